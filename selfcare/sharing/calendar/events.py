"""Series and visits as the VEVENTs of a calendar."""

from datetime import UTC, datetime, time, timedelta
from typing import Final, NamedTuple
from uuid import UUID, uuid5
from zoneinfo import ZoneInfo

from icalendar import Alarm, Event, vText

from selfcare.domain.reminders.notices import NEUTRAL, about_it
from selfcare.domain.reminders.reminder import EVERY_DAY, Reminder
from selfcare.sharing.calendar.series import Series, is_plain

LENGTH: Final = timedelta(minutes=5)
"""How much room a reminder takes up: enough to be seen, and none of the day."""

VISIT: Final = timedelta(hours=1)
"""How much room a visit takes up. Nobody says how long it is: our own choice."""

_NAMESPACE: Final = UUID("6f3c3a52-0d0e-4f0c-9c55-2b8d3a1f7e94")
"""Made up once at random: other programs' ids cannot be the same."""

_BEGAN: Final = datetime(2020, 1, 1, tzinfo=UTC)
_DAYS: Final = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_NOON: Final = time(12)


class Stamp(NamedTuple):
    """What all events of a file have in common."""

    diary: str
    """What tells this diary from every other, so that two people can share a calendar."""
    made: datetime
    zone: ZoneInfo
    is_open: bool
    """Whether an event may say what it is about."""


def event_of(series: Series, reminder: Reminder, stamp: Stamp) -> Event:
    """Return one series of a reminder, with its alarm."""
    says = about_it(reminder) if stamp.is_open or reminder.words else NEUTRAL
    event = _begun(series.name, says, stamp)
    event.add("dtstart", _told(series.first))
    event.add("duration", LENGTH)
    event.add("transp", "TRANSPARENT")
    if series.last != series.first:
        event.add("rrule", _rule(series))
    for moment in series.but:
        event.add("exdate", moment)
    event.add_component(_alarm(says))
    return event


def visit_of(name: str, at: datetime, stamp: Stamp) -> Event:
    """Return one visit. At noon exactly it is one of the whole day: nobody gave its time."""
    event = _begun(name, "You see your therapist." if stamp.is_open else "Appointment", stamp)
    if at.time() == _NOON:
        event.add("dtstart", at.date())
    else:
        event.add("dtstart", _told(at.astimezone(stamp.zone)))
        event.add("duration", VISIT)
    return event


def _begun(name: str, says: str, stamp: Stamp) -> Event:
    event = Event()
    event.add("uid", str(uuid5(_NAMESPACE, f"{stamp.diary}/{name}")))
    event.add("dtstamp", stamp.made.astimezone(UTC).replace(microsecond=0))
    event.add("sequence", sequence(stamp.made))
    event.add("summary", says)
    event.add("class", "PRIVATE")
    return event


def sequence(made: datetime) -> int:
    """Return a number that is greater in each later file, so that it holds over an earlier one.

    The seconds since 2020: nothing needs to be remembered, several machines agree, and it also
    grows when what changed was not the reminder but the zone, a visit or the rules for all.
    Programs keep it in 31 bits, which last until 2088.
    """
    return int((made - _BEGAN).total_seconds())


def _rule(series: Series) -> dict[str, object]:
    rule: dict[str, object] = {"freq": "daily", "until": series.last.astimezone(UTC)}
    if series.days != EVERY_DAY:
        rule |= {"freq": "weekly", "byday": [_DAYS[day] for day in series.days]}
    return rule


def _told(moment: datetime) -> datetime:
    """Return a moment as it can be written: local, but where the clock shows that time twice."""
    return moment if is_plain(moment) else moment.astimezone(UTC)


def _alarm(says: str) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", says)
    alarm.add("trigger", vText("PT0S"))  # the library's own "P0D" is right too, and less common
    return alarm
