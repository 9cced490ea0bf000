"""Something that the made-up person notes, at some time of a day."""

from random import Random
from typing import Final, NamedTuple

from selfcare.domain.entries import Content

_A_DAY: Final = 24 * 60
_NOON: Final = _A_DAY // 2


class Noted(NamedTuple):
    """What is noted, and when."""

    content: Content
    minute: int
    """When it was so, in minutes after midnight."""
    delay: int = 0
    """How many minutes later it was noted."""


def later(random: Random, minute: int) -> int:
    """Return after how many minutes it is noted: mostly none, sometimes only the next morning."""
    chance = random.random()
    if chance < 0.05 and minute > _NOON:
        return _A_DAY - minute + random.randint(7 * 60, 9 * 60)
    return random.randint(10, 90) if chance < 0.15 else 0
