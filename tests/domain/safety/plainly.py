"""The language of the warning signs as plainly as it can be put: each moment and day looked at anew.

It is slow, and looks like the table of words in `warnings.json`; what is quick has to agree with it.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import pairwise
from typing import Any, NamedTuple

from selfcare.domain.days import last_days
from selfcare.domain.entries import Entry, Pain, Safety, Session
from selfcare.domain.safety.past import QUIET_BEFORE_NEW, SLACK, WINDOW
from selfcare.domain.safety.rules import Moment
from selfcare.domain.safety.signs import Condition, areas_of
from selfcare.domain.safety.warnings import TOGETHER


class World(NamedTuple):
    """All that was noted, and what the person said of themselves."""

    entries: Sequence[Entry]
    about_you: frozenset[str]

    def pains(self, day: date) -> list[Pain]:
        noted = sorted(self.entries, key=lambda entry: entry.at)
        return [e.content for e in noted if isinstance(e.content, Pain) and e.day == day]

    def in_area(self, area: str, day: date) -> list[Pain]:
        return [p for p in self.pains(day) if p.intensity and area in areas_of(p.zones)]


def moments(entries: Sequence[Entry]) -> list[Moment]:
    """Return each pain and each time of a yes, with the answers of up to three days around it."""
    yes = [e for e in entries if isinstance(e.content, Safety) and e.content.yes]
    found = [(e.at, e.content) for e in entries if isinstance(e.content, Pain)]
    found += [(e.at, Pain((), 0)) for e in sorted(yes, key=lambda entry: entry.at)]
    told = []
    for at, pain in found:
        near = [e for e in yes if abs(e.at - at) <= TOGETHER]
        said = frozenset(word for e in near for word in getattr(e.content, "yes", ()))
        told.append(Moment(at.date(), pain, said, max([at, *(e.at for e in near)])))
    return told


def holds(condition: Condition, moment: Moment, world: World) -> bool:
    """Return whether this was so at one moment."""
    ((kind, wanted),) = condition.items()
    if kind in _OF_AREAS:
        areas = areas_of(moment.pain.zones)
        areas &= set(wanted["in"]) if kind != "rising" and "in" in wanted else areas
        return any(_OF_AREAS[kind](area, moment.day, wanted, world) for area in areas)
    return _TESTS[kind](wanted, moment, world)


def _on_days(area: str, until: date, wanted: Condition, world: World) -> bool:
    days = last_days(until, max(WINDOW, wanted["at_least"] + SLACK))
    feels = set(wanted.get("feels", ()))
    hurt = [world.in_area(area, day) for day in days]
    count = sum(any(not feels or feels & set(each.qualities) for each in of_day) for of_day in hurt)
    return count >= int(wanted["at_least"])


def _is_new(area: str, until: date, wanted: Condition, world: World) -> bool:
    recent = last_days(until, wanted["within"])
    before = last_days(until - timedelta(days=wanted["within"]), QUIET_BEFORE_NEW)
    return any(world.in_area(area, day) for day in recent) and not any(
        world.in_area(area, day) for day in before
    )


def _has_risen(area: str, until: date, times: int, world: World) -> bool:
    worst = [
        max((p.intensity for p in world.in_area(area, day)), default=None)
        for day in last_days(until, times + 1)
    ]
    return all(a is not None and b is not None and a < b for a, b in pairwise(worst))


def _trigger_days(wanted: Condition, moment: Moment, world: World) -> bool:
    noted = [
        day
        for day in last_days(moment.day, WINDOW)
        if any(set(pain.triggers) & set(wanted["with"]) for pain in world.pains(day))
    ]
    return len(noted) >= int(wanted["at_least"])


def _worse_after(wanted: Condition, moment: Moment, world: World) -> bool:
    latest = [rise for day, rise in _rises(world) if day < moment.day][-wanted["times"] :]
    return len(latest) == wanted["times"] and all(rise >= wanted["by"] for rise in latest)


def _rises(world: World) -> Iterator[tuple[date, int]]:
    """Yield each day with a routine and a rating of the next morning, and how much that was worse."""
    noted = sorted(world.entries, key=lambda entry: entry.at)
    for day in sorted({entry.day for entry in noted}):
        before = [
            e.content.before
            for e in noted
            if e.day == day and isinstance(e.content, Session) and e.content.before is not None
        ]
        next_day = day + timedelta(days=1)
        mornings = [
            e.content.intensity
            for e in noted
            if e.day == next_day and isinstance(e.content, Pain) and e.at.hour < 12
        ]
        if before and mornings:
            yield day, mornings[0] - before[0]


_OF_AREAS: Mapping[str, Callable[[str, date, Any, World], bool]] = {
    "days": _on_days,
    "new": _is_new,
    "rising": _has_risen,
}
_TESTS: Mapping[str, Callable[[Any, Moment, World], bool]] = {
    "all": lambda parts, moment, world: all(holds(part, moment, world) for part in parts),
    "any": lambda parts, moment, world: any(holds(part, moment, world) for part in parts),
    "yes": lambda ids, moment, _: bool(moment.yes & set(ids)),
    "feels": lambda ids, moment, _: bool(set(moment.pain.qualities) & set(ids)),
    "with": lambda ids, moment, _: bool(set(moment.pain.triggers) & set(ids)),
    "in": lambda ids, moment, _: bool(areas_of(moment.pain.zones) & set(ids)),
    "about_you": lambda ids, _, world: bool(world.about_you & set(ids)),
    "pain": lambda least, moment, _: moment.pain.intensity >= least,
    "sudden": lambda is_so, moment, _: (moment.pain.onset == "sudden") is is_so,
    "trigger_days": _trigger_days,
    "worse_after": _worse_after,
}
