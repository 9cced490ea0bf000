"""The rolling snapshots: damaged ones, and none for a long time."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from selfcare.diary.backups.contents import BackupError, find, is_month
from selfcare.diary.backups.keeping import BEFORE_MENDING, keep_now
from selfcare.diary.backups.snapshots import (
    FILES,
    Snapshot,
    as_bytes,
    kept_content,
    read_snapshot,
    snapshots,
    times,
)
from selfcare.diary.doctor.aside import set_aside
from selfcare.diary.doctor.finding import MEND, Finding, Patient
from selfcare.diary.files import write_whole

LONG: Final = timedelta(days=7)


def look(patient: Patient) -> Iterator[Finding]:
    """Look at this machine's own snapshots."""
    damaged = _damaged_ones(patient)
    if damaged:
        yield _damaged(patient, damaged)
    made = next((snapshot.made for snapshot in snapshots(patient.home.data)), None)
    changed = [each.signature[0] for each in find(patient.home.data) if is_month(each.name)]
    if changed and (made is None or max(changed) / 1e9 - made.timestamp() > LONG.total_seconds()):
        yield _too_old(made)


def _damaged_ones(patient: Patient) -> list[str]:
    """Return what is damaged or gone, by its place in the folder of this machine's backups."""
    read = {path.name: read_snapshot(path) for path in times(patient.backups).values()}
    files = {kept for snapshot in read.values() if snapshot for kept in _bad(snapshot).values()}
    lists = [name for name, snapshot in read.items() if snapshot is None]
    return [*lists, *(f"{FILES}/{name}" for name in sorted(files))]


def _bad(snapshot: Snapshot) -> dict[str, str]:
    """Return the files in a snapshot that are not what they were, and what they are kept as."""
    bad = {}
    for name, kept in snapshot.files.items():
        try:
            kept_content(snapshot, name)
        except BackupError:
            bad[name] = kept.kept_as
    return bad


def _damaged(patient: Patient, names: list[str]) -> Finding:
    def mend() -> str:
        for name in _damaged_ones(patient):  # the snapshot before mending has made some whole
            if (patient.backups / name).exists():
                set_aside(patient, patient.backups / name)
        keep_now(patient.diary, patient.clock, BEFORE_MENDING)
        for path in times(patient.backups).values():
            _forget_what_is_gone(path)
        return "What is damaged among the backups is put away, and a new backup is made."

    return Finding(
        "backup-damaged",
        f"Among the backups, this is damaged or gone: {', '.join(names[:3])}.",
        f"Your diary itself is not concerned. {MEND}",
        mend,
    )


def _forget_what_is_gone(path: Path) -> None:
    """Let a snapshot list only what it still has."""
    snapshot = read_snapshot(path)
    bad = _bad(snapshot) if snapshot else {}
    if snapshot and bad:
        files = {name: kept for name, kept in snapshot.files.items() if name not in bad}
        write_whole(path, as_bytes(snapshot.made, snapshot.why, files))


def _too_old(made: datetime | None) -> Finding:
    when = f"The last backup is of {made:%Y-%m-%d}" if made else "There is no backup yet"
    return Finding(
        "no-backup",
        f"{when}, and there are later entries.",
        "To make one: selfcare doctor --mend",
        lambda: "A backup is made.",  # before anything is mended, as always
    )
