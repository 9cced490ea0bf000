"""When a reminder rings: by the wall clock, with the zone attached last.

A time that the clocks skip in spring rings at the first moment after the gap; one that comes twice
in autumn rings the first time. "Every 45 minutes" counts minutes that pass, whatever the clock shows.
"""

from collections.abc import Collection, Iterator, Mapping
from datetime import UTC, date, datetime, time, timedelta
from heapq import merge
from itertools import chain, islice
from typing import Final, NamedTuple

from selfcare.domain.clock import Clock
from selfcare.domain.reminders.reminder import Every, Plan, Reminder, Rules, Times

HORIZON: Final = 400
"""How many days ahead it is worth looking."""

DAY: Final = timedelta(days=1)


class Ring(NamedTuple):
    """A reminder at the moment at which it is meant to ring."""

    at: datetime
    reminder: Reminder


def rings_on(reminder: Reminder, day: date, rules: Rules) -> bool:
    """Return whether a reminder may ring on that day at all."""
    if reminder.until is not None and day > reminder.until:
        return False
    if reminder.visit is not None and day + DAY != reminder.visit:
        return False
    return day.weekday() in reminder.days and not is_paused(reminder, day, rules)


def is_paused(reminder: Reminder, day: date, rules: Rules) -> bool:
    """Return whether this reminder, or all of them, are paused on that day."""
    return any(pause.covers(day) for pause in (*reminder.pauses, *rules.pauses))


def is_quiet(moment: time, rules: Rules) -> bool:
    """Return whether nothing may ring at this time of day."""
    return rules.quiet is not None and rules.quiet.covers(moment)


def moment_of(wall: datetime, clock: Clock) -> datetime:
    """Return the moment at which the wall clock here first shows `wall`, or skips it."""
    first = clock.local(wall)
    if clock.here(first.astimezone(UTC)).replace(tzinfo=None) == wall:
        return first
    return clock.here(_end_of_gap(wall, clock))


def slots_of(reminder: Reminder, day: date, rules: Rules) -> Iterator[datetime]:
    """Yield the wall-clock times of a day at which a reminder with times rings, in order."""
    if isinstance(reminder.when, Times) and rings_on(reminder, day, rules):
        for at in reminder.when.at:
            if not is_quiet(at, rules):
                yield datetime.combine(day, at)


def upcoming(
    plan: Plan,
    clock: Clock,
    visits: Collection[date] = (),
    last: Mapping[str, datetime] | None = None,
) -> Iterator[Ring]:
    """Yield what rings next, in order, as far as can be known by now.

    `visits` are the days of visits that are noted already; `last` says, by id, from when the
    minutes of those reminders count that ring every so often.
    """
    now = clock.now().astimezone(UTC)
    since = last or {}
    rings = (_rings(each, plan.rules, clock, visits, since.get(each.id)) for each in plan.reminders)
    return (ring for ring in merge(*rings, key=_order) if ring.at.astimezone(UTC) > now)


def next_of(plan: Plan, clock: Clock, count: int, visits: Collection[date] = ()) -> list[Ring]:
    """Return what rings next, at most `count`."""
    return list(islice(upcoming(plan, clock, visits), count))


def _order(ring: Ring) -> tuple[datetime, str]:
    return ring.at.astimezone(UTC), ring.reminder.id


def _rings(
    reminder: Reminder, rules: Rules, clock: Clock, visits: Collection[date], last: datetime | None
) -> Iterator[Ring]:
    today = clock.now().date()
    days = (today + number * DAY for number in range(HORIZON))
    if reminder.what == "visit" and reminder.visit is None:
        days = (day for day in days if day + DAY in visits)
    if isinstance(reminder.when, Every):
        every = reminder.when
        moments = chain.from_iterable(
            steps(every, day, clock, last) for day in days if rings_on(reminder, day, rules)
        )
        return (Ring(at, reminder) for at in moments if not is_quiet(at.time(), rules))
    walls = chain.from_iterable(slots_of(reminder, day, rules) for day in days)
    return (Ring(moment_of(wall, clock), reminder) for wall in walls)


def hours_of(every: Every, day: date, clock: Clock) -> tuple[datetime, datetime]:
    """Return the moments at which the hours of a day begin and end, in UTC."""
    start = moment_of(datetime.combine(day, every.start), clock)
    end = moment_of(datetime.combine(day, every.end), clock)
    return start.astimezone(UTC), end.astimezone(UTC)


def steps(every: Every, day: date, clock: Clock, last: datetime | None) -> Iterator[datetime]:
    """Yield the moments of a day that follow each other by that many minutes."""
    start, end = hours_of(every, day, clock)
    step = timedelta(minutes=every.minutes)
    at = (max(start, last.astimezone(UTC)) if last else start) + step
    while at <= end:
        yield clock.here(at)
        at += step


def _end_of_gap(wall: datetime, clock: Clock) -> datetime:
    """Return, to the second, the moment at which a clock that skips `wall` has done so."""
    before, after = sorted(clock.local(wall.replace(fold=fold)).astimezone(UTC) for fold in (0, 1))
    while after - before > timedelta(seconds=1):
        middle = before + (after - before) / 2
        if clock.here(middle).replace(tzinfo=None) < wall:
            before = middle
        else:
            after = middle
    return after.replace(microsecond=0)
