"""Check-ins of the demo's last half-year: the day, PEG, own activities, overall change, ranges of motion."""

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random
from typing import Final

from selfcare.domain.entries import Content, Day, Measure

DAYS: Final = 182
"""How far back they go."""
LATELY: Final = 10
"""From so many days ago on the days themselves are noted elsewhere."""

_AWAY: Final = range(139, 153)
"""How many days ago nothing is noted, as in the diary of pains: so that gaps are seen."""
_ACTIVITIES: Final = ("look over my shoulder", "sit through a film", "carry the shopping")
_RANGES: Final = ("fingertips-floor", "neck-turn-left", "neck-turn-right")


def measured(random: Random, today: date) -> Iterator[tuple[int, Content]]:
    """Yield what was noted, each with how many days ago; it gets better, slowly and not always."""
    since = (today - timedelta(days=DAYS)).isoformat()
    for ago in (ago for ago in range(DAYS, 0, -1) if ago not in _AWAY):
        left = ago / DAYS
        if ago > LATELY and random.random() < 0.6:
            yield (
                ago,
                Day(
                    _rating(random, 1.5 + 3 * left),
                    _rating(random, 7 - left),
                    _rating(random, 4),
                ),
            )
        if ago % 7 == 0:
            items = ("pain", "enjoyment", "activity")
            yield ago, Measure("peg", items, _three(random, 2 + 3 * left))
        if ago % 21 == 0:
            yield ago, Measure("psfs", _ACTIVITIES, _three(random, 8 - 4 * left))
        if ago % 14 == 0:
            turns = (round(9 + 12 * left), round(2 + 2 * left), 2)
            yield ago, Measure("range", _RANGES, turns)
        if ago % 42 == 0:
            yield ago, Measure("change", (since,), (round(3 - 3 * left),))


def _three(random: Random, around: float) -> tuple[int, ...]:
    return tuple(_rating(random, around) for _ in range(3))


def _rating(random: Random, around: float) -> int:
    return max(0, min(10, round(random.gauss(around, 1))))
