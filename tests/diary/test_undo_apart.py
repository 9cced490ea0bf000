"""The way back from a great change lies in a file of its own, for as long as it is one."""

from pathlib import Path

import pytest

from selfcare.diary.undo import APART, DEPTH, Change, Step, UndoLog
from tests.conftest import NOW

RECORD = {"id": "a", "kind": "visit", "at": NOW.isoformat(), "rev": 1, "device": "d"}
SMALL: Change = (Step(None, RECORD),)
GREAT: Change = tuple(Step(None, RECORD | {"id": str(number)}) for number in range(APART + 1))


@pytest.fixture
def log(tmp_path: Path) -> UndoLog:
    return UndoLog(tmp_path / "undo.jsonl")


def apart(folder: Path) -> list[Path]:
    return list(folder.glob("undo-*.json"))


def test_it_is_remembered_whole_and_forgotten_with_its_file(log: UndoLog, tmp_path: Path) -> None:
    log.push(SMALL)
    log.push(GREAT)
    assert len(apart(tmp_path)) == 1
    assert (tmp_path / "undo.jsonl").stat().st_size < 300
    assert log.last() == GREAT
    log.drop_last()
    assert log.last() == SMALL
    assert apart(tmp_path) == []


def test_it_is_forgotten_when_it_is_too_long_ago(log: UndoLog, tmp_path: Path) -> None:
    log.push(GREAT)
    for _ in range(2 * DEPTH):
        log.push(SMALL)
    assert apart(tmp_path) == []


@pytest.mark.parametrize("content", [b"", b"[[", b'{"a": 1}', None])
def test_if_its_file_is_lost_the_changes_before_it_are_not(
    log: UndoLog, tmp_path: Path, content: bytes | None
) -> None:
    log.push(SMALL)
    log.push(GREAT)
    (path,) = apart(tmp_path)
    path.unlink() if content is None else path.write_bytes(content)
    assert log.last() == SMALL
    log.drop_last()
    assert log.last() is None
