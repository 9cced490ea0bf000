"""The columns by which an area's pain is explained, besides what it has in common with the day before.

Compared are days on which the area hurt, among each other, and only those after another day with pain:
a trigger is noted with a pain, so on a day without any nobody was asked for it. Beside the triggers of
the day and of the day before stand the weekday, a slow change, the season, and how often pain was noted
on both days: the more often, the more often a trigger is noted with it.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from math import cos, log2, pi, sin
from typing import Final, NamedTuple

from selfcare.domain.insights.daily import Noted
from selfcare.domain.insights.questions import Trigger

_YEAR: Final = 365.25
_SEASON_FROM: Final = 180
"""Days that a diary must span before a season can be told from a slow change."""

CALENDAR: Final = 13
"""How many columns stand beside those that are asked about, at most."""

_DAY: Final = timedelta(days=1)


class Design(NamedTuple):
    """All columns over the days that are compared."""

    days: tuple[date, ...]
    outcome: list[float]
    """The area's pain on each of them, 1-10."""
    calendar: list[list[float]]
    """What is not asked about, but has its part."""
    pairs: list[tuple[list[float], list[float]]]
    """For each trigger and routine: 1 where it was noted on the day, and where on the day before."""

    @property
    def columns(self) -> list[list[float]]:
        """All of them, the calendar's first."""
        return [*self.calendar, *(column for pair in self.pairs for column in pair)]


def compared(area: str, noted: Sequence[Noted]) -> list[tuple[Noted, Noted]]:
    """Return the days on which this area hurt, each with the day before, where that had pain too."""
    known = {day.day: day for day in noted if day.worst}
    pairs = ((known.get(day.day - _DAY), day) for day in noted if area in day.areas)
    return [(eve, day) for eve, day in pairs if eve]


def design(
    area: str,
    pairs: Sequence[tuple[Noted, Noted]],
    triggers: Sequence[Trigger],
    routines: Sequence[str],
) -> Design:
    """Return the columns over these days and the days before them; there must be some."""
    days = tuple(day.day for _, day in pairs)
    calendar = _calendar(days)
    calendar.append([log2(day.times[area]) for _, day in pairs])
    calendar.append([log2(1 + day.pains - day.times[area]) for _, day in pairs])
    calendar.append([log2(eve.pains) for eve, _ in pairs])
    asked = [
        (
            [float(trigger.is_on(day)) for _, day in pairs],
            [float(trigger.is_on(eve)) for eve, _ in pairs],
        )
        for trigger in triggers
    ]
    asked += [
        (
            [float(routine in day.routines) for _, day in pairs],
            [float(routine in eve.routines) for eve, _ in pairs],
        )
        for routine in routines
    ]
    return Design(days, [float(day.areas[area]) for _, day in pairs], calendar, asked)


def _calendar(days: Sequence[date]) -> list[list[float]]:
    span = (days[-1] - days[0]).days
    columns = [[1.0] * len(days)]
    columns += [[float(day.weekday() == weekday) for day in days] for weekday in range(1, 7)]
    columns.append([(day - days[0]).days / (span or 1) for day in days])
    if span >= _SEASON_FROM:
        turns = [2 * pi * day.toordinal() / _YEAR for day in days]
        columns += [list(map(sin, turns)), list(map(cos, turns))]
    return columns
