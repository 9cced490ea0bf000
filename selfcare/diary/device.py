"""This machine's name in the diary: every machine writes files of its own, and only those."""

import os
import re
from pathlib import Path
from typing import Final

from selfcare.diary.files import naming, sweep, write_whole
from selfcare.diary.home import Home, private_folder

MARKS: Final = "marks"
"""The file, among the machine's own, with every mark that it has left, one a line."""

_ID: Final = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_-]{0,63}")


def device_id(state: Path) -> str:
    """Return this machine's id, made up at random the first time.

    What is in the file and is no id is replaced: one writer more does no harm, two of one name do.
    For the same reason nobody waits for the disk to have it.

    It lies outside the data folder: a copied data folder must not make a second writer of the
    same name. It is random, not the machine's name, because it travels with shared files.

    Raises:
        OSError: it cannot be read or made.
    """
    return known_device_id(state) or new_device_id(state)


def known_device_id(state: Path) -> str:
    """Return this machine's id, or an empty text where it has none yet.

    Raises:
        OSError: it cannot be read.
    """
    known = content(state / "device").strip().decode("ascii", "replace")
    return known if _ID.fullmatch(known) else ""


def is_alone(home: Home, device: str) -> bool:
    """Return whether nobody but this machine has left a mark under this name: see `identity.py`.

    Raises:
        OSError: the marks are there and cannot be read.
    """
    mark = content(mark_path(home, device)).split(None, 1)[:1]
    return not mark or mark[0] in content(home.state / MARKS)


def mark_path(home: Home, device: str) -> Path:
    """Return the file with a machine's mark, in its folder of the diary."""
    return home.data.joinpath("diary", device, "writer.txt")


def content(path: Path) -> bytes:
    """Return what is in a file, nothing where there is no such file."""
    try:
        with naming(path):
            return path.read_bytes()
    except FileNotFoundError:
        return b""


def new_device_id(state: Path) -> str:
    """Make up an id, and make it this machine's.

    Raises:
        OSError: it cannot be written down.
    """
    path = state / "device"
    private_folder(state)
    sweep(state, path.name)
    made = f"device-{os.urandom(4).hex()}"
    write_whole(path, made.encode() + b"\n", durable=False)
    return made
