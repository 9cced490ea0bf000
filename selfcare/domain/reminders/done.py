"""Whether there is nothing left to remind of, told from what is noted."""

from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Final

from selfcare.domain.entries import Entry, Posture, Session
from selfcare.domain.records import kind_of
from selfcare.domain.reminders.planned import Planned, is_answered
from selfcare.domain.reminders.planning import DAY
from selfcare.domain.reminders.reminder import Every
from selfcare.domain.reminders.ringing import Due

LOGS: Final = frozenset({"pain", "day"})
"""The kinds of entries that a reminder to log asks for."""

BEFORE: Final = timedelta(minutes=30)
"""How long before its time a posture that was noted answers a reminder."""


def reads(due: Iterable[Due]) -> tuple[date, date] | None:
    """Return the first and the last day whose entries `is_settled` wants to see, if any."""
    days = [each.slot.date() for each in due if each.reminder.what not in {"words", "look-back"}]
    return (min(days), max(days) + DAY) if days else None


def is_settled(
    due: Due,
    entries: Sequence[Entry],
    begun: str,
    now: datetime,
    planned: Planned | None = None,
) -> bool:
    """Return whether there is nothing left to remind of.

    `begun` names the routine that was begun and not ended; `planned` is what the assigned routines
    ask for on that day. A routine that was begun counts, however it ended. A visit that nobody has
    noted beforehand needs no reminder.
    """
    reminder, day = due.reminder, due.slot.date()
    match reminder.what:
        case "routine":
            answer = is_answered(due, planned, entries) if planned else None
            if answer is not None:
                return answer or (bool(begun) and begun == (reminder.routine or begun))
            played = {_routine(entry) for entry in entries if entry.day >= day} | {begun}
            return bool(played - {""}) if not reminder.routine else reminder.routine in played
        case "log":
            return any(kind_of(e.content) in LOGS for e in entries if e.day in {day, now.date()})
        case "posture":
            last = last_posture(entries)
            return last is not None and _answers(last, due, now)
        case "visit" if reminder.visit is None:
            return not any(kind_of(e.content) == "visit" and e.day == day + DAY for e in entries)
        case _:
            return False


def last_posture(entries: Iterable[Entry]) -> datetime | None:
    """Return when a posture was last noted."""
    noted = [e.at for e in entries if isinstance(e.content, Posture)]
    return max(noted, key=lambda at: at.astimezone(UTC), default=None)


def _answers(last: datetime, due: Due, now: datetime) -> bool:
    if isinstance(due.reminder.when, Every):
        return now - last < timedelta(minutes=due.reminder.when.minutes)
    return last.replace(tzinfo=None) >= due.slot - BEFORE


def _routine(entry: Entry) -> str:
    return entry.content.routine if isinstance(entry.content, Session) else ""
