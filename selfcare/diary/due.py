"""Whether it is time for a snapshot, told from names alone: this is asked after every entry."""

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

HOUR: Final = timedelta(hours=1)
"""How often a snapshot is made, where something changes."""

BACKUPS: Final = "backups"
"""The folder of all snapshots, in the data folder."""

NAME: Final = "%Y%m%dT%H%M%SZ.json"
"""A snapshot's name: its time in UTC, so that names and times have one order."""


def is_due(folder: Path, now: datetime, every: timedelta) -> bool:
    """Return whether a machine's newest snapshot is older, or as far ahead: of a wrong clock."""
    try:
        names = os.listdir(folder)  # noqa: PTH208 - on the quick path
    except OSError:
        return True  # there is none, or making one will tell
    newest = max((name for name in names if name.endswith("Z.json")), default="")
    return not _name(now - every) < newest < _name(now + every)


def _name(time: datetime) -> str:
    return time.astimezone(UTC).strftime(NAME)
