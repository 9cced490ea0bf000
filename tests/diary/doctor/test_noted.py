"""What is odd in the entries themselves is told, and left to the person."""

from datetime import timedelta

from selfcare.diary.doctor.finding import Patient
from selfcare.domain.entries import Pain, Posture
from tests.conftest import NOW
from tests.diary.doctor.looking import kinds, only


def test_days_that_are_still_to_come(patient: Patient) -> None:
    for days in (40, 400):
        patient.diary.add(Pain((), 0), NOW + timedelta(days=days))
    finding = only(patient)
    assert (finding.what, finding.mend) == ("future", None)
    assert "2 entries of days still to come, such as 2027-01-01" in finding.says
    assert "selfcare edit" in finding.todo


def test_a_clock_that_is_a_little_ahead_is_no_finding(patient: Patient) -> None:
    patient.diary.add(Pain((), 0), NOW + timedelta(hours=20))
    assert kinds(patient) == []


def test_words_that_this_version_does_not_know(patient: Patient) -> None:
    patient.diary.add(Pain(("tail.l",), 6, ("fizzy",), ("sit-long",), ("magic",)))
    patient.diary.add(Posture("slump-sit", 1))
    assert kinds(patient) == ["unknown-word"] * 3
    patient.diary.undo()
    patient.diary.undo()
    patient.diary.add(Posture("handstand", 1))
    patient.diary.add(Posture("handstand", 2))
    finding = only(patient)
    assert 'There are 2 entries with "handstand"' in finding.says
    assert finding.mend is None
