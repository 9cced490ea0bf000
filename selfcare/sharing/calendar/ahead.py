"""What is ahead, read for a calendar: reminders, the times of routines, visits."""

from collections.abc import Callable

from selfcare.diary.diary import Diary
from selfcare.diary.reminders import Reminders
from selfcare.domain.clock import Clock
from selfcare.sharing.calendar.document import Wanted
from selfcare.sharing.routines.assigned import Assigned


class UnreadError(Exception):
    """Not all that is ahead can be read. Its text is for the person."""


def ahead(diary: Diary, assigned: Assigned, clock: Clock, diary_id: Callable[[], str]) -> Wanted:
    """Read what goes into a calendar; with a part missing, the rest would look like all there is.

    `diary_id` tells what this diary is known by; it is asked only where there is anything.

    Raises:
        UnreadError: not all of it can be read.
    """
    kept = Reminders(diary.home, clock)
    today = clock.now().date()
    wanted = Wanted(
        reminders=kept.plan(),
        routines=assigned.plans(today),
        visits=diary.entries(since=today, kinds={"visit"}),
    )
    problems = (*kept.problems, *assigned.problems, *diary.problems)
    if problems:
        raise UnreadError(f"{problems[0]} Nothing was written.")
    has_any = wanted.reminders.reminders or wanted.routines or wanted.visits
    return wanted._replace(diary=diary_id()) if has_any else wanted
