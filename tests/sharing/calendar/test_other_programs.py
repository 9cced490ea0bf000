"""Programs that people use, from Debian: they find the same times, for two years.

What they print is the wall clock's time. calcurse is asked a day at a time, since its own list
loses times after a midnight that the clocks skip.
"""

import os
import re
import subprocess
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from selfcare.domain.reminders.reminder import Plan, Times
from selfcare.sharing.calendar.series import AHEAD
from tests.sharing.calendar.made import MADE, NIGHT, ZONES, calendar_of, reminder, rich_plan, rung

FIRST = MADE.date()
LAST = FIRST + timedelta(days=AHEAD)

KHAL = """
[calendars]
[[cal]]
path = {home}/cal
[locale]
local_timezone = UTC
default_timezone = UTC
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
[sqlite]
path = {home}/khal.db
[default]
default_calendar = cal
"""


def run(*words: str, home: Path, zone: str) -> str:
    """Run a program in a home of its own, in a zone, and return what it prints."""
    environ = {**os.environ, "HOME": str(home), "TZ": zone, "LC_ALL": "C.UTF-8"}
    ran = subprocess.run(
        words, env=environ, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=True
    )
    assert not ran.stderr
    return ran.stdout


@pytest.mark.needs("calcurse")
@pytest.mark.parametrize("key", ZONES)
def test_calcurse(key: str, tmp_path: Path) -> None:
    file = tmp_path / "mine.ics"
    file.write_bytes(calendar_of(rich_plan(), ZoneInfo(key)))
    calcurse = ("calcurse", "-q", "-D", str(tmp_path), "-C", str(tmp_path))
    run(*calcurse, "-i", str(file), home=tmp_path, zone=key)
    found = set()
    for day in (FIRST + timedelta(days=number) for number in range(AHEAD + 1)):
        if day.day in {1, 15} or _is_odd(day, ZoneInfo(key)):
            found |= _calcurse_on(day, calcurse, tmp_path, key)
    wanted = {
        moment.astimezone(ZoneInfo(key)).replace(tzinfo=None, fold=0)
        for moment in rung(rich_plan(), ZoneInfo(key))
    }
    days = {moment.date() for moment in found}
    assert len(days) > 40
    assert found == {moment for moment in wanted if moment.date() in days}


def _is_odd(day: date, zone: ZoneInfo) -> bool:
    """Return whether the clocks change on that day or on one of those beside it."""
    midnights = [
        datetime(day.year, day.month, day.day, tzinfo=zone) + timedelta(days=step)
        for step in (-1, 2)
    ]
    return midnights[0].utcoffset() != midnights[1].utcoffset()


def _calcurse_on(day: date, calcurse: tuple[str, ...], home: Path, zone: str) -> set[datetime]:
    said = run(
        *calcurse, "-Q", "--from", f"{day:%m/%d/%Y}", "--days", "1", "--format-apt", "%S\n",
        "--format-recur-apt", "%S\n", home=home, zone=zone,
    )  # fmt: skip
    return {
        datetime.combine(day, time.fromisoformat(line))
        for line in said.splitlines()
        if re.fullmatch(r"\d\d:\d\d", line)
    }


@pytest.fixture
def khal(tmp_path: Path) -> Callable[..., list[str]]:
    """Return what runs khal, in UTC, with one empty calendar, and gives the lines that it prints."""
    (tmp_path / "cal").mkdir()
    config = tmp_path / "config"
    config.write_text(KHAL.format(home=tmp_path))

    def khal(*words: str) -> list[str]:
        said = run("khal", "-c", str(config), *words, home=tmp_path, zone="UTC")
        return [line for line in said.splitlines() if line]

    return khal


LISTED = ("list", "--day-format", "", "--format", "{start-long-full} {title}")


@pytest.mark.needs("khal")
def test_khal(khal: Callable[..., list[str]], tmp_path: Path) -> None:
    """All zones at once, on the days on which clocks change."""
    wanted, files = set(), []
    for number, key in enumerate(ZONES):
        plan = Plan((reminder(Times((NIGHT[number % 5],)), id=key, words=key, days=(4, 6)),))
        files.append(tmp_path / f"{number}.ics")
        files[-1].write_bytes(calendar_of(plan, ZoneInfo(key)))
        wanted |= {f"{moment:%Y-%m-%d %H:%M} {key}" for moment in rung(plan, ZoneInfo(key))}
    khal("import", "--batch", "-a", "cal", *map(str, files))
    assert set(khal(*LISTED, f"{FIRST}", f"{LAST + timedelta(days=1)}")) == wanted


@pytest.mark.needs("khal")
def test_khal_takes_a_second_file_for_a_newer_version_of_the_first(
    khal: Callable[..., list[str]], tmp_path: Path
) -> None:
    file = tmp_path / "mine.ics"
    for hour in (20, 21):
        plan = Plan((reminder(Times((time(hour),)), words="Tea"),))
        file.write_bytes(calendar_of(plan, ZoneInfo("UTC"), MADE + timedelta(hours=hour - 20)))
        khal("import", "--batch", "-a", "cal", str(file))
    assert khal(*LISTED, "2026-12-01", "1d") == ["2026-12-01 21:00 Tea"]
