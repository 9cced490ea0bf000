"""The times of assigned routines, put as reminders, so that a calendar treats all alike."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from itertools import pairwise

from selfcare.domain.following.schedule import WEEK, Plan, spread
from selfcare.domain.reminders.reminder import Pause, Reminder, Times
from selfcare.domain.routines.routine import Routine


def routine_times(plan: Plan, now: datetime) -> Iterator[Reminder]:
    """Yield when an assigned routine is to be done, for each span of weeks with the same times.

    Where it is for so many days a week, whichever they are, they are spread over the week: a
    calendar cannot see what was done.
    """
    firsts = sorted({1, *_weeks_of_change(plan.routine)})
    if plan.routine.weeks:
        firsts = [week for week in firsts if week <= plan.routine.weeks]
    for first, following in pairwise([*firsts, plan.routine.weeks + 1]):
        begin, end = (_monday_of(plan, week) for week in (first, following))
        yield Reminder(
            id=f"routine/{plan.routine.slug}/{first}",
            what="routine",
            when=Times(spread(_rounds(plan.routine.in_week(first)))),
            since=now,
            days=plan.routine.on_days or days_for(plan.routine.days_a_week),
            routine=plan.routine.slug,
            until=end - timedelta(days=1) if end > begin else None,
            pauses=(Pause(date.min, begin - timedelta(days=1)),),
        )


def days_for(number: int) -> tuple[int, ...]:
    """Return so many days of the week, 1 to 7, spread evenly, Monday being 0."""
    return tuple(day * WEEK // number for day in range(number))


def _weeks_of_change(routine: Routine) -> Iterator[int]:
    return (first for exercise in routine.exercises for first, _ in exercise.later)


def _monday_of(plan: Plan, week: int) -> date:
    """Return the first day of a week of the routine, counted from 1."""
    return plan.since + (week - 1) * timedelta(weeks=1)


def _rounds(routine: Routine) -> int:
    return max(exercise.dose.times_a_day for exercise in routine.exercises)
