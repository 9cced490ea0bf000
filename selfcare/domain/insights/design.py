"""The columns by which an area's pain is explained, besides what it has in common with the day before.

Compared are days on which the area hurt, among each other: a trigger is noted with a pain, so on a day
without any nobody was asked for it. Beside what is asked stand the weekday, a slow change, the season,
and how often pain was noted on the day and the day before: the more often, the more often a trigger is
noted with it.

What was noted on the day before is not known after a gap. What is usual then, by what was noted on the
day itself, stands in for it: leaving the day out loses more, and leaving the column at 0 misleads.
Source: R. J. A. Little, Regression with missing X's: a review, 1992.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from math import cos, log2, pi, sin
from statistics import fmean
from typing import Final, NamedTuple, TypeAlias

from selfcare.domain.insights.daily import Noted
from selfcare.domain.insights.questions import Question

_YEAR: Final = 365.25
_SEASON_FROM: Final = 180
"""Days that a diary must span before a season can be told from a slow change."""

CALENDAR: Final = 15
"""How many columns stand beside those that are asked about, at most."""

_DAY: Final = timedelta(days=1)

Pairs: TypeAlias = Sequence[tuple[Noted | None, Noted]]
"""Days, each with the day before, or None where that is a gap or without pain."""


class Column(NamedTuple):
    """Where something was noted, on the day itself or on the day before."""

    question: Question
    is_after: bool
    """Whether it is about the days after."""
    values: list[float]
    """1 with it and 0 without; between them where that is not known."""
    with_it: int
    without: int
    """Days on which it is known."""


class Design(NamedTuple):
    """All columns over the days that are compared."""

    days: tuple[date, ...]
    outcome: list[float]
    """The area's pain on each of them, 1-10."""
    calendar: list[list[float]]
    """What is not asked about, but has its part."""
    asked: list[Column]

    @property
    def columns(self) -> list[list[float]]:
        """All of them, the calendar's first."""
        return [*self.calendar, *(column.values for column in self.asked)]


def compared(area: str, noted: Sequence[Noted]) -> Pairs:
    """Return the days on which this area hurt, each with the day before, where that had pain too."""
    known = {day.day: day for day in noted if day.worst}
    return [(known.get(day.day - _DAY), day) for day in noted if area in day.areas]


def design(area: str, pairs: Pairs, questions: Sequence[Question]) -> Design:
    """Return the columns over these days and the days before them; there must be some."""
    days = tuple(day.day for _, day in pairs)
    outcome = [float(day.areas[area]) for _, day in pairs]
    asked = []
    for question in questions:
        on_the_day = [question.of(day) for _, day in pairs]
        if question.is_trigger:
            asked.append(_column(question, on_the_day, on_the_day))
        eve = [question.of(before) if before else None for before, _ in pairs]
        asked.append(_column(question, eve, on_the_day, is_after=True))
    return Design(days, outcome, [*_calendar(days), *_noting(area, pairs)], asked)


def _column(
    question: Question,
    values: Sequence[float | None],
    by: Sequence[float | None],
    *,
    is_after: bool = False,
) -> Column:
    known = [value for value in values if value is not None]
    with_it = int(sum(known))
    return Column(question, is_after, _filled(values, by), with_it, len(known) - with_it)


def _noting(area: str, pairs: Pairs) -> list[list[float]]:
    """Return how much was noted on the days, and what is known of the days before."""
    pains = [log2(eve.pains) if eve else None for eve, _ in pairs]
    return [
        [log2(day.times[area]) for _, day in pairs],
        [log2(1 + day.pains - day.times[area]) for _, day in pairs],
        _filled(pains, [None] * len(pairs)),
        [float(eve is None) for eve, _ in pairs],
        [float(eve is not None and area in eve.areas) for eve, _ in pairs],
    ]


def _filled(values: Sequence[float | None], by: Sequence[float | None]) -> list[float]:
    """Return the values; where one is not known, the mean of those that are like it in `by`."""
    groups: dict[float | None, list[float]] = {}
    for value, group in zip(values, by, strict=True):
        if value is not None:
            groups.setdefault(group, []).append(value)
    usual = {group: fmean(known) for group, known in groups.items()}
    return [
        usual.get(group, 0.0) if value is None else value
        for value, group in zip(values, by, strict=True)
    ]


def _calendar(days: Sequence[date]) -> list[list[float]]:
    span = (days[-1] - days[0]).days
    columns = [[1.0] * len(days)]
    columns += [[float(day.weekday() == weekday) for day in days] for weekday in range(1, 7)]
    columns.append([(day - days[0]).days / (span or 1) for day in days])
    if span >= _SEASON_FROM:
        turns = [2 * pi * day.toordinal() / _YEAR for day in days]
        columns += [list(map(sin, turns)), list(map(cos, turns))]
    return columns
