"""How entries look on the command line: a line each, or JSON as on disk."""

import json
from collections.abc import Iterable, Sequence

from selfcare.cli.context import Context
from selfcare.domain.describe import phrases
from selfcare.domain.entries import Entry
from selfcare.domain.records import as_record
from selfcare.domain.vocabulary import Vocabulary

HANDLE_LENGTH = 6
"""How many of the last characters of an id name it on the command line."""


def handle(entry: Entry) -> str:
    """Return the short name that `edit` and `delete` take for an entry."""
    return entry.id[-HANDLE_LENGTH:]


def as_json(entries: Iterable[Entry]) -> str:
    """Return one JSON array, in ASCII, fields as on disk."""
    rows = ",\n ".join(json.dumps(as_record(entry)) for entry in entries)
    return f"[{rows}]"


def as_line(entry: Entry, vocabulary: Vocabulary) -> str:
    """Return one line of plain text: when, what, and the entry's handle."""
    said = " · ".join(phrases(entry, vocabulary))
    return f"{entry.at:%Y-%m-%d %H:%M}  {said}  [{handle(entry)}]"


def print_entries(
    entries: Sequence[Entry], context: Context, none: str, *, as_json_array: bool
) -> None:
    """Print entries, or `none` where there are none."""
    if as_json_array:
        print(as_json(entries))
    else:
        print("\n".join(as_line(entry, context.vocabulary) for entry in entries) or none)
