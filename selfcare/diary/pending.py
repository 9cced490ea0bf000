"""A change that touches several files, written down first, so that a crash cannot halve it."""

import json
from collections.abc import Sequence
from pathlib import Path

from selfcare.diary.files import sync_folder, write_whole
from selfcare.domain.entries import Record


class PendingChange:
    """One file that exists only while such a change is being carried out."""

    def __init__(self, path: Path) -> None:
        """Use the file at `path`."""
        self._path = path

    def exists(self) -> bool:
        """Return whether a change was begun and not finished."""
        return self._path.exists()

    def begin(self, records: Sequence[Record]) -> None:
        """Write down durably what is about to be written to the month files."""
        write_whole(self._path, json.dumps(records).encode())

    def records(self) -> list[Record]:
        """Return what was written down; nothing where there is no unfinished change."""
        try:
            records: list[Record] = json.loads(self._path.read_bytes())
        except FileNotFoundError:
            return []
        return records

    def forget(self) -> None:
        """Remove the note: every month has the change now, or none has."""
        self._path.unlink(missing_ok=True)
        sync_folder(self._path.parent)
