"""Bringing back what a damaged file had, and keeping the file where it is not in the way."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from itertools import chain, count
from pathlib import Path
from typing import Final

from selfcare.diary.backups.contents import BackupError, what_is_said
from selfcare.diary.backups.plan import Choice, compare, steps
from selfcare.diary.backups.snapshots import kept_content, snapshots
from selfcare.diary.doctor.finding import Patient
from selfcare.diary.home import private_folder
from selfcare.diary.merge import newest_versions
from selfcare.diary.month import DAMAGED
from selfcare.diary.salvage import salvage
from selfcare.domain.entries import Record

KEPT: Final = "set-aside"
"""The folder of files that were in the way, among this machine's backups."""


def lost(patient: Patient, path: Path) -> dict[str, Record]:
    """Return what a damaged file had and the diary has not: from whole lines, and from backups.

    Raises:
        OSError: it cannot be read.
    """
    name = patient.name(path.with_name(path.stem.split(DAMAGED)[0] + path.suffix))
    kept = in_backups(patient, lambda other: other == name)
    known = {(record["id"], record["rev"], record["device"]) for record in kept}
    whole = salvage(path.read_bytes())
    others = [r for r in whole if (r["id"], r["rev"], r["device"]) not in known]
    return missing(patient, [*kept, *others])


def missing(patient: Patient, records: list[Record]) -> dict[str, Record]:
    """Return those of these versions that the diary has not, and would have if it had them."""
    had = newest_versions(records)
    found = compare(had, patient.diary.versions())
    pairs = (*found.missing, *found.older_here)
    return {pair.then["id"]: pair.then for pair in pairs if pair.then is not None}


def bring_back(patient: Patient, had: Mapping[str, Record]) -> int:
    """Put into the diary what is missing there; return how many entries that was.

    Raises:
        BusyError, NewerFormatError, OSError: it could not be done; nothing has changed.
    """
    change = patient.diary.change(
        lambda here, device: steps(compare(had, here), Choice.MISSING, device)
    )
    return len(change)


def set_aside(patient: Patient, path: Path) -> Path:
    """Move a file to this machine's folder for what was in the way, and return where it is now.

    Raises:
        OSError: it cannot be moved.
    """
    folder = private_folder(patient.backups / KEPT)
    names = chain([path.name], (f"{path.stem}-{number}{path.suffix}" for number in count(2)))
    place = next(other for name in names if not (other := folder / name).exists())
    path.rename(place)
    return place


def in_backups(patient: Patient, is_wanted: Callable[[str], bool]) -> list[Record]:
    """Return every version of an entry that the backups, of all machines, have in these files.

    The newest copy of a file may be one that was begun after a loss: so all are looked into.
    Whatever was deleted since has a tombstone, in the diary or in one of them.
    """
    seen: set[str] = set()
    records: list[Record] = []
    for snapshot in snapshots(patient.home.data):
        for name, kept in snapshot.files.items():
            if is_wanted(name) and kept.sha256 not in seen:
                with suppress(BackupError):
                    content = kept_content(snapshot, name)
                    seen.add(kept.sha256)
                    records += what_is_said({name: content}).records.values()
    return records
