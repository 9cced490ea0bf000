"""A reminder, and the rules that hold for all of them.

Times are wall-clock times without a zone: a reminder follows the person, wherever they are.
Named tuples, because `selfcare remind due` runs once a minute and must cost next to nothing.
"""

from collections.abc import Mapping
from datetime import date, datetime, time
from typing import Any, Final, NamedTuple, TypeAlias

KINDS: Final = ("routine", "log", "posture", "look-back", "visit", "words")
"""What a reminder can be about: a routine, the daily log, a posture sample, a look back at the
week, the evening before a visit, or one's own words."""

EVERY_DAY: Final = (0, 1, 2, 3, 4, 5, 6)
"""The days of the week, Monday first."""

SHORTEST: Final = 5
"""The fewest minutes between two nudges."""

LONGEST: Final = 12 * 60
"""The most minutes between two nudges."""

WORDS_LIMIT: Final = 200
"""The most characters of own words: a notice has no room for more."""

MOST_AGAIN: Final = 3
"""How often one may ask to be reminded again, at most."""


class BadReminderError(ValueError):
    """Something that cannot be a reminder. Its text is a sentence for the person who typed it."""


class Times(NamedTuple):
    """At these times of the day, in order, each once."""

    at: tuple[time, ...]


class Every(NamedTuple):
    """Every so many minutes, from `start` to `end` of a day."""

    minutes: int
    start: time
    end: time


When: TypeAlias = Times | Every


class Pause(NamedTuple):
    """Days without reminders, both ends included; without a `last`, until it is taken back."""

    first: date
    last: date | None = None

    def covers(self, day: date) -> bool:
        """Return whether this day is one of them."""
        return self.first <= day and (self.last is None or day <= self.last)


class Quiet(NamedTuple):
    """Hours of each day without reminders. They may go over midnight; `end` is no part of them."""

    start: time
    end: time

    def covers(self, moment: time) -> bool:
        """Return whether this time of day is one of them."""
        if self.start <= self.end:
            return self.start <= moment < self.end
        return moment >= self.start or moment < self.end


class Reminder(NamedTuple):
    """One thing to be reminded of."""

    id: str
    what: str
    """One of `KINDS`."""
    when: When
    since: datetime
    """When it was made or last changed: what lies before does not ring."""
    days: tuple[int, ...] = EVERY_DAY
    routine: str = ""
    """The name of a routine; empty for any."""
    words: str = ""
    visit: date | None = None
    """The day of the visit it is about; without one, each visit that is noted beforehand."""
    until: date | None = None
    """The last day on which it rings."""
    again: int = 0
    """How often it rings once more when nothing was done about it."""
    pauses: tuple[Pause, ...] = ()
    rev: int = 1
    device: str = ""
    unknown: Mapping[str, Any] = {}


class Rules(NamedTuple):
    """What holds for all reminders."""

    quiet: Quiet | None = None
    pauses: tuple[Pause, ...] = ()
    is_open: bool = False
    """Whether a notice may say what it is about: everybody who sees the screen can read it."""
    rev: int = 0
    device: str = ""
    unknown: Mapping[str, Any] = {}


class Plan(NamedTuple):
    """All reminders, and the rules for them."""

    reminders: tuple[Reminder, ...] = ()
    rules: Rules = Rules()
