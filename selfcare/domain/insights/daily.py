"""A diary day by day. A day without a noted pain, or a noted "no pain", is a gap and never a zero.

Of several ratings a day the strongest counts, for the day and for each area, as on the body map.
"""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Final, NamedTuple

from selfcare.domain.entries import Entry, Pain, Posture, Session

LATE: Final = timedelta(days=1)
"""What is noted later than on the day after is remembered, not noted: it is in no comparison."""

_SAYS_NOTHING: Final = frozenset({"none", "not-sure", "other"})


class Noted(NamedTuple):
    """What was noted on one day on which pain, or that there was none, was noted."""

    day: date
    areas: dict[str, int]
    """The strongest pain of each area that hurt, 1-10, by the area's id, such as `neck-side`."""
    times: dict[str, int]
    """How often pain was noted for each of them."""
    pains: int
    """How many pains were noted."""
    triggers: frozenset[str]
    """The triggers noted with them, and the postures noted on that day."""
    routines: frozenset[str]
    """The routines that were played."""

    @property
    def worst(self) -> int:
        """The strongest pain of the day, 0-10."""
        return max(self.areas.values(), default=0)


class Days(NamedTuple):
    """A diary day by day, without its gaps."""

    noted: tuple[Noted, ...]
    """In their order in time."""
    late: int
    """How many days were left out because they were noted days later, from memory."""


def by_day(entries: Iterable[Entry]) -> Days:
    """Return the days on which pain was noted in time."""
    pains: dict[date, list[Pain]] = {}
    postures: dict[date, set[str]] = {}
    routines: dict[date, set[str]] = {}
    late: set[date] = set()
    for entry in entries:
        content, day = entry.content, entry.at.date()
        if isinstance(content, Pain):
            if entry.logged_at.date() - day > LATE:
                late.add(day)
            else:
                pains.setdefault(day, []).append(content)
        elif isinstance(content, Posture):
            postures.setdefault(day, set()).add(content.posture)
        elif isinstance(content, Session):
            routines.setdefault(day, set()).add(content.routine)
    days = (
        _noted(day, pains[day], postures.get(day, set()), routines.get(day, set()))
        for day in sorted(pains.keys() - late)
    )
    return Days(tuple(days), len(late))


def _noted(day: date, pains: list[Pain], postures: set[str], routines: set[str]) -> Noted:
    areas: dict[str, int] = {}
    times: dict[str, int] = {}
    triggers = set(postures)
    for pain in pains:
        triggers.update(pain.triggers)
        for area in {zone.partition(".")[0] for zone in pain.zones if pain.intensity}:
            areas[area] = max(pain.intensity, areas.get(area, 0))
            times[area] = times.get(area, 0) + 1
    told = frozenset(triggers - _SAYS_NOTHING)
    return Noted(day, areas, times, len(pains), told, frozenset(routines))
