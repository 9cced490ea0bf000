"""The way back after crashes and damage: it may be lost, it never goes astray."""

import errno
import json
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from selfcare.diary.diary import Diary
from selfcare.diary.home import Home
from selfcare.diary.undo import DEPTH, Step, UndoLog
from selfcare.domain.clock import FixedClock
from selfcare.domain.entries import Pain, Visit
from tests.conftest import NOW, ZONE

LAST_MONTH = datetime(2026, 10, 3, 8, 30, tzinfo=ZONE)
NECK = Pain(("neck-side.l",), 6)
RECORD = {"id": "a", "kind": "visit", "at": NOW.isoformat(), "rev": 1, "device": "d"}


@pytest.fixture
def path(home: Home) -> Path:
    return home.desk / "undo.jsonl"


@pytest.mark.parametrize("pushed", [1, DEPTH, DEPTH + 3, 2 * DEPTH, 2 * DEPTH + 1, 5 * DEPTH + 7])
def test_it_goes_back_so_many_changes_and_keeps_its_file_small(tmp_path: Path, pushed: int) -> None:
    log = UndoLog(tmp_path / "undo.jsonl")
    for number in range(pushed):
        log.push((Step(None, RECORD | {"rev": number}),))
    seen = []
    while change := log.last():
        seen.append(change[0].after["rev"])
        log.drop_last()
    assert min(pushed, DEPTH) <= len(seen) <= 2 * DEPTH
    assert seen == list(range(pushed - 1, pushed - 1 - len(seen), -1))


@pytest.mark.parametrize("torn", [b"\n", b'\n[{"before": nu', b"\n[]", b"\n\xff\n{}"])
def test_a_line_that_a_crash_cut_short_spoils_no_other(tmp_path: Path, torn: bytes) -> None:
    path = tmp_path / "undo.jsonl"
    log = UndoLog(path)
    first, second = (Step(None, RECORD),), (Step(RECORD, RECORD | {"rev": 2}),)
    log.push(first)
    path.write_bytes(path.read_bytes() + torn)
    assert log.last() == first
    log.push(second)
    assert log.last() == second
    log.drop_last()
    assert log.last() == first


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"[[{",
        b"\xff",
        b"{}",
        b"[" * 100_000,
        b"[6]",
        b"[[6]]",
        b'[[{"before": null}]]',
        b'[[{"before": null, "after": null}]]',
        b'[[{"before": 6, "after": {"id": "a"}}]]',
        json.dumps([[{"before": 6, "after": RECORD}]]).encode(),
    ],
)
def test_a_damaged_log_costs_the_way_back_and_nothing_else(
    diary: Diary, path: Path, content: bytes
) -> None:
    old = diary.add(NECK)
    path.write_bytes(content)
    assert diary.undo() == []
    new = diary.add(Visit(), LAST_MONTH)
    assert diary.undo() == [(new, None)]
    assert diary.entries() == [old]


def test_a_log_that_is_not_ours_to_read_counts_as_none(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "read_bytes", _refuse(errno.EACCES))
    assert UndoLog(path).last() is None


def test_a_disk_that_fails_is_not_taken_for_nothing_to_take_back(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "read_bytes", _refuse(errno.EIO))
    with pytest.raises(OSError, match="refused") as caught:
        UndoLog(path).last()
    assert caught.value.filename == str(path)


@pytest.mark.parametrize("change", ["add", "move", "delete"])
def test_what_was_taken_back_just_before_a_crash_is_not_in_the_way(
    diary: Diary, path: Path, change: str
) -> None:
    """The entry was written, but the log still has the change: it must be passed over."""
    first, second = diary.add(NECK), diary.add(NECK._replace(intensity=7))
    match change:
        case "add":
            diary.add(Visit())
        case "move":
            second = diary.correct(second, at=LAST_MONTH)
        case "delete":
            diary.delete(second)
    remembered = path.read_bytes()
    diary.undo()
    path.write_bytes(remembered)
    diary.undo()
    assert [e.content for e in diary.entries()] == [first.content]
    diary.undo()
    assert not diary.entries()
    assert not diary.undo()


@pytest.mark.parametrize("damage", [b"", b'{"entries": {"a": {"id": 6}}}'])
def test_a_file_that_cannot_be_read_is_not_taken_for_a_change_that_never_was(
    diary: Diary, home: Home, damage: bytes
) -> None:
    diary.add(Visit(), LAST_MONTH)
    added = diary.add(NECK)
    path = home.data / "diary" / added.device / "2026-11.json"
    whole = path.read_bytes()
    path.write_bytes(damage)
    for change in (diary.undo, lambda: diary.delete(added)):
        with pytest.raises(OSError, match="cannot be read") as caught:
            change()
        assert caught.value.filename == str(path)
    path.write_bytes(whole)
    assert diary.undo() == [(added, None)]


def test_an_undo_that_the_disk_does_not_let_forget_is_done_all_the_same(
    diary: Diary, home: Home, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = diary.add(NECK), diary.add(Visit())
    with monkeypatch.context() as broken:
        broken.setattr(UndoLog, "drop_last", _refuse(errno.ENOSPC))
        assert diary.undo() == [(second, None)]
    assert Diary(home, clock).entries() == [first]
    assert Diary(home, clock).undo() == [(first, None)]


def _refuse(number: int) -> Callable[[object], bytes]:
    def call(_: object) -> bytes:
        raise OSError(number, "refused")

    return call
