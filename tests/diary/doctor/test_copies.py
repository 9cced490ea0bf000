"""The backups themselves are looked after."""

import os
import shutil
from datetime import timedelta
from pathlib import Path

import pytest

from selfcare.diary.backups.keeping import keep
from selfcare.diary.backups.snapshots import kept_content, snapshots
from selfcare.diary.doctor.finding import Patient
from selfcare.domain.clock import FixedClock
from selfcare.domain.entries import Visit
from tests.diary.doctor.looking import LAST_MONTH, kinds, mended, notes, only


@pytest.mark.parametrize("harm", ["rotten", "short", "gone"])
def test_a_file_in_the_backups_that_is_damaged_is_kept_aside_and_stored_anew(
    patient: Patient, clock: FixedClock, harm: str
) -> None:
    path = next(iter((patient.backups / "files").glob("*2026-10*")))
    content = path.read_bytes()
    match harm:
        case "rotten":
            path.write_bytes(content[:-2] + b"\n ")
        case "short":
            path.write_bytes(content[:-9])
        case "gone":
            path.unlink()
    finding = only(patient)
    assert finding.what == "backup-damaged"
    assert path.name in finding.says
    assert mended(patient) == []
    newest = next(snapshots(patient.home.data))
    assert kept_content(newest, f"diary/{patient.device}/2026-10.json") == content
    assert len(list((patient.backups / "set-aside").glob("*"))) == (harm == "rotten")


@pytest.mark.parametrize("is_there", [True, False])
def test_what_no_file_of_the_diary_has_any_more_is_taken_from_the_list(
    patient: Patient, *, is_there: bool
) -> None:
    path = next(iter((patient.backups / "files").glob("*2026-10*")))
    patient.diary.add(Visit("later"), LAST_MONTH)
    path.write_bytes(b"rotten") if is_there else path.unlink()
    assert mended(patient) == []
    *_, oldest = snapshots(patient.home.data)
    assert [name[-12:] for name in oldest.files] == ["2026-11.json"]


def test_what_was_lost_without_a_trace_is_found_in_the_backups(
    patient: Patient, clock: FixedClock
) -> None:
    """A sync program put an old file in the place of a newer one, and a backup of that was made."""
    month = patient.folder / patient.device / "2026-10.json"
    deleted = patient.diary.entries()[-1]
    before = month.read_bytes()
    patient.diary.delete(deleted)
    patient.diary.add(Visit("gone"), LAST_MONTH)
    keep(patient.diary, clock, timedelta(0))
    month.write_bytes(before)
    clock.moment += timedelta(days=1)
    patient.diary.add(Visit("later"))
    keep(patient.diary, clock, timedelta(0))
    finding = only(patient)
    assert (finding.what, finding.says[:12]) == ("only-in-backups", "1 entry is i")
    assert mended(patient) == []
    assert {"gone", "later"} < notes(patient)


def test_a_damaged_list_of_a_backup_is_kept_aside(patient: Patient) -> None:
    (path,) = patient.backups.glob("*.json")
    path.write_bytes(b"rotten")
    assert kinds(patient) == ["backup-damaged", "no-backup"]
    assert mended(patient) == []
    assert (patient.backups / "set-aside" / path.name).read_bytes() == b"rotten"


def test_a_backup_that_is_too_old(patient: Patient, clock: FixedClock) -> None:
    month = patient.folder / patient.device / "2026-11.json"
    week = timedelta(days=7, minutes=1)
    (path,) = patient.backups.glob("*.json")
    patient.diary.add(Visit())
    for ago, found in ((timedelta(0), []), (week, ["no-backup"])):
        later = (clock.now() + ago).timestamp()
        os.utime(month, (later, later))
        assert kinds(patient) == found
    assert "2026-11-22" in only(patient).says
    clock.moment += week
    assert mended(patient) == []
    assert path.exists()


def test_no_backup_at_all(patient: Patient) -> None:
    shutil.rmtree(patient.home.data / "backups")
    assert only(patient).says.startswith("There is no backup yet")
    assert mended(patient) == []


def test_where_a_backup_cannot_be_made_that_is_found_later(
    patient: Patient, clock: FixedClock
) -> None:
    shutil.rmtree(patient.home.data / "backups")
    (patient.home.data / "backups").touch(mode=0o600)
    assert not keep(patient.diary, clock, timedelta(0))
    assert kinds(patient) == ["no-backup"]


def test_a_home_on_a_new_machine_is_looked_at_without_a_name(
    patient: Patient, tmp_path: Path
) -> None:
    home = patient.home._replace(state=tmp_path / "new-state")
    new = patient._replace(diary=type(patient.diary)(home, patient.clock))
    assert kinds(new) == []
    assert not home.state.exists()
