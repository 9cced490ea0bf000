"""Bearable's table: one reading a row. Its symptoms that name a place become pains.

`date,weekday,time of day,category,rating/amount,detail,notes`, with days such as `8th Dec 2021`; later
versions put `date formatted`, such as `2026-01-31`, beside it. A symptom is rated from 0 to 4 (none, mild,
moderate, severe, unbearable), with the level behind its name: `Back (lower) pain (Mild)`. Factors stand
with `|` between them, in later versions with a picture and a level: `Caffeine - A lot`. Those of the same
day that are triggers here are noted with that day's pains. Mood, energy, sleep and the rest are counted and
left out.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from selfcare.domain.entries import Pain
from selfcare.domain.phrases.said import Understood, each_once
from selfcare.sharing.incoming.making import (
    HEAD,
    HEADACHE,
    Left,
    Noted,
    ReadRow,
    Taken,
    Tools,
    note_of,
)
from selfcare.sharing.incoming.moments import moment
from selfcare.sharing.incoming.strengths import BadStrengthError
from selfcare.sharing.incoming.tables import Row
from selfcare.sharing.incoming.words import parts

NAME: Final = "Bearable"
COLUMNS: Final = ("category", "rating/amount", "detail")
DAYS: Final = ("date formatted", "date")

STRENGTHS: Final = (0, 2, 5, 8, 10)
"""Bearable's ratings from 0 to 4 as strengths: none, the middles of mild, moderate, severe; the worst."""

_SYMPTOM: Final = "symptom"
_OTHER: Final = frozenset(
    {"", "mood", "energy", "sleep", "sleep quality", "gratitudes", "meds/supplements", "notes"}
)
"""Categories that are no factors, though some have no rating. Groups of factors have names of one's own."""

_RATED: Final = re.compile(r"\s*\([^()]*\)\s*$")
_PICTURE: Final = re.compile(r"^\W+")
_LEVEL: Final = re.compile(r"\s+-\s+(none|little|moderate|a lot)$", re.IGNORECASE)


def reader(rows: Sequence[Row], tools: Tools) -> ReadRow:
    """Return what reads a row, knowing the factors of each day."""
    triggers: dict[str, tuple[str, ...]] = {}
    for row in rows:
        if _has_factors(row):
            found = tools.words.pick(_factors(row), "triggers").ids
            triggers[_day(row)] = each_once([*triggers.get(_day(row), ()), *found])
    return lambda row: _read(row, tools, triggers.get(_day(row), ()))


def _read(row: Row, tools: Tools, triggers: tuple[str, ...]) -> Taken:
    category = row.get("category")
    if _has_factors(row):  # what is a trigger here is noted with the pains of that day
        yield from (Left(category) for _ in tools.words.pick(_factors(row), "triggers").others)
    elif category.casefold() == _SYMPTOM:
        yield _symptom(row, tools, triggers)
    else:
        yield Left(category or "nameless")


def _symptom(row: Row, tools: Tools, triggers: tuple[str, ...]) -> Noted | Left:
    name = _RATED.sub("", row.get("detail"))
    found = tools.words.read(name) or Understood()
    zones = found.zones or ((HEAD,) if HEADACHE in found.qualities else ())
    if not zones:
        return Left(f"{row.get('category')}: {name}")
    at = moment(_day(row), row.get("time of day"), tools.order, tools.clock)
    note = note_of(f"Bearable: {row.get('detail')}", row.get("notes"))
    intensity = _strength(row.get("rating/amount"))
    return Noted(at, Pain(zones, intensity, found.qualities, triggers, (), note))


def _has_factors(row: Row) -> bool:
    category = row.get("category").casefold()
    return category not in _OTHER and category != _SYMPTOM and not row.get("rating/amount")


def _factors(row: Row) -> Iterator[str]:
    """Yield the names of what there was that day, without pictures and levels."""
    for part in parts(row.get("detail"), "|"):
        level = _LEVEL.search(part)
        if not level or level[1].casefold() != "none":
            yield _PICTURE.sub("", _LEVEL.sub("", part))


def _day(row: Row) -> str:
    return row.get("date formatted") or row.get("date")


def _strength(rating: str) -> int:
    try:
        value = float(rating)
    except ValueError:
        value = -1
    if not 0 <= value <= len(STRENGTHS) - 1:
        raise BadStrengthError(f'"{rating[:40]}" is no rating from 0 to {len(STRENGTHS) - 1}.')
    return STRENGTHS[int(value + 0.5)]
