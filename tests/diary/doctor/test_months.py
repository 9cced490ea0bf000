"""Damaged month files: each is found, explained, and mended without losing anything."""

import json
from pathlib import Path

import pytest

from selfcare.diary.backups.keeping import keep_now
from selfcare.diary.diary import Diary
from selfcare.diary.doctor.doctor import examine
from selfcare.diary.doctor.finding import Patient
from selfcare.diary.home import Home
from selfcare.domain.clock import FixedClock
from selfcare.domain.entries import Visit
from tests.diary.doctor.looking import LAST_MONTH, kinds, mended, notes, only

ALL = {"last month 0", "last month 1", "last month 2"}


def kept(patient: Patient) -> list[bytes]:
    return [path.read_bytes() for path in (patient.backups / "set-aside").glob("*")]


def no_backups(patient: Patient) -> None:
    for path in patient.backups.rglob("*.json"):
        path.unlink()


def elsewhere(patient: Patient, month: Path) -> Path:
    """Make the files of last month those of another machine."""
    other = patient.folder / "device-other"
    other.mkdir(mode=0o700)
    month.rename(other / month.name)
    return other / month.name


def test_nothing_is_wrong(patient: Patient) -> None:
    assert examine(patient) == []


@pytest.mark.parametrize("damage", [b"", b"garbage", b"\xff\xfe", b'{"entries": []}'])
def test_a_damaged_month_is_brought_back_from_the_backups(
    patient: Patient, month: Path, damage: bytes
) -> None:
    month.write_bytes(damage)
    assert notes(patient) == set()
    finding = only(patient)
    assert (finding.what, month.name in finding.says) == ("damaged", True)
    assert finding.todo.startswith("3 of its entries can be brought back")
    assert mended(patient) == []
    assert notes(patient) == ALL
    assert kept(patient) == [damage]


def test_what_is_newer_than_the_backup_is_read_from_what_is_left_of_the_file(
    patient: Patient, month: Path
) -> None:
    patient.diary.add(Visit("after the backup"), LAST_MONTH)
    month.write_bytes(month.read_bytes()[:-6])
    assert notes(patient) == set()
    assert only(patient).todo.startswith("4 of its entries")
    assert mended(patient) == []
    assert notes(patient) == ALL | {"after the backup"}


def test_without_a_backup_every_whole_line_comes_back(patient: Patient, month: Path) -> None:
    no_backups(patient)
    content = month.read_bytes()
    month.write_bytes(content[: content.index(b"last month 2")])
    assert kinds(patient) == ["damaged", "no-backup"]
    assert mended(patient) == []
    assert notes(patient) == {"last month 0", "last month 1"}
    assert len(kept(patient)) == 1


def test_a_month_that_was_set_aside_is_looked_into_too(patient: Patient, month: Path) -> None:
    month.write_bytes(b"garbage")
    patient.diary.add(Visit("new"), LAST_MONTH)
    assert notes(patient) == {"new"}
    assert "set aside" in only(patient).says
    assert mended(patient) == []
    assert notes(patient) == ALL | {"new"}


def test_where_nothing_more_can_be_read_the_file_is_put_away(patient: Patient, month: Path) -> None:
    no_backups(patient)
    month.write_bytes(b"garbage")
    finding = next(iter(examine(patient)))
    assert finding.todo.startswith("All that can be read of it is in the diary")
    assert mended(patient) == []
    assert not month.exists()
    assert kept(patient) == [b"garbage"]


def test_files_of_one_name_are_put_away_side_by_side(patient: Patient, month: Path) -> None:
    for number in range(3):
        month.write_bytes(b"garbage %d" % number)
        patient.diary.add(Visit(f"new {number}"), LAST_MONTH)
    assert kinds(patient) == ["damaged"] * 3
    assert mended(patient) == []
    assert sorted(kept(patient)) == [b"garbage 0", b"garbage 1", b"garbage 2"]
    assert notes(patient) == ALL | {"new 2"}, "the others were never whole anywhere"


def test_a_damaged_backup_is_passed_over_for_an_older_one(
    patient: Patient, month: Path, clock: FixedClock
) -> None:
    patient.diary.add(Visit("later"), LAST_MONTH)
    keep_now(patient.diary, clock, "again")
    newest = max(patient.backups.glob("*.json"))
    files = json.loads(newest.read_text())["files"]
    name = patient.name(month)
    (patient.backups / "files" / files[name]["kept_as"]).write_bytes(b"rotten")
    month.write_bytes(b"garbage")
    assert kinds(patient) == ["damaged", "backup-damaged"]
    assert mended(patient) == []
    assert notes(patient) == ALL


def test_a_damaged_month_of_another_machine_is_brought_back_and_left_to_that_machine(
    patient: Patient, month: Path, clock: FixedClock
) -> None:
    month = elsewhere(patient, month)
    keep_now(patient.diary, clock, "with both")
    month.write_bytes(b"garbage")
    assert only(patient).todo.startswith("3 of its entries can be brought back here")
    assert mended(patient) == ["damaged-elsewhere"]
    assert "on that machine" in only(patient).todo
    assert notes(patient) == ALL
    assert month.read_bytes() == b"garbage"
    assert list(month.parent.iterdir()) == [month]


def test_a_month_of_a_newer_program_is_told_of(patient: Patient, month: Path) -> None:
    month.write_text('{"about": {"format": {"version": 9}}}')
    finding = only(patient)
    assert (finding.what, finding.mend) == ("newer", None)
    assert "update" in finding.todo


@pytest.mark.parametrize("odd", [{"a": {"id": "a"}}, {"a": {"id": "a"}, "b": {"rev": 1}}])
def test_lines_that_are_no_entries_are_told_of_and_left(
    patient: Patient, month: Path, odd: dict[str, object]
) -> None:
    tables = json.loads(month.read_text())
    tables["entries"].update(odd)
    month.write_text(json.dumps(tables))
    before = month.read_bytes()
    finding = only(patient)
    assert (finding.what, finding.mend) == ("no-entry", None)
    assert ("a line" if len(odd) == 1 else "2 lines") in finding.says
    assert '"a"' in finding.says
    assert month.read_bytes() == before


def test_an_entry_in_the_file_of_another_month_is_told_of(patient: Patient, month: Path) -> None:
    month.rename(month.with_name("2026-09.json"))
    assert patient.diary.entries(since=LAST_MONTH.date(), until=LAST_MONTH.date()) == []
    finding = only(patient)
    assert finding.what == "wrong-month"
    assert "3 lines" in finding.says


def test_a_change_that_was_cut_short_is_told_of_and_finished(patient: Patient, month: Path) -> None:
    pending = month.with_name("pending.json")
    month.rename(pending)
    assert notes(patient) == ALL
    assert only(patient).what == "unfinished"
    assert mended(patient) == []
    assert month.exists()
    assert not pending.exists()
    assert notes(patient) == ALL


def test_a_second_version_of_an_own_file_is_taken_in_and_this_machine_renamed(
    patient: Patient, month: Path, home: Home, clock: FixedClock
) -> None:
    whole = month.read_bytes()
    patient.diary.add(Visit("here"), LAST_MONTH)
    here = month.read_bytes()
    month.write_bytes(whole)
    patient.diary.add(Visit("there"), LAST_MONTH)
    second = month.with_name("2026-10.sync-conflict-20261122-170500-ABCDEFG.json")
    second.touch(mode=0o600)
    second.write_bytes(here)
    name = patient.device
    assert notes(patient) == ALL | {"here", "there"}
    assert only(patient).what == "conflict"
    assert mended(patient) == []
    assert notes(patient) == ALL | {"here", "there"}
    assert [path.name for path in sorted(month.parent.glob("*.json"))] == [
        "2026-10.json",
        "2026-11.json",
    ]
    assert patient.device != name
    assert Diary(home, clock).add(Visit()).device == patient.device


def test_what_the_disk_does_not_give_is_told_of(patient: Patient, month: Path) -> None:
    month.unlink()
    month.mkdir(mode=0o700)
    finding = only(patient)
    assert (finding.what, finding.mend) == ("unreadable", None)
    assert "Is a directory" in finding.says


def test_a_folder_that_cannot_be_listed_is_told_of(
    patient: Patient, month: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: Path) -> list[Path]:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("selfcare.diary.doctor.months.month_files", refuse)
    assert only(patient).says == f"diary/{patient.device} cannot be read: Permission denied."


def test_a_file_that_goes_while_one_looks_is_no_finding(
    patient: Patient, month: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = month.with_name("2026-09.json")
    monkeypatch.setattr("selfcare.diary.doctor.months.month_files", lambda _: [gone])
    (patient.folder / "a file").touch(mode=0o600)
    assert kinds(patient) == []
