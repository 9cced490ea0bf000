"""How the made-up person's days went: what was there to be noted, from day to day.

An office worker whose left neck and shoulder slowly get better, with ups and downs: a bad day is
seldom followed by a good one, workdays are worse than weekends, and twice a year it flares up.
The day after long sitting is worse than others, and the day after the neck routine is better: so much is
put in, and insights should find it. The numbers are invented. They show what a diary can look like, not
how anybody should fare.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from math import exp
from random import Random
from typing import Final, NamedTuple

DAYS_A_YEAR: Final = 365

_AT_FIRST, _AT_LAST = 4.4, 1.1
"""What the neck is like on an average day, 0-10, when the diary begins and when it ends."""

_BY_WEEKDAY: Final = (0.2, 0.2, 0.3, 0.4, 0.4, -0.6, -0.7)
"""What is added from Monday to Sunday."""

AFTER_SITTING: Final = 1.2
"""How much worse the neck is on the day after long sitting."""

AFTER_STRETCHING: Final = -0.9
"""How much worse it is on the day after the neck routine: it is better."""

NECK_ROUTINE, BACK_ROUTINE = "desk-neck", "low-back-hip"
_NECK_SINCE, _BACK_SINCE = 11, 190
"""The days from which on the two routines are assigned."""

_FOLLOWED_FOR: Final = 25
"""The latest days, on which mostly the neck routine is played, as the therapist asked for it anew."""

_MEMORY: Final = 0.75
"""How much of yesterday's ups and downs is still there today."""

_WORST_DAY: Final = 7.0

_FLARES: Final = {110: ("moving", 2.8), 268: ("deadline", 2.4)}
"""On which days of each year the neck flares up, after what, and by how much."""

_FLARE_LASTS: Final = 21
_HOLIDAY: Final = range(212, 226)
"""Two weeks of each year in which nothing is noted."""

_ALWAYS_NOTED: Final = 2
"""The latest days, on which something is always noted, so that today is not an empty page."""


class Day(NamedTuple):
    """One day of the made-up person."""

    number: int
    """Counts the days of the diary from 0."""
    date: date
    neck: float
    """How much the left neck and shoulder hurt, 0-10; below 0.5 it goes unnoticed."""
    back: float
    """How much the low back hurts, 0-10; mostly 0."""
    sits_long: bool
    slept_badly: bool
    is_pressed: bool
    """Whether work weighs on this day."""
    flare: str
    """After what the neck flared up, if it did lately."""
    is_noted: bool
    routine: str = ""
    """Which routine was played, if one was."""

    @property
    def is_workday(self) -> bool:
        """Whether this is a day at the desk."""
        return self.date.weekday() < 5


def days(random: Random, last: date, count: int) -> Iterator[Day]:
    """Make up the `count` days that end with `last`, the earliest first."""
    mood = back = 0.0
    eve: Day | None = None
    for number in range(count):
        mood = _MEMORY * mood + random.gauss(0, 0.55)
        back = _next_back(random, back)
        day = _day(random, number, last - timedelta(days=count - 1 - number), back)
        progress = number / count
        usual = _AT_FIRST + (_AT_LAST - _AT_FIRST) * progress**0.7
        is_noted = _is_noted(random, number, progress) or number >= count - _ALWAYS_NOTED
        neck = max(0.0, min(_WORST_DAY, usual + mood + day.neck + _since(eve)))
        eve = day._replace(neck=neck, is_noted=is_noted, routine=_routine(random, number, count))
        yield eve


def _since(eve: Day | None) -> float:
    """Return what the day before adds to this one."""
    if not eve:
        return 0.0
    return AFTER_SITTING * eve.sits_long + AFTER_STRETCHING * (eve.routine == NECK_ROUTINE)


def _routine(random: Random, number: int, days: int) -> str:
    """Choose what is played on this day: something on three to five days a week."""
    is_followed = number >= days - _FOLLOWED_FOR
    if number < _NECK_SINCE or random.random() > (0.75 if is_followed else 0.58):
        return ""
    for_back = number >= _BACK_SINCE and random.random() < (0.1 if is_followed else 0.45)
    return BACK_ROUTINE if for_back else NECK_ROUTINE


def _day(random: Random, number: int, today: date, back: float) -> Day:
    """Make up a day whose `neck` is only what the day itself adds to the usual."""
    flare, added = _flare(number % DAYS_A_YEAR)
    works = today.weekday() < 5
    sits_long = random.random() < (0.5 if works else 0.15)
    slept_badly = random.random() < 0.16
    is_pressed = random.random() < (0.8 if flare == "deadline" else 0.14 if works else 0.03)
    burdens = 0.6 * slept_badly + 0.5 * is_pressed
    neck = added + burdens + _BY_WEEKDAY[today.weekday()]
    return Day(
        number,
        today,
        neck,
        back,
        sits_long,
        slept_badly,
        is_pressed,
        flare,
        is_noted=True,
    )


def _flare(of_year: int) -> tuple[str, float]:
    """Return after what the neck flared up, if that is still felt, and what it adds to the day."""
    for begin, (cause, height) in _FLARES.items():
        since = of_year - begin
        if 0 <= since < _FLARE_LASTS:
            return cause, height * exp(-since / 7)
    return "", 0.0


def _next_back(random: Random, yesterday: float) -> float:
    """Return how the low back is: a few bad days now and then, and nothing in between."""
    if yesterday >= 1:
        return yesterday - random.uniform(0.2, 1.4)
    return random.uniform(2.5, 5.0) if random.random() < 0.035 else 0.0


def _is_noted(random: Random, number: int, progress: float) -> bool:
    """Return whether anything is noted: nothing on holiday, and less the better one feels."""
    return random.random() > 0.03 + 0.05 * progress and number % DAYS_A_YEAR not in _HOLIDAY
