"""What the assigned routines ask for on a day, for those who remind of it."""

from datetime import date

from selfcare.diary.diary import Diary
from selfcare.domain.reminders.planned import Planned
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
