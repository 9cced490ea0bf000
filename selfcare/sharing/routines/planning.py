"""What the assigned routines ask for on a day, for those who remind of it."""

from collections.abc import Iterable
from datetime import date

from selfcare.diary.diary import Diary
from selfcare.domain.reminders.held_back import NOTHING_ASSIGNED, Standings
from selfcare.domain.reminders.planned import Planned
from selfcare.domain.reminders.reminder import Reminder
from selfcare.domain.safety.warnings import do_pause
from selfcare.domain.safety.watching import Watch
from selfcare.sharing.routines.assigned import Assigned


def planned(assigned: Assigned, watch: Watch, day: date) -> Planned:
    """Return what is asked for on a day, and whether routines may be played at all.

    Raises:
        OSError: the diary cannot be read.
    """
    if not may_move(assigned.diary, watch, day):
        return Planned(may_play=False)
    shown = frozenset(standing.slug for standing in assigned.shown())
    return Planned(assigned.agenda(day).due, shown)


def may_move(diary: Diary, watch: Watch, day: date) -> bool:
    """Return whether neither a warning nor a day of rest holds back what asks for moving.

    Raises:
        OSError: the diary cannot be read.
    """
    return not diary.entries(day, day, {"rest"}) and not do_pause(watch.warnings())


def standings(
    assigned: Assigned, watch: Watch, day: date, reminders: Iterable[Reminder]
) -> Standings:
    """Return what decides whether reminders ring; nothing is read where none is of a routine.

    Raises:
        OSError: the diary cannot be read.
    """
    if not any(each.what == "routine" for each in reminders):
        return NOTHING_ASSIGNED
    return Standings(
        {each.slug: each.state for each in assigned.shown()},
        {plan.routine.slug: plan.routine.on_days for plan in assigned.plans(day)},
        day if assigned.diary.entries(day, day, {"rest"}) else None,
        do_pause(watch.warnings()),
    )
