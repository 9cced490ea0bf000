"""What a writer remembers makes it quicker; it never changes what is written, or hides a change."""

import errno
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfcare.diary.month import Month
from selfcare.diary.remembering import RememberingStorage
from selfcare.diary.storage import DurableJSONStorage
from selfcare.domain.entries import Record

RECORD: Record = {"id": "a", "kind": "visit", "rev": 1, "note": "naïve"}

changes = st.lists(
    st.tuples(st.booleans(), st.sampled_from("abc"), st.integers(1, 9)), min_size=1, max_size=8
)


@given(changes)
def test_two_writers_who_remember_write_what_one_who_forgets_writes(
    tmp_path: Path, changes: list[tuple[bool, str, int]]
) -> None:
    shared, alone = tmp_path / "shared.json", tmp_path / "alone.json"
    shared.unlink(missing_ok=True)
    alone.unlink(missing_ok=True)
    first, second = Month(shared), Month(shared)
    for is_first, name, rev in changes:
        record = RECORD | {"id": name, "rev": rev}
        (first if is_first else second).put([record])
        Month(alone).put([record])
        assert shared.read_bytes() == alone.read_bytes()


def test_a_file_mended_by_hand_is_read_again(tmp_path: Path) -> None:
    path = tmp_path / "2026-11.json"
    month = Month(path)
    month.put([RECORD])
    path.write_bytes(path.read_bytes().replace(b'"rev": 1', b'"rev": 7'))
    month.put([RECORD | {"id": "b"}])
    assert [record["rev"] for record in month.records()] == [7, 1]


def test_a_file_that_was_taken_away_does_not_come_back(tmp_path: Path) -> None:
    path = tmp_path / "2026-11.json"
    month = Month(path)
    month.put([RECORD])
    path.unlink()
    month.put([RECORD | {"id": "b"}])
    assert [record["id"] for record in month.records()] == ["b"]


def test_a_write_that_failed_is_not_remembered(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    month = Month(tmp_path / "2026-11.json")
    month.put([RECORD])
    with monkeypatch.context() as full:
        full.setattr(os, "write", _refuse)
        with pytest.raises(OSError, match="full"):
            month.put([RECORD | {"id": "b"}])
    month.put([RECORD | {"id": "c"}])
    assert [record["id"] for record in month.records()] == ["a", "c"]


def test_what_utf_8_does_not_have_is_written_as_without_memory(tmp_path: Path) -> None:
    tables = {"entries": {"a": {"note": "half a character: \ud800"}, "b": {"note": "naïve"}}}
    written = []
    makes: list[Callable[[Path], DurableJSONStorage]] = [DurableJSONStorage, RememberingStorage]
    for make in makes:
        storage = make(tmp_path / "file.json")
        storage.write(tables)
        assert storage.read() == tables
        written.append(storage.path.read_bytes())
    assert written[0] == written[1]


def _refuse(*_: object) -> int:
    raise OSError(errno.ENOSPC, "the disk is full")
