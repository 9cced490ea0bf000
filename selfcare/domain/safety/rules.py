"""At which moments a condition of the warning signs holds. The language: `warnings.json`.

What was noted is sorted once by what it says. A condition then starts from the few moments that say
it, and never asks each moment of a year; what is counted over days is asked last, of those few.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import Any, Final, NamedTuple, TypeAlias

from selfcare.domain.entries import SUDDEN, WORST, Pain
from selfcare.domain.safety.past import Past
from selfcare.domain.safety.signs import Condition, areas_of

Places: TypeAlias = Collection[int]
"""Some of the moments, by their places among all, each once."""


class Moment(NamedTuple):
    """What was known at one moment."""

    day: date
    pain: Pain
    """The pain that was noted; one without zones and strength where only questions were answered."""
    yes: frozenset[str]
    """The safety questions that were answered with yes about that time."""
    at: datetime
    """The time of the last of these."""


class Moments:
    """Some moments, which can be asked when a condition held."""

    def __init__(self, moments: Sequence[Moment], about_you: Collection[str], past: Past) -> None:
        """Sort the moments by what they say.

        Args:
            moments: in any order.
            about_you: what the person said of themselves, such as `pregnant`.
            past: what was noted up to these moments, and with them.
        """
        self._moments = moments
        self._about_you = frozenset(about_you)
        self._past = past
        self._saying: dict[tuple[str, object], set[int]] = defaultdict(set)
        for place, moment in enumerate(moments):
            for said in _said(moment):
                self._saying[said].add(place)

    def when(self, condition: Condition) -> list[Moment]:
        """Return the moments at which this was so, in the order in which they were given.

        Raises:
            KeyError: the condition is of none of the known kinds.
        """
        places = self._among(range(len(self._moments)), condition)
        return [self._moments[place] for place in sorted(places)]

    def _among(self, places: Places, condition: Condition) -> Places:
        ((kind, wanted),) = condition.items()
        if kind in _SAID:
            saying = (self._saying.get((kind, each), ()) for each in _SAID[kind](wanted))
            return set[int]().union(*saying).intersection(places)
        if kind == "any":
            return set[int]().union(*(self._among(places, part) for part in wanted))
        if kind == "all":
            for part in sorted(wanted, key=_comes_last):
                places = self._among(places, part) if places else places
            return places
        if kind == "about_you":
            return () if self._about_you.isdisjoint(wanted) else places
        counted = _COUNTED[kind]
        return [at for at in places if counted(wanted, self._moments[at], self._past)]


def _said(moment: Moment) -> Iterator[tuple[str, object]]:
    """Yield everything that a moment says, as the kind of condition that asks for it, and what."""
    pain = moment.pain
    yield from (("yes", each) for each in moment.yes)
    yield from (("feels", each) for each in pain.qualities)
    yield from (("with", each) for each in pain.triggers)
    yield from (("in", each) for each in areas_of(pain.zones))
    yield "pain", pain.intensity
    yield "sudden", pain.onset == SUDDEN


_SAID: Final[Mapping[str, Callable[[Any], Iterable[object]]]] = {
    "yes": tuple,
    "feels": tuple,
    "with": tuple,
    "in": tuple,
    "pain": lambda least: range(least, WORST + 1),
    "sudden": lambda is_sudden: (is_sudden,),
}
"""The kinds that ask what a moment says itself, and what of it each of them is content with."""


def _days(wanted: Mapping[str, Any], moment: Moment, past: Past) -> bool:
    least, feels = wanted["at_least"], wanted.get("feels", ())
    areas = _areas(wanted, moment)
    return any(past.lasts(area, moment.day, least, feels) for area in areas)


def _trigger_days(wanted: Mapping[str, Any], moment: Moment, past: Past) -> bool:
    return past.days_with(wanted["with"], moment.day) >= int(wanted["at_least"])


def _new(wanted: Mapping[str, Any], moment: Moment, past: Past) -> bool:
    within = wanted["within"]
    return any(past.is_new(area, moment.day, within) for area in _areas(wanted, moment))


def _rising(times: int, moment: Moment, past: Past) -> bool:
    areas = areas_of(moment.pain.zones)
    return any(past.has_risen(area, moment.day, times) for area in areas)


def _worse_after(wanted: Mapping[str, int], moment: Moment, past: Past) -> bool:
    return past.was_worse_after(moment.day, wanted["by"], wanted["times"])


def _areas(wanted: Mapping[str, Any], moment: Moment) -> frozenset[str]:
    areas = areas_of(moment.pain.zones)
    return areas.intersection(wanted["in"]) if "in" in wanted else areas


_COUNTED: Final[Mapping[str, Callable[[Any, Moment, Past], bool]]] = {
    "days": _days,
    "trigger_days": _trigger_days,
    "new": _new,
    "rising": _rising,
    "worse_after": _worse_after,
}
"""The kinds that count over the days before a moment."""


def _comes_last(condition: Condition) -> bool:
    """Whether a condition is better asked of few moments."""
    return not _COUNTED.keys().isdisjoint(condition)
