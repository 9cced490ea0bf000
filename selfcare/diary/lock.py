"""One writer at a time among this machine's processes: app, command line, reminder job."""

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from selfcare.diary.files import close_quietly, naming

WAIT: Final = 4.0
"""Seconds to wait for another process before giving up: a person has an answer within five."""


class BusyError(Exception):
    """Another process kept the diary to itself for too long. Its text is for the person."""


@contextmanager
def locked(path: Path, wait: float = WAIT) -> Iterator[None]:
    """Hold the lock file for the length of the `with` block.

    The system drops the lock when its holder dies, so a crash leaves none behind. Ours and not a
    library's: those at hand import logging or asyncio, which a logged pain would wait for.

    Raises:
        BusyError: another process kept it for `wait` seconds.
        OSError: the lock file cannot be made.
    """
    give_up = time.monotonic() + wait
    handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        with naming(path), _next_in_line(path.with_name(f"{path.name}-queue"), give_up):
            _wait_for(handle, give_up)
        try:
            yield
        finally:
            with suppress(OSError):  # closing it lets go as well
                _let_go(handle)
    finally:
        close_quietly(handle)


@contextmanager
def _next_in_line(path: Path, give_up: float) -> Iterator[None]:
    """Be the only one that waits for the lock itself.

    Without a queue, one that writes without pause takes the lock again before another wakes up.
    """
    handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        _wait_for(handle, give_up)
        yield
    finally:
        close_quietly(handle)


def _wait_for(handle: int, give_up: float) -> None:
    while not _try(handle):
        if time.monotonic() > give_up:
            raise BusyError(
                "Another selfcare window is busy saving. Nothing was changed; please try again."
            )
        time.sleep(0.001)


if sys.platform == "win32":
    import msvcrt

    def _try(handle: int) -> bool:
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

    def _let_go(handle: int) -> None:
        os.lseek(handle, 0, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    def _try(handle: int) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def _let_go(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_UN)
