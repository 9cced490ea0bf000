"""What a restore would change, in words or as JSON, before it changes anything."""

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Final

from selfcare.diary.backups.contents import Said
from selfcare.diary.backups.plan import Choice, Comparison, Difference
from selfcare.diary.backups.spans import between, counted, span
from selfcare.domain.counting import how_many
from selfcare.domain.text import clean

_WORDS: Final = {
    "missing": ("comes back", "missing here"),
    "older_here": ("comes back", "older here"),
    "changed_here": ("stays", "changed here since"),
    "deleted_here": ("stays deleted", "deleted here since"),
    "only_here": ("stays", "here and not in the backup"),
}
_OTHERWISE: Final[Mapping[Choice, Mapping[str, str]]] = {
    Choice.MISSING: {},
    Choice.DELETED: {"deleted_here": "comes back"},
    Choice.EXACTLY: {
        "changed_here": "is as it was",
        "deleted_here": "comes back",
        "only_here": "is taken away",
    },
}


def preview(
    made: datetime, said: Said, comparison: Comparison, absent: Sequence[str], choice: Choice
) -> Iterator[str]:
    """Yield what a backup is and what would become of it, a line each.

    Args:
        made: when it was made, by the clocks here.
        said: what its files say.
        comparison: that beside the diary.
        absent: those of its files, beside the diary, that are not there any more.
        choice: what is wanted of it.
    """
    yield f"Backup of {made:%Y-%m-%d %H:%M}: {counted(said.records)}{span(said.records)}."
    yield from _differences(comparison, choice)
    yield from map(clean, _others(said, absent))


def _differences(comparison: Comparison, choice: Choice) -> Iterator[str]:
    """Say, line by line, how the backup and the diary differ and what becomes of it."""
    for name, (usually, where) in _WORDS.items():
        pairs: Sequence[Difference] = getattr(comparison, name)
        if pairs:
            becomes = _OTHERWISE[choice].get(name, usually)
            days = between(record for pair in pairs if (record := pair.then or pair.here))
            yield f"  {becomes:<14} {how_many(len(pairs))} {where}, {days}"
    if comparison.same:
        yield f"  {'the same':<14} {how_many(comparison.same)}"


def _others(said: Said, absent: Sequence[str]) -> Iterator[str]:
    """Say what else there is: other files, and what cannot be read."""
    for name in absent:
        yield f"  {'comes back':<14} {name}, also after an undo"
    for name in said.damaged:
        yield f"{name} was damaged already when the backup was made. It is left out."
    for name in said.newer:
        yield f"{name} was written by a newer selfcare. Please update to bring it back."
    if said.odd:
        yield f"Left out: {how_many(said.odd, 'line', 'lines')} that cannot be read."


def as_json(made: datetime, comparison: Comparison, absent: Sequence[str]) -> str:
    """Return one JSON object with how many entries differ in which way."""
    sizes = {name: len(getattr(comparison, name)) for name in _WORDS}
    told = {"made": made.isoformat(), "same": comparison.same, **sizes, "files": list(absent)}
    return json.dumps(told)
