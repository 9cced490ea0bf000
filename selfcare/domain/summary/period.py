"""Which days a summary is about, and which days they are put beside."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from selfcare.domain.clock import Clock
from selfcare.domain.entries import Entry, Visit
from selfcare.domain.moments import BadMomentError, ago, moment

LAST_VISIT: Final = "last-visit"
ALL: Final = "all"
WITHOUT_A_VISIT: Final = "30d"
"""What is shown where no visit is noted."""

SHORTEST_BEFORE: Final = 14
"""Days before the first visit that are looked at, however short the time since. Our own choice."""


class BadRangeError(ValueError):
    """A range that cannot be read. Its text is a sentence for the person who typed it."""


@dataclass(frozen=True, slots=True)
class Period:
    """Some days in a row, the first and the last among them."""

    first: date
    last: date

    @property
    def days(self) -> int:
        """How many days these are."""
        return (self.last - self.first).days + 1

    def of(self, entries: Iterable[Entry]) -> list[Entry]:
        """Return the entries of these days."""
        return [entry for entry in entries if self.first <= entry.day <= self.last]

    def each(self) -> list[date]:
        """Return every day."""
        return [self.first + timedelta(days=number) for number in range(self.days)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """The days that are looked at."""

    asked: str
    """`last-visit`, or the range as it was typed."""
    now: Period
    before: Period | None
    """None where the diary does not reach back so far."""
    visit: datetime | None = None
    """The visit after which `now` begins, if it begins after one."""


def span_of(asked: str, entries: Sequence[Entry], clock: Clock) -> Span:
    """Read `last-visit`, `30d`, `all` or a date, against what is noted (the newest first).

    The day of a visit still belongs to the days before it. Where no visit is noted, `last-visit`
    means the last 30 days. No period reaches back before the first entry.

    Raises:
        BadRangeError: it is none of these, or still to come.
    """
    today = clock.now().date()
    begun = min((entry.day for entry in entries), default=None)
    if asked == LAST_VISIT:
        visits = _visits_before(entries, today)
        if visits:
            return _since_visit(visits, today, begun or today)
    wanted = WITHOUT_A_VISIT if asked == LAST_VISIT else asked
    first = (begun or today) if wanted == ALL else _first(wanted, clock)
    return _beside(asked, Period(first, today), begun or first)


def _since_visit(visits: Sequence[Entry], today: date, begun: date) -> Span:
    visit = visits[0]
    now = Period(visit.day + timedelta(days=1), today)
    if len(visits) > 1:
        first = visits[1].day + timedelta(days=1)
    else:
        first = max(begun, visit.day - timedelta(days=max(now.days, SHORTEST_BEFORE) - 1))
    return Span(asked=LAST_VISIT, now=now, before=Period(first, visit.day), visit=visit.at)


def _visits_before(entries: Iterable[Entry], today: date) -> list[Entry]:
    """Return one visit a day, the newest first. One of today is the visit that this is for."""
    visits = {
        entry.day: entry
        for entry in entries
        if isinstance(entry.content, Visit) and entry.day < today
    }
    return [visits[day] for day in sorted(visits, reverse=True)]


def _first(asked: str, clock: Clock) -> date:
    now = clock.now()
    try:
        back = now - ago(asked, clock)
        return (now - max(back, timedelta(days=1)) + timedelta(days=1)).date()
    except BadMomentError:
        pass
    try:
        return moment(asked, clock).date()
    except BadMomentError:
        raise BadRangeError(
            f'I cannot read "{asked}" as a past day or a number of days. '
            "Try last-visit, 30d or 2026-11-01."
        ) from None


def _beside(asked: str, now: Period, begun: date) -> Span:
    """Cut a period where the diary begins, and put as many days before it beside it."""
    last = now.first - timedelta(days=1)
    before = Period(max(begun, now.first - timedelta(days=now.days)), last)
    cut = Period(max(now.first, begun), now.last)
    return Span(asked=asked, now=cut, before=before if before.days > 0 else None)
