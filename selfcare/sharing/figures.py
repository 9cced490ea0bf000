"""A few figures of one diary or share, and several of them side by side."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final, NamedTuple

from selfcare.domain.days import worst_by_day
from selfcare.domain.entries import Entry, Intake, Pain, Session, Shared, Visit
from selfcare.domain.vocabulary import Vocabulary

MOST: Final = 5
"""How many places and triggers are named, those of most days first."""


class Figures(NamedTuple):
    """What one can say of some entries without drawing a conclusion."""

    first: date | None
    last: date | None
    days: int
    """Days from the first to the last, both counted."""
    logged: int
    """Days on which anything was noted. The others are gaps, not zeros."""
    pain_days: int
    """Days on which some pain above 0 was noted."""
    mean: float | None
    """The mean of each day's worst pain, over days on which pain, or none, was noted."""
    worst: int | None
    zones: tuple[tuple[str, int], ...]
    """Places by the days on which they hurt."""
    triggers: tuple[tuple[str, int], ...]
    """Triggers by the days on which they were logged with pain."""
    sessions: int
    visits: int


def figures(entries: Sequence[Entry]) -> Figures:
    """Return the figures of these entries.

    What somebody said about themselves, or that something was shared, is no day's entry.
    """
    entries = [entry for entry in entries if not isinstance(entry.content, Intake | Shared)]
    days = sorted({entry.day for entry in entries})
    worst = worst_by_day(entries)
    zones: Counter[str] = Counter()
    triggers: Counter[str] = Counter()
    said: set[tuple[date, str]] = set()
    for entry in entries:
        if isinstance(entry.content, Pain) and entry.content.intensity:
            for counter, ids in ((zones, entry.content.zones), (triggers, entry.content.triggers)):
                fresh = {name for name in ids if (entry.day, name) not in said}
                counter.update(fresh)
                said |= {(entry.day, name) for name in fresh}
    return Figures(
        first=days[0] if days else None,
        last=days[-1] if days else None,
        days=(days[-1] - days[0]).days + 1 if days else 0,
        logged=len(days),
        pain_days=sum(value > 0 for value in worst.values()),
        mean=sum(worst.values()) / len(worst) if worst else None,
        worst=max(worst.values(), default=None),
        zones=_most(zones),
        triggers=_most(triggers),
        sessions=sum(isinstance(entry.content, Session) for entry in entries),
        visits=sum(isinstance(entry.content, Visit) for entry in entries),
    )


def rows(of: Figures, vocabulary: Vocabulary) -> Iterator[tuple[str, str]]:
    """Yield the figures as names and values in words; what nobody noted is `not noted`."""
    yield "From", str(of.first or "not noted")
    yield "To", str(of.last or "not noted")
    yield "Days with an entry", f"{of.logged} of {of.days}"
    yield "Days with pain", str(of.pain_days)
    yield "Mean of each day's worst", "not noted" if of.mean is None else f"{of.mean:.1f}"
    yield "Worst pain", "not noted" if of.worst is None else str(of.worst)
    yield "Routines played", str(of.sessions)
    yield "Visits", str(of.visits)
    for number in range(MOST):
        yield f"Place {number + 1}, days", _named(of.zones, number, vocabulary)
    for number in range(MOST):
        yield f"Logged with pain {number + 1}, days", _named(of.triggers, number, vocabulary)


def _most(counter: Counter[str]) -> tuple[tuple[str, int], ...]:
    ranked = sorted(counter.items(), key=lambda each: (-each[1], each[0]))
    return tuple(ranked[:MOST])


def _named(ranked: Sequence[tuple[str, int]], number: int, vocabulary: Vocabulary) -> str:
    if number >= len(ranked):
        return ""
    name, days = ranked[number]
    return f"{vocabulary.short(name)}, {days}"
