"""Days and times as other programs write them: three orders, months by name, 12-hour clocks."""

import re
from collections.abc import Iterable
from datetime import date, datetime, time, timedelta, timezone
from typing import Final

from selfcare.domain.clock import Clock
from selfcare.domain.moments import EARLIEST

DAY_FIRST: Final = "day-first"
MONTH_FIRST: Final = "month-first"
UNCLEAR: Final = "unclear"
"""Days that can be read in two ways, and nothing in the file says in which."""

_MONTHS: Final = (
    "jan",
    "feb",
    "mar",
    "apr",
    "may",
    "jun",
    "jul",
    "aug",
    "sep",
    "oct",
    "nov",
    "dec",
)
_GAP: Final = r"\s*[-/. ]\s*"
_YEAR_FIRST: Final = re.compile(rf"(\d{{4}}){_GAP}(\d{{1,2}}){_GAP}(\d{{1,2}})(?!\d)")
_NUMBERS: Final = re.compile(rf"(\d{{1,2}})({_GAP})(\d{{1,2}}){_GAP}(\d{{4}}|\d{{2}})(?!\d)")
_NAMED: Final = (
    re.compile(
        r"(?P<day>\d{1,2})(?:st|nd|rd|th)?[ .-]*(?P<month>[a-z]{3,9})\.?,?[ -]*(?P<year>\d{4})"
    ),
    re.compile(r"(?P<month>[a-z]{3,9})\.? *(?P<day>\d{1,2})(?:st|nd|rd|th)?,? +(?P<year>\d{4})"),
    re.compile(r"(?P<year>\d{4})[ -]+(?P<day>\d{1,2})[ -]+(?P<month>[a-z]{3,9})"),
    re.compile(r"(?P<year>\d{4})[ -]+(?P<month>[a-z]{3,9})[ -]+(?P<day>\d{1,2})"),
)
_WEEKDAY: Final = re.compile(r"^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,? +")
_TIME: Final = re.compile(
    r"(\d{1,2})(?:[:.h](\d{2}))?(?::(\d{2})(?:[.,]\d+)?)? *(?:([ap])\.? ?m\.?)?"
)
_OFFSET: Final = re.compile(r"[-+]?\d{1,4}")
_FARTHEST: Final = 14 * 60
"""How far a zone is from UTC at most, in minutes."""

_PARTS_OF_THE_DAY: Final = {
    "": time(12),
    "all day": time(12),
    "night": time(3),
    "pre": time(7),
    "am": time(9),
    "morning": time(9),
    "mid": time(13),
    "midday": time(13),
    "noon": time(12),
    "afternoon": time(15),
    "pm": time(19),
    "evening": time(19),
}
"""What is noted for a part of a day: an hour of our own choice in it."""


class BadDayError(ValueError):
    """A day or time that cannot be read. Its text is a sentence."""


def order_of(days: Iterable[str]) -> str:
    """Return in which order a file writes its days: DAY_FIRST, MONTH_FIRST or UNCLEAR.

    A number above 12 tells, and so do full stops between them. Where no day needs an order, any will do.
    """
    needs_one = False
    for text in days:
        found = _NUMBERS.match(text.strip())
        if not found or _YEAR_FIRST.match(text.strip()):
            continue
        needs_one = needs_one or found[1] != found[3]
        if int(found[1]) > len(_MONTHS) or found[2].strip() == ".":
            return DAY_FIRST
        if int(found[3]) > len(_MONTHS):
            return MONTH_FIRST
    return UNCLEAR if needs_one else DAY_FIRST


def moment(day: str, clock_time: str, order: str, clock: Clock) -> datetime:
    """Read a day, and a time that stands beside it or behind it, as local time unless it has an offset.

    Raises:
        BadDayError: it cannot be read, lies in the future or before 1900.
    """
    text = " ".join(day.split())
    try:
        at = _exact(text) if "T" in text else None
        if at is None:
            found, rest = _day(text, order)
            at = datetime.combine(found, _time(clock_time.strip() or rest))
    except (ValueError, OverflowError):
        shown = " ".join(filter(None, (text, clock_time.strip())))[:40]
        raise BadDayError(f'"{shown}" cannot be read as a day and a time.') from None
    moment = clock.local(at) if at.tzinfo is None else at
    return _checked(moment.replace(microsecond=0), clock)


def with_offset(at: datetime, minutes: str) -> datetime:
    """Return the same time of day in a zone that is so many minutes ahead of UTC; empty changes nothing.

    Raises:
        BadDayError: it is no number of minutes that a zone can have.
    """
    if not minutes:
        return at
    if not _OFFSET.fullmatch(minutes) or abs(int(minutes)) > _FARTHEST:
        raise BadDayError(f'"{minutes[:40]}" is no offset from UTC in minutes.')
    return at.replace(tzinfo=timezone(timedelta(minutes=int(minutes))), fold=0)


def _exact(text: str) -> datetime | None:
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return None


def _day(text: str, order: str) -> tuple[date, str]:
    """Return the day at the beginning of a text, and what follows it."""
    plain = _WEEKDAY.sub("", text.lower())
    if found := _YEAR_FIRST.match(plain):
        return date(int(found[1]), int(found[2]), int(found[3])), _rest(plain, found)
    if found := _NUMBERS.match(plain):
        first, second = int(found[1]), int(found[3])
        year = int(found[4]) if len(found[4]) > 2 else 2000 + int(found[4])
        if order == MONTH_FIRST:
            first, second = second, first
        return date(year, second, first), _rest(plain, found)
    for form in _NAMED:
        if found := form.match(plain):
            month = _MONTHS.index(found["month"][:3]) + 1
            return date(int(found["year"]), month, int(found["day"])), _rest(plain, found)
    raise ValueError(text)


def _rest(text: str, found: re.Match[str]) -> str:
    return text[found.end() :].strip(" ,tT")


def _time(text: str) -> time:
    plain = " ".join(text.lower().split())  # some clocks put a narrow space before "pm"
    if plain in _PARTS_OF_THE_DAY:
        return _PARTS_OF_THE_DAY[plain]
    found = _TIME.fullmatch(plain)
    if not found or (found[2] is None and found[4] is None):
        raise ValueError(text)
    hour = int(found[1])
    if found[4]:
        if not 1 <= hour <= 12:
            raise ValueError(text)
        hour = hour % 12 + (12 if found[4] == "p" else 0)
    return time(hour, int(found[2] or 0), int(found[3] or 0))


def _checked(at: datetime, clock: Clock) -> datetime:
    if at > clock.now() + timedelta(days=1):
        raise BadDayError(f"{at:%Y-%m-%d %H:%M} is still to come.")
    if at.date() < EARLIEST:
        raise BadDayError(f"Entries go back to {EARLIEST.year}, not further.")
    return at
