"""Whether a diary can be compared at all: who notes mostly on worse days compares those alone."""

from collections.abc import Sequence
from datetime import timedelta
from math import sqrt
from statistics import fmean, variance
from typing import Final

from selfcare.domain.insights.daily import Noted
from selfcare.domain.insights.questions import ENOUGH_DAYS

HALF: Final = 0.5
"""The part of the days, from the first to the last, that has to be noted."""

_WORSE: Final = 0.5
_SURE: Final = 3.3
"""Standard errors by which days beside gaps must differ: gaps are then where it hurt less."""

_FEW: Final = 10
_DAY: Final = timedelta(days=1)


def why_not(days: Sequence[Noted]) -> str:
    """Return the sentence on why nothing is compared; empty where it can be."""
    with_pain = sum(day.worst > 0 for day in days)
    if not days:
        return "Nothing is noted in this time, so there is nothing to compare."
    if not with_pain:
        return "No pain is noted in this time, so there is nothing to compare."
    if with_pain < ENOUGH_DAYS:
        more = ENOUGH_DAYS - with_pain
        return f"Too early to compare: about {more} more {'day' if more == 1 else 'days'} with pain noted."
    span = (days[-1].day - days[0].day).days + 1
    if len(days) < HALF * span:
        return (
            f"Noted on {len(days)} of {span} days. With more gaps than days, a comparison could mislead, "
            "so none is made."
        )
    if is_noted_when_worse(days):
        return (
            "Days beside gaps hurt less than the others, so milder days may be missing. "
            "A comparison could mislead, so none is made."
        )
    return ""


def why_nothing(days: Sequence[Noted]) -> str:
    """Return the sentence on why days that can be compared, all with pain, told nothing."""
    if len({strength for day in days for strength in day.areas.values()}) == 1:
        return "Pain was always as strong, so there is no difference to compare."
    if not any(day.triggers or day.routines or day.sleep is not None for day in days):
        return "Nothing but pain is noted, so there is nothing to compare it with."
    return (
        "Nothing could be compared yet. It takes days with something and days without it, "
        "and days with pain that follow one another."
    )


def is_noted_when_worse(days: Sequence[Noted]) -> bool:
    """Whether the days next to a gap are clearly milder: then what lies in the gaps was, too."""
    known = {day.day for day in days}
    inner = days[1:-1]
    beside: list[int] = []
    between: list[int] = []
    for each in inner:
        is_beside = not {each.day - _DAY, each.day + _DAY} <= known
        (beside if is_beside else between).append(each.worst)
    if min(len(beside), len(between)) < _FEW:
        return False
    milder = fmean(between) - fmean(beside)
    error = sqrt(variance(beside) / len(beside) + variance(between) / len(between))
    return milder >= _WORSE and milder > _SURE * error
