"""How long it takes to ask ten years everything: against reading the same JSON into plain objects."""

import json
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

from benchmarks.contest import Contest, timed
from benchmarks.made_up import TEN_YEARS, make_home
from benchmarks.writing import NOON, ZONE
from selfcare.diary.diary import Diary
from selfcare.diary.home import Home
from selfcare.domain.clock import FixedClock
from selfcare.domain.insights.insights import insights

HALF_A_YEAR = timedelta(days=182)


def ten_years(folder: Path) -> Iterator[Contest]:
    """The half-year that is shown at once, and all that follows in a worker; both from the files."""
    home, records = make_home(folder, TEN_YEARS, NOON)
    del records
    today = NOON.date()

    def parse() -> None:
        for path in (home.data / "diary").rglob("*.json"):
            json.loads(path.read_bytes())

    yield Contest(
        "insights, last half-year",
        "json, ten years",
        1,
        timed(lambda: insights(_open(home).entries(today - HALF_A_YEAR), today)),
        timed(parse),
        7,
    )
    yield Contest(
        "insights, ten years",
        "json, ten years",
        10,
        timed(lambda: insights(_open(home).entries(), today)),
        timed(parse),
        7,
    )


def _open(home: Home) -> Diary:
    return Diary(home, FixedClock(NOON, ZONE))
