"""The way back from the last changes, kept on this machine alone."""

import json
from pathlib import Path
from typing import Any, Final, NamedTuple

from selfcare.diary.files import naming, write_whole
from selfcare.diary.merge import is_mergeable
from selfcare.domain.entries import Record

DEPTH: Final = 50
"""How many changes back one can go."""


class Step(NamedTuple):
    """One entry's part in a change."""

    before: Record | None
    """The version that held before; None where the entry was new."""
    after: Record
    """The version that was written."""


Change = tuple[Step, ...]


class UndoLog:
    """A short stack of changes in one file.

    It is written before the change itself, and without waiting for the disk: losing it in a power
    cut costs the way back from one change, never an entry.
    """

    def __init__(self, path: Path) -> None:
        """Use the file at `path`, which need not exist yet."""
        self._path = path

    def push(self, change: Change) -> None:
        """Remember a change that is about to be made."""
        self._write([*self._read(), [step._asdict() for step in change]][-DEPTH:])

    def last(self) -> Change | None:
        """Return the newest change that was remembered, if any, and if it can be read."""
        changes = self._read()
        newest = changes[-1] if changes else None
        if not isinstance(newest, list) or not all(map(_is_step, newest)):
            return None
        return tuple(Step(step["before"], step["after"]) for step in newest)

    def drop_last(self) -> None:
        """Forget the newest change."""
        self._write(self._read()[:-1])

    def _read(self) -> list[Any]:
        """Return the changes, the newest last; a damaged file must not stop a new entry."""
        try:
            with naming(self._path):
                changes = json.loads(self._path.read_bytes())
        except (FileNotFoundError, PermissionError, ValueError, RecursionError):
            return []
        return changes if isinstance(changes, list) else []

    def _write(self, changes: list[Any]) -> None:
        write_whole(self._path, json.dumps(changes).encode(), durable=False)


def _is_step(step: object) -> bool:
    if not isinstance(step, dict) or step.keys() != {"before", "after"}:
        return False
    before, after = step["before"], step["after"]
    return _is_version(after) and (before is None or _is_version(before))


def _is_version(record: object) -> bool:
    return isinstance(record, dict) and is_mergeable(record)
