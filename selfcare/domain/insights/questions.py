"""Which questions a diary is asked: few, and chosen by counts alone, never by what hurt how much.

Each further question is a further chance to be wrong, so there are few: at most 3 areas, 8
triggers and 2 routines.
"""

from collections import Counter
from collections.abc import Sequence
from math import ceil, sqrt
from statistics import fmean, median, pvariance
from typing import Final, NamedTuple

from selfcare.domain.insights.daily import Noted

ENOUGH_DAYS: Final = 42
"""Days with pain below which nothing is compared: until then estimates wander by more than a point."""

ENOUGH_EACH: Final = 14
"""Days with, and days without, below which a trigger is not compared."""

AREAS: Final = 3
TRIGGERS: Final = 8
ROUTINES: Final = 2
ALIKE: Final = 0.9
"""From this correlation on two triggers are noted together: the diary cannot tell them apart."""

MILDER: Final = 0.02
"""A trigger is noted only when it hurts much if less than this part of its days is milder than the
middle day, ..."""

HIGHER: Final = 3.0
"""... and among days at least as bad it is not by this many standard errors higher with it than
without: pain that is truly higher is, pain that was picked out is not."""

_BEGUN: Final = 3


class Trigger(NamedTuple):
    """One trigger, or some that are nearly always noted together."""

    names: tuple[str, ...]

    def is_on(self, day: Noted) -> bool:
        """Whether it was noted on this day."""
        return self.names[0] in day.triggers


class Early(NamedTuple):
    """A trigger of which too few days are noted yet."""

    name: str
    days: int
    """About how many more days of noting are missing."""


def areas(days: Sequence[Noted]) -> list[str]:
    """Return the areas that hurt on most days, if on enough."""
    counts = Counter(area for day in days for area in day.areas)
    ranked = sorted(counts.items(), key=lambda each: (-each[1], each[0]))
    return [area for area, count in ranked[:AREAS] if count >= ENOUGH_DAYS]


def triggers(days: Sequence[Noted]) -> list[Trigger]:
    """Return the triggers with enough days with and without, those with the most of both first."""
    on: dict[str, set[int]] = {}
    for number, day in enumerate(days):
        for name in day.triggers:
            on.setdefault(name, set()).add(number)
    balance = {name: min(len(those), len(days) - len(those)) for name, those in on.items()}
    ranked = sorted(balance, key=lambda name: (-balance[name], name))
    found: list[Trigger] = []
    for name in (each for each in ranked if balance[each] >= ENOUGH_EACH):
        twins = (each for each in found if _alike(on[each.names[0]], on[name], len(days)))
        twin = next(twins, None)
        if twin:
            found[found.index(twin)] = Trigger((*twin.names, name))
        elif len(found) < TRIGGERS:
            found.append(Trigger((name,)))
    return found


def routines(days: Sequence[Noted]) -> list[str]:
    """Return the routines that were played on enough days, and not on enough others."""
    counts = Counter(name for day in days for name in day.routines)
    fits = (name for name in counts if min(counts[name], len(days) - counts[name]) >= ENOUGH_EACH)
    return sorted(fits, key=lambda name: (-counts[name], name))[:ROUTINES]


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


def is_noted_only_when_bad(trigger: Trigger, area: str, days: Sequence[Noted]) -> bool:
    """Whether, of the days on which this area hurt, hardly any milder one has the trigger."""
    hurt = [day for day in days if area in day.areas]
    middle = median(day.areas[area] for day in hurt)
    with_it = [day.areas[area] for day in hurt if trigger.is_on(day)]
    if not with_it or sum(each < middle for each in with_it) >= MILDER * len(with_it):
        return False
    least = min(with_it)
    others = [day.areas[area] for day in hurt if not trigger.is_on(day)]
    as_bad = [each for each in others if each >= least]
    if not as_bad:
        return True
    error = sqrt(pvariance(with_it) / len(with_it) + pvariance(as_bad) / len(as_bad))
    return fmean(with_it) - fmean(as_bad) <= HIGHER * error


def _alike(one: set[int], other: set[int], days: int) -> bool:
    """Whether two triggers, by the days on which they are noted, can hardly be told apart."""
    first, second, both = len(one) / days, len(other) / days, len(one & other) / days
    spread = sqrt(first * (1 - first) * second * (1 - second))
    return both - first * second >= ALIKE * spread
