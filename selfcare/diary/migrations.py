"""Month files of older formats, brought up to the present one step at a time."""

from collections.abc import Callable
from typing import Any, Final, TypeAlias

Tables: TypeAlias = dict[str, dict[str, Any]]
"""A whole file: its tables by name, each with its rows by id."""

Step: TypeAlias = Callable[[Tables], Tables]

FIRST: Final = 1
"""The oldest format that there is."""

STEPS: tuple[Step, ...] = ()
"""The steps in order: the first makes format 2 of format 1, and so on.

A step is a function of the tables alone. It keeps the rows and fields that it does not know, and
once it is released it never changes: a diary may come to it ten years later. A stored old file
in `tests/diary/stored/` says what it must make of it.
"""

READABLE_BY: Final = 1
"""The oldest format whose programs can read, but not write, what this one writes."""


def current() -> int:
    """Return the format that this program writes, and the newest that it understands in full."""
    return FIRST + len(STEPS)


def upgraded(tables: Tables, version: int) -> Tables:
    """Return what tables of this format, from `FIRST` to the current one, are in the current."""
    for step in STEPS[version - FIRST :]:
        tables = step(tables)
    return tables
