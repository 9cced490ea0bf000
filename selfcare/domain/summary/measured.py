"""What was measured now and then, and how the area felt after a visit, for the report."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime

from selfcare.domain.checkin.measures import about_checkin, score
from selfcare.domain.entries import AfterVisit, Entry, Measure


@dataclass(frozen=True, slots=True)
class Measured:
    """One measure in the period: its last value, and its first if that is another day's."""

    name: str
    """`peg`, `psfs`, `change`, or the id of a range of motion."""
    last: float
    last_day: date
    first: float | None = None
    first_day: date | None = None


@dataclass(frozen=True, slots=True)
class Felt:
    """How the treated area felt, as it was said."""

    at: datetime
    text: str


def measured(entries: Iterable[Entry]) -> tuple[Measured, ...]:
    """Return each measure that was taken, in the order in which they were first taken."""
    values: dict[str, list[tuple[date, float]]] = {}
    for entry in sorted(entries, key=lambda entry: (entry.at, entry.id)):
        if isinstance(entry.content, Measure):
            for name, value in _values(entry.content):
                values.setdefault(name, []).append((entry.day, value))
    return tuple(_between(name, taken) for name, taken in values.items())


def after_visits(entries: Iterable[Entry]) -> tuple[Felt, ...]:
    """Return what was said after visits, the earliest first."""
    said = sorted(
        (entry.at, about_checkin(entry.content).removeprefix("After the visit: "))
        for entry in entries
        if isinstance(entry.content, AfterVisit)
    )
    return tuple(Felt(at, text) for at, text in said)


def _values(content: Measure) -> Iterator[tuple[str, float]]:
    points = score(content)
    if points is not None:
        yield content.name, points
    elif content.name == "range":
        yield from zip(content.items, content.values, strict=False)


def _between(name: str, taken: list[tuple[date, float]]) -> Measured:
    (first_day, first), (last_day, last) = taken[0], taken[-1]
    if first_day == last_day:
        return Measured(name, last, last_day)
    return Measured(name, last, last_day, first, first_day)
