"""Calendars for the tests, and when selfcare itself would ring."""

from collections import Counter
from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, Final
from zoneinfo import ZoneInfo

from selfcare.domain.clock import FixedClock
from selfcare.domain.reminders.planning import upcoming
from selfcare.domain.reminders.reminder import Every, Pause, Plan, Reminder, Rules, Times
from selfcare.sharing.calendar.document import Wanted, as_calendar
from selfcare.sharing.calendar.series import AHEAD

ZONES: Final = (
    "Africa/Cairo",  # ends summer time at the end of a Thursday, begins it at midnight
    "Africa/Casablanca",  # puts the clocks back for Ramadan: no rule, dates only
    "America/New_York",
    "America/Nuuk",  # changes on the evening before
    "America/Santiago",  # the south, at midnight
    "America/Sao_Paulo",  # gave up summer time
    "Antarctica/Troll",  # two hours at once
    "Asia/Kathmandu",
    "Asia/Jerusalem",  # changes on the Friday before
    "Australia/Lord_Howe",  # half an hour
    "Europe/Berlin",
    "Europe/Dublin",  # winter is the exception there
    "Pacific/Apia",
    "Pacific/Chatham",
    "UTC",
)

MADE: Final = datetime(2026, 11, 22, 17, 5, tzinfo=UTC)

NIGHT: Final = tuple(time(minutes // 60, minutes % 60) for minutes in (0, 90, 120, 150, 180))


def reminder(when: Times | Every, **said: object) -> Reminder:
    base = Reminder("log-1a2b", "log", when, since=MADE)
    fields: dict[str, Any] = {**said}
    return base._replace(**fields)


def rich_plan() -> Plan:
    """Return reminders of every shape, most of them in the night, when the clocks change."""
    return Plan(
        (
            reminder(
                Times((*NIGHT, time(8, 15), time(20))),
                pauses=(Pause(date(2026, 12, 24), date(2027, 1, 6)),),
            ),
            reminder(Every(45, time(0), time(5)), id="posture-1", what="posture", days=(4, 5, 6)),
            reminder(
                Times((time(23, 45),)), id="x", days=(0, 2, 4), until=date(2027, 6, 30), words="Tea"
            ),
        ),
        Rules(pauses=(Pause(date(2028, 7, 1), date(2028, 7, 2)),)),
    )


def calendar_of(plan: Plan, zone: ZoneInfo, made: datetime = MADE) -> bytes:
    return as_calendar(Wanted(plan, diary="d"), zone, made)[0]


def rung(plan: Plan, zone: ZoneInfo, visits: Sequence[date] = ()) -> Counter[datetime]:
    """Return, in UTC, when selfcare itself would ring, asked afresh every three hundred days."""
    at, found = MADE.astimezone(zone), set()
    end = at.date() + timedelta(days=AHEAD)
    while at.date() <= end:
        following = at + timedelta(days=300)
        for ring in upcoming(plan, FixedClock(at, zone), visits):
            if ring.at > following or ring.at.date() > end:
                break
            found.add((ring.reminder.id, ring.at.astimezone(UTC)))
        at = following
    return Counter(moment for _, moment in found)
