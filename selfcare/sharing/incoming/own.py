"""Reads one's own export: every entry under its own id, cleaned of what could steer a terminal."""

import json
import re
from collections.abc import Iterable, Mapping
from datetime import timedelta
from typing import Any, Final, NoReturn

from selfcare.domain.checks import check
from selfcare.domain.clock import Clock
from selfcare.domain.entries import BadEntryError, Entry, Record
from selfcare.domain.moments import EARLIEST
from selfcare.domain.records import as_record, from_record
from selfcare.domain.text import clean
from selfcare.sharing.exports.document import FORMAT
from selfcare.sharing.faults import MOST, Fault
from selfcare.sharing.incoming.found import Found, ImportFileError, refusal

A_DAY: Final = timedelta(days=1)
"""How far another machine's clock may be ahead."""

GREATEST_REV: Final = 2**31

UNNAMED: Final = "0"
"""The device of an entry whose file names none. Of two versions of one `rev`, a machine's own one holds."""

_ID: Final = re.compile(r"[0-9A-Za-z-]{1,64}")
_KIND: Final = re.compile(r"[a-z][a-z0-9-]{0,39}")
_DEVICE: Final = re.compile(r"[\w.-]{1,100}")


def is_document(value: object) -> bool:
    """Return whether a JSON value says that it is an export of selfcare."""
    name = value.get("format") if isinstance(value, dict) else None
    return isinstance(name, dict) and name.get("name") == FORMAT["name"]


def parse(content: bytes, name: str) -> Any:  # noqa: ANN401 - any JSON
    """Return what a JSON file holds.

    Raises:
        ImportFileError: it is no JSON, or holds numbers that no diary can.
    """
    try:
        return json.loads(content.decode("utf-8-sig"), parse_constant=_no_number)
    except UnicodeDecodeError as fault:
        line = content.count(b"\n", 0, fault.start) + 1
        raise refusal(name, [Fault(line, 0, "A letter here is not in UTF-8.")]) from None
    except json.JSONDecodeError as fault:
        sentence = "The file ends or breaks off here: it is no whole JSON."
        raise refusal(name, [Fault(fault.lineno, fault.colno, sentence)]) from None
    except (ValueError, RecursionError):
        sentence = "It holds what no diary does, such as endless numbers."
        raise refusal(name, [Fault(0, 0, sentence)]) from None


def read_document(document: Mapping[str, Any], text: bytes, clock: Clock) -> Found:
    """Return the entries of an export; `text` is the file's content, to find lines in.

    Raises:
        ImportFileError: a newer version wrote it, or it has no list of entries.
    """
    if document["format"].get("version") != FORMAT["version"]:
        raise ImportFileError(
            "This file was written by a newer selfcare. Nothing was changed. Please update selfcare."
        )
    rows = document.get("entries")
    if not isinstance(rows, list):
        raise ImportFileError("This file has no list of entries. Nothing was changed.")
    return sound_records("An export of selfcare", rows, text, clock)


def sound_records(source: str, rows: Iterable[object], text: bytes, clock: Clock) -> Found:
    """Return those rows that are entries and can do no harm, cleaned; the others are faults."""
    records: dict[str, Record] = {}
    faults: list[Fault] = []
    for number, row in enumerate(rows, 1):
        try:
            entry = _entry(row, clock)
        except (BadEntryError, RecursionError) as fault:
            faults.append(_fault(row, number, fault, text))
            if len(faults) == MOST:
                break
        else:
            records[entry.id] = as_record(entry)
    return Found(source, records, {}, tuple(faults))


def _entry(row: object, clock: Clock) -> Entry:
    """Return a row as an entry that can do no harm.

    Raises:
        BadEntryError: it is none, or could do harm.
    """
    if not isinstance(row, dict) or not _is_sound(row):
        raise BadEntryError("It has not what every entry has: id, kind, at, logged_at, rev.")
    entry = from_record({"device": UNNAMED} | tidy(row))
    check(entry.content)
    if entry.at > clock.now() + A_DAY:
        raise BadEntryError(f"{entry.at:%Y-%m-%d %H:%M} is still to come.")
    if entry.day < EARLIEST:
        raise BadEntryError(f"Entries go back to {EARLIEST.year}, not further.")
    return entry


def tidy(value: Any) -> Any:  # noqa: ANN401 - any JSON
    """Return a JSON value with every text in it cleaned of control characters."""
    if isinstance(value, str):
        return value if value.isprintable() else clean(value)  # most are, and there are many
    if isinstance(value, list):
        return [tidy(each) for each in value]
    if isinstance(value, dict):
        return {tidy(name): tidy(each) for name, each in value.items()}
    return value


def _is_sound(row: Mapping[str, Any]) -> bool:
    named = ((_ID, row.get("id")), (_KIND, row.get("kind")), (_DEVICE, row.get("device", UNNAMED)))
    rev = row.get("rev")
    return (
        all(isinstance(name, str) and form.fullmatch(name) for form, name in named)
        and type(rev) is int
        and 0 < rev < GREATEST_REV
        and "deleted" not in row
    )


def _fault(row: object, number: int, fault: Exception, text: bytes) -> Fault:
    name = row.get("id") if isinstance(row, dict) else None
    place = text.find(json.dumps(name).encode()) if isinstance(name, str) else -1
    line = text.count(b"\n", 0, place) + 1 if place >= 0 else 0
    reason = fault.__cause__ or fault
    said = clean(str(reason)).removesuffix(" Nothing was saved.")[:200]
    return Fault(line, 0, f"Entry {number} cannot be read: {said}")


def _no_number(text: str) -> NoReturn:
    raise ValueError(text)
