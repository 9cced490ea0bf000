"""The rolling snapshots on disk.

```
backups/<device>/20261122T160500Z.json     one snapshot: which files there were, kept as what
backups/<device>/files/                    the files themselves, each once, under names that tell
```

Each machine writes only below its own device id, as in the diary. A person can read all of it.
"""

import json
import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path, PurePosixPath
from typing import Any, Final, NamedTuple

from selfcare.diary.backups.contents import BackupError, is_name
from selfcare.diary.due import BACKUPS, NAME

FILES: Final = "files"
FORMAT: Final = {"name": "selfcare-snapshot", "version": 1}

_TIMED: Final = re.compile(r"[0-9]{8}T[0-9]{6}Z\.json")


class Kept(NamedTuple):
    """One file in a snapshot."""

    kept_as: str
    """Its name below `files/`."""
    sha256: str
    size: int
    entries: int
    """How many entries it has, deleted ones not counted."""
    signature: tuple[int, int, int] | None
    """What the file in the data folder was like when it was read: see `Found`."""


class Snapshot(NamedTuple):
    """What there was at one time, as one machine saw it."""

    path: Path
    made: datetime
    why: str
    """Why it was made, such as `before a restore`; empty if only because time had passed."""
    files: Mapping[str, Kept]

    @property
    def device(self) -> str:
        """The id of the machine that made it."""
        return self.path.parent.name


def own_folder(data: Path, device: str) -> Path:
    """Return the folder of a machine's snapshots."""
    return data / BACKUPS / device


def snapshot_path(folder: Path, made: datetime) -> Path:
    """Return the file of a snapshot that was made at that time."""
    return folder / made.astimezone(UTC).strftime(NAME)


def times(folder: Path) -> dict[datetime, Path]:
    """Return a machine's snapshots by their times, read from the names alone."""
    found = {}
    for path in folder.iterdir() if folder.is_dir() else ():
        if _TIMED.fullmatch(path.name):
            try:
                found[datetime.strptime(path.name, NAME).replace(tzinfo=UTC)] = path
            except ValueError:
                continue  # a month 13: not one of ours
    return found


def snapshots(data: Path) -> Iterator[Snapshot]:
    """Read the snapshots of all machines, the newest first; what cannot be read is left out.

    Raises:
        OSError: the folder cannot be listed.
    """
    backups = data / BACKUPS
    folders = [path for path in backups.iterdir() if path.is_dir()] if backups.is_dir() else []
    by_time = [(time, path) for folder in folders for time, path in times(folder).items()]
    for _, path in sorted(by_time, reverse=True):
        snapshot = read_snapshot(path)
        if snapshot:
            yield snapshot


def read_snapshot(path: Path) -> Snapshot | None:
    """Read one snapshot, or return None where it is damaged or of a newer version."""
    try:
        told = json.loads(path.read_bytes())
        if told["format"] != FORMAT:
            return None
        files = {name: _kept(row) for name, row in told["files"].items() if is_name(name)}
        made = datetime.fromisoformat(told["made"]).astimezone()
        return Snapshot(path, made, str(told["why"]), files)
    except (OSError, AttributeError, KeyError, TypeError, ValueError, RecursionError):
        return None


def as_bytes(made: datetime, why: str, files: Mapping[str, Kept]) -> bytes:
    """Return the content of a snapshot's file."""
    rows = {name: kept._asdict() for name, kept in files.items()}
    told = {"format": FORMAT, "made": made.isoformat(), "why": why, "files": rows}
    return json.dumps(told, indent=1, ensure_ascii=False).encode() + b"\n"


def kept_as(name: str, checksum: str) -> str:
    """Return the name that a file is kept under, such as `diary.device-1f….2026-11.09ab….json`."""
    path = PurePosixPath(name)
    told = ".".join((*path.parent.parts, path.stem))
    return f"{told[:120]}.{checksum[:16]}{path.suffix}"


def kept_content(snapshot: Snapshot, name: str) -> bytes:
    """Return a file as it was then.

    Raises:
        BackupError: it is not what it was any more.
    """
    kept = snapshot.files[name]
    try:
        content = (snapshot.path.parent / FILES / kept.kept_as).read_bytes()
    except OSError:
        content = None
    if content is None or sha256(content).hexdigest() != kept.sha256:
        raise BackupError(
            f"This backup is damaged: {name} in it is not what it was. Nothing was changed. "
            "Please choose another one: selfcare restore --list"
        )
    return content


def _kept(row: Mapping[str, Any]) -> Kept:
    name, signature = row["kept_as"], row["signature"]
    if not isinstance(name, str) or PurePosixPath(name).name != name:
        raise ValueError(f"{name!r} is not the name of a file")
    return Kept(
        name,
        str(row["sha256"]),
        int(row["size"]),
        int(row["entries"]),
        None if signature is None else (signature[0], signature[1], signature[2]),
    )
