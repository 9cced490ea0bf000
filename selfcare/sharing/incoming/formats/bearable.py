"""Bearable's table: one reading a row. Its symptoms that name a place become pains.

`date,weekday,time of day,category,rating/amount,detail,notes`, with days such as `8th Dec 2021` and
ratings from 0 to 4 (none, mild, moderate, severe, unbearable). Factors of the same day that are triggers
here are noted with that day's pains. Mood, energy, sleep and the rest are counted and left out.
"""

import re
from collections.abc import Sequence
from typing import Final

from selfcare.domain.entries import Pain
from selfcare.domain.phrases.said import each_once
from selfcare.sharing.incoming.making import Left, Noted, ReadRow, Taken, Tools, note_of
from selfcare.sharing.incoming.moments import moment
from selfcare.sharing.incoming.strengths import BadStrengthError
from selfcare.sharing.incoming.tables import Row

NAME: Final = "Bearable"
COLUMNS: Final = ("category", "rating/amount", "detail")
DAYS: Final = ("date formatted",)

STRENGTHS: Final = (0, 2, 5, 8, 10)
"""Bearable's ratings from 0 to 4 as strengths: none, the middles of mild, moderate, severe; the worst."""

_LEVEL: Final = re.compile(r"\s*\([^()]*\)\s*$")


def reader(rows: Sequence[Row], tools: Tools) -> ReadRow:
    """Return what reads a row, knowing the factors of each day."""
    factors: dict[str, tuple[str, ...]] = {}
    for row in rows:
        if row.get("category").casefold() in ("factor", "factors"):
            found = tools.words.pick([_name(row)], "triggers").ids
            factors[_day(row)] = each_once([*factors.get(_day(row), ()), *found])
    return lambda row: _read(row, tools, factors.get(_day(row), ()))


def _read(row: Row, tools: Tools, triggers: tuple[str, ...]) -> Taken:
    category = row.get("category")
    found = tools.words.read(_name(row))
    if category.casefold() in ("factor", "factors") and found and found.triggers:
        return  # noted with the pains of that day
    if category.casefold() != "symptom" or not found or not found.zones:
        is_symptom = category.casefold() == "symptom"
        yield Left(f"{category}: {_name(row)}" if is_symptom else category or "nameless")
        return
    at = moment(_day(row), row.get("time of day"), tools.order, tools.clock)
    note = note_of(f"Bearable: {row.get('detail')}", row.get("notes"))
    intensity = _strength(row.get("rating/amount"))
    yield Noted(at, Pain(found.zones, intensity, found.qualities, triggers, (), note))


def _day(row: Row) -> str:
    return row.get("date formatted") or row.get("date")


def _name(row: Row) -> str:
    """Return what was rated, without the level behind it: `Neck pain (Moderate)`."""
    return _LEVEL.sub("", row.get("detail"))


def _strength(rating: str) -> int:
    try:
        value = float(rating)
    except ValueError:
        value = -1
    if not 0 <= value <= len(STRENGTHS) - 1:
        raise BadStrengthError(f'"{rating[:40]}" is no rating from 0 to {len(STRENGTHS) - 1}.')
    return STRENGTHS[int(value + 0.5)]
