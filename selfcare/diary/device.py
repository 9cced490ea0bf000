"""This machine's name in the diary: every machine writes files of its own, and only those."""

import os
from pathlib import Path

from selfcare.diary.files import write_whole
from selfcare.diary.home import private_folder


def device_id(state: Path) -> str:
    """Return this machine's id, made up at random the first time.

    It lies outside the data folder: a copied data folder must not make a second writer of the
    same name. It is random, not the machine's name, because it travels with shared files.

    Raises:
        OSError: it cannot be read or made.
    """
    path = state / "device"
    try:
        known = path.read_text(encoding="ascii").strip()
    except FileNotFoundError:
        known = ""
    if known:
        return known
    made = f"device-{os.urandom(4).hex()}"
    private_folder(state)
    write_whole(path, made.encode() + b"\n")
    return made
