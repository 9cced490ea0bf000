"""Whether a condition of the warning signs holds, at one moment. The language: `warnings.json`."""

from collections.abc import Callable, Collection, Mapping
from datetime import date
from typing import Any, Final, NamedTuple

from selfcare.domain.entries import SUDDEN, Pain
from selfcare.domain.safety.past import Past
from selfcare.domain.safety.signs import Condition, areas_of


class Moment(NamedTuple):
    """What was known at one moment."""

    day: date
    pain: Pain
    """The pain that was noted; one without zones and strength where only questions were answered."""
    yes: frozenset[str]
    """The safety questions that were answered with yes about that time."""
    about_you: frozenset[str]
    """What the person said of themselves, such as `pregnant`."""
    past: Past


def holds(condition: Condition, moment: Moment) -> bool:
    """Return whether this was so.

    Raises:
        KeyError: the condition is of none of the known kinds.
    """
    ((kind, wanted),) = condition.items()
    return _TESTS[kind](wanted, moment)


def _all(parts: Collection[Condition], moment: Moment) -> bool:
    return all(holds(part, moment) for part in parts)


def _any(parts: Collection[Condition], moment: Moment) -> bool:
    return any(holds(part, moment) for part in parts)


def _days(wanted: Mapping[str, Any], moment: Moment) -> bool:
    least, feels = wanted["at_least"], wanted.get("feels", ())
    return any(
        moment.past.days(area, moment.day, least, feels) >= least for area in _areas(wanted, moment)
    )


def _trigger_days(wanted: Mapping[str, Any], moment: Moment) -> bool:
    return moment.past.days_with(wanted["with"], moment.day) >= int(wanted["at_least"])


def _new(wanted: Mapping[str, Any], moment: Moment) -> bool:
    within = wanted["within"]
    return any(moment.past.is_new(area, moment.day, within) for area in _areas(wanted, moment))


def _rising(times: int, moment: Moment) -> bool:
    areas = areas_of(moment.pain.zones)
    return any(moment.past.has_risen(area, moment.day, times) for area in areas)


def _worse_after(wanted: Mapping[str, int], moment: Moment) -> bool:
    return moment.past.was_worse_after(moment.day, wanted["by"], wanted["times"])


def _areas(wanted: Mapping[str, Any], moment: Moment) -> frozenset[str]:
    areas = areas_of(moment.pain.zones)
    return areas.intersection(wanted["in"]) if "in" in wanted else areas


_TESTS: Final[Mapping[str, Callable[[Any, Moment], bool]]] = {
    "all": _all,
    "any": _any,
    "yes": lambda ids, moment: not moment.yes.isdisjoint(ids),
    "feels": lambda ids, moment: not set(moment.pain.qualities).isdisjoint(ids),
    "with": lambda ids, moment: not set(moment.pain.triggers).isdisjoint(ids),
    "in": lambda ids, moment: not areas_of(moment.pain.zones).isdisjoint(ids),
    "about_you": lambda ids, moment: not moment.about_you.isdisjoint(ids),
    "pain": lambda least, moment: moment.pain.intensity >= least,
    "sudden": lambda is_sudden, moment: (moment.pain.onset == SUDDEN) == is_sudden,
    "days": _days,
    "trigger_days": _trigger_days,
    "new": _new,
    "rising": _rising,
    "worse_after": _worse_after,
}
