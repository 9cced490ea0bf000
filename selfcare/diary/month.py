"""One month of one device's entries: a TinyDB file that only that device writes."""

import os
import re
from collections.abc import Iterable, Mapping
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

from tinydb import TinyDB
from tinydb.middlewares import Middleware
from tinydb.table import Table

from selfcare.diary.migrations import FIRST, READABLE_BY, Tables, current, upgraded
from selfcare.diary.remembering import RememberingStorage
from selfcare.diary.storage import DamagedFileError, DurableJSONStorage, tables_in
from selfcare.domain.entries import Record

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


class OlderFormatError(Exception):
    """A file of an older format would be written in the present one: first keep a copy of it."""


class Month:
    """The entries of one month file, by id.

    The file is read at each call. Beyond it only a writer remembers what it wrote, to be quicker.
    """

    def __init__(self, path: Path) -> None:
        """Name the file; it is opened when it is read or written."""
        self._path = path
        self._writer: _Entries | None = None
        self.version = current()
        """The format that the file was last found in. A newer one may be read, but not written."""
        self.may_upgrade = False
        """Whether a file of an older format may be written in the present one."""

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
            OlderFormatError: it is of an older format, and `may_upgrade` is not set.
            DamagedFileError, NewerFormatError, OSError: as `records`; nothing has changed.
        """
        if self._writer is None:
            self._writer = self._open(RememberingStorage, "r+")
        self._writer.put(records)

    def _open(self, storage: type[DurableJSONStorage], mode: str) -> "_Entries":
        stamped = _Stamped(self, self._path, storage)
        return _Entries(TinyDB(self._path, storage=stamped, access_mode=mode).storage, "entries")


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
    """Puts the format's version into every file, and writes none that is of another unasked."""

    def __init__(self, month: Month, path: Path, storage: type[DurableJSONStorage]) -> None:
        super().__init__(storage)
        self._month = month
        self._path = path

    def read(self) -> Tables | None:
        tables: Tables | None = self.storage.read()
        if tables is None:
            self._month.version = current()
            return None
        tables, self._month.version = _understood(tables, self._path)
        return tables

    def write(self, data: Tables) -> None:
        if self._month.version > current():
            raise NewerFormatError(self._path)
        if self._month.version < current() and not self._month.may_upgrade:
            raise OlderFormatError(self._path)
        tables = {name: table for name, table in data.items() if name != "about"}
        self.storage.write({"about": _about(current()), **tables})


@lru_cache
def _about(version: int) -> dict[str, Any]:
    stamp: dict[str, object] = {"name": "selfcare-diary", "version": version}
    return {"format": stamp if version == READABLE_BY else stamp | {"readable_by": READABLE_BY}}


def records_in(raw: bytes, path: Path) -> list[Record]:
    """Return the records in the content of a month file. Errors as for `Month.records`."""
    tables, _ = _understood(tables_in(raw, path), path)
    return list(tables.get("entries", {}).values())


def _understood(tables: Tables, path: Path) -> tuple[Tables, int]:
    """Return the tables in the present format, and the version of the one that they were in.

    Of a newer format that says that this program may read it, they are returned as they are.
    """
    stamp = _stamp(tables)
    version, readable_by = stamp.get("version", FIRST), stamp.get("readable_by")
    if not isinstance(version, int) or version < FIRST:
        raise DamagedFileError(path, "it does not say which format it is in")
    if version > current() and not (isinstance(readable_by, int) and readable_by <= current()):
        raise NewerFormatError(path)
    try:
        tables = upgraded(tables, version)
    except (AttributeError, KeyError, TypeError, ValueError) as fault:
        raise DamagedFileError(path, "it is not what its format says") from fault
    if not all(map(_is_table, tables.values())):
        raise DamagedFileError(path, "it does not hold tables of entries")
    return tables, version


def _stamp(tables: Mapping[str, object]) -> Mapping[str, object]:
    about = tables.get("about")
    stamp = about.get("format") if isinstance(about, dict) else None
    return stamp if isinstance(stamp, dict) else {}


def _is_table(table: object) -> bool:
    return isinstance(table, dict) and all(isinstance(row, dict) for row in table.values())


def month_of(day: date) -> str:
    """Return the name of the month that a day belongs to, such as `2026-11`."""
    return f"{day.year:04}-{day.month:02}"


def month_path(diary: Path, device: str, month: str) -> Path:
    """Return the file that holds this device's entries of the month."""
    return diary / device / f"{month}.json"


def month_told(path: Path) -> str | None:
    """Return the month that the name of a file tells, or None if it is no month file's name."""
    named = _NAME.fullmatch(path.name)
    return named[1] if named else None


def month_files(folder: Path, first: str = "", last: str = "9999-99") -> list[Path]:
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
