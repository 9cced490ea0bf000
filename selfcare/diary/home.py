"""Where the files lie: the person's own data, and what belongs to this machine alone."""

import os
import sys
from binascii import crc32
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from selfcare.diary.files import sync_folder


class Home(NamedTuple):
    """The two folders that everything is kept in."""

    data: Path
    """The diary, the routines, the settings. May be copied and synchronised."""
    state: Path
    """What belongs to this machine alone: its device id, locks, the way back from a change."""

    @property
    def desk(self) -> Path:
        """The part of the state that concerns this data folder and no other."""
        path = str(self.data)
        return self.state / f"{self.data.name or 'home'}-{crc32(path.encode(errors='replace')):08x}"


def find_home(given: str | None, environ: Mapping[str, str]) -> Home:
    """Return the folders to use: `given`, else `SELFCARE_HOME`, else the platform's own.

    `SELFCARE_STATE` moves the machine's own part. Nothing is created.
    """
    data = given or environ.get("SELFCARE_HOME") or _platform_folder("data", environ)
    state = environ.get("SELFCARE_STATE") or _platform_folder("state", environ)
    return Home(data=_absolute(data), state=_absolute(state))


def _absolute(path: str) -> Path:
    return Path(os.path.realpath(os.path.expanduser(path)))  # noqa: PTH111 - Path.expanduser raises without a home


def _platform_folder(kind: str, environ: Mapping[str, str]) -> str:
    """Return the platform's folder for `data` or `state`.

    Linux is answered here, by the XDG rule, since importing platformdirs costs as much as a bare
    interpreter and stands on the quick path; a test holds the two answers together.
    """
    if sys.platform == "linux":
        fallback = {"data": "~/.local/share", "state": "~/.local/state"}[kind]
        chosen = environ.get(f"XDG_{kind.upper()}_HOME", "")
        return os.path.join(chosen if os.path.isabs(chosen) else fallback, "selfcare")  # noqa: PTH117, PTH118
    import platformdirs

    if kind == "data":
        return platformdirs.user_data_dir("selfcare", appauthor=False)
    return platformdirs.user_state_dir("selfcare", appauthor=False)


def private_folder(path: Path) -> Path:
    """Make the folder, and those above it that are missing, readable by their owner alone.

    What was made has reached the disk on return: a file in it can be no more durable than it is.

    Raises:
        OSError: it cannot be made.
    """
    if not path.is_dir():
        private_folder(path.parent)
        path.mkdir(mode=0o700, exist_ok=True)
        sync_folder(path.parent)
    return path
