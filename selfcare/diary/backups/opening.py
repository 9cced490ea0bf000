"""Reading a backup file that may have been cut, changed, or made to do harm.

Nothing of it is believed before its checksum was compared, nothing is unpacked to disk, and what
is greater than a diary can be is not read at all.
"""

import json
import stat
import struct
import zlib
from collections.abc import Mapping
from datetime import datetime
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import Any, Final, NamedTuple
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from selfcare.diary.backups.archive import FORMAT, MANIFEST, READ_ME
from selfcare.diary.backups.contents import BackupError, is_name

MOST_FILES: Final = 20_000
MOST_BYTES: Final = 512 * 2**20
"""Many times a lifetime of entries."""

_ENCRYPTED: Final = 1
_NO_ARCHIVE: Final = (
    BadZipFile,
    EOFError,
    LookupError,
    RuntimeError,
    TypeError,
    ValueError,
    struct.error,
    zlib.error,
)
"""What reading a damaged archive, or a list that is none, raises."""


class Backup(NamedTuple):
    """The content of a backup that was checked."""

    made: datetime
    files: Mapping[str, bytes]


def read_archive(path: Path) -> Backup:
    """Read a backup file.

    Raises:
        BackupError: it is none, or not as it was when it was made.
        OSError: it cannot be read.
    """
    size = path.stat().st_size
    if not path.is_file():
        raise _refused("It is no file")
    if size > MOST_BYTES:
        raise _refused("It is greater than a diary can be")
    return archive_in(path.read_bytes())


def archive_in(content: bytes) -> Backup:
    """Read the content of a backup file.

    Raises:
        BackupError: it is none, or not as it was when it was made.
    """
    try:
        with ZipFile(BytesIO(content)) as archive:
            return _checked(archive)
    except _NO_ARCHIVE as fault:
        raise _refused("It is damaged, or no backup") from fault


def _checked(archive: ZipFile) -> Backup:
    """Read what is in it; of a file never more than the size that was found to be harmless."""
    members = _members(archive)
    manifest = _manifest(archive.read(members.pop(MANIFEST)))
    members.pop(READ_ME, None)
    files = {name: archive.read(member) for name, member in members.items()}
    found = {name: (len(text), sha256(text).hexdigest()) for name, text in files.items()}
    if found != _listed(manifest["files"]):
        raise _refused("It is not as it was when it was made")
    made = datetime.fromisoformat(manifest["made"])
    if made.tzinfo is None:
        raise ValueError("it does not say when it was made")
    return Backup(made, files)


def _members(archive: ZipFile) -> dict[str, ZipInfo]:
    """Return the files in the archive by name, none of which can do harm by its name or size."""
    infos = [info for info in archive.infolist() if not _is_folder(info)]
    if len(infos) > MOST_FILES or sum(info.file_size for info in infos) > MOST_BYTES:
        raise _refused("It is greater than a diary can be")
    members = {info.filename: info for info in infos}
    if len(members) != len(infos) or not all(map(_is_fit, infos)):
        raise _refused("It has a file that has no place in a backup")
    return members


def _is_folder(info: ZipInfo) -> bool:
    """Return whether it is a folder and nothing else: other programs put these in when they pack."""
    return info.is_dir() and info.file_size == 0


def _is_fit(info: ZipInfo) -> bool:
    mode = info.external_attr >> 16
    return (
        (info.filename in (MANIFEST, READ_ME) or is_name(info.filename))
        and info.orig_filename == info.filename
        and not info.flag_bits & _ENCRYPTED
        and info.compress_type in (ZIP_STORED, ZIP_DEFLATED)
        and (stat.S_IFMT(mode) in (0, stat.S_IFREG))
    )


def _manifest(raw: bytes) -> dict[str, Any]:
    manifest = json.loads(raw)
    name, version = manifest["format"]["name"], manifest["format"]["version"]
    if name != FORMAT["name"] or not isinstance(version, int):
        raise ValueError("it is no backup")
    if version != FORMAT["version"]:
        raise BackupError(
            "This backup was made by a newer selfcare. Nothing was changed. "
            "Please update selfcare on this computer."
        )
    return dict(manifest)


def _listed(rows: object) -> dict[str, tuple[int, str]]:
    if not isinstance(rows, list):
        raise TypeError("it is no list of files")
    return {row["name"]: (row["size"], row["sha256"]) for row in rows}


def _refused(reason: str) -> BackupError:
    return BackupError(
        f"This file cannot be used as a backup. {reason}. Nothing was changed. "
        "Do you have another one? selfcare restore --list shows those on this computer."
    )
