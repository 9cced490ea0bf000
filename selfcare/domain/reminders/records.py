"""Reminders and their rules as the flat JSON objects that lie on disk, and back."""

from collections.abc import Mapping
from datetime import date, datetime, time
from typing import Any, Final

from selfcare.domain.entries import Record
from selfcare.domain.reminders.reminder import (
    EVERY_DAY,
    KINDS,
    LONGEST,
    MOST_AGAIN,
    SHORTEST,
    BadReminderError,
    Every,
    Pause,
    Quiet,
    Reminder,
    Rules,
    Times,
    When,
)

RULES: Final = "rules"
"""The id of the record with the rules for all reminders."""

DAYS: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")

_REMINDER: Final = {"at", "every", "hours", "deleted", *Reminder._fields} - {"when", "unknown"}
_RULES: Final = frozenset(("id", "rev", "device", "quiet", "pauses", "open"))


def reminder_record(reminder: Reminder) -> Record:
    """Return the reminder as a JSON object; fields that say nothing are left out."""
    said = {
        "days": [] if reminder.days == EVERY_DAY else [DAYS[day] for day in reminder.days],
        "routine": reminder.routine,
        "words": reminder.words,
        "visit": _iso(reminder.visit),
        "until": _iso(reminder.until),
        "again": reminder.again,
        "pauses": _pauses_told(reminder.pauses),
    }
    return {
        "id": reminder.id,
        "what": reminder.what,
        **_when_told(reminder.when),
        **{name: value for name, value in said.items() if value},
        "since": reminder.since.isoformat(),
        "rev": reminder.rev,
        "device": reminder.device,
        **reminder.unknown,
    }


def rules_record(rules: Rules) -> Record:
    """Return the rules as a JSON object."""
    said = {
        "quiet": _told(rules.quiet.start, rules.quiet.end) if rules.quiet else [],
        "pauses": _pauses_told(rules.pauses),
        "open": rules.is_open,
    }
    kept = {name: value for name, value in said.items() if value}
    return {"id": RULES, **kept, "rev": rules.rev, "device": rules.device, **rules.unknown}


def read_reminder(record: Mapping[str, Any]) -> Reminder:
    """Read a reminder from its JSON object.

    Raises:
        BadReminderError: it cannot be one.
    """
    try:
        days = tuple(sorted({DAYS.index(day) for day in record.get("days", DAYS)}))
        return Reminder(
            id=_word(record["id"]),
            what=KINDS[KINDS.index(record["what"])],
            when=_when(record),
            since=_moment(record["since"]),
            days=days,
            routine=_word(record.get("routine", "")),
            words=_word(record.get("words", "")),
            visit=_day(record.get("visit")),
            until=_day(record.get("until")),
            again=_number(record.get("again", 0), 0, MOST_AGAIN),
            pauses=_pauses(record),
            rev=record["rev"],
            device=record["device"],
            unknown={name: value for name, value in record.items() if name not in _REMINDER},
        )
    except (KeyError, TypeError, ValueError, AttributeError) as fault:
        raise BadReminderError(
            f"A reminder in reminders.json cannot be read: {fault!r}. It was left as it is."
        ) from fault


def read_rules(record: Mapping[str, Any]) -> Rules:
    """Read the rules from their JSON object. Errors as for `read_reminder`."""
    try:
        quiet = record.get("quiet")
        return Rules(
            quiet=Quiet(*_hours(quiet)) if quiet else None,
            pauses=_pauses(record),
            is_open=record.get("open") is True,
            rev=record["rev"],
            device=record["device"],
            unknown={name: value for name, value in record.items() if name not in _RULES},
        )
    except (KeyError, TypeError, ValueError, AttributeError) as fault:
        raise BadReminderError(
            f"The rules in reminders.json cannot be read: {fault!r}. They were left as they are."
        ) from fault


def _when_told(when: When) -> Record:
    if isinstance(when, Every):
        return {"every": when.minutes, "hours": _told(when.start, when.end)}
    return {"at": _told(*when.at)}


def _when(record: Mapping[str, Any]) -> When:
    if "every" in record:
        start, end = _hours(record["hours"])
        if start >= end:
            raise ValueError("hours that end before they begin")
        return Every(_number(record["every"], SHORTEST, LONGEST), start, end)
    at = sorted({time.fromisoformat(each) for each in record["at"]})
    if not at or any(each.tzinfo for each in at):
        raise ValueError("no time of day")
    return Times(tuple(at))


def _told(*times: time) -> list[str]:
    return [f"{each:%H:%M}" for each in times]


def _hours(value: list[str]) -> tuple[time, time]:
    start, end = map(time.fromisoformat, value)
    if start.tzinfo or end.tzinfo:
        raise ValueError("hours with a zone")
    return start, end


def _pauses_told(pauses: tuple[Pause, ...]) -> list[list[str | None]]:
    return [[pause.first.isoformat(), _iso(pause.last)] for pause in pauses]


def _pauses(record: Mapping[str, Any]) -> tuple[Pause, ...]:
    rows = record.get("pauses", [])
    return tuple(Pause(date.fromisoformat(first), _day(last)) for first, last in rows)


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _day(value: str | None) -> date | None:
    return None if value is None else date.fromisoformat(value)


def _moment(text: str) -> datetime:
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise ValueError(f"the time {text} has no offset")
    return moment


def _word(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(f"{value!r} is not a word")
    return value


def _number(value: object, least: int, most: int) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not least <= value <= most:
        raise ValueError(f"{value!r} is not a whole number from {least} to {most}")
    return value
