"""An accepted routine that was lost or changed is told of, and brought back from a backup."""

from datetime import timedelta
from pathlib import Path

import pytest

from selfcare.diary.backups.keeping import keep
from selfcare.diary.backups.snapshots import FILES
from selfcare.diary.doctor.doctor import examine
from selfcare.diary.doctor.finding import Patient
from selfcare.diary.versions import Versions, checksum
from selfcare.domain.clock import FixedClock
from selfcare.domain.entries import Assignment
from tests.diary.doctor.looking import kinds, mended, only

CONTENT = b"format: selfcare-routine/1\n"


@pytest.fixture
def version(patient: Patient, clock: FixedClock) -> Path:
    """Return the file of a version that was accepted, paused and accepted again, and backed up."""
    Versions(patient.home.data).keep("neck", 1, CONTENT)
    for state in ("accepted", "paused", "accepted"):
        patient.diary.add(Assignment("neck", 1, state, "Neck", checksum(CONTENT)))
    clock.moment += timedelta(hours=2)
    keep(patient.diary, clock)
    return patient.home.data / "routines" / "neck" / "v1.yaml"


@pytest.mark.usefixtures("version")
def test_what_is_as_it_was_is_no_finding(patient: Patient) -> None:
    assert kinds(patient) == []


def test_a_changed_version_is_brought_back_and_the_change_kept(
    patient: Patient, version: Path
) -> None:
    version.write_bytes(b"changed\n")
    other = version.with_name("v1.sync-conflict-x.yaml")
    other.touch(mode=0o600)
    other.write_bytes(b"another\n")
    finding = only(patient)
    assert finding.says == "Version 1 of the routine “Neck” is damaged."
    assert "A backup has it." in finding.todo
    assert mended(patient) == []
    assert version.read_bytes() == CONTENT
    aside = list(patient.backups.glob("set-aside/*"))
    assert [path.read_bytes() for path in aside] == [b"changed\n"]


def test_a_version_that_is_gone_is_brought_back(patient: Patient, version: Path) -> None:
    version.unlink()
    assert "is not on this computer yet" in only(patient).says
    assert mended(patient) == []
    assert version.read_bytes() == CONTENT


def test_without_a_backup_one_is_told_whom_to_ask(patient: Patient, version: Path) -> None:
    version.unlink()
    kept = list((patient.backups / FILES).glob("routines*"))
    assert kept
    findings = examine(patient)
    for path in kept:
        path.unlink()
    mend = findings[0].mend
    assert mend is not None
    assert mend() == "Version 1 of “Neck” could not be brought back."
    lost = [finding for finding in examine(patient) if finding.what == "routine-lost"]
    assert [finding.mend for finding in lost] == [None]
    assert "Ask your therapist for the file again" in lost[0].todo
