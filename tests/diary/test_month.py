"""What makes a file a month of the diary, and which files are left alone."""

import json
from pathlib import Path

import pytest

from selfcare.diary.month import Month, NewerFormatError
from selfcare.diary.storage import DamagedFileError

RECORD = {"id": "a", "kind": "visit", "at": "2026-11-22T17:05:00+01:00", "rev": 1, "device": "d"}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "2026-11.json"


def test_reading_a_month_that_is_not_there_makes_nothing(path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        Month(path).records()
    assert not path.exists()


def test_records_are_added_and_replaced_by_their_id(path: Path) -> None:
    Month(path).put([RECORD])
    Month(path).put([RECORD | {"rev": 2}, RECORD | {"id": "b"}])
    assert Month(path).records() == [RECORD | {"rev": 2}, RECORD | {"id": "b"}]


@pytest.mark.parametrize(
    "tables",
    [
        {"about": {"format": {"name": "selfcare-diary", "version": 2}}, "entries": {}},
        {"about": {"format": {"version": 2}}, "entries": ["of", "another", "shape"]},
    ],
)
def test_a_newer_file_is_left_alone_whatever_its_shape(path: Path, tables: object) -> None:
    path.write_text(json.dumps(tables))
    for use in (Month(path).records, lambda: Month(path).put([RECORD])):
        with pytest.raises(NewerFormatError):
            use()
    assert json.loads(path.read_text()) == tables


@pytest.mark.parametrize("version", ["2", None, 2.5, [2], {"major": 2}])
def test_a_version_that_is_no_number_is_damage(path: Path, version: object) -> None:
    path.write_text(json.dumps({"about": {"format": {"version": version}}, "entries": {}}))
    with pytest.raises(DamagedFileError):
        Month(path).put([RECORD])


@pytest.mark.parametrize(
    "tables",
    [
        {"entries": []},
        {"entries": {"a": 6}},
        {"entries": {"a": RECORD}, "about": "me"},
        {"entries": {"a": RECORD}, "about": {"format": "old"}},
        {"entries": None},
    ],
)
def test_anything_but_tables_of_entries_is_damage(path: Path, tables: object) -> None:
    path.write_text(json.dumps(tables))
    for use in (Month(path).records, lambda: Month(path).put([RECORD])):
        with pytest.raises(DamagedFileError):
            use()
    assert json.loads(path.read_text()) == tables


@pytest.mark.parametrize("tables", [{}, {"entries": {}}, {"about": {"format": {}}}])
def test_a_file_without_a_version_is_taken_for_this_one(path: Path, tables: object) -> None:
    path.write_text(json.dumps(tables))
    Month(path).put([RECORD])
    assert Month(path).records() == [RECORD]
