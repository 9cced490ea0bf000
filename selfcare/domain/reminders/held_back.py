"""Why a reminder of a routine does not ring for now, or not on some days, told beside it."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from itertools import islice
from typing import Final, NamedTuple

from selfcare.domain.clock import Clock
from selfcare.domain.reminders.planning import Ring, upcoming
from selfcare.domain.reminders.reminder import Plan, Reminder

_DAYS: Final = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_WARNED: Final = "held back by a warning sign"


class Standings(NamedTuple):
    """How the assigned routines stand: all that decides whether a reminder of them rings."""

    states: Mapping[str, str]
    """By slug: `followed`, `paused` or `ended`."""
    on_days: Mapping[str, Collection[int]]
    """Of those that are followed, the days of the week, Monday being 0; empty for any."""
    rests_on: date | None = None
    """Today, where it is marked as a day of rest."""
    is_warned: bool = False
    """Whether a warning holds all routines back."""


NOTHING_ASSIGNED: Final = Standings({}, {})


def held_back(reminder: Reminder, standings: Standings) -> str:
    """Return why it does not ring as long as nothing changes, in words; empty where it does.

    A reminder of no routine in particular rings where any is followed, or where none is assigned.
    """
    if reminder.what != "routine":
        return ""
    if standings.is_warned:
        return _WARNED
    wanted = reminder.routine
    found = {state for slug, state in standings.states.items() if wanted in {"", slug}}
    if not found or "followed" in found:
        return ""
    if "paused" in found:
        return "its routine is paused" if wanted else "your routines are paused"
    return "its routine has ended" if wanted else "your routines have ended"


def remark(reminder: Reminder, standings: Standings) -> str:
    """Return why it does not ring, or on which days only; empty where it rings as it says."""
    if said := held_back(reminder, standings):
        return said
    days = _days(reminder, standings)
    rings = ", ".join(name for number, name in enumerate(_DAYS) if number in days)
    only = f"only {rings}, as the routine has it" if rings and len(days) < len(_DAYS) else ""
    rests = "not today: a day of rest" if reminder.what == "routine" and standings.rests_on else ""
    return "; ".join(filter(None, (rests, only)))


def coming(
    plan: Plan, standings: Standings, clock: Clock, count: int, visits: Collection[date] = ()
) -> Sequence[Ring]:
    """Return what rings next, at most `count`, without what is left out when its time comes.

    `visits` are the days of visits that are noted already.
    """
    going_on = tuple(each for each in plan.reminders if not held_back(each, standings))
    rings = upcoming(plan._replace(reminders=going_on), clock, visits)
    return list(islice((ring for ring in rings if not _is_left_out(ring, standings)), count))


def _is_left_out(ring: Ring, standings: Standings) -> bool:
    if ring.reminder.what != "routine":
        return False
    day = ring.at.date()
    days = _days(ring.reminder, standings)
    return day == standings.rests_on or (bool(days) and day.weekday() not in days)


def _days(reminder: Reminder, standings: Standings) -> frozenset[int]:
    """Return the days of the week on which its routines are meant to be done; empty for any."""
    if reminder.what != "routine":
        return frozenset()
    asked = [days for slug, days in standings.on_days.items() if reminder.routine in {"", slug}]
    return frozenset().union(*asked) if all(asked) else frozenset()
