"""A diary day by day. A day without a noted pain, or a noted "no pain", is a gap and never a zero.

Of several ratings a day the strongest counts, for the day and for each area, as on the body map.
"""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Final, NamedTuple, TypeAlias

from selfcare.domain.entries import Day, Entry, Pain, Posture, Session

LATE: Final = timedelta(days=1)
"""What is noted later than on the day after is remembered, not noted: it is in no comparison."""

_SAYS_NOTHING: Final = frozenset({"none", "not-sure", "other"})
_DONE: Final = frozenset({"done", "partly"})

Beside: TypeAlias = Posture | Session | Day
"""What is noted beside pain, and compared with it."""


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
    exercises: frozenset[str] = frozenset()
    """The exercises that were done in them, if only partly."""
    sleep: int | None = None
    """As rated in the check-in: 0 very badly, 10 very well."""
    stress: int | None = None
    """0 none, 10 very much."""

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
    """Return the days on which pain was noted in time. Of two check-ins of one day the later holds."""
    pains: dict[date, list[Pain]] = {}
    beside: dict[date, list[Beside]] = {}
    late: set[date] = set()
    for entry in sorted(entries, key=lambda entry: entry.at, reverse=True):
        content = entry.content
        if not isinstance(content, Beside | Pain):
            continue
        day = entry.at.date()
        is_late = entry.logged_at.date() - day > LATE
        if not isinstance(content, Pain):
            if not (is_late and isinstance(content, Day)):
                beside.setdefault(day, []).append(content)
        elif is_late:
            late.add(day)
        else:
            pains.setdefault(day, []).append(content)
    days = (_noted(day, pains[day], beside.get(day, [])) for day in sorted(pains.keys() - late))
    return Days(tuple(days), len(late))


def _noted(day: date, pains: list[Pain], beside: list[Beside]) -> Noted:
    areas: dict[str, int] = {}
    times: dict[str, int] = {}
    triggers: set[str] = set()
    for pain in pains:
        triggers.update(pain.triggers)
        for area in {zone.partition(".")[0] for zone in pain.zones if pain.intensity}:
            areas[area] = max(pain.intensity, areas.get(area, 0))
            times[area] = times.get(area, 0) + 1
    played = [each for each in beside if isinstance(each, Session)]
    rated = [each for each in beside if isinstance(each, Day)]
    triggers.update(each.posture for each in beside if isinstance(each, Posture))
    return Noted(
        day,
        areas,
        times,
        len(pains),
        frozenset(triggers - _SAYS_NOTHING),
        frozenset(each.routine for each in played),
        frozenset(
            done.exercise for each in played for done in each.exercises if done.result in _DONE
        ),
        next((each.sleep for each in rated if each.sleep is not None), None),
        next((each.stress for each in rated if each.stress is not None), None),
    )
