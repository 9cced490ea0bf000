"""What is claimed of a made-up diary, held against what was planted in it."""

from collections.abc import Sequence
from typing import NamedTuple

from selfcare.domain.insights.answers import Answer
from selfcare.domain.insights.associations import compare
from selfcare.domain.insights.daily import by_day
from tests.validation.diaries import Person, Planted, diary

PLANTED_IN = "neck-side"
"""The area in which effects are planted."""


class Verdict(NamedTuple):
    """One diary."""

    is_false: bool
    """Whether anything was said that is not so."""
    is_false_after: bool
    """Whether any of that was about the day after."""
    is_refused: bool
    """Whether nothing was compared."""
    found: int
    """How many planted effects were said."""
    covered: int
    """In how many of the intervals asked for the truth lies."""
    asked: int
    """How many planted effects were asked about."""
    planted: int


class Share(NamedTuple):
    """All diaries of one person."""

    name: str
    diaries: int
    false: float
    """The share of diaries in which anything false was said."""
    false_after: float
    """The share of those in which it was about the day after."""
    refused: float
    found: float | None
    """The share of planted effects that was said; None where none was planted."""
    covered: float | None
    """The share of intervals, of those that were asked for, that cover the truth."""
    asked: int = 0
    """How many intervals these are."""


def judge(person: Person, seed: int) -> Verdict:
    """Make up a diary, compare its days, and look at what was said."""
    days = by_day(diary(person, seed))
    compared = compare(days.noted, days.late)
    about = [(truth(each, person.planted), each) for each in compared.answers]
    asked = [(planted, each) for planted, each in about if planted]
    false = [each for planted, each in about if each.is_said and planted * each.points <= 0]
    return Verdict(
        bool(false),
        any(each.is_after for each in false),
        bool(compared.why_not),
        sum(each.is_said and planted * each.points > 0 for planted, each in asked),
        sum(each.low <= planted <= each.high for planted, each in asked),
        len(asked),
        len(person.planted),
    )


def truth(answer: Answer, planted: Planted) -> float:
    """Return the points that were planted there."""
    if answer.area != PLANTED_IN:
        return 0.0
    return sum(planted.get((name, answer.is_after), 0.0) for name in answer.names)


def share(name: str, all_of: Sequence[Verdict]) -> Share:
    """Return what came out for the diaries of one person."""
    count = len(all_of)
    planted, asked = sum(each.planted for each in all_of), sum(each.asked for each in all_of)
    return Share(
        name,
        count,
        sum(each.is_false for each in all_of) / count,
        sum(each.is_false_after for each in all_of) / count,
        sum(each.is_refused for each in all_of) / count,
        sum(each.found for each in all_of) / planted if planted else None,
        sum(each.covered for each in all_of) / asked if asked else None,
        asked,
    )
