"""This machine's name in the diary: every machine writes files of its own, and only those."""

import os
import re
from pathlib import Path
from typing import Final

from selfcare.diary.files import naming, sweep, write_whole
from selfcare.diary.home import private_folder

_ID: Final = re.compile(r"[A-Za-z0-9_-]{1,64}")


def device_id(state: Path) -> str:
    """Return this machine's id, made up at random the first time.

    What is in the file and is no id is replaced: one writer more does no harm, two of one name do.
    For the same reason nobody waits for the disk to have it.

    It lies outside the data folder: a copied data folder must not make a second writer of the
    same name. It is random, not the machine's name, because it travels with shared files.

    Raises:
        OSError: it cannot be read or made.
    """
    path = state / "device"
    try:
        with naming(path):
            known = path.read_bytes().strip().decode("ascii", "replace")
    except FileNotFoundError:
        known = ""
    if _ID.fullmatch(known):
        return known
    private_folder(state)
    sweep(state, path.name)
    made = f"device-{os.urandom(4).hex()}"
    write_whole(path, made.encode() + b"\n", durable=False)
    return made
