"""What can still be read of a damaged file. Each entry has a line of its own: most can."""

import json
from collections.abc import Iterator
from typing import Final

from selfcare.diary.backups.contents import is_entry
from selfcare.diary.storage import STRICT
from selfcare.domain.entries import Record

TRIES: Final = 1000
"""How many broken places to pass over before the rest counts as garbage."""

_NOT_UTF_8: Final = "\ufffd"


def salvage(content: bytes) -> list[Record]:
    """Return the entries that are whole, wherever they stand in what is left of the file."""
    return [record for record in _objects(content.decode("utf-8", "replace")) if is_entry(record)]


def _objects(text: str) -> Iterator[Record]:
    """Find the outermost JSON objects that can be read and have an id."""
    decoder = json.JSONDecoder(**STRICT)
    at, broken = text.find("{"), 0
    while at >= 0 and broken < TRIES:
        end = at + 1
        try:
            found, after = decoder.raw_decode(text, at)
        except RecursionError:
            return
        except ValueError:
            broken += 1
        else:
            if "id" in found and _NOT_UTF_8 not in text[at:after]:
                yield found
                end = after
        at = text.find("{", end)
