"""Which questions a diary is asked: few, and chosen by counts alone, never by what hurt how much.

Each further question is a further chance to be wrong, so there are few: at most 3 areas, 8
triggers, 2 routines, 2 exercises, and sleep and stress of the check-in.
"""

from bisect import bisect
from collections import Counter
from collections.abc import Mapping, Sequence
from math import sqrt
from typing import Final, NamedTuple

from selfcare.domain.insights.daily import Noted

ENOUGH_DAYS: Final = 42
"""Days with pain below which nothing is compared: until then estimates wander by more than a point."""

ENOUGH_EACH: Final = 14
"""Days with, and days without, below which a trigger is not compared."""

AREAS: Final = 3
TRIGGERS: Final = 8
ROUTINES: Final = 2
EXERCISES: Final = 2
RATINGS: Final = ("sleep", "stress")
ALIKE: Final = 0.9
"""From this correlation on two triggers are noted together: the diary cannot tell them apart."""


class Question(NamedTuple):
    """What is asked about. Of triggers also on the day itself; of the others only on the day after."""

    kind: str
    """`trigger`, `routine`, `exercise`, `sleep` for worse sleep, or `stress` for more stress."""
    names: tuple[str, ...]
    """Several where they are nearly always noted together; for a rating, its own."""
    limit: int = 0
    """Up to which rating sleep is called worse, 0-10, or above which stress is called more."""

    @property
    def is_trigger(self) -> bool:
        """Whether it is noted as it happens, and not done for pain or rated together with it."""
        return self.kind == "trigger"

    def of(self, day: Noted) -> float | None:
        """Return 1 where it was so on this day, 0 where not, None where nobody said."""
        if self.kind in RATINGS:
            rating: int | None = getattr(day, self.kind)
            return (
                None if rating is None else float((rating <= self.limit) == (self.kind == "sleep"))
            )
        noted = {"trigger": day.triggers, "routine": day.routines, "exercise": day.exercises}
        return float(self.names[0] in noted[self.kind])


def areas(days: Sequence[Noted]) -> list[str]:
    """Return the areas that hurt on most days, if on enough."""
    counts = Counter(area for day in days for area in day.areas)
    ranked = sorted(counts.items(), key=lambda each: (-each[1], each[0]))
    return [area for area, count in ranked[:AREAS] if count >= ENOUGH_DAYS]


def within(room: int, triggers: Sequence[Question], others: Sequence[Question]) -> list[Question]:
    """Return what is asked about, in no more columns than there is room for; half of it for triggers."""
    beside = others[: max(0, room) // 2]
    return [*triggers[: max(0, room - len(beside)) // 2], *beside]


def triggers(days: Sequence[Noted]) -> list[Question]:
    """Return the triggers with enough days with and without, those with the most of both first."""
    return _told_apart("trigger", _on([day.triggers for day in days]), len(days), TRIGGERS)


def others(days: Sequence[Noted]) -> list[Question]:
    """Return what is asked about beside triggers, only of the day after."""
    return [*practice(days), *ratings(days)]


def practice(days: Sequence[Noted]) -> list[Question]:
    """Return the routines with enough days with and without, and the exercises apart from them."""
    routines, exercises = _on([day.routines for day in days]), _on([day.exercises for day in days])
    played = _told_apart("routine", routines, len(days), ROUTINES)
    own = {
        name: those
        for name, those in exercises.items()
        if not any(_alike(routines[each.names[0]], those, len(days)) for each in played)
    }
    return [*played, *_told_apart("exercise", own, len(days), EXERCISES)]


def ratings(days: Sequence[Noted]) -> list[Question]:
    """Return sleep and stress, each halved where its own ratings fall apart most evenly."""
    found = []
    for name in RATINGS:
        given = sorted(value for day in days if (value := getattr(day, name)) is not None)
        halves = [
            (min(bisect(given, each), len(given) - bisect(given, each)), each) for each in {*given}
        ]
        enough, limit = max(halves, default=(0, 0))
        if enough >= ENOUGH_EACH:
            found.append(Question(name, (name,), limit))
    return found


def _on(noted: Sequence[frozenset[str]]) -> dict[str, set[int]]:
    """Return on which days, by number, each was noted."""
    on: dict[str, set[int]] = {}
    for number, names in enumerate(noted):
        for name in names:
            on.setdefault(name, set()).add(number)
    return on


def _told_apart(kind: str, on: Mapping[str, set[int]], days: int, most: int) -> list[Question]:
    """Return a question for each, or for those that come together; the most evenly spread first."""
    balance = {name: min(len(those), days - len(those)) for name, those in on.items()}
    ranked = sorted(balance, key=lambda name: (-balance[name], name))
    found: list[Question] = []
    for name in (each for each in ranked if balance[each] >= ENOUGH_EACH):
        twins = (each for each in found if _alike(on[each.names[0]], on[name], days))
        twin = next(twins, None)
        if twin:
            found[found.index(twin)] = twin._replace(names=(*twin.names, name))
        elif len(found) < most:
            found.append(Question(kind, (name,)))
    return found


def _alike(one: set[int], other: set[int], days: int) -> bool:
    """Whether two triggers, by the days on which they are noted, can hardly be told apart."""
    first, second, both = len(one) / days, len(other) / days, len(one & other) / days
    spread = sqrt(first * (1 - first) * second * (1 - second))
    return both - first * second >= ALIKE * spread
