"""How new versions of entries reach this device's month files: all of a change, or none of it."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Final

from selfcare.diary.home import private_folder
from selfcare.diary.merge import is_mergeable
from selfcare.diary.migrations import current
from selfcare.diary.month import PENDING, Month, NewerFormatError, OlderFormatError, month_path
from selfcare.diary.shelf import Shelf
from selfcare.diary.storage import DamagedFileError
from selfcare.domain.entries import Record


class Writer:
    """Writes into one device's files for as long as the lock is held."""

    def __init__(
        self,
        diary: Path,
        device: str,
        shelf: Shelf,
        now: datetime,
        month: Callable[[Path], Month],
        before_upgrade: Callable[[str], object],
    ) -> None:
        """Write below `diary`, which need not exist yet; `now` names what is set aside.

        `before_upgrade` is called with the device's id before a file of an older format is
        written in the present one. If it fails, the file stays as it is.
        """
        self.device: Final = device
        self._before_upgrade = before_upgrade
        self._diary = diary
        self._pending = diary / device / PENDING
        self._shelf = shelf
        self._now = now
        self._month = month

    def finish(self) -> None:
        """Carry a change that was cut short to its end.

        Raises:
            OSError, NewerFormatError: it could not be; that change is read all the same.
        """
        if self._pending.exists():
            self._spread()

    def write(self, records: Sequence[Record]) -> None:
        """Put these versions, which are this device's, into their months, durably.

        A change over several months is made in the moment in which it is written down as
        pending: from then on everybody reads it. If the disk refuses what is left to do, `finish`
        does it before the next change.

        Raises:
            NotConfirmedError: it was written, and may not outlast a power cut.
            OSError, NewerFormatError: it could not be written; nothing has changed.
        """
        private_folder(self._pending.parent)
        months = _by_month(records)
        if len(months) == 1:
            self._put(*months.popitem())
            return
        for month in months:
            self._sound(month_path(self._diary, self.device, month))
        Month(self._pending).put(records)
        with suppress(OSError):
            self._spread()

    def _spread(self) -> None:
        records = self._sound(self._pending)
        if all(map(is_mergeable, records)):
            for month, part in _by_month(records).items():
                self._put(month, part)
            self._pending.unlink(missing_ok=True)
        else:
            self._shelf.set_aside(self._pending, self._now)

    def _put(self, month: str, records: Sequence[Record]) -> None:
        path = month_path(self._diary, self.device, month)
        file = self._month(path)
        try:
            file.put(records)
        except DamagedFileError:
            self._shelf.set_aside(path, self._now)
            file.put(records)
        except OlderFormatError:
            self._before_upgrade(self.device)
            file.may_upgrade = True
            file.put(records)

    def _sound(self, path: Path) -> list[Record]:
        """Return the file's records; a file that is damaged is set aside and has none.

        Raises:
            NewerFormatError: it could perhaps be read, but not written.
        """
        month = Month(path)
        try:
            records = month.records()
        except FileNotFoundError:
            return []
        except DamagedFileError:
            self._shelf.set_aside(path, self._now)
            return []
        if month.version > current():
            raise NewerFormatError(path)
        return records


def month_in(record: Record) -> str:
    """Return the month that a record belongs to, such as `2026-11`."""
    month: str = record["at"][:7]
    return month


def _by_month(records: Sequence[Record]) -> dict[str, list[Record]]:
    months: dict[str, list[Record]] = {}
    for record in records:
        months.setdefault(month_in(record), []).append(record)
    return dict(sorted(months.items()))
