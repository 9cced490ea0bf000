"""How new versions of entries reach this device's month files: all of a change, or none of it."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from selfcare.diary.home import private_folder
from selfcare.diary.month import Month, month_path
from selfcare.diary.pending import PendingChange
from selfcare.diary.shelf import Shelf
from selfcare.diary.storage import DamagedFileError
from selfcare.domain.entries import Record


class Writer:
    """Writes records into month files. Its caller holds the lock."""

    def __init__(self, diary: Path, shelf: Shelf, pending: PendingChange) -> None:
        """Write below `diary`; `pending` keeps a change over several files whole."""
        self._diary = diary
        self._shelf = shelf
        self._pending = pending

    def write(self, records: Sequence[Record], now: datetime) -> None:
        """Put these versions into their months, durably.

        A change over several months is written down first. If a crash or an error comes before
        any month has it, nothing has changed; if later, `finish` carries it to its end.

        Raises:
            OSError, NewerFormatError: it could not be written.
        """
        months = _by_month(records)
        if len(months) == 1:
            self._put(records, now)
            return
        self._pending.begin(records)
        first, *others = months
        try:
            self._put(first, now)
        except BaseException:
            self._pending.forget()
            raise
        for part in others:
            self._put(part, now)
        self._pending.forget()

    def finish(self, now: datetime) -> None:
        """Carry a change that was cut short to its end. Errors as for `write`."""
        records = self._pending.records()
        if records:
            for part in _by_month(records):
                self._put(part, now)
            self._pending.forget()

    def _put(self, records: Sequence[Record], now: datetime) -> None:
        path = month_path(self._diary, records[0]["device"], month_in(records[0]))
        private_folder(path.parent)
        try:
            Month(path).put(records)
        except DamagedFileError:
            self._shelf.set_aside(path, now)
            Month(path).put(records)


def month_in(record: Record) -> str:
    """Return the month that a record belongs to, such as `2026-11`."""
    month: str = record["at"][:7]
    return month


def _by_month(records: Sequence[Record]) -> list[list[Record]]:
    months = sorted(set(map(month_in, records)))
    return [[r for r in records if month_in(r) == month] for month in months]
