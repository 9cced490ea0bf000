"""When a reminder rings, as a calendar can say it: series that repeat, with exceptions, and single times.

The times are those of `domain/reminders`, day by day. A series is written where they repeat at one
time of the day; the days on which they do not become its exceptions, and what is left over a single
time. A series never runs over a day on which the clocks skip its time, or show it twice: readers
disagree about what happens then, and some get every later time wrong.
"""

from collections.abc import Collection, Iterable, Iterator
from datetime import date, datetime, time, timedelta
from itertools import groupby
from typing import Final, NamedTuple

from selfcare.domain.clock import Clock
from selfcare.domain.reminders.planning import (
    DAY,
    is_quiet,
    moment_of,
    rings_on,
    slots_of,
    steps,
)
from selfcare.domain.reminders.reminder import EVERY_DAY, Reminder, Rules, Times

AHEAD: Final = 2 * 365
"""For how many days from today a calendar is written: its exceptions have to be counted out."""

BACK: Final = 400
"""For how many days back changes of the clocks are looked for, by which the series are named."""

SETTLING: Final = 6
"""For how many days after the clocks skipped a time it is told day by day."""


class Series(NamedTuple):
    """Some times of one reminder."""

    name: str
    """What stays the same when the reminder changes, so that a later file updates it."""
    first: datetime
    """With its zone, as all times here."""
    last: datetime
    """The last time of all; the first one, where it does not repeat."""
    days: tuple[int, ...] = EVERY_DAY
    but: tuple[datetime, ...] = ()
    """The times in between at which it does not ring."""


def series_of(
    reminder: Reminder, rules: Rules, clock: Clock, visits: Collection[date] = ()
) -> Iterator[Series]:
    """Yield all that is ahead of one reminder, in `AHEAD` days from today.

    `visits` are the days of visits that are noted already.
    """
    now = clock.now()
    today = now.date()
    days = [today + number * DAY for number in range(AHEAD + 1)]
    rings = (ring for day in days for ring in _rings(reminder, day, rules, clock, visits))
    left = {(ring.replace(tzinfo=None, fold=0), ring.fold): ring for ring in rings if ring > now}
    if reminder.what != "visit":
        days = [today - number * DAY for number in range(BACK, 0, -1)] + days
        for number, at in enumerate(_usual_times(reminder, rules), 1):
            for begun, walls in _unbroken([datetime.combine(day, at) for day in days], clock):
                usual = [wall for wall in walls if wall.weekday() in reminder.days]
                rung = [wall for wall in usual if left.pop((wall, 0), None)]
                if rung:
                    name = f"{reminder.id}/{number}{begun}"
                    yield _repeating(name, usual, rung, clock, reminder.days)
    for (wall, fold), ring in left.items():
        yield Series(f"{reminder.id}/{wall.isoformat()}/{fold}", ring, ring)


def is_plain(moment: datetime) -> bool:
    """Return whether the clocks show this time once on its day."""
    return moment.replace(fold=0).utcoffset() == moment.replace(fold=1).utcoffset()


def _rings(
    reminder: Reminder, day: date, rules: Rules, clock: Clock, visits: Collection[date]
) -> Iterable[datetime]:
    """Return the moments of a day, by the same rules as everywhere."""
    if reminder.what == "visit" and reminder.visit is None and day + DAY not in visits:
        return ()
    if isinstance(reminder.when, Times):
        return (moment_of(wall, clock) for wall in slots_of(reminder, day, rules))
    if not rings_on(reminder, day, rules):
        return ()
    moments = steps(reminder.when, day, clock, None)
    return (moment for moment in moments if not is_quiet(moment.time(), rules))


def _usual_times(reminder: Reminder, rules: Rules) -> list[time]:
    """Return at which times it rings on a day on which the clocks are left alone."""
    when = reminder.when
    if isinstance(when, Times):
        times = list(when.at)
    else:
        start, end = (datetime.combine(date.min, hour) for hour in (when.start, when.end))
        step = timedelta(minutes=when.minutes)
        times = [(start + number * step).time() for number in range(1, (end - start) // step + 1)]
    return [at for at in times if not is_quiet(at, rules)]


def _unbroken(walls: list[datetime], clock: Clock) -> Iterator[tuple[str, list[datetime]]]:
    """Yield what lies between the days on which the clocks skip that time, or show it twice.

    It begins a week after such a day, since calcurse counts a series from up to six days before it.
    Each comes with that day: counting would name it otherwise every half year.
    """
    begun = ""
    for plain, group in groupby(walls, lambda wall: is_plain(clock.local(wall))):
        found = list(group)
        if plain:
            yield begun, found[SETTLING:] if begun else found
        else:
            begun = f"/{found[-1].date()}"


def _repeating(
    name: str, usual: list[datetime], rung: list[datetime], clock: Clock, days: tuple[int, ...]
) -> Series:
    """Return one time of the day as a series, from the first time that it rings to the last."""
    first, last, kept = rung[0], rung[-1], frozenset(rung)
    but = (wall for wall in usual if first < wall < last and wall not in kept)
    return Series(name, clock.local(first), clock.local(last), days, tuple(map(clock.local, but)))
