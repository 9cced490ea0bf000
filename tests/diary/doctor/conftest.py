"""A diary with a past, and a doctor who has never seen it."""

from pathlib import Path

import pytest

from selfcare.diary.backups.keeping import keep
from selfcare.diary.diary import Diary
from selfcare.diary.doctor.finding import Patient
from selfcare.diary.home import Home
from selfcare.domain.clock import FixedClock
from selfcare.domain.entries import Pain, Posture, Visit
from tests.diary.doctor.looking import LAST_MONTH

KNOWN = {"neck-side.l", "sit-long", "slump-sit"}


@pytest.fixture
def patient(diary: Diary, home: Home, clock: FixedClock) -> Patient:
    """Return somebody with five entries in two months and a backup."""
    for number in range(3):
        diary.add(Visit(f"last month {number}"), LAST_MONTH)
    diary.add(Pain(("neck-side.l",), 6, triggers=("sit-long",)))
    diary.add(Posture("slump-sit", 3))
    keep(diary, clock)
    return Patient(Diary(home, clock), clock, KNOWN.__contains__, wait=0.05)


@pytest.fixture
def month(patient: Patient) -> Path:
    """Return the file of last month."""
    return patient.folder / patient.device / "2026-10.json"
