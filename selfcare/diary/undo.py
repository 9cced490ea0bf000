"""The way back from the last changes, kept on this machine alone."""

import json
import os
from contextlib import suppress
from pathlib import Path
from typing import Final, NamedTuple

from selfcare.diary.files import append, naming, write_whole
from selfcare.diary.merge import is_mergeable
from selfcare.domain.entries import Record

DEPTH: Final = 50
"""How many changes back one can always go. The file never holds more than twice as many."""


APART: Final = 20
"""A change of more entries has a file of its own, so that later ones need not carry it along."""


class Step(NamedTuple):
    """One entry's part in a change."""

    before: Record | None
    """The version that held before; None where the entry was new."""
    after: Record
    """The version that was written."""


Change = tuple[Step, ...]


class UndoLog:
    """A short stack of changes in one file, a line each, the newest last.

    It is written before the change itself, and without waiting for the disk: losing it in a power
    cut costs the way back from one change, never an entry. A line is added rather than the file
    replaced, since some file systems make every replacement wait for the disk. Each line begins
    with its line break, so that one that a crash cut short spoils no other.
    """

    def __init__(self, path: Path) -> None:
        """Use the file at `path`, which need not exist yet."""
        self._path = path

    def push(self, change: Change) -> None:
        """Remember a change that is about to be made.

        Raises:
            OSError: it cannot be written.
        """
        line = json.dumps([step._asdict() for step in change]).encode()
        if len(change) > APART:
            line = self._put_apart(line)
        with naming(self._path):
            kept = self._read()
            if kept.count(b"\n") >= 2 * DEPTH:
                lines = kept.split(b"\n")
                newest = lines[1 - DEPTH :]
                write_whole(self._path, b"\n".join([b"", *newest, line]), durable=False)
                for old in lines[: 1 - DEPTH]:
                    self._drop(old)
            else:
                append(self._path, b"\n" + line)

    def last(self) -> Change | None:
        """Return the newest change that was remembered whole, if any.

        Raises:
            OSError: the file is there and cannot be read.
        """
        _, change = self._newest()
        return change

    def drop_last(self) -> None:
        """Forget the newest change.

        Raises:
            OSError: it cannot be forgotten.
        """
        start, _ = self._newest()
        with naming(self._path), suppress(FileNotFoundError):
            dropped = self._read()[start:]
            os.truncate(self._path, start)
            for line in dropped.split(b"\n"):
                self._drop(line)

    def _newest(self) -> tuple[int, Change | None]:
        """Return where the newest whole change begins in the file, and the change."""
        kept = self._read()
        while kept:
            start = max(kept.rfind(b"\n"), 0)
            change = _change(self._whole(kept[start:]))
            if change:
                return start, change
            kept = kept[:start]
        return 0, None

    def _read(self) -> bytes:
        return _content(self._path)

    def _put_apart(self, line: bytes) -> bytes:
        """Write a line to a file of its own, and return the line that names the file."""
        name = f"undo-{os.urandom(4).hex()}.json"
        write_whole(self._path.with_name(name), line, durable=False)
        return name.encode()

    def _whole(self, line: bytes) -> bytes:
        """Return what is in the file that a line names, or the line itself."""
        apart = self._named(line)
        return _content(apart) if apart else line

    def _drop(self, line: bytes) -> None:
        """Remove the file that a line names, if it names one."""
        apart = self._named(line)
        if apart:
            apart.unlink(missing_ok=True)

    def _named(self, line: bytes) -> Path | None:
        name = line.strip()
        digits = name[len("undo-") : -len(".json")]
        is_name = name == b"undo-" + digits + b".json" and digits.isalnum()
        return self._path.with_name(name.decode()) if is_name else None


def _content(path: Path) -> bytes:
    try:
        with naming(path):
            return path.read_bytes()
    except (FileNotFoundError, PermissionError):
        return b""


def _change(line: bytes) -> Change | None:
    """Read a line; what is damaged must not stop a new entry, nor lead the way back astray."""
    try:
        steps = json.loads(line)
    except (ValueError, RecursionError):
        return None
    if not steps or not isinstance(steps, list) or not all(map(_is_step, steps)):
        return None
    return tuple(Step(step["before"], step["after"]) for step in steps)


def _is_step(step: object) -> bool:
    if not isinstance(step, dict) or step.keys() != {"before", "after"}:
        return False
    before, after = step["before"], step["after"]
    return _is_version(after) and (before is None or _is_version(before))


def _is_version(record: object) -> bool:
    return isinstance(record, dict) and is_mergeable(record)
