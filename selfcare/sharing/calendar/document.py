"""A calendar file: what is ahead of reminders, routines and visits."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event

from selfcare import __version__
from selfcare.domain.clock import FixedClock
from selfcare.domain.entries import Entry, Visit
from selfcare.domain.following import schedule
from selfcare.domain.reminders.reminder import Plan, Reminder
from selfcare.sharing.calendar.events import Stamp, event_of, visit_of
from selfcare.sharing.calendar.routines import routine_times
from selfcare.sharing.calendar.series import AHEAD, series_of
from selfcare.sharing.calendar.timezone import timezone


class NothingAheadError(ValueError):
    """There is nothing to put into a calendar. Its text is a sentence for the person."""


class Wanted(NamedTuple):
    """What goes into a calendar."""

    reminders: Plan = Plan()
    routines: Sequence[schedule.Plan] = ()
    """What is followed. One that a reminder is for comes at that reminder's times alone."""
    visits: Sequence[Entry] = ()
    """All visits; those that are over, and private ones, are left out."""
    diary: str = ""
    """What tells this diary from every other: made up once, at random."""


def as_calendar(wanted: Wanted, zone: ZoneInfo, now: datetime) -> tuple[bytes, int]:
    """Return the file's content, for two years from `now`, and how many events are in it.

    Times are wall-clock times of `zone`. Lines end in CRLF and are folded at 75 octets.

    Raises:
        NothingAheadError: there is nothing to write.
    """
    clock = FixedClock(now, zone)
    stamp = Stamp(wanted.diary, clock.now(), zone, wanted.reminders.rules.is_open)
    visits = _visits_ahead(wanted.visits, clock.now())
    events = [*_reminded(wanted, clock, stamp, visits), *_visits(visits, stamp)]
    if not events:
        raise NothingAheadError(
            "There is nothing ahead to put into a calendar: no reminder, no assigned routine and "
            "no visit. Nothing was written. A reminder is added with: selfcare remind add"
        )
    today = clock.now().date()
    calendar = _empty()
    calendar.add_component(timezone(zone, today, today + timedelta(days=AHEAD)))
    for event in events:
        calendar.add_component(event)
    return calendar.to_ical(), len(events)


def _reminded(
    wanted: Wanted, clock: FixedClock, stamp: Stamp, visits: Sequence[Entry]
) -> Iterator[Event]:
    rules, days = wanted.reminders.rules, [visit.day for visit in visits]
    for reminder in (*wanted.reminders.reminders, *_routines(wanted, clock.now())):
        for series in series_of(reminder, rules, clock, days):
            yield event_of(series, reminder, stamp)


def _routines(wanted: Wanted, now: datetime) -> Iterator[Reminder]:
    """Yield the times of those routines that no reminder is for."""
    asked = [each.routine for each in wanted.reminders.reminders if each.what == "routine"]
    for plan in wanted.routines:
        if not {"", plan.routine.slug} & set(asked):
            yield from routine_times(plan, now)


def _visits(visits: Sequence[Entry], stamp: Stamp) -> Iterator[Event]:
    return (visit_of(f"visit/{visit.id}", visit.at, stamp) for visit in visits)


def _visits_ahead(entries: Sequence[Entry], now: datetime) -> list[Entry]:
    last: date = now.date() + timedelta(days=AHEAD)
    return [
        entry
        for entry in entries
        if isinstance(entry.content, Visit)
        and entry.at > now
        and entry.day <= last
        and not entry.private
    ]


def _empty() -> Calendar:
    calendar = Calendar()
    calendar.add("prodid", f"-//selfcare//selfcare {__version__}//EN")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("x-wr-calname", "selfcare")
    return calendar
