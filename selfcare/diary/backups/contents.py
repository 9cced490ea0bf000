"""What of the data folder belongs into a backup, and what a backup says about entries."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath
from typing import Final, NamedTuple

from selfcare.diary.merge import is_mergeable, newest_versions
from selfcare.diary.month import NewerFormatError, month_files, records_in
from selfcare.diary.storage import DamagedFileError
from selfcare.domain.entries import BadEntryError, Record
from selfcare.domain.records import from_record

OTHERS: Final = (
    "settings.toml",
    "reminders.json",
    "routines/*/*.yaml",
    "routines/*/*.yml",
    *(f"routines/*/v*.{ending}" for ending in ("png", "jpg", "jpeg", "gif", "webp")),
)
"""What is backed up beside the diary itself."""

TRIES: Final = 5
"""How often to begin again when files change while they are read."""

_ENDING: Final = r"(?:ya?ml|png|jpe?g|gif|webp)"
_ONE_NAME: Final = r"(?![. ])[^\x00-\x1f\x7f/\\:*?\"<>|\ud800-\udfff]{1,150}"
_NAME: Final = re.compile(
    rf"diary/{_ONE_NAME}/{_ONE_NAME}\.json"  # sync programs make up names of all kinds
    rf"|settings\.toml|reminders\.json|routines/{_ONE_NAME}/{_ONE_NAME}\.{_ENDING}"
)
_MONTH: Final = re.compile(r"diary/[^/]+/[0-9]{4}-[0-9]{2}\.json")


class BackupError(Exception):
    """A backup that cannot be made or used. Its text is for the person."""


class Found(NamedTuple):
    """A file of the data folder that belongs into a backup."""

    name: str
    """Where it is below the data folder, such as `diary/device-1f2e3d4c/2026-11.json`."""
    path: Path
    signature: tuple[int, int, int]
    """Changes when the file does: its time in nanoseconds, size and number."""


class Contents(NamedTuple):
    """The files as they were at one moment."""

    files: Mapping[str, bytes]
    unread: tuple[Path, ...]
    """Those that the disk did not give."""


class Said(NamedTuple):
    """What the files of a backup say, put together."""

    records: Mapping[str, Record]
    """The version of each entry that held, deleted ones too, by id."""
    damaged: tuple[str, ...]
    """The names of month files that cannot be read."""
    newer: tuple[str, ...]
    """The names of those that a newer version of the program wrote."""
    odd: int
    """How many records are no entries."""


def is_name(name: str) -> bool:
    """Return whether a file in a backup may have this name."""
    return _NAME.fullmatch(name) is not None


def is_month(name: str) -> bool:
    """Return whether this is the name of a device's month file itself, not of a copy beside it."""
    return _MONTH.fullmatch(name) is not None


def find(data: Path) -> list[Found]:
    """Find what belongs into a backup, in the order of the names.

    Raises:
        OSError: a folder cannot be listed.
    """
    found = []
    for path in _paths(data):
        name = path.relative_to(data).as_posix()
        try:
            status = path.stat()
        except FileNotFoundError:
            continue  # taken away since it was listed
        if is_name(name) and path.is_file():
            found.append(Found(name, path, (status.st_mtime_ns, status.st_size, status.st_ino)))
    return sorted(found)


def others(data: Path) -> Iterator[Path]:
    """Yield what lies beside the diary itself. What a link leads to elsewhere is none of ours."""
    here = data.resolve()
    for pattern in OTHERS:
        yield from (path for path in data.glob(pattern) if path.resolve().is_relative_to(here))


def read_all(data: Path) -> Contents:
    """Read everything that belongs into a backup, as it is at one moment.

    Raises:
        BackupError: the files do not stop changing.
        OSError: a folder cannot be listed.
    """
    for _ in range(TRIES):
        found = find(data)
        files, unread = {}, []
        for each in found:
            try:
                files[each.name] = each.path.read_bytes()
            except OSError:
                unread.append(each.path)
        if find(data) == found:
            return Contents(files, tuple(unread))
    raise BackupError("Your files are being changed at this moment. Please try again.")


def what_is_said(files: Mapping[str, bytes]) -> Said:
    """Put together what these files say about entries."""
    records: list[Record] = []
    damaged, newer = [], []
    for name, content in files.items():
        if not name.startswith("diary/"):
            continue
        try:
            records += records_in(content, Path(PurePosixPath(name).name))
        except DamagedFileError:
            damaged.append(name)
        except NewerFormatError:
            newer.append(name)
    entries = list(filter(is_entry, records))
    odd = len(records) - len(entries)
    return Said(newest_versions(entries), tuple(damaged), tuple(newer), odd)


def is_entry(record: Record) -> bool:
    """Return whether a record can be read as an entry, or as one that was deleted."""
    if not is_mergeable(record):
        return False
    if record.get("deleted") is True:
        return isinstance(record.get("logged_at"), str)
    try:
        from_record(record)
    except BadEntryError:
        return False
    return True


def _paths(data: Path) -> Iterator[Path]:
    diary = data / "diary"
    for device in sorted(diary.iterdir()) if diary.is_dir() else ():
        if device.is_dir():
            yield from month_files(device)
    yield from others(data)
