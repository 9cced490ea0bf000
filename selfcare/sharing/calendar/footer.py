"""The rule by which a zone changes its clocks from now on: the last line of its TZif file.

It is a POSIX TZ string, as RFC 9636 extends it: `EST5EDT,M3.2.0,M11.1.0`.
"""

import re
from calendar import monthrange
from datetime import date, datetime, time, timedelta
from importlib.resources import files
from pathlib import Path
from typing import Final, NamedTuple
from zoneinfo import TZPATH

_NAME: Final = r"(?:<[^>]+>|[A-Za-z]{3,})"
_OFFSET: Final = r"[+-]?\d+(?::\d\d){0,2}"
_CHANGE: Final = r"M(\d+)\.(\d)\.(\d)(?:/([+-]?\d+(?::\d\d){0,2}))?"
_FOOTER: Final = re.compile(rf"{_NAME}{_OFFSET}{_NAME}(?:{_OFFSET})?,{_CHANGE},{_CHANGE}", re.ASCII)

_USUAL: Final = "2"
"""The hour of a change for which no time is given."""

LAST: Final = 5
"""The number that stands for the last week of a month."""

WEEK: Final = 7
DAY: Final = timedelta(days=1)


class Change(NamedTuple):
    """A change of the clocks that comes once a year, on a weekday of a month."""

    month: int
    week: int
    """Which of the month's such weekdays, 1 to 4, or `LAST`."""
    weekday: int
    """Monday being 0."""
    after: timedelta
    """The time of the day by the clock before the change; it may lie outside of that day."""

    @property
    def is_within_its_day(self) -> bool:
        """Whether it comes on the weekday that it is counted by."""
        return timedelta() <= self.after < DAY

    def in_year(self, year: int) -> datetime:
        """Return the wall-clock time, by the clock before the change, at which it comes."""
        if self.week == LAST:
            last = date(year, self.month, monthrange(year, self.month)[1])
            day = last - (last.weekday() - self.weekday) % WEEK * DAY
        else:
            first = date(year, self.month, 1)
            day = first + (self.weekday - first.weekday()) % WEEK * DAY
            day += (self.week - 1) * WEEK * DAY
        return datetime.combine(day, time()) + self.after


def changes_of(key: str) -> tuple[Change, ...]:
    """Return the two yearly changes of a zone; none where its footer has no such rule."""
    return parse(_footer(key))


def parse(footer: str) -> tuple[Change, ...]:
    """Read the yearly changes from a POSIX TZ string that gives them by month, week and day."""
    found = _FOOTER.fullmatch(footer)
    if not found:
        return ()
    return _change(*found.groups()[:4]), _change(*found.groups()[4:])


def _change(month: str, week: str, day: str, at: str | None) -> Change:
    hours, minutes, seconds = [*(at or _USUAL).split(":"), "0", "0"][:3]
    after = timedelta(hours=abs(int(hours)), minutes=int(minutes), seconds=int(seconds))
    return Change(
        int(month),
        int(week),
        (int(day) - 1) % WEEK,  # POSIX begins the week on Sunday
        -after if hours.startswith("-") else after,
    )


def _footer(key: str) -> str:
    """Return the last line of the file that `zoneinfo` reads this zone from."""
    return _content(key).rstrip(b"\n").rpartition(b"\n")[2].decode("ascii", errors="replace")


def _content(key: str) -> bytes:
    for folder in TZPATH:
        path = Path(folder, key)
        if path.is_file():
            return path.read_bytes()
    return files("tzdata").joinpath("zoneinfo", *key.split("/")).read_bytes()
