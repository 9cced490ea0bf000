"""What the doctor is given, and what it says."""

from collections.abc import Callable
from pathlib import Path
from typing import Final, NamedTuple

from selfcare.diary.backups.snapshots import own_folder
from selfcare.diary.device import known_device_id
from selfcare.diary.diary import Diary
from selfcare.diary.home import Home
from selfcare.domain.clock import Clock

MEND: Final = "To mend it: selfcare doctor --mend"


class Patient(NamedTuple):
    """What is looked at."""

    diary: Diary
    clock: Clock
    knows: Callable[[str], bool]
    """Tells whether a zone, trigger, quality or easer of this id is known."""
    wait: float = 2.0
    """How many seconds another process may be saving before that is a finding."""

    @property
    def home(self) -> Home:
        """The folders."""
        return self.diary.home

    @property
    def folder(self) -> Path:
        """The folder of all devices' month files."""
        return self.home.data / "diary"

    @property
    def device(self) -> str:
        """This machine's id, or an empty text where it has none yet, or it cannot be read."""
        try:
            return known_device_id(self.home.state)
        except OSError:
            return ""

    @property
    def backups(self) -> Path:
        """The folder of this machine's snapshots."""
        return own_folder(self.home.data, self.device)

    def name(self, path: Path) -> str:
        """Return how to speak of a file: by its place below the data folder."""
        within = path.is_relative_to(self.home.data)
        return path.relative_to(self.home.data).as_posix() if within else str(path)


class Finding(NamedTuple):
    """One thing that is wrong."""

    what: str
    """Its kind, for programs; never changes."""
    says: str
    """What is wrong, in a sentence or two."""
    todo: str
    """What the person can do."""
    mend: Callable[[], str] | None = None
    """Puts it right without losing anything, and returns a sentence about it."""
    is_first: bool = False
    """Whether it is mended before the snapshot that precedes all other mending."""
