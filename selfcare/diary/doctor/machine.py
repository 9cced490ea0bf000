"""This machine: its name, its lock, its disk, and what crashes left behind."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from selfcare.diary.backups.snapshots import FILES
from selfcare.diary.device import is_alone
from selfcare.diary.doctor.finding import MEND, Finding, Patient
from selfcare.diary.files import TEMPORARY
from selfcare.diary.identity import take_new_name
from selfcare.diary.lock import BusyError, locked

LITTLE: Final = 50 * 2**20
"""Bytes of free space below which a disk counts as nearly full."""

STALE: Final = 3600
"""Seconds after which a temporary file is nobody's any more."""


def look(patient: Patient) -> Iterator[Finding]:
    """Look at all of that."""
    yield from _lock(patient)
    yield from _name(patient)
    yield from _disk(patient)
    yield from _left_behind(patient)


def _lock(patient: Patient) -> Iterator[Finding]:
    path = patient.home.desk / "lock"
    if not path.exists():
        return
    try:
        with locked(path, patient.wait):
            pass
    except BusyError:
        yield Finding(
            "locked",
            f"Another selfcare has been saving for more than {patient.wait:g} seconds.",
            "Close its window. If there is none, restart the computer: nothing that was saved is lost.",
        )


def _name(patient: Patient) -> Iterator[Finding]:
    def mend() -> str:
        return f"This machine is called {take_new_name(patient.home)} from now on."

    if patient.device and not is_alone(patient.home, patient.device):
        yield Finding(
            "same-name",
            "Another machine writes in this diary under this machine's name. Perhaps one is a "
            "copy of the other.",
            "The next change gives this machine a new name, or selfcare doctor --mend",
            mend,
        )


def _disk(patient: Patient) -> Iterator[Finding]:
    folder = patient.home.data
    while not folder.exists():
        folder = folder.parent
    free = shutil.disk_usage(folder).free
    if free < LITTLE:
        yield Finding(
            "disk-full",
            f"The disk of your diary has only {free / 2**20:,.0f} MB left.",
            "Please make room. On a full disk nothing more can be noted; what is there stays.",
        )


def _left_behind(patient: Patient) -> Iterator[Finding]:
    def mend() -> str:
        for path in stale:
            path.unlink(missing_ok=True)
        return "The half-written files are gone."

    stale = [path for path in _temporary(patient) if _age(patient, path) > STALE]
    if stale:
        yield Finding(
            "left-behind",
            f"{len(stale):,} half-written {'file' if len(stale) == 1 else 'files'} of a program "
            f"that ended early: {patient.name(stale[0])}. Your entries are not in need of it.",
            MEND,
            mend,
        )


def _age(patient: Patient, path: Path) -> float:
    """Return for how many seconds a file has not been written to; 0 if it has just gone."""
    try:
        return patient.clock.now().timestamp() - path.stat().st_mtime
    except FileNotFoundError:
        return 0


def _temporary(patient: Patient) -> Iterator[Path]:
    data, state = patient.home
    own = (patient.folder / patient.device, patient.backups, patient.backups / FILES)
    for folder in (data, *own, state, patient.home.desk):
        yield from sorted(folder.glob(f".*{TEMPORARY}"))
