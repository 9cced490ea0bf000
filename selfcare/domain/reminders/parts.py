"""Times, days and lengths of time, as a person types them."""

import re
from datetime import date, time
from typing import Final

from selfcare.domain.reminders.reminder import EVERY_DAY, BadReminderError, Quiet
from selfcare.domain.text import clean

DAY_NAMES: Final = (
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
)
_SETS: Final = {"daily": EVERY_DAY, "weekdays": (0, 1, 2, 3, 4), "weekends": (5, 6)}
TIME: Final = re.compile(r"(\d{1,2})(?:[:.](\d{2}))?(am|pm|h)?")
_LENGTH: Final = re.compile(r"(?:(\d{1,4})h)?(?:(\d{1,5})(?:m|min|minutes?)?)?")
DATE: Final = re.compile(r"\d{4}-\d{2}-\d{2}")


def time_of_day(word: str) -> time:
    """Read `20:00`, `8`, `8.30`, `8pm` as a time of day.

    Raises:
        BadReminderError: there is no such time.
    """
    found = TIME.fullmatch(word.lower())
    if found:
        hour, minute, half = int(found[1]), int(found[2] or 0), found[3]
        if half in {"am", "pm"}:
            hour = hour % 12 + (12 if half == "pm" else 0) if 1 <= hour <= 12 else 24
        if hour < 24 and minute < 60:
            return time(hour, minute)
    raise BadReminderError(f'"{shown(word)}" is no time of day. It goes from 0:00 to 23:59.')


def quiet_hours(typed: str) -> Quiet | None:
    """Read `22:00-7:00`, or `off` for none.

    Raises:
        BadReminderError: they are no hours, or as long as a day.
    """
    if typed.lower() in {"off", "none"}:
        return None
    start, dash, end = typed.replace(" ", "").partition("-")
    if not dash:
        raise BadReminderError("Say from when to when, such as 22:00-7:00, or: off.")
    hours = Quiet(time_of_day(start), time_of_day(end))
    if hours.start == hours.end:
        raise BadReminderError("Quiet hours have to end at another time than they begin.")
    return hours


def length(word: str) -> int:
    """Read `45m`, `90`, `2h`, `1h30m` as minutes.

    Raises:
        BadReminderError: it is no length of time.
    """
    found = _LENGTH.fullmatch(word.lower())
    if not word or not found:
        raise BadReminderError(f'"{shown(word)}" is no length of time. Try 45m, or 2h.')
    return int(found[1] or 0) * 60 + int(found[2] or 0)


def day_in(word: str) -> date:
    """Read `2026-12-24`.

    Raises:
        BadReminderError: it is no date.
    """
    try:
        if DATE.fullmatch(word):
            return date.fromisoformat(word)
    except ValueError:
        pass
    raise BadReminderError(f'"{shown(word)}" is no date. Write it like 2026-12-24.')


def days_in(word: str) -> set[int]:
    """Read `mon`, `mon-fri`, `sat,sun`, `weekdays`, `daily`; nothing where it is none of these."""
    days: set[int] = set()
    for part in word.split(","):
        first, dash, last = part.partition("-")
        begin, end = _weekday(first), _weekday(last)
        if part in _SETS:
            days.update(_SETS[part])
        elif begin is not None and not dash:
            days.add(begin)
        elif begin is not None and end is not None:
            days.update((begin + step) % 7 for step in range((end - begin) % 7 + 1))
        else:
            return set()
    return days


def _weekday(word: str) -> int | None:
    starts = [name.startswith(word) for name in DAY_NAMES] if len(word) > 1 else []
    return starts.index(True) if starts.count(True) == 1 else None


def shown(word: str) -> str:
    """Return the beginning of what was typed, fit to be said back."""
    text = clean(word)
    return text if len(text) <= 40 else f"{text[:39]}…"
