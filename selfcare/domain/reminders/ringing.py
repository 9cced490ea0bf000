"""Which reminders ring now, given what has rung on this machine before.

Of a reminder only the newest time that has come counts, so that a computer that was asleep tells
of one missed time and not of all. A missed one is told, as late, until the next one is nearer,
and for a day at most. Times are told apart by (reminder, local date, local time), never by the
moment: so a clock that is set back, or a journey, makes none ring twice.
"""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Final, NamedTuple

from selfcare.domain.clock import Clock
from selfcare.domain.reminders.planning import (
    DAY,
    hours_of,
    is_paused,
    is_quiet,
    moment_of,
    rings_on,
    slots_of,
)
from selfcare.domain.reminders.reminder import Every, Plan, Reminder, Rules

LATE: Final = timedelta(minutes=10)
"""After how long a reminder counts as late."""

AGAIN: Final = timedelta(hours=1)
"""How long to wait before reminding once more."""

AWAY: Final = timedelta(minutes=10)
"""For how long nobody looked before that counts as a break: the computer was off or asleep."""


YESTERDAY: Final = range(-1, 1)
WEEK: Final = range(8)
"""The days in which a missed time may lie, and the next one: a day of the week comes again."""

NOW: Final = timedelta()


class Mark(NamedTuple):
    """What has become of one time of a reminder on this machine."""

    shown: int
    """How often it was shown; 0 where there was nothing to remind of."""
    last: datetime
    """When that was decided."""
    until: datetime | None = None
    """When it rings again because somebody asked for it."""
    is_settled: bool = False
    """Whether there is nothing left to remind of."""


class Past(NamedTuple):
    """What this machine remembers."""

    marks: Mapping[str, Mark] = {}
    """By the key of a `Due`."""
    checked: datetime | None = None
    """When somebody last looked for what is due."""
    rested: datetime | None = None
    """When the last break ended: the computer was asleep, or nobody touched it."""
    app: datetime | None = None
    """When an open app last looked."""
    timer: datetime | None = None
    """When the timer last looked."""


class Due(NamedTuple):
    """A reminder that is to be shown now, unless what it is about is done."""

    reminder: Reminder
    slot: datetime
    """The wall-clock time that it was meant for."""
    is_late: bool = False
    is_again: bool = False

    @property
    def key(self) -> str:
        """Return what tells this time of this reminder from every other."""
        if isinstance(self.reminder.when, Every):
            return f"{self.reminder.id} every"
        return f"{self.reminder.id} {self.slot:%Y-%m-%d %H:%M}"


def due(plan: Plan, past: Past, clock: Clock) -> list[Due]:
    """Return what is to be shown now, the earliest first."""
    now = clock.now()
    if is_quiet(now.time(), plan.rules):
        return []
    found = (_due(each, plan.rules, past, clock) for each in plan.reminders)
    return sorted((each for each in found if each), key=lambda each: each.slot)


def rest(past: Past, now: datetime) -> Past:
    """Return `past` as of `now`: somebody looks, and if nobody did for a while, that was a break."""
    was_away = past.checked is None or not -AWAY < _passed(past.checked, now) < AWAY
    return past._replace(checked=now, rested=now if was_away else past.rested)


def _due(reminder: Reminder, rules: Rules, past: Past, clock: Clock) -> Due | None:
    if is_paused(reminder, clock.now().date(), rules):
        return None
    if isinstance(reminder.when, Every):
        return _nudge(reminder, reminder.when, rules, past, clock)
    return _newest(reminder, rules, past, clock)


def _newest(reminder: Reminder, rules: Rules, past: Past, clock: Clock) -> Due | None:
    now = clock.now()
    come = [
        each for each in _slots(reminder, rules, clock, YESTERDAY) if _passed(each[0], now) >= NOW
    ]
    if not come:
        return None
    at, slot = come[-1]
    found = Due(reminder, slot, is_late=_passed(at, now) > LATE)
    mark = past.marks.get(found.key)
    asked = mark.until if mark and mark.until else at
    if _is_before(at, reminder, now) or (found.is_late and _lapsed(found, asked, rules, clock)):
        return None
    return _once_more(found, mark, now) if mark else found


def _is_before(at: datetime, reminder: Reminder, now: datetime) -> bool:
    """Return whether the reminder is younger. One that is yet to be made is of a wrong clock."""
    return _passed(at, reminder.since) > NOW and _passed(reminder.since, now) > -AWAY


def _lapsed(found: Due, asked: datetime, rules: Rules, clock: Clock) -> bool:
    """Return whether the next time is nearer by now, or a day has gone by."""
    now = clock.now()
    coming = (-_passed(at, now) for at, _ in _slots(found.reminder, rules, clock, WEEK))
    return _passed(asked, now) >= min((DAY, *(wait for wait in coming if wait > NOW)))


def _slots(
    reminder: Reminder, rules: Rules, clock: Clock, days: range
) -> list[tuple[datetime, datetime]]:
    """Return the moments, and the wall clock's times, of these days as counted from today."""
    today = clock.now().date()
    walls = (wall for day in days for wall in slots_of(reminder, today + day * DAY, rules))
    return [(moment_of(wall, clock), wall) for wall in walls]


def _once_more(found: Due, mark: Mark, now: datetime) -> Due | None:
    """Return it if it was asked to come back, or if once more is not too much."""
    if mark.until is not None:
        return None if _sleeps(mark, now) else found._replace(is_late=False)
    waited = _passed(mark.last, now) >= AGAIN
    if mark.is_settled or not waited or mark.shown > found.reminder.again:
        return None
    return found._replace(is_late=False, is_again=True)


def _nudge(reminder: Reminder, every: Every, rules: Rules, past: Past, clock: Clock) -> Due | None:
    now = clock.now()
    if not rings_on(reminder, now.date(), rules):
        return None
    start, end = hours_of(every, now.date(), clock)
    if not start <= now.astimezone(UTC) <= end:
        return None
    found = Due(reminder, now.replace(tzinfo=None, second=0, microsecond=0, fold=0))
    mark = past.marks.get(found.key)
    if mark and mark.until is not None:
        return None if _sleeps(mark, now) else found
    step = timedelta(minutes=every.minutes)
    begun = (start, reminder.since, past.rested, mark.last if mark else None)
    if any(moment and not _is_over(moment, step, now) for moment in begun):
        return None
    return found


def _is_over(since: datetime, step: timedelta, now: datetime) -> bool:
    """Return whether so much time has passed; what lies far ahead is of a clock that was wrong."""
    passed = _passed(since, now)
    return passed >= step or passed < -step


def _sleeps(mark: Mark, now: datetime) -> bool:
    """Return whether it is still put off. If the clock was set back behind that, it is not."""
    if mark.until is None or _passed(mark.last, now) < -AWAY:
        return False
    return _passed(mark.until, now) < NOW


def _passed(since: datetime, now: datetime) -> timedelta:
    """Return the time that has passed, across every change of the clock."""
    return now.astimezone(UTC) - since.astimezone(UTC)
