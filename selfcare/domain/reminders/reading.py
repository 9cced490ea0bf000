"""A reminder as a person types it: `log 20:00`, `posture every 45m 9:00-17:00 mon-fri`."""

import re
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time
from typing import Final

from selfcare.domain.describe import one_line
from selfcare.domain.reminders.parts import DATE, TIME, day_in, days_in, length, shown, time_of_day
from selfcare.domain.reminders.reminder import (
    EVERY_DAY,
    LONGEST,
    MOST_AGAIN,
    SHORTEST,
    WORDS_LIMIT,
    BadReminderError,
    Every,
    Reminder,
    Times,
)

TRY: Final = "Try: log 20:00, or: posture every 45m 9:00-17:00 mon-fri"

_DEFAULT_AT: Final = {"look-back": time(18), "visit": time(19)}
_HOURS: Final = (time(9), time(17))
_MINUTES: Final = frozenset({"minutes", "minute", "mins", "min"})
_KINDS: Final = {
    "routine": "routine",
    "stretch": "routine",
    "stretches": "routine",
    "log": "log",
    "posture": "posture",
    "look-back": "look-back",
    "lookback": "look-back",
    "week": "look-back",
    "visit": "visit",
    "words": "words",
    "say": "words",
}
_WORD: Final = re.compile(r'"([^"]*)"|(\S+)')


def split(line: str) -> list[str]:
    """Return the words of one line; what stands in double quotes is one word."""
    return [quoted or plain for quoted, plain in _WORD.findall(line)]


def read_reminder(words: Sequence[str], now: datetime) -> Reminder:
    """Return the reminder that these words ask for. It has no id yet, and counts from `now`.

    Raises:
        BadReminderError: they ask for none, or for something impossible.
    """
    if not words:
        raise BadReminderError(f"What would you like to be reminded of? {TRY}")
    what = _KINDS.get(words[0].lower())
    if what is None:
        raise BadReminderError(
            f'"{shown(words[0])}" is nothing to be reminded of. It can be: routine, log, posture, '
            "look-back, visit, or words."
        )
    return _Reading(what, now).read(list(words[1:]))


class _Reading:
    """Reads word by word what follows the first."""

    def __init__(self, what: str, now: datetime) -> None:
        self._what = what
        self._now = now
        self._at: set[time] = set()
        self._days: set[int] = set()
        self._hours: tuple[time, time] | None = None
        self._every = 0
        self._visit: date | None = None
        self._until: date | None = None
        self._again = 1 if what in {"routine", "log"} else 0
        self._text: list[str] = []

    def read(self, words: list[str]) -> Reminder:
        """Read the words, and put together what they say."""
        if self._what == "words" and words:
            self._text.append(words.pop(0))  # whatever it looks like: it stands where the text does
        rest = iter(words)
        for word in rest:
            self._take(word, rest)
        text = one_line(" ".join(self._text)).replace('"', "'")
        own_words = self._checked(text) if self._what == "words" else ""
        return Reminder(
            id="",
            what=self._what,
            when=self._when(),
            since=self._now,
            days=self._on_days(),
            routine=text if self._what == "routine" else "",
            words=own_words,
            visit=self._visit,
            until=self._until,
            again=self._again,
        )

    def _take(self, word: str, rest: Iterator[str]) -> None:
        low = word.lower().rstrip(",")
        if low == "every":
            self._repeat(next(rest, ""))
        elif low in {"at", "on", *_MINUTES} and (self._every or low not in _MINUTES):
            return
        elif low == "until":
            self._until = self._future(next(rest, ""))
        elif low == "again":
            self._again = _few(next(rest, ""))
        elif low == "once":
            self._again = 0
        elif self._what == "visit" and DATE.fullmatch(low):
            self._visit = self._future(low)
        else:
            self._take_time(word, low)

    def _take_time(self, word: str, low: str) -> None:
        days = days_in(low)
        if days:
            self._days |= days
        elif "-" in low and all(map(TIME.fullmatch, low.split("-", 1))):
            start, end = map(time_of_day, low.split("-", 1))
            self._hours = (start, end)
        elif TIME.fullmatch(low):
            self._at.add(time_of_day(low))
        elif self._what in {"routine", "words"} and (self._what == "words" or not self._text):
            self._text.append(word)
        else:
            raise BadReminderError(f'I cannot read "{shown(word)}" in a reminder. {TRY}')

    def _repeat(self, word: str) -> None:
        days = days_in(word.lower()) or (set(EVERY_DAY) if word.lower() == "day" else set())
        if days:
            self._days |= days
            return
        self._every = length({"hour": "1h", "minute": "1m"}.get(word.lower(), word))
        if not SHORTEST <= self._every <= LONGEST:
            raise BadReminderError(
                f'"every {shown(word)}" is not possible: it can be every {SHORTEST} minutes '
                f"to every {LONGEST // 60} hours. Write it like 45m or 2h."
            )

    def _when(self) -> Times | Every:
        if self._every:
            return self._within_hours()
        if self._hours:
            raise BadReminderError('How often in these hours? Add "every 45m", or one time.')
        at = self._at or {_DEFAULT_AT[self._what]} if self._what in _DEFAULT_AT else self._at
        if not at:
            raise BadReminderError(f"At what time? {TRY}")
        return Times(tuple(sorted(at)))

    def _within_hours(self) -> Every:
        if self._at:
            raise BadReminderError(
                'Either at a time, or "every ..." within hours such as 9:00-17:00. Not both.'
            )
        start, end = self._hours or _HOURS
        if start >= end:
            raise BadReminderError(
                "The hours have to end later than they begin. For hours over midnight, add two."
            )
        return Every(self._every, start, end)

    def _on_days(self) -> tuple[int, ...]:
        if not self._days and self._what == "look-back":
            return (6,)
        return tuple(sorted(self._days)) or EVERY_DAY

    def _checked(self, text: str) -> str:
        if not text:
            raise BadReminderError('Which words? Try: words "drink something" 10:00')
        if len(text) > WORDS_LIMIT:
            raise BadReminderError(
                f"These words have {len(text):,} characters; {WORDS_LIMIT} fit into a notice."
            )
        return text

    def _future(self, word: str) -> date:
        day = day_in(word)
        if day < self._now.date():
            raise BadReminderError(f"{day} is past.")
        return day


def _few(word: str) -> int:
    if word.isascii() and word.isdecimal() and int(word[:3]) <= MOST_AGAIN:
        return int(word[:3])
    raise BadReminderError(f'After "again" comes a number from 0 to {MOST_AGAIN}.')
