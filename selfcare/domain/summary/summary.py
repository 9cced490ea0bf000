"""Everything that stands on a report, as one value."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from selfcare.domain.entries import Entry, Foreign, Question, Recipient, Shared
from selfcare.domain.summary.counting import (
    Counted,
    Coverage,
    Place,
    counted,
    coverage,
    places,
    words_by_day,
)
from selfcare.domain.summary.measured import Felt, Measured, after_visits, measured
from selfcare.domain.summary.pain import (
    Change,
    Flares,
    Level,
    Ratings,
    change,
    flares,
    level,
    ratings_by_day,
)
from selfcare.domain.summary.period import Period, Span
from selfcare.domain.summary.practice import Assigned, Practised, practised


@dataclass(frozen=True, slots=True)
class Said:
    """Something in the person's own words, and when it was noted for."""

    at: datetime
    kind: str
    """The kind of entry that it stands on, such as `Pain`."""
    text: str


@dataclass(frozen=True, slots=True)
class DayValue:
    """The worst pain of one day, 0-10; None on a day without a rating, which is a gap."""

    day: date
    worst: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Half:
    """One of the two periods."""

    period: Period
    coverage: Coverage
    pain: Level | None
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """The figures of a report. What it does not know is None or empty, never zero."""

    span: Span
    now: Half
    before: Half | None
    change: Change | None
    flares: Flares | None
    days: tuple[DayValue, ...]
    """Every day from the first of `before` to the last of `now`."""
    triggers: tuple[Counted, ...]
    eased: tuple[Counted, ...]
    qualities: tuple[Counted, ...]
    practice: tuple[Practised, ...]
    questions: tuple[Said, ...]
    """Since the visit, the earliest first."""
    notes: tuple[Said, ...]
    """Of the period, the earliest first."""
    measures: tuple[Measured, ...] = field(default=())
    """What was measured now and then in the period."""
    after_visits: tuple[Felt, ...] = field(default=())
    """How the treated area felt, the earliest first."""
    warnings: tuple[str, ...] = field(default=())
    """The warning signs of the period, a sentence each; the last one says what was asked about them."""


def summarise(
    entries: Sequence[Entry],
    span: Span,
    *,
    assigned: Assigned | None = None,
    warnings: Iterable[str] = (),
) -> Summary:
    """Work out the figures of a span. Of several days with nothing noted, nothing is assumed.

    `entries` are those that may be shown, in any order; `assigned` says what was asked for, where
    that is known.
    """
    now = sorted(span.now.of(entries), key=lambda entry: (entry.at, entry.id))
    before = span.before.of(entries) if span.before else []
    rated, rated_before = ratings_by_day(now), ratings_by_day(before)
    words, words_before = words_by_day(now), words_by_day(before)
    return Summary(
        span=span,
        now=_half(now, rated, span.now),
        before=_half(before, rated_before, span.before) if span.before else None,
        change=change(
            rated,
            rated_before,
            days=span.now.days,
            days_before=span.before.days if span.before else 0,
        ),
        flares=flares(rated, rated_before),
        days=tuple(_days({**rated_before, **rated}, span)),
        triggers=counted(words, words_before, "triggers"),
        eased=counted(words, words_before, "eased_by"),
        qualities=counted(words, words_before, "qualities"),
        practice=practised(reversed(now), assigned or {}),
        questions=tuple(_questions(entries, span)),
        notes=tuple(_notes(now)),
        measures=measured(now),
        after_visits=after_visits(now),
        warnings=tuple(warnings),
    )


def _half(entries: Sequence[Entry], rated: Ratings, period: Period) -> Half:
    return Half(
        period=period,
        coverage=coverage(entries, period),
        pain=level(rated),
        places=places(entries),
    )


def _days(rated: Ratings, span: Span) -> Iterator[DayValue]:
    whole = Period(span.before.first if span.before else span.now.first, span.now.last)
    for day in whole.each():
        yield DayValue(day, max(rated[day]) if day in rated else None)


def _questions(entries: Iterable[Entry], span: Span) -> Iterator[Said]:
    """Yield what is to be asked: also what came up on the day of the visit, after it."""
    asked = [
        (entry.at, entry.id, entry.day, entry.content.note)
        for entry in entries
        if isinstance(entry.content, Question)
    ]
    for at, _, day, text in sorted(asked):
        if at > span.visit if span.visit else day >= span.now.first:
            yield Said(at, "Question", text)


def _notes(entries: Iterable[Entry]) -> Iterator[Said]:
    for entry in entries:
        content = entry.content
        if (
            not isinstance(content, Foreign | Question | Shared | Recipient)
            and content.note.strip()
        ):
            yield Said(entry.at, type(content).__name__, content.note)
