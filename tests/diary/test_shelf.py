"""Reading goes on whatever lies among the files, and whatever happens to them meanwhile."""

import itertools
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from selfcare.diary.diary import Diary
from selfcare.diary.home import Home
from selfcare.diary.month import Month, month_files
from selfcare.diary.shelf import Shelf
from selfcare.diary.storage import DurableJSONStorage
from selfcare.domain.entries import Pain, Profile, Record
from tests.conftest import ZONE

NECK = Pain(("neck-side.l",), 6)


def test_a_stray_file_among_the_devices_is_passed_over(diary: Diary, home: Home) -> None:
    added = diary.add(NECK)
    (home.data / "diary" / ".DS_Store").write_text("x")
    assert diary.entries() == [added]
    assert diary.problems == ()


def test_a_folder_that_cannot_be_listed_is_told_and_the_others_are_read(
    diary: Diary, home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    added = diary.add(NECK)
    locked_away = home.data / "diary" / "device-locked-away"
    locked_away.mkdir()

    def list_it(folder: Path, first: str, last: str) -> list[Path]:
        if folder == locked_away:
            raise PermissionError(13, "Permission denied")
        return list(month_files(folder, first, last))

    monkeypatch.setattr("selfcare.diary.shelf.month_files", list_it)
    assert diary.entries() == [added]
    assert "device-locked-away cannot be read: Permission denied" in diary.problems[0]


def test_a_file_that_goes_between_listing_and_reading_is_not_here_yet(
    diary: Diary, home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    added = diary.add(NECK)
    gone = home.data / "diary" / "device-other" / "2026-11.json"
    monkeypatch.setattr(
        "selfcare.diary.shelf.month_files", lambda *asked: [*month_files(*asked), gone]
    )
    assert diary.entries() == [added]
    assert diary.problems == ()


def test_files_that_never_stop_changing_are_read_all_the_same(
    diary: Diary, monkeypatch: pytest.MonkeyPatch
) -> None:
    added = diary.add(NECK)
    ever = itertools.count()
    monkeypatch.setattr(Shelf, "times", lambda _: [(Path("x"), next(ever))])
    assert diary.entries() == [added]


def test_a_table_that_is_none_is_written_as_it_is(tmp_path: Path) -> None:
    storage = DurableJSONStorage(tmp_path / "file.json")
    odd: dict[str, Any] = {"entries": {}, "remark": "by hand"}
    storage.write(odd)
    assert storage.read() == odd


def test_nothing_is_changed_while_a_folder_cannot_be_listed(
    diary: Diary, monkeypatch: pytest.MonkeyPatch
) -> None:
    added = diary.add(NECK)
    with monkeypatch.context() as locked_away:
        locked_away.setattr("selfcare.diary.shelf.month_files", _refused)
        with pytest.raises(PermissionError):
            diary.delete(added)
    assert diary.entries() == [added]


def _refused(*_: object) -> list[Path]:
    raise PermissionError(13, "Permission denied")


def test_a_diary_is_empty_again_when_all_was_taken_back(diary: Diary) -> None:
    assert diary.is_empty
    diary.add(NECK)
    assert not diary.is_empty
    diary.undo()
    assert diary.is_empty


def test_whether_it_is_empty_is_told_by_the_first_month_that_has_something(
    diary: Diary, monkeypatch: pytest.MonkeyPatch
) -> None:
    for year in range(2016, 2026):
        diary.add(NECK, datetime(year, 1, 2, tzinfo=ZONE))
    read: list[str] = []
    real = Shelf._read

    def remember(self: Shelf, path: Path) -> list[Record]:
        read.append(path.name)
        return real(self, path)

    monkeypatch.setattr(Shelf, "_read", remember)
    assert not diary.is_empty
    assert set(read) == {"2025-01.json"}


@pytest.mark.parametrize("collects", [True, False])
def test_reading_leaves_the_garbage_collector_as_it_was(
    diary: Diary, collects: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("gc.isenabled", lambda: collects)
    switched: list[str] = []
    monkeypatch.setattr("gc.disable", lambda: switched.append("off"))
    monkeypatch.setattr("gc.enable", lambda: switched.append("on"))
    diary.entries()
    assert switched == (["off", "on"] if collects else ["off"])


def test_what_is_rarely_noted_is_found_without_reading_years(
    diary: Diary, home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    for month in range(1, 12):
        diary.add(NECK, datetime(2026, month, 5, 12, tzinfo=ZONE))
    diary.add(Profile(("pregnant",)), datetime(2026, 3, 6, 12, tzinfo=ZONE))
    gone = diary.add(Profile(("statin",)), datetime(2026, 5, 6, 12, tzinfo=ZONE))
    diary.delete(gone)
    read: list[str] = []
    records = Month.records

    def noticed(month: Month) -> list[Record]:
        read.append(month._path.stem)
        return records(month)

    monkeypatch.setattr(Month, "records", noticed)
    shelf = Shelf(home.data / "diary")
    found = shelf.entries(None, None, {"profile"})
    assert [entry.content for entry in found] == [Profile(("pregnant",))]
    assert read == ["2026-03", "2026-05"]
    assert len(shelf.entries(None, None, None)) == 12
    assert len(shelf.entries(None, None, {"pain"})) == 11


def test_a_file_that_cannot_be_read_is_told_of_whatever_one_looks_for(
    diary: Diary, home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    diary.add(NECK)

    def refuse(_: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refuse)
    shelf = Shelf(home.data / "diary")
    assert shelf.entries(None, None, {"profile"}) == []
    assert "cannot be read: Permission denied" in shelf.problems[0]
