"""The diary as one JSON document that selfcare reads again: one entry a line, as on disk.

Only the machine is not named that wrote an entry: it concerns nobody else, and a diary that came in from
this document gives the same document again.
"""

import json
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from typing import Final

from selfcare import __version__
from selfcare.domain.entries import Entry
from selfcare.domain.records import as_record

FORMAT: Final = {"name": "selfcare-export", "version": 1}


def as_document(
    entries: Iterable[Entry], made: datetime, since: date | None = None
) -> Iterator[str]:
    """Yield the document line by line. It says when it was made, and from which day on it is."""
    about = {
        "format": FORMAT,
        "made": made.replace(microsecond=0).isoformat(),
        "made_by": f"selfcare {__version__}",
        "since": since.isoformat() if since else None,
    }
    yield "{\n"
    for name, value in about.items():
        yield f' "{name}": {json.dumps(value)},\n'
    yield ' "entries": ['
    separator = "\n  "
    encode = json.JSONEncoder(ensure_ascii=False).encode  # made once: it costs more than an entry
    for entry in entries:
        record = as_record(entry)
        del record["device"]
        yield separator + encode(record)
        separator = ",\n  "
    yield "\n ]\n}\n"
