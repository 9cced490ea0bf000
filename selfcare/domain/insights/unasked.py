"""What cannot be asked, or not yet: a trigger that is noted always, too seldom, or on worse days only."""

from collections import Counter
from collections.abc import Sequence
from math import ceil, sqrt
from statistics import fmean, median, pvariance
from typing import Final, NamedTuple

from selfcare.domain.insights.daily import Noted
from selfcare.domain.insights.questions import ENOUGH_DAYS, ENOUGH_EACH, Question

MILDER: Final = 0.02
"""A trigger is noted only when it hurts much if less than this part of its days is milder than the
middle day, ..."""

HIGHER: Final = 3.0
"""... and among days at least as bad it is not by this many standard errors higher with it than
without: pain that is truly higher is, pain that was picked out is not."""

_BEGUN: Final = 3


class Early(NamedTuple):
    """A trigger of which too few days are noted yet."""

    name: str
    days: int
    """About how many more days of noting are missing."""


def always(days: Sequence[Noted]) -> list[str]:
    """Return the triggers that are noted on nearly every day, so that no days without are left."""
    counts = Counter(name for day in days for name in day.triggers)
    return sorted(
        name
        for name, count in counts.items()
        if count >= ENOUGH_DAYS and len(days) - count < ENOUGH_EACH
    )


def too_early(days: Sequence[Noted]) -> list[Early]:
    """Return the triggers that may soon be compared, the soonest first."""
    counts = Counter(name for day in days for name in day.triggers)
    missing = max(0, ENOUGH_DAYS - len(days))
    found = [
        Early(name, max(missing, ceil((ENOUGH_EACH - count) * len(days) / count)))
        for name, count in counts.items()
        if count >= _BEGUN and (missing or count < ENOUGH_EACH)
    ]
    return sorted(found, key=lambda each: (each.days, each.name))


def is_noted_only_when_bad(trigger: Question, area: str, days: Sequence[Noted]) -> bool:
    """Whether, of the days on which this area hurt, hardly any milder one has the trigger."""
    hurt = [day for day in days if area in day.areas]
    middle = median(day.areas[area] for day in hurt)
    with_it = [day.areas[area] for day in hurt if trigger.of(day)]
    if not with_it or sum(each < middle for each in with_it) >= MILDER * len(with_it):
        return False
    least = min(with_it)
    others = [day.areas[area] for day in hurt if not trigger.of(day)]
    as_bad = [each for each in others if each >= least]
    if not as_bad:
        return True
    error = sqrt(pvariance(with_it) / len(with_it) + pvariance(as_bad) / len(as_bad))
    return fmean(with_it) - fmean(as_bad) <= HIGHER * error
