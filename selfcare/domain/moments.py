"""When something was so, as a person types it: `2026-11-01 08:30`, `yesterday 22:00`, `20m` ago."""

import re
from datetime import UTC, date, datetime, time, timedelta
from typing import Final

from selfcare.domain.clock import Clock

EARLIEST: Final = date(1900, 1, 1)
"""The first day that an entry can have."""

_DAY_AND_TIME: Final = re.compile(
    r"(?:(\d{4}-\d\d-\d\d|\D+?)(?:t| +))?(\d{1,2}):(\d{2})(?::\d{2})?"
)
_AGO: Final = re.compile(
    r"(?:(\d{1,5}) ?(?:w|weeks?) ?)?(?:(\d{1,6}) ?(?:d|days?) ?)?"
    r"(?:(\d{1,7}) ?(?:h|hrs?|hours?) ?)?(?:(\d{1,8}) ?(?:m|mins?|minutes?))?"
)


class BadMomentError(ValueError):
    """A time that cannot be used. Its text is a sentence for the person who typed it."""


class StillToComeError(BadMomentError):
    """A time in the future."""

    def __init__(self, at: datetime) -> None:
        """Tell of this time."""
        super().__init__(f"{at:%Y-%m-%d %H:%M} is still to come. Nothing was saved.")
        self.at = at


def moment(text: str, clock: Clock) -> datetime:
    """Read a day, a time of day, or both, as local time. A past day alone means its noon.

    Raises:
        StillToComeError: it lies in the future.
        BadMomentError: it is not a time, or lies before 1900.
    """
    now = clock.now()
    typed = text.strip().lower()
    timed = _DAY_AND_TIME.fullmatch(typed)
    if not timed:
        day = _day(typed, text, now.date())
        at_noon = clock.local(datetime.combine(day, time(12)))
        return now if day == now.date() else _checked(at_noon, now)
    day = _day(timed[1], text, now.date()) if timed[1] else now.date()
    try:
        at = datetime.combine(day, time(int(timed[2]), int(timed[3])))
    except ValueError:
        raise _not_understood(text) from None
    return _checked(clock.local(at), now)


def ago(text: str, clock: Clock) -> datetime:
    """Read how long ago something was: `20m`, `2h`, `1h 30m`, `3 days`. Never in the future.

    Raises:
        BadMomentError: it is not a length of time, or reaches back before 1900.
    """
    found = _AGO.fullmatch(text.strip().lower())
    if not found or not any(found.groups()):
        raise BadMomentError(
            f'I cannot read "{text}" as a length of time. Try 20m, 2h or 3d. Nothing was saved.'
        )
    weeks, days, hours, minutes = (int(count or 0) for count in found.groups())
    now = clock.now()
    try:
        then = now.astimezone(UTC) - timedelta(weeks=weeks, days=days, hours=hours, minutes=minutes)
    except OverflowError:
        raise BadMomentError(_TOO_EARLY) from None
    return _checked(clock.here(then), now)


_TOO_EARLY: Final = f"Entries go back to {EARLIEST.year}, not further. Nothing was saved."


def _day(typed: str, text: str, today: date) -> date:
    match typed:
        case "today" | "now":
            return today
        case "yesterday":
            return today - timedelta(days=1)
    try:
        return date.fromisoformat(typed)
    except ValueError:
        raise _not_understood(text) from None


def _checked(at: datetime, now: datetime) -> datetime:
    if at > now:
        raise StillToComeError(at)
    if at.date() < EARLIEST:
        raise BadMomentError(_TOO_EARLY)
    return at


def _not_understood(text: str) -> BadMomentError:
    return BadMomentError(
        f'I cannot read "{text}" as a time. Try "2026-11-01 08:30", "yesterday 22:00" or "08:30". '
        "Nothing was saved."
    )
