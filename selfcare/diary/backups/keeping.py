"""Making snapshots at the right moments, and putting back what a backup has."""

from collections.abc import Mapping
from contextlib import suppress
from datetime import timedelta
from typing import Final

from selfcare.diary.backups.contents import Said
from selfcare.diary.backups.plan import Choice, compare, steps
from selfcare.diary.backups.rolling import Rolling
from selfcare.diary.backups.snapshots import own_folder
from selfcare.diary.device import device_id
from selfcare.diary.diary import Diary
from selfcare.diary.due import HOUR, is_due
from selfcare.diary.files import NotConfirmedError, write_whole
from selfcare.diary.home import private_folder
from selfcare.diary.identity import leave_mark
from selfcare.diary.lock import BusyError
from selfcare.diary.month import NewerFormatError
from selfcare.diary.undo import Change
from selfcare.domain.clock import Clock

BEFORE_RESTORE: Final = "before a restore"
BEFORE_MENDING: Final = "before mending"


def keep(diary: Diary, clock: Clock, every: timedelta = HOUR) -> bool:
    """Make a snapshot if the last one is older than that and something has changed since.

    It is made quietly or not at all: the entry that gave occasion to it is saved, and where
    snapshots fail for long, `selfcare doctor` says so.
    """
    home = diary.home
    if not (home.data / "diary").is_dir():
        return False
    with suppress(OSError, BusyError, NewerFormatError):
        if not is_due(own_folder(home.data, device_id(home.state)), clock.now(), every):
            return False
        with diary.writing() as writer:
            made = Rolling(home, writer.device, clock).take()
            if made and (home.data / "diary" / writer.device).is_dir():
                leave_mark(home, writer.device)
            return made
    return False


def keep_now(diary: Diary, clock: Clock, why: str) -> None:
    """Make a snapshot, whatever there is already.

    Raises:
        BusyError, NewerFormatError, OSError: it could not be made.
    """
    with diary.writing() as writer, suppress(NotConfirmedError):
        Rolling(diary.home, writer.device, clock).take(why)


def restore(diary: Diary, clock: Clock, said: Said, choice: Choice) -> Change:
    """Put back what was chosen in one change, which one undo takes back, after a snapshot.

    Raises:
        BusyError, NewerFormatError, OSError: it could not be done; nothing has changed.
    """
    keep_now(diary, clock, BEFORE_RESTORE)
    return diary.change(lambda here, device: steps(compare(said.records, here), choice, device))


def missing_others(diary: Diary, files: Mapping[str, bytes]) -> list[str]:
    """Return the files of a checked backup, beside the diary itself, that are not there any more."""
    return [
        name
        for name in files
        if not name.startswith("diary/") and not (diary.home.data / name).exists()
    ]


def put_back_others(diary: Diary, files: Mapping[str, bytes]) -> None:
    """Write those files again. One that is there is left as it is.

    Raises:
        OSError: one could not be written.
    """
    for name in missing_others(diary, files):
        path = diary.home.data / name
        private_folder(path.parent)
        write_whole(path, files[name])
