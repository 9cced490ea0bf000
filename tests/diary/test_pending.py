"""A change over several months: all of it or none, for whoever writes, reads, or is killed."""

import errno
import json
import os
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import pytest

from selfcare.diary.diary import Diary
from selfcare.diary.home import Home
from selfcare.diary.month import Month, NewerFormatError
from selfcare.diary.shelf import Shelf
from selfcare.domain.clock import FixedClock
from selfcare.domain.entries import Pain, Record, Visit
from tests.conftest import NOW, ZONE

NECK = Pain(zones=("neck-side.l",), intensity=6, note="after the train")
LAST_MONTH = datetime(2026, 10, 3, 8, 30, tzinfo=ZONE)
NO_SPACE = OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def texts(diary: Diary) -> list[tuple[str, object]]:
    return [(entry.at.isoformat(), entry.content) for entry in diary.entries()]


@pytest.mark.parametrize("call", [2, 3])
def test_a_change_over_two_months_that_a_crash_cut_short_is_read_and_then_finished(
    diary: Diary, home: Home, clock: FixedClock, monkeypatch: pytest.MonkeyPatch, call: int
) -> None:
    added = diary.add(NECK)
    with monkeypatch.context() as broken:
        broken.setattr(Month, "put", _fail_at_call(call, Month.put, KeyboardInterrupt()))
        with pytest.raises(KeyboardInterrupt):
            diary.correct(added, at=LAST_MONTH)
    moved = [(LAST_MONTH.isoformat(), NECK)]
    assert texts(diary) == texts(Diary(home, clock)) == moved
    assert diary.entries(since=date(2026, 11, 1)) == []
    Diary(home, clock).delete(diary.add(Visit()))
    assert texts(diary) == moved
    assert not list(home.data.rglob("pending*"))


@pytest.mark.parametrize("call", [2, 3])
def test_a_change_over_two_months_counts_once_it_is_written_down(
    diary: Diary, home: Home, clock: FixedClock, monkeypatch: pytest.MonkeyPatch, call: int
) -> None:
    added = diary.add(NECK)
    with monkeypatch.context() as broken:
        broken.setattr(Month, "put", _fail_at_call(call, Month.put, NO_SPACE))
        moved = diary.correct(added, at=LAST_MONTH)
        assert diary.entries() == [moved]
    assert Diary(home, clock).entries() == [moved]
    diary.undo()
    assert texts(diary) == [(NOW.isoformat(), NECK)]
    assert not list(home.data.rglob("pending*"))


def test_a_change_over_two_months_that_could_not_begin_is_not_made_later(
    diary: Diary, home: Home, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    added = diary.add(NECK)
    with monkeypatch.context() as broken:
        broken.setattr(Month, "put", _fail_at_call(1, Month.put, NO_SPACE))
        with pytest.raises(OSError, match="No space"):
            diary.correct(added, at=LAST_MONTH)
    assert Diary(home, clock).entries() == [added]


def test_a_change_over_two_months_does_not_begin_where_a_newer_program_wrote(
    diary: Diary, home: Home
) -> None:
    added = diary.add(NECK)
    newer = home.data / "diary" / added.device / "2026-10.json"
    newer.write_text(json.dumps({"about": {"format": {"version": 2}}}))
    with pytest.raises(NewerFormatError, match="update"):
        diary.correct(added, at=LAST_MONTH)
    assert diary.entries() == [added]
    assert diary.correct(added, NECK._replace(intensity=1)).rev == 2


@pytest.mark.parametrize("damage", [b"", b'{"entries": {"a": {"rev": "6"}}}'])
def test_a_damaged_pending_change_is_kept_aside_and_stops_nobody(
    diary: Diary, home: Home, damage: bytes
) -> None:
    added = diary.add(NECK)
    pending = home.data / "diary" / added.device / "pending.json"
    pending.write_bytes(damage)
    assert diary.entries() == [added]
    assert diary.problems
    diary.add(Visit())
    (aside,) = pending.parent.glob("pending*")
    assert aside.name == "pending.damaged-20261122T170500.json"
    assert aside.read_bytes() == damage


def test_an_entry_that_moves_while_it_is_read_is_in_one_month_and_not_in_none(
    diary: Diary, home: Home, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    entry = diary.add(NECK)
    diary.add(Visit(), LAST_MONTH)
    (folder,) = (home.data / "diary").iterdir()
    os.utime(folder, (0, 0))
    real = Shelf._read
    movers = [Diary(home, clock)]

    def read(shelf: Shelf, path: Path) -> list[Record]:
        records = real(shelf, path)
        while movers:
            movers.pop().correct(entry, at=LAST_MONTH)
        return records

    monkeypatch.setattr(Shelf, "_read", read)
    assert [e.at for e in diary.entries() if e.content == NECK] == [LAST_MONTH]


def _fail_at_call(
    number: int, real: Callable[..., None], fault: BaseException
) -> Callable[..., None]:
    calls = iter(range(1, 10))

    def put(*args: object) -> None:
        if next(calls) == number:
            raise fault
        real(*args)

    return put
