"""On how many days each exercise was asked for, by the version that was valid on each of them.

Where any days of the week will do, a week is asked for as many as were planned; one that was looked
at in part only, for its part, rounded down. Days that count neither way are left out, and so is
what the therapist's own rules left out. Today counts once something is done on it.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Sequence
from datetime import date, timedelta
from fractions import Fraction
from typing import TypeAlias

from selfcare.domain.entries import Entry
from selfcare.domain.following.schedule import WEEK, Plan, days_of_rest, looked_at

Asked: TypeAlias = dict[tuple[str, int, str], int]
"""Days by routine, version and exercise."""


def asked_for(
    plan_on: Callable[[date], Plan | None],
    entries: Sequence[Entry],
    days: Sequence[date],
    today: date,
    neutral: Collection[date] = (),
) -> Asked:
    """Count the days on which the exercises of one routine were asked for.

    `plan_on` gives the version that was followed on a day, None where there was none; `neutral` are
    days, besides those that were marked as rest, that count neither way.
    """
    left_out = days_of_rest(entries) | frozenset(neutral)
    by_day: dict[date, list[Entry]] = defaultdict(list)
    for entry in entries:
        by_day[entry.day].append(entry)
    weeks: dict[tuple[date, str, int, str], Fraction] = defaultdict(Fraction)
    for day in days:
        plan = plan_on(day)
        if plan is None or day in left_out or not (share := _share(plan, day)):
            continue
        due = looked_at(plan, day, by_day[day])
        if day == today and not due.is_begun:
            continue
        monday = day - timedelta(days=day.weekday())
        for part in due.parts:
            if part.wanted:
                key = (monday, plan.routine.slug, plan.routine.version, part.exercise.id)
                weeks[key] += share
    asked: Asked = defaultdict(int)
    for (_, slug, version, exercise), so_many in weeks.items():
        asked[slug, version, exercise] += int(so_many)
    return dict(asked)


def _share(plan: Plan, day: date) -> Fraction:
    """Return how much of a day is planned: all of it, or its part of the week."""
    if plan.is_over(day):
        return Fraction(0)
    if plan.routine.on_days:
        return Fraction(day.weekday() in plan.routine.on_days)
    return Fraction(plan.routine.days_a_week, WEEK)
