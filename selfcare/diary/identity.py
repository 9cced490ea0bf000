"""Noticing that another machine writes under this machine's name.

The device id lies outside the data folder, so that copying the folder makes no second writer. But
whole home folders and virtual machines are copied too, state and all. Then both machines would
write the same files, and a sync program would set one against the other.

So from time to time a machine leaves a new random mark in its own folder of the diary, and remembers
all that it has left. A mark in that folder which it does not remember is another machine's.
"""

import os
from contextlib import suppress
from typing import Final

from selfcare.diary.device import MARKS, content, mark_path, new_device_id
from selfcare.diary.files import write_whole
from selfcare.diary.home import Home

MOST: Final = 1000
"""How many marks are remembered: years of days."""

EXPLAINED: Final = (
    b"\n\nOnly one machine writes in this folder: the one that knows the word above.\n"
)

TWIN: Final = (
    "Another machine writes in this diary under this machine's name: perhaps one is a copy of the "
    "other. This machine has taken a new name. Nothing was lost."
)


def take_new_name(home: Home) -> str:
    """Return a new device id, which this machine has from now on."""
    with suppress(FileNotFoundError):
        (home.state / MARKS).unlink()
    return new_device_id(home.state)


def leave_mark(home: Home, device: str) -> None:
    """Put a new mark into this machine's folder, which is there. The caller holds the lock.

    Remembered first, then left: a crash in between does no harm.

    Raises:
        OSError: it could not be written.
    """
    mark = os.urandom(8).hex().encode()
    known = content(home.state / MARKS).split()[-MOST + 1 :]
    write_whole(home.state / MARKS, b"\n".join([*known, mark, b""]))
    write_whole(mark_path(home, device), mark + EXPLAINED, durable=False)
