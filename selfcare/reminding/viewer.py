"""Shows a picture in the program with which this computer shows pictures.

That program belongs to the person, not to us: it has a session of its own without a terminal, and
stays open when selfcare closes. Nobody waits for it longer than it takes to see that it started.
"""

import os
import subprocess
import sys
import threading
from pathlib import Path
from shutil import which
from typing import Final

WAIT: Final = 1.0
"""Seconds in which a viewer that cannot start has said so. One that still runs then is showing."""

ENDINGS: Final = frozenset({".png", ".jpg", ".jpeg", ".gif", ".webp"})
"""The endings of the names of pictures, as in the format of routines."""

_DESKTOPS: Final = ("DISPLAY", "WAYLAND_DISPLAY")


def show(path: Path, folder: Path, wait: float = WAIT) -> str:
    """Open a picture that lies somewhere below a folder; wait at most `wait` seconds.

    Returns an empty text, or a sentence for the person that says what went wrong. Never fails. A
    link, and whatever lies elsewhere or is not named like a picture, is not opened.
    """
    if not _is_picture_in(path, folder):
        return f"{path.name} is not opened: it is not a picture that came with the routine."
    path = path.absolute()  # so that no program takes it for an option
    if sys.platform == "win32":
        try:
            os.startfile(path)  # noqa: S606 - a picture, as looked at above
        except OSError:
            return _in_vain("No program here shows it", path)
        return ""
    command = which("open" if sys.platform == "darwin" else "xdg-open")
    if command is None:
        return _in_vain("This computer has no program that opens pictures", path)
    if sys.platform != "darwin" and not any(os.environ.get(name) for name in _DESKTOPS):
        return _in_vain("There is no desktop here", path)
    return "" if _opens(command, path, wait) else _in_vain("No program here shows it", path)


def _is_picture_in(path: Path, folder: Path) -> bool:
    try:
        if path.is_symlink() or not path.is_file():
            return False
        is_inside = path.resolve(strict=True).is_relative_to(folder.resolve(strict=True))
    except (OSError, ValueError):
        return False
    return is_inside and path.suffix.lower() in ENDINGS


def _opens(command: str, path: Path, wait: float) -> bool:
    """Start the command, and return whether it still runs after a moment or ended well."""
    try:
        child = subprocess.Popen(  # noqa: S603 - the system's own; the picture is one argument
            [command, str(path)],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
    except OSError:
        return False
    try:
        return child.wait(wait) == 0
    except subprocess.TimeoutExpired:
        threading.Thread(target=child.wait, name="viewer", daemon=True).start()
        return True


def _in_vain(why: str, path: Path) -> str:
    return f"{why}. The picture is at {path}"
