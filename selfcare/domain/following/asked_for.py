"""On how many days each exercise was asked for, by the version that was valid on each of them.

Where any days of the week will do, a week is asked for as many as were planned; one that was looked
at in part only, for its part, rounded down. Days that count neither way are left out, and so is
what the therapist's own rules left out. Today counts once something is done on it.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from datetime import date, timedelta
from fractions import Fraction
from typing import NamedTuple, TypeAlias

from selfcare.domain.entries import Entry
from selfcare.domain.following.schedule import WEEK, Plan, days_of_rest, looked_at


class Week(NamedTuple):
    """A week in which an exercise was asked for."""

    planned: int
    """On how many of its days."""
    days: frozenset[date]
    """Those days; more than are planned where any of them will do."""


class DaysAsked(NamedTuple):
    """On which days an exercise was asked for."""

    weeks: tuple[Week, ...]

    @property
    def planned(self) -> int:
        """How many days that are."""
        return sum(week.planned for week in self.weeks)

    def met(self, done: Collection[date]) -> int:
        """Return how many of them are among these days; what was done beyond them counts nowhere."""
        return sum(min(week.planned, len(week.days.intersection(done))) for week in self.weeks)


Asked: TypeAlias = dict[tuple[str, int, str], DaysAsked]
"""By routine, version and exercise."""


def asked_for(
    plan_on: Callable[[date], Plan | None],
    entries: Sequence[Entry],
    days: Sequence[date],
    today: date,
    neutral: Collection[date] = (),
) -> Asked:
    """Return the days on which the exercises of one routine were asked for.

    `plan_on` gives the version that was followed on a day, None where there was none; `neutral` are
    days, besides those that were marked as rest, that count neither way.
    """
    left_out = days_of_rest(entries) | frozenset(neutral)
    by_day: dict[date, list[Entry]] = defaultdict(list)
    for entry in entries:
        by_day[entry.day].append(entry)
    shares: dict[tuple[str, int, str], dict[date, Fraction]] = defaultdict(dict)
    for day in days:
        plan = plan_on(day)
        if plan is None or day in left_out or not (share := _share(plan, day)):
            continue
        due = looked_at(plan, day, by_day[day])
        if day == today and not due.is_begun:
            continue
        for part in due.parts:
            if part.wanted:
                shares[plan.routine.slug, plan.routine.version, part.exercise.id][day] = share
    return {key: DaysAsked(tuple(_weeks(days))) for key, days in shares.items()}


def _weeks(shares: Mapping[date, Fraction]) -> Iterator[Week]:
    """Yield the weeks of these days, each of which is planned by its share."""
    weeks: dict[date, list[date]] = defaultdict(list)
    for day in shares:
        weeks[day - timedelta(days=day.weekday())].append(day)
    for days in weeks.values():
        yield Week(int(sum(shares[day] for day in days)), frozenset(days))


def _share(plan: Plan, day: date) -> Fraction:
    """Return how much of a day is planned: all of it, or its part of the week."""
    if plan.is_over(day):
        return Fraction(0)
    if plan.routine.on_days:
        return Fraction(day.weekday() in plan.routine.on_days)
    return Fraction(plan.routine.days_a_week, WEEK)
