"""Writing a whole file so that it is either as it was or as it should be, whatever happens."""

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

TEMPORARY: Final = ".new"
"""The ending of a file that is being written."""


class NotConfirmedError(OSError):
    """The file has its new content, but the disk did not say that a power cut will spare it."""


def write_whole(path: Path, content: bytes, *, durable: bool = True) -> None:
    """Replace the file by `content`, readable by its owner alone.

    The content goes to a temporary file beside it, which then takes the name in one step: a crash
    or a full disk leaves the old file. With `durable` it has reached the disk on return.

    Raises:
        NotConfirmedError: it was written, and may not outlast a power cut.
        OSError: it could not be written; the old file is untouched. Names `path`.
    """
    with naming(path):
        if not durable or os.name == "nt":  # Windows has no handle for a folder, nor needs one
            _replace(path, content, durable=durable)
            return
        folder = os.open(path.parent, os.O_RDONLY)
        try:
            _replace(path, content, durable=True)
            try:
                _sync_names(folder)
            except OSError as fault:
                raise NotConfirmedError(fault.errno, fault.strerror) from fault
        finally:
            close_quietly(folder)


def write_once(path: Path, content: bytes) -> None:
    """Make a new file, durably, readable by its owner alone; one that is there is never touched.

    Raises:
        FileExistsError: there is one already, perhaps made by another process just now.
        NotConfirmedError, OSError: as for `write_whole`. Names `path`.
    """
    whole = path.with_name(f".{path.name}.{os.getpid()}.whole{TEMPORARY}")
    doubt: OSError | None = None
    try:
        with naming(path):
            try:
                write_whole(whole, content)
            except NotConfirmedError as fault:
                doubt = fault
            _take_name(whole, path)
    finally:
        whole.unlink(missing_ok=True)
    try:
        sync_folder(path.parent)
    except OSError as fault:
        doubt = fault
    if doubt:
        raise NotConfirmedError(doubt.errno, doubt.strerror, str(path)) from doubt


def _take_name(whole: Path, path: Path) -> None:
    """Give a file its name, if that is free; in one step, where the disk knows links."""
    try:
        os.link(whole, path)
    except FileExistsError:
        raise
    except OSError as fault:
        if fault.errno not in _NO_LINKS:
            raise
        if path.exists():
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST)) from None
        whole.rename(path)


def append(path: Path, content: bytes) -> None:
    """Add to the end of a file, readable by its owner alone, without waiting for the disk.

    Raises:
        OSError: it could not be added.
    """
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND | _BINARY, 0o600)
    try:
        _write_all(handle, content)
    finally:
        os.close(handle)


def sync_folder(folder: Path) -> None:
    """Make the names in this folder durable, where the system can.

    Raises:
        OSError: it can, and failed.
    """
    if sys.platform == "win32":
        return
    try:
        handle = os.open(folder, os.O_RDONLY)
    except PermissionError:
        return  # a folder of somebody else's that may be written to, but not listed
    try:
        with naming(folder):
            _sync_names(handle)
    finally:
        close_quietly(handle)


def sweep(folder: Path, name: str = "") -> None:
    """Remove what killed processes left half-written of the file `name`, or of every file.

    The caller holds the lock without which none of these files is written.
    """
    with suppress(OSError):
        for found in os.listdir(folder):  # noqa: PTH208 - on the quick path: builds no paths
            if found.startswith(f".{name}") and found.endswith(TEMPORARY):
                folder.joinpath(found).unlink()


@contextmanager
def naming(path: Path) -> Iterator[None]:
    """Let an error of the disk name this file, whichever call on its behalf has failed."""
    try:
        yield
    except OSError as fault:
        fault.filename = str(path)
        raise


def close_quietly(handle: int) -> None:
    """Close what nothing was written through: if that fails, nothing is lost."""
    with suppress(OSError):
        os.close(handle)


_BINARY: Final = getattr(os, "O_BINARY", 0)
_CANNOT_SYNC: Final = {errno.EINVAL, errno.ENOTSUP}
"""What file systems answer that know no syncing of folders, such as some network shares."""
_NO_LINKS: Final = {errno.EPERM, errno.ENOTSUP, errno.ENOSYS, errno.EMLINK, errno.EACCES}
"""What file systems answer that know no second names, such as those of memory cards."""


def _replace(path: Path, content: bytes, *, durable: bool) -> None:
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
        with suppress(OSError):  # what remains is swept at the next change
            temporary.unlink()
        raise


def _sync_names(folder: int) -> None:
    try:
        os.fsync(folder)
    except OSError as fault:
        if fault.errno not in _CANNOT_SYNC:
            raise


def _write_all(handle: int, content: bytes) -> None:
    rest = memoryview(content)
    while rest:
        rest = rest[os.write(handle, rest) :]
