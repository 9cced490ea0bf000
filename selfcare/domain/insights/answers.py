"""Answers to what was asked of a diary, and which of them are sure enough to be said."""

from collections.abc import Sequence
from typing import Final, NamedTuple

WORTH_SAYING: Final = 0.5
"""Points of 0-10 below which a difference is not worth a sentence."""

FALSE_SHARE: Final = 0.02
"""How likely it may be that anything false is said about a diary, all questions taken together.

Below the 5 % that are promised, as people look again and again while their diary grows."""


class Answer(NamedTuple):
    """How much an area differed with something from how it was without."""

    area: str
    kind: str
    """`trigger`, `routine`, `exercise`, `sleep` or `stress`."""
    names: tuple[str, ...]
    """The triggers, routines or exercises; several where they are nearly always noted together."""
    is_after: bool
    """Whether it is about the day after, not the same day."""
    points: float
    """Points of 0-10; above 0 it hurt more."""
    low: float
    high: float
    """The 95 % interval."""
    with_it: int
    without: int
    """Days that were compared."""
    doubt: float
    """How likely such a difference is where there is none, for this question alone: 0-1."""
    limit: int = 0
    """Up to which rating sleep counts as worse, or above which stress counts as more."""
    doubt_apart: float = 0.0
    """How likely it is where it only shares what other triggers show as well: 0-1."""
    is_said: bool = False
    """Whether it is sure enough, among all that was asked, and large enough to be said."""
    is_shared: bool = False
    """Whether it would be said, but for other triggers that show much the same."""


def sure(answers: Sequence[Answer]) -> list[Answer]:
    """Return the answers, the most certain first, those marked that can be said."""
    alone = _holm([each.doubt for each in answers])
    apart = _holm([max(each.doubt, each.doubt_apart) for each in answers])
    marked = []
    for each, is_sure, is_apart in zip(answers, alone, apart, strict=True):
        is_large = abs(each.points) >= WORTH_SAYING
        is_said = is_large and is_apart and each.low * each.high > 0
        is_shared = is_large and is_sure and not is_apart
        marked.append(each._replace(is_said=is_said, is_shared=is_shared))
    return sorted(marked, key=lambda each: each.doubt)


def _holm(doubts: Sequence[float]) -> list[bool]:
    """Return which of the doubts are small enough, all taken together (Holm 1979)."""
    small = [False] * len(doubts)
    for left, place in enumerate(sorted(range(len(doubts)), key=doubts.__getitem__)):
        if doubts[place] > FALSE_SHARE / (len(doubts) - left):
            break
        small[place] = True
    return small
