"""What somebody shared, as a diary that can be looked at and not written in. It is never on the disk."""

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from datetime import date
from typing import Final

from selfcare.diary.backups.contents import BackupError, what_is_said
from selfcare.diary.backups.opening import archive_in
from selfcare.diary.diary import Diary
from selfcare.diary.home import Home
from selfcare.diary.merge import is_deleted
from selfcare.diary.writer import Writer
from selfcare.domain.clock import Clock
from selfcare.domain.entries import BadEntryError, Entry, Record
from selfcare.domain.records import as_record, from_record
from selfcare.sharing.incoming.found import Found, ImportFileError
from selfcare.sharing.incoming.own import is_document, parse, read_document, sound_records

READ_ONLY: Final = "read-only: what somebody shared"
"""What every screen says while a share is looked at."""

_ZIP: Final = b"PK\x03\x04"


class ReadOnlyError(BadEntryError):
    """Somebody wants to change a share. Its text is for the person."""

    def __init__(self) -> None:
        super().__init__("This is what somebody shared, to look at only. Nothing was changed.")


class SharedDiary(Diary):
    """A diary that lives in memory and refuses every change."""

    def __init__(self, home: Home, clock: Clock, found: Found) -> None:
        """Hold these entries. `home` is a folder in which nothing is."""
        super().__init__(home, clock)
        entries = map(from_record, found.records.values())
        self._shared = sorted(entries, key=lambda entry: (entry.at, entry.id), reverse=True)
        self._said = tuple(f"Left out: {fault.sentence}" for fault in found.faults[:3])

    @property
    def problems(self) -> tuple[str, ...]:
        """What of the share could not be read."""
        return self._said

    @property
    def is_empty(self) -> bool:
        """Whether nothing was shared."""
        return not self._shared

    def entries(
        self,
        since: date | None = None,
        until: date | None = None,
        kinds: Collection[str] | None = None,
    ) -> list[Entry]:
        """Return the entries of these days, the newest first."""
        return [
            entry
            for entry in self._shared
            if (since is None or entry.day >= since)
            and (until is None or entry.day <= until)
            and (kinds is None or as_record(entry)["kind"] in kinds)
        ]

    def versions(self) -> dict[str, Record]:
        """Return the entries by id, as records."""
        return {entry.id: as_record(entry) for entry in self._shared}

    @contextmanager
    def writing(self) -> Iterator[Writer]:
        """Refuse: nobody writes in a share."""
        raise ReadOnlyError
        yield  # which makes it a generator, as it is in `Diary`


def read_share(content: bytes, name: str, clock: Clock) -> Found:
    """Return what is in an opened share: an export of selfcare, or a backup of a whole diary.

    Raises:
        ImportFileError: it is neither.
    """
    if content.startswith(_ZIP):
        try:
            said = what_is_said(archive_in(content).files)
        except BackupError as fault:
            raise ImportFileError(str(fault)) from None
        rows = [record for record in said.records.values() if not is_deleted(record)]
        return sound_records("A backup of selfcare", rows, b"", clock)
    try:
        document = parse(content, name)
    except ImportFileError:
        document = None
    if not is_document(document):
        raise ImportFileError(
            f"{name} is no share: neither an export nor a backup of selfcare. Nothing was changed."
        )
    return read_document(document, content, clock)
