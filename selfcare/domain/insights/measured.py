"""What is measured now and then, over time: PEG, own activities, overall change, ranges of motion.

Scored as published (`domain/checkin/measures.py`). Each measure has its own scale, so none is set
against another.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from statistics import fmean
from typing import Any, Final, NamedTuple

from selfcare.domain.checkin.measures import score
from selfcare.domain.entries import WORST, Entry, Measure

CHANGE: Final = "change"
"""The one measure that is a word on a scale with a middle, and no length."""


class Scale(NamedTuple):
    """How a measure is read."""

    title: str
    unit: str = ""
    about: str = ""
    """What it is of, and which way is better."""
    top: int = 0
    """Its highest value; 0 where there is none."""
    words: Mapping[int, str] = {}
    """What a value is called, where it has a name."""


NO_SCALES: Final[Mapping[str, Scale]] = {}
"""Measures are then told by their id."""


class Series(NamedTuple):
    """One measure over time."""

    id: str
    """`peg`, `psfs`, `change`, or the id of a range of motion."""
    values: dict[date, float]
    """By day, the earliest first. Of one day, the one that was noted last."""
    items: tuple[str, ...] = ()
    """Of one's own activities: which were rated."""
    others: int = 0
    """On how many earlier days others were rated, which cannot be set beside these."""

    @property
    def first(self) -> date:
        """The first day."""
        return next(iter(self.values))

    @property
    def last(self) -> date:
        """The last day."""
        return next(reversed(self.values))

    def mean(self, first: date, last: date) -> tuple[float | None, int]:
        """Return the mean of the days from one to another, both included, and how many there are."""
        values = [value for day, value in self.values.items() if first <= day <= last]
        return (fmean(values) if values else None), len(values)


def measured(entries: Iterable[Entry]) -> tuple[Series, ...]:
    """Return every measure that was ever taken, from entries in any order."""
    taken = sorted(
        (
            (e.at.timestamp(), e.id, e.day, e.content)
            for e in entries
            if isinstance(e.content, Measure)
        ),
        key=lambda each: each[:2],
    )
    told: dict[str, dict[date, tuple[float, tuple[str, ...]]]] = {}
    for _, _, day, measure in taken:
        for name, value, items in _values(measure):
            told.setdefault(name, {}).pop(day, None)
            told[name][day] = (value, items)
    return tuple(_series(name, days) for name, days in told.items())


def scales(checkin: Mapping[str, Any]) -> dict[str, Scale]:
    """Return how each measure is read, from the packaged `checkin`."""
    words = {row["value"]: row["label"] for row in checkin["change"]["options"]}
    return {
        "peg": Scale("PEG", about=checkin["peg"]["about"], top=WORST),
        "psfs": Scale("Your own activities", about=checkin["psfs"]["about"], top=WORST),
        CHANGE: Scale("Overall change", about=checkin["change"]["about"], words=words),
    } | {
        row["id"]: Scale(row["label"], row["unit"], row["further"])
        for row in checkin["ranges"]["items"]
    }


def _values(measure: Measure) -> Iterator[tuple[str, float, tuple[str, ...]]]:
    """Yield the series that a measure adds to, its value there, and what was rated."""
    if measure.name == "range":
        yield from (
            (item, float(value), ())
            for item, value in zip(measure.items, measure.values, strict=False)
        )
        return
    points = score(measure)
    if points is not None:
        yield measure.name, points, measure.items if measure.name == "psfs" else ()


def _series(name: str, days: dict[date, tuple[float, tuple[str, ...]]]) -> Series:
    _, items = days[next(reversed(days))]
    same = {day: value for day, (value, rated) in sorted(days.items()) if set(rated) == set(items)}
    return Series(name, same, items, len(days) - len(same))
