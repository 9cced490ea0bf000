"""Reads a catalogue of exercises in the form of free-exercise-db: JSON, from a file that somebody has.

Nothing of it comes with this program, and nothing is fetched: names and instructions are read as
plain text, pictures are left alone.
"""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final, NamedTuple

from selfcare.domain.exercises.references import Reference
from selfcare.domain.text import clean

LARGEST: Final = 8 * 1024 * 1024
"""The most bytes that such a file may have; the whole catalogue has about one million."""

LONGEST_STEP: Final = 300
"""Characters in one step of a routine file."""

_SENTENCE = re.compile(r"(?<=[.!?])\s+")
_NO_EQUIPMENT: Final = {"body only", "none"}


class NotACatalogueError(Exception):
    """A file that cannot be read as a catalogue. Its text is one sentence that says why."""


class Catalogue(NamedTuple):
    """What a file has to offer."""

    references: tuple[Reference, ...]
    left_out: int
    """How many of its entries have no name or no instructions."""


def read_catalogue(path: Path) -> Catalogue:
    """Return the exercises of a catalogue, or raise `NotACatalogueError`."""
    name = " ".join(clean(path.name).split())
    rows = _rows(_content(path, name), name)
    references = [each for each in map(_reference, rows) if each]
    if not references:
        raise NotACatalogueError(
            f"{name} has no exercises with a name and instructions. A file of free-exercise-db does."
        )
    return Catalogue(tuple(references), len(rows) - len(references))


def _content(path: Path, name: str) -> bytes:
    try:
        if not path.is_file():
            raise NotACatalogueError(f"There is no file {clean(str(path))}.")
        with path.open("rb") as file:
            content = file.read(LARGEST + 1)
    except OSError as fault:
        raise NotACatalogueError(f"{name} cannot be opened: {fault.strerror}.") from None
    if len(content) > LARGEST:
        raise NotACatalogueError(f"{name} is larger than 8 MB, which no exercise catalogue needs.")
    return content


def _rows(content: bytes, name: str) -> list[Any]:
    """Return its entries: the whole catalogue is a list of them, each file of it is a single one."""
    try:
        data = json.loads(content)
    except (ValueError, RecursionError):  # no JSON, no UTF-8, a number without end; too deep
        raise NotACatalogueError(
            f"{name} cannot be read as JSON. Please use the file as it was downloaded."
        ) from None
    return data if isinstance(data, list) else [data]


def _reference(row: object) -> Reference | None:
    if not isinstance(row, dict):
        return None
    name, steps = _line(row.get("name")), tuple(_steps(row.get("instructions")))
    if not name or not steps:
        return None
    equipment = _line(row.get("equipment"))
    return Reference(
        id=_line(row.get("id")) or name,
        name=name,
        steps=steps,
        muscles=tuple(_lines(row.get("primaryMuscles")))
        + tuple(_lines(row.get("secondaryMuscles"))),
        equipment="" if equipment in _NO_EQUIPMENT else equipment,
        category=_line(row.get("category")),
        level=_line(row.get("level")),
    )


def _steps(value: object) -> Iterator[str]:
    """Yield the instructions, the long ones sentence by sentence, so that each fits a routine's line."""
    for line in _lines(value):
        if len(line) <= LONGEST_STEP:
            yield line
        else:
            yield from _SENTENCE.split(line)


def _lines(value: object) -> Iterator[str]:
    return filter(None, map(_line, value if isinstance(value, list) else ()))


def _line(value: object) -> str:
    return " ".join(clean(value).split()) if isinstance(value, str) else ""
