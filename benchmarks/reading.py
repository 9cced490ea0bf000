"""How long it takes until entries can be shown: ours against SQLite, from JSON to the same objects."""

from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

from benchmarks.contest import Contest, timed
from benchmarks.made_up import DEVICE, TEN_YEARS, make_home
from benchmarks.sqlite import SqliteDiary
from benchmarks.writing import NOON, ZONE
from selfcare.diary.diary import Diary
from selfcare.diary.home import Home
from selfcare.domain.clock import FixedClock

SINCE = NOON.date() - timedelta(days=29)
MIDNIGHT = datetime(SINCE.year, SINCE.month, SINCE.day, tzinfo=ZONE).isoformat()
PEER = "SQLite, same query"


def last_month(folder: Path) -> Iterator[Contest]:
    """The last 30 days of ten years: as first read, and read again."""
    yield from _contests(folder, TEN_YEARS, "last 30 days", whole=False)


def whole(folder: Path) -> Iterator[Contest]:
    """All of ten years: as first read, and read again."""
    yield from _contests(folder, TEN_YEARS, "whole diary", whole=True)


def by_size(folder: Path) -> Iterator[Contest]:
    """The last 30 days of diaries of other sizes."""
    for entries in (3_650, 100_000):
        what = f"last 30 days of {entries:,}"
        yield from _contests(folder / str(entries), entries, what, whole=False)


def devices(folder: Path) -> Iterator[Contest]:
    """The same ten years, written by three machines and by one."""
    three, _ = make_home(folder / "three", TEN_YEARS, NOON, (DEVICE, "device-1", "device-2"))
    one, _ = make_home(folder / "one", TEN_YEARS, NOON)
    for what, since, rounds in (("last 30 days", SINCE, 41), ("whole diary", None, 7)):
        yield Contest(
            f"{what}, three devices",
            "one device",
            1.3,
            timed(_query(three, since)),
            timed(_query(one, since)),
            rounds,
        )


def _contests(folder: Path, entries: int, what: str, *, whole: bool) -> Iterator[Contest]:
    home, records = make_home(folder, entries, NOON)
    path = folder / "peer.sqlite"
    database = SqliteDiary.made(path, records)
    del records  # or Python's garbage collector would walk through them during each turn
    diary = _open(home)
    since, text = (None, "") if whole else (SINCE, MIDNIGHT)
    rounds = 7 if whole else 41
    if diary.entries(since) != database.entries(text):
        raise RuntimeError("The two do not give the same entries")
    yield Contest(
        f"{what}, first",
        PEER,
        1,
        timed(_query(home, since)),
        timed(lambda: SqliteDiary(path).entries(text)),
        rounds,
    )
    yield Contest(
        f"{what}, again",
        PEER,
        1,
        timed(lambda: diary.entries(since)),
        timed(lambda: database.entries(text)),
        rounds,
    )


def _query(home: Home, since: date | None) -> Callable[[], object]:
    """Return the reading of a diary that is opened for it."""
    return lambda: _open(home).entries(since)


def _open(home: Home) -> Diary:
    return Diary(home, FixedClock(NOON, ZONE))
