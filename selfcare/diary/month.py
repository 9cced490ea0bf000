"""One month of one device's entries: a TinyDB file that only that device writes."""

import os
import re
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any, Final

from tinydb import TinyDB
from tinydb.middlewares import Middleware
from tinydb.table import Table

from selfcare.diary.remembering import RememberingStorage
from selfcare.diary.storage import DamagedFileError, DurableJSONStorage
from selfcare.domain.entries import Record

FORMAT: Final = 1
"""The version of the files that this program writes, and the newest that it reads."""

_ABOUT: Final = {"format": {"name": "selfcare-diary", "version": FORMAT}}

PENDING: Final = "pending.json"
"""The file of a change over several months, for as long as not every month has it."""

DAMAGED: Final = ".damaged-"
"""What the name of a file that was set aside contains."""

_NAME: Final = re.compile(r"([0-9]{4}-[0-9]{2})\b.*\.json")


class NewerFormatError(Exception):
    """A file that a newer version of the program wrote. It is left as it is."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"The file {path.name} was written by a newer selfcare. Nothing was changed. "
            "Please update selfcare on this computer."
        )
        self.path = path


class Month:
    """The entries of one month file, by id.

    The file is read at each call. Beyond it only a writer remembers what it wrote, to be quicker.
    """

    def __init__(self, path: Path) -> None:
        """Name the file; it is opened when it is read or written."""
        self._path = path
        self._writer: _Entries | None = None

    def records(self) -> list[Record]:
        """Return all records, tombstones too.

        Raises:
            DamagedFileError, NewerFormatError: it cannot be understood, and is left as it is.
            OSError: it is not there, or cannot be read.
        """
        return self._open(DurableJSONStorage, "r").records()

    def put(self, records: Iterable[Record]) -> None:
        """Add or replace these records, all in one durable write. A missing file is made.

        Raises:
            DamagedFileError, NewerFormatError, OSError: as `records`; nothing has changed.
        """
        if self._writer is None:
            self._writer = self._open(RememberingStorage, "r+")
        self._writer.put(records)

    def _open(self, storage: type[DurableJSONStorage], mode: str) -> "_Entries":
        tables = TinyDB(self._path, storage=_Stamped(self._path, storage), access_mode=mode)
        return _Entries(tables.storage, "entries")


class _Entries(Table):
    """A table whose rows go by the entries' own ids, which no two writers can give twice."""

    # TinyDB means this to be replaced, but has annotated the numbers that it begins with.
    document_id_class = str  # type: ignore[assignment]

    def records(self) -> list[Record]:
        """Return the rows as they are, without the Document that TinyDB makes of each."""
        tables = self._storage.read() or {}
        return list(tables.get(self.name, {}).values())

    def put(self, records: Iterable[Record]) -> None:
        self._update_table(lambda rows: rows.update({r["id"]: r for r in records}))


class _Stamped(Middleware):
    """Puts the format's version into every file, and refuses what is newer."""

    def __init__(self, path: Path, storage: type[DurableJSONStorage]) -> None:
        super().__init__(storage)
        self._path = path

    def read(self) -> dict[str, dict[str, Any]] | None:
        tables: dict[str, Any] | None = self.storage.read()
        if tables is None:
            return None
        version = _version(tables)
        if isinstance(version, int) and version > FORMAT:
            raise NewerFormatError(self._path)
        if not isinstance(version, int) or not _are_tables(tables):
            raise DamagedFileError(self._path, "it does not hold tables of entries")
        return tables

    def write(self, data: dict[str, dict[str, Any]]) -> None:
        self.storage.write({"about": _ABOUT, **{k: v for k, v in data.items() if k != "about"}})


def _version(tables: dict[str, Any]) -> object:
    about = tables.get("about")
    stamp = about.get("format") if isinstance(about, dict) else None
    return stamp.get("version", FORMAT) if isinstance(stamp, dict) else FORMAT


def _are_tables(tables: dict[str, Any]) -> bool:
    return all(
        isinstance(table, dict) and all(isinstance(row, dict) for row in table.values())
        for table in tables.values()
    )


def month_of(day: date) -> str:
    """Return the name of the month that a day belongs to, such as `2026-11`."""
    return f"{day.year:04}-{day.month:02}"


def month_path(diary: Path, device: str, month: str) -> Path:
    """Return the file that holds this device's entries of the month."""
    return diary / device / f"{month}.json"


def month_files(folder: Path, first: str, last: str) -> list[Path]:
    """Find a device's files that may hold entries of the months `first` to `last`.

    Copies that a sync program left beside a file ("2026-11 (conflicted copy).json") count too,
    and so does a change that is under way.

    Raises:
        OSError: the folder cannot be listed.
    """
    names = sorted(os.listdir(folder))  # noqa: PTH208 - builds no path for what is not asked for
    return [folder / name for name in names if name == PENDING or _is_of(name, first, last)]


def _is_of(name: str, first: str, last: str) -> bool:
    named = _NAME.fullmatch(name)
    return named is not None and first <= named[1] <= last and DAMAGED not in name
