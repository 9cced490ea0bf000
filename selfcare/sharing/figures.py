"""A few figures of one diary or share, and several of them side by side: those of the report."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final, NamedTuple

from selfcare.domain.entries import Entry, Session, Visit
from selfcare.domain.summary.period import ALL, Period, Span
from selfcare.domain.summary.summary import summarise
from selfcare.domain.vocabulary import Vocabulary
from selfcare.sharing.report.choices import Choices, chosen

MOST: Final = 5
"""How many places and triggers are named, those of most days first."""


class Figures(NamedTuple):
    """What one can say of some entries without drawing a conclusion."""

    first: date | None
    last: date | None
    days: int
    """Days from the first to the last, both counted."""
    logged: int
    """Days on which a pain, a posture or a routine was noted. The others are gaps, not zeros."""
    pain_days: int
    """Days on which some pain above 0 was noted."""
    mean: float | None
    """The mean of the days that have a rating, each with the average of its ratings."""
    worst: int | None
    zones: tuple[tuple[str, int], ...]
    """Places by the days on which they hurt."""
    triggers: tuple[tuple[str, int], ...]
    """Triggers by the days on which they were logged with pain."""
    sessions: int
    visits: int


def figures(entries: Sequence[Entry]) -> Figures:
    """Return the figures of these entries, from the first day to the last: as in a report of them all.

    What somebody said about themselves, or that something was shared, is no day's entry.
    """
    shown = chosen(entries, Choices(since=ALL, without=frozenset()))
    if not shown:
        return Figures(None, None, 0, 0, 0, None, None, (), (), 0, 0)
    period = Period(min(entry.day for entry in shown), max(entry.day for entry in shown))
    told = summarise(shown, Span(asked=ALL, now=period, before=None))
    pain = told.now.pain
    return Figures(
        first=period.first,
        last=period.last,
        days=period.days,
        logged=told.now.coverage.logged,
        pain_days=sum(bool(each.worst) for each in told.days),
        mean=pain.mean if pain else None,
        worst=pain.worst if pain else None,
        zones=tuple((place.zone, place.days) for place in told.now.places[:MOST]),
        triggers=tuple((each.id, each.days) for each in told.triggers[:MOST]),
        sessions=sum(isinstance(entry.content, Session) for entry in shown),
        visits=sum(isinstance(entry.content, Visit) for entry in shown),
    )


def rows(of: Figures, vocabulary: Vocabulary) -> Iterator[tuple[str, str]]:
    """Yield the figures as names and values in words; what nobody noted is `not noted`."""
    yield "From", str(of.first or "not noted")
    yield "To", str(of.last or "not noted")
    yield "Days with an entry", f"{of.logged} of {of.days}"
    yield "Days with pain", str(of.pain_days)
    yield "Average pain", "not noted" if of.mean is None else f"{of.mean:.1f}"
    yield "Worst pain", "not noted" if of.worst is None else str(of.worst)
    yield "Routines played", str(of.sessions)
    yield "Visits", str(of.visits)
    for number in range(MOST):
        yield f"Place {number + 1}, days", _named(of.zones, number, vocabulary)
    for number in range(MOST):
        yield f"Logged with pain {number + 1}, days", _named(of.triggers, number, vocabulary)


def side_by_side(
    shares: Sequence[tuple[str, Figures]], vocabulary: Vocabulary, column: int
) -> Iterator[str]:
    """Yield a line for each figure that anybody has, a column of so many characters for each share."""
    lines = [("", *(name for name, _ in shares))]
    for row in zip(*(rows(of, vocabulary) for _, of in shares), strict=True):
        values = [value for _, value in row]
        if any(values):
            lines.append((row[0][0], *values))
    for first, *others in lines:
        cells = "".join(f"{_cut(each, column - 2):<{column}}" for each in others)
        yield f"{first:<27}{cells}".rstrip()


def _cut(cell: str, width: int) -> str:
    """Return what fits; of a name with its days, the name is cut and the days are kept."""
    if len(cell) <= width:
        return cell
    name, comma, days = cell.rpartition(", ")
    if not comma:
        return f"{cell[: width - 1]}…"
    return f"{name[: width - len(days) - 3]}…, {days}"


def _named(ranked: Sequence[tuple[str, int]], number: int, vocabulary: Vocabulary) -> str:
    if number >= len(ranked):
        return ""
    name, days = ranked[number]
    return f"{vocabulary.short(name)}, {days}"
