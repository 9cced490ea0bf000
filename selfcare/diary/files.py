"""Writing a whole file so that it is either as it was or as it should be, whatever happens."""

import os
from pathlib import Path

TEMPORARY = ".new"
"""The ending of a file that is being written."""


def write_whole(path: Path, content: bytes, *, durable: bool = True) -> None:
    """Replace the file by `content`, readable by its owner alone.

    The content goes to a temporary file beside it, which then takes the name in one step: a crash
    or a full disk leaves the old file. With `durable` it has reached the disk on return.

    Raises:
        OSError: it could not be written; the old file is untouched.
    """
    temporary = path.with_name(f".{path.name}.{os.getpid()}{TEMPORARY}")
    try:
        handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | _BINARY, 0o600)
        try:
            _write_all(handle, content)
            if durable:
                os.fsync(handle)
        finally:
            os.close(handle)
        os.replace(temporary, path)  # noqa: PTH105 - the same call, without building two paths
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    if durable:
        sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Make the names in this folder durable, where the system can."""
    if os.name == "nt":
        return  # Windows has no handle for a folder; NTFS journals the rename itself
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


_BINARY = getattr(os, "O_BINARY", 0)


def _write_all(handle: int, content: bytes) -> None:
    rest = memoryview(content)
    while rest:
        rest = rest[os.write(handle, rest) :]
