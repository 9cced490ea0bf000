"""The diary as a table (CSV) that spreadsheets, statistics programs and databases read alike.

RFC 4180: commas, quotation marks doubled, CRLF. UTF-8 with a mark in front, without which Excel and
some versions of LibreOffice take it for another encoding. Each text stands in quotation marks, so
that a program that also splits at semicolons or tabs leaves it whole; numbers stand bare, and what
is not said is empty. A text that a spreadsheet would take for a formula begins with an apostrophe.
"""

import json
from collections.abc import Iterable, Iterator
from typing import Final

from selfcare.domain.describe import headline
from selfcare.domain.entries import Entry, Record
from selfcare.domain.records import as_record
from selfcare.domain.text import clean
from selfcare.domain.vocabulary import Vocabulary

COLUMNS: Final = (
    "id",
    "kind",
    "date",
    "time",
    "at",
    "logged_at",
    "summary",
    "zones",
    "intensity",
    "qualities",
    "triggers",
    "eased_by",
    "posture",
    "routine",
    "version",
    "ended",
    "before",
    "after",
    "seconds",
    "exercises",
    "note",
    "other",
)
"""The columns, in their order: fields as on disk, and beside them the day, the time and a summary."""

MARK: Final = "\ufeff"
"""Says at the beginning of a file that it is UTF-8."""

_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "\uff1d", "\uff0b", "\uff0d", "\uff20")
"""What makes a cell a formula in some spreadsheet; the last four are their full-width forms."""

_NOT_HERE: Final = ("rev", "device")
"""What concerns the machines alone."""


def as_csv(entries: Iterable[Entry], vocabulary: Vocabulary) -> Iterator[str]:
    """Yield the table line by line, the names of the columns first."""
    yield MARK + ",".join(map(_quoted, COLUMNS)) + "\r\n"
    for entry in entries:
        yield ",".join(map(_cell, _values(entry, vocabulary))) + "\r\n"


def neutral(text: str) -> str:
    """Return the text so that no spreadsheet takes it for a formula, and no terminal for an order."""
    plain = text if text.isprintable() else clean(text)
    return f"'{plain}" if plain.lstrip(" ").startswith(_FORMULA) else plain


def _values(entry: Entry, vocabulary: Vocabulary) -> Iterator[str | int | None]:
    record = as_record(entry)
    for name in _NOT_HERE:
        del record[name]
    record["date"], record["time"] = record["at"][:10], record["at"][11:19]
    record["summary"] = headline(entry.content, vocabulary)
    for name in COLUMNS[:-1]:
        yield _value(record.pop(name, None))
    yield json.dumps(record, ensure_ascii=False) if record else None


def _value(value: object) -> str | int | None:
    """Return a field as one cell: lists become words with a space between them."""
    if value is None or isinstance(value, str) or (type(value) is int):
        return value
    if isinstance(value, list) and all(isinstance(each, str) for each in value):
        return " ".join(value)
    if isinstance(value, list) and all(
        isinstance(each, dict) and "exercise" in each for each in value
    ):
        return "; ".join(map(_exercise, value))
    return json.dumps(value, ensure_ascii=False)


def _exercise(done: Record) -> str:
    """Return what became of an exercise, such as `chin-tuck done 60 s`."""
    parts = [str(done["exercise"]), str(done.get("result", ""))]
    if done.get("seconds"):
        parts.append(f"{done['seconds']} s")
    if done.get("reason"):
        parts.append(f"({done['reason']})")
    return " ".join(part for part in parts if part)


def _cell(value: str | int | None) -> str:
    if value is None or value == "":
        return ""
    return str(value) if isinstance(value, int) else _quoted(neutral(value))


def _quoted(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'
