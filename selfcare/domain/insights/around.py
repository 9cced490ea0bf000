"""Pain right before and right after a routine, and what was noted as easing it.

There is no day without to compare with: pain also goes up and down by itself, and a routine is often
begun when it is at its worst. So these are changes beside a routine, and nothing is said of its part.
"""

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from selfcare.domain.describe import called
from selfcare.domain.entries import Day, Entry, Pain, Session
from selfcare.domain.insights.associations import FALSE_SHARE, WORTH_SAYING
from selfcare.domain.insights.fitting import through_noise
from selfcare.domain.insights.questions import ENOUGH_EACH
from selfcare.domain.insights.regression import Coefficient


class Around(NamedTuple):
    """What was rated around the sessions with one routine."""

    title: str
    rated: int
    """Sessions with a rating before and after."""
    points: float = 0.0
    """The mean change, in points of 0-10; below 0 it hurt less after."""
    low: float = 0.0
    high: float = 0.0
    """The 95 % interval."""
    is_said: bool = False
    """Whether it is sure and large enough to be said."""

    @property
    def missing(self) -> int:
        """How many more rated sessions it takes until anything is said."""
        return max(0, ENOUGH_EACH - self.rated)


class Eased(NamedTuple):
    """What was noted as easing pain."""

    easer: str
    times: int


def around_sessions(entries: Iterable[Entry]) -> list[Around]:
    """Return each routine that was rated before and after, the most often rated first."""
    changes: dict[str, list[tuple[int, float]]] = {}
    for entry in sorted(entries, key=lambda each: (each.at.timestamp(), each.id)):
        session = entry.content
        if isinstance(session, Session) and None not in (session.before, session.after):
            change = float((session.after or 0) - (session.before or 0))
            changes.setdefault(called(session), []).append((entry.at.toordinal(), change))
    ranked = sorted(changes, key=lambda title: (-len(changes[title]), title))
    return [_around(title, changes[title], len(changes)) for title in ranked]


def eased(entries: Iterable[Entry]) -> tuple[list[Eased], int]:
    """Return what was noted as easing, the most often first; and in how many entries anything was."""
    told = [
        set(entry.content.eased_by)
        for entry in entries
        if isinstance(entry.content, Pain | Day) and entry.content.eased_by
    ]
    counts = Counter(name for names in told for name in names)
    ranked = sorted(counts.items(), key=lambda each: (-each[1], each[0]))
    return [Eased(name, times) for name, times in ranked], len(told)


def _around(title: str, changes: list[tuple[int, float]], asked: int) -> Around:
    if len(changes) < ENOUGH_EACH:
        return Around(title, len(changes))
    found = mean_change([day for day, _ in changes], [change for _, change in changes])
    is_sure = found.doubt <= FALSE_SHARE / asked and abs(found.value) >= WORTH_SAYING
    return Around(title, len(changes), found.value, *found.interval(), is_sure)


def mean_change(days: list[int], changes: list[float]) -> Coefficient:
    """Return the mean of changes on these days, which may hang together from day to day."""
    return through_noise(days, changes, [[1.0] * len(changes)]).coefficients[0]
