"""What the tests ask the doctor."""

from datetime import datetime

from selfcare.diary.backups.snapshots import snapshots
from selfcare.diary.doctor.doctor import examine, mend
from selfcare.diary.doctor.finding import Finding, Patient
from selfcare.domain.entries import Visit
from tests.conftest import ZONE

LAST_MONTH = datetime(2026, 10, 3, 8, 30, tzinfo=ZONE)


def kinds(patient: Patient) -> list[str]:
    return [finding.what for finding in examine(patient)]


def only(patient: Patient) -> Finding:
    """Return the one thing that is found; it is said in sentences and changes nothing."""
    before = {path: path.lstat().st_mtime_ns for path in patient.home.data.rglob("*")}
    (finding,) = examine(patient)
    assert {path: path.lstat().st_mtime_ns for path in patient.home.data.rglob("*")} == before
    assert finding.says.endswith(".")
    assert finding.todo[0].isupper() or finding.todo[0].isdigit()
    return finding


def mended(patient: Patient) -> list[str]:
    """Mend, after a snapshot, and return what is still found."""
    findings = examine(patient)
    for sentence in mend(patient, findings):
        assert sentence.endswith(".")
    whys = {snapshot.why for snapshot in snapshots(patient.home.data)}
    is_needed = any(finding.mend and not finding.is_first for finding in findings)
    assert ("before mending" in whys) == is_needed
    return kinds(patient)


def notes(patient: Patient) -> set[str]:
    return {e.content.note for e in patient.diary.entries() if isinstance(e.content, Visit)}
