"""Who can read the files, and whether one can read and write them oneself."""

import os
import stat
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Final

from selfcare.diary.backups.contents import others
from selfcare.diary.doctor.finding import Finding, Patient
from selfcare.diary.due import BACKUPS

OURS: Final = ("diary", BACKUPS, "routines")
"""The folders in the data folder that are the program's own, with all that is in them."""

_OTHERS_BITS: Final = stat.S_IRWXG | stat.S_IRWXO


def look(patient: Patient) -> Iterator[Finding]:
    """Look at the modes, where the system has them."""
    if os.name == "nt":
        return
    found = dict(_statuses(patient))
    foreign = [path for path, status in found.items() if status.st_uid != os.getuid()]
    own = {path: status for path, status in found.items() if path not in foreign}
    if foreign:
        yield Finding(
            "foreign",
            f"{_some(patient, foreign)} of another user, perhaps after selfcare ran as "
            "administrator. You may not be able to save.",
            f"Make it yours: sudo chown -R $(id -un) '{patient.home.data}' '{patient.home.state}'",
        )
    open_to_all = [path for path, status in own.items() if status.st_mode & _OTHERS_BITS]
    if open_to_all:
        yield Finding(
            "not-private",
            f"Other users of this computer can get at {_some(patient, open_to_all)}.",
            "To keep them out: selfcare doctor --mend",
            lambda: _close(open_to_all),
            is_first=True,
        )
    shut = [path for path, status in own.items() if _needed(status) & ~status.st_mode]
    if shut:
        yield Finding(
            "not-writable",
            f"{_some(patient, shut)} cannot be read and written by yourself.",
            "To change that: selfcare doctor --mend",
            lambda: _open(shut),
            is_first=True,
        )


def _needed(status: os.stat_result) -> int:
    return 0o700 if stat.S_ISDIR(status.st_mode) else 0o600


def _close(paths: list[Path]) -> str:
    for path in paths:
        path.chmod(stat.S_IMODE(path.stat().st_mode) & ~_OTHERS_BITS)
    return "Only you can read your files now."


def _open(paths: list[Path]) -> str:
    for path in paths:
        status = path.stat()
        path.chmod(stat.S_IMODE(status.st_mode) | _needed(status))
    return "You can read and write your files again."


def _some(patient: Patient, paths: list[Path]) -> str:
    others = f" and {len(paths) - 1:,} more" if len(paths) > 1 else ""
    first = paths[0]
    return f"{'your data folder' if first == patient.home.data else patient.name(first)}{others}"


def _statuses(patient: Patient) -> Iterator[tuple[Path, os.stat_result]]:
    for path in _paths(patient):
        with suppress(FileNotFoundError):  # a temporary file that has become the real one
            yield path, path.lstat()


def _paths(patient: Patient) -> Iterator[Path]:
    """Find what is the program's own, the folders before what is in them; no links."""
    data, state = patient.home
    tops = [data, *(data / name for name in OURS), state]
    for path in (*tops, *others(data)):
        if path.is_symlink() or not path.exists():
            continue
        yield path
        if path != data and path.is_dir():
            yield from (each for each in sorted(path.rglob("*")) if not each.is_symlink())
