"""The peer for everything on disk: the same JSON rows in SQLite, as durably kept."""

import json
import sqlite3
from collections.abc import Iterable
from pathlib import Path

from selfcare.domain.entries import Entry, Record
from selfcare.domain.records import from_record

SCHEMA = (
    "PRAGMA journal_mode = WAL",
    "CREATE TABLE entries (id TEXT PRIMARY KEY, at TEXT NOT NULL, json TEXT NOT NULL)",
    "CREATE INDEX by_time ON entries (at)",
)


class SqliteDiary:
    """A table of JSON texts with an index on their time, in a file that is synced on each commit."""

    def __init__(self, path: Path) -> None:
        """Open the file."""
        self._connection = sqlite3.connect(path, isolation_level=None)
        self._connection.execute("PRAGMA synchronous = FULL")

    @classmethod
    def made(cls, path: Path, records: Iterable[Record]) -> "SqliteDiary":
        """Make the file with these rows in it, and tidy up as one of some age would be."""
        diary = cls(path)
        for statement in SCHEMA:
            diary._connection.execute(statement)
        diary._connection.execute("BEGIN")
        for record in records:
            diary.add(record)
        diary._connection.execute("COMMIT")
        diary._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        return diary

    def add(self, record: Record) -> None:
        """Add one row."""
        row = (record["id"], record["at"], json.dumps(record, ensure_ascii=False))
        self._connection.execute("INSERT INTO entries VALUES (?, ?, ?)", row)

    def entries(self, since: str = "") -> list[Entry]:
        """Return what is of that time or later, the newest first."""
        rows = self._connection.execute(
            "SELECT json FROM entries WHERE at >= ? ORDER BY at DESC", (since,)
        )
        return [from_record(json.loads(text)) for (text,) in rows]
