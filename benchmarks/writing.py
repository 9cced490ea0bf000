"""How long it takes until a noted entry cannot be lost any more."""

from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from pathlib import Path

from tinydb import TinyDB

from benchmarks.contest import Contest, Side, timed_each
from benchmarks.made_up import TEN_YEARS, made_up, make_home
from benchmarks.sqlite import SqliteDiary
from selfcare.diary.diary import Diary
from selfcare.domain.clock import FixedClock
from selfcare.domain.entries import Entry
from selfcare.domain.records import as_record

ZONE = timezone(timedelta(hours=1))
NOON = datetime(2026, 11, 16, 12, tzinfo=ZONE)
"""The middle of a month: its file holds half of what it will hold."""

ROUNDS = 101
ONE_YEAR = 3_650


def one_entry(folder: Path) -> Iterator[Contest]:
    """One durable entry in a ten-year diary, against SQLite and against an empty diary."""
    ours, peer = _ours(folder / "one", TEN_YEARS), _sqlite(folder / "one", TEN_YEARS)
    yield Contest("one durable entry", "SQLite, WAL, FULL", 1.5, ours, peer, ROUNDS)
    old, new = _ours(folder / "old", TEN_YEARS), _ours(folder / "new", 0)
    yield Contest("one durable entry", "our empty diary", 1.2, old, new, ROUNDS)


def by_size(folder: Path) -> Iterator[Contest]:
    """One durable entry in diaries of other sizes."""
    for entries in (0, ONE_YEAR, 100_000):
        place = folder / str(entries)
        ours, peer = _ours(place, entries), _sqlite(place, entries)
        yield Contest(f"one entry to {entries:,}", "SQLite, WAL, FULL", 1.5, ours, peer, ROUNDS)


def stock_tinydb(folder: Path) -> Iterator[Contest]:
    """One entry in a year's diary, against TinyDB as it comes."""
    ours = _ours(folder, ONE_YEAR)
    database = TinyDB(folder / "stock.json")
    database.insert_multiple(as_record(entry) for entry in made_up(ONE_YEAR, NOON))
    rounds = 11
    peer = timed_each(database.insert, map(as_record, _new(rounds)))
    yield Contest(f"one entry to {ONE_YEAR:,}", "TinyDB as it comes", 1, ours, peer, rounds)


def _ours(folder: Path, entries: int) -> Side:
    home, _ = make_home(folder, entries, NOON)
    diary = Diary(home, FixedClock(NOON, ZONE))
    return timed_each(diary.add, (entry.content for entry in _new(ROUNDS)))


def _sqlite(folder: Path, entries: int) -> Side:
    records = map(as_record, made_up(entries, NOON))
    database = SqliteDiary.made(folder / "peer.sqlite", records)
    return timed_each(database.add, map(as_record, _new(ROUNDS)))


def _new(rounds: int) -> list[Entry]:
    """Return what is noted on the clock, and one more for the round that does not count."""
    return [entry._replace(at=NOON) for entry in made_up(rounds + 1, NOON + timedelta(days=1))]
