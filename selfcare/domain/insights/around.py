"""Pain right before and right after a routine, and what was noted as easing it: told, and never claimed.

There is no day without to compare with. A routine is begun when pain is at its worst, and what is at its
worst settles by itself (F. Galton, Regression towards mediocrity, 1886): in made-up diaries in which
routines do nothing, pain is lower right after. So nothing is said of a routine's part.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from statistics import fmean
from types import MappingProxyType
from typing import Final, NamedTuple

from selfcare.domain.describe import called
from selfcare.domain.entries import Day, Entry, Pain, Session
from selfcare.domain.insights.questions import ENOUGH_EACH

NO_TITLES: Final[Mapping[str, str]] = MappingProxyType({})


class Around(NamedTuple):
    """What was rated around the sessions with one routine."""

    title: str
    rated: int
    """Sessions with a rating before and after."""
    before: float
    """The mean pain right before, 0-10."""
    after: float
    """The mean pain right after, 0-10."""

    @property
    def missing(self) -> int:
        """How many more rated sessions it takes until the means are told."""
        return max(0, ENOUGH_EACH - self.rated)


class Eased(NamedTuple):
    """What was noted as easing pain."""

    easer: str
    times: int


def titles(entries: Iterable[Entry]) -> dict[str, str]:
    """Return what each routine was called when it was played last, by its slug."""
    played = ((each.at.timestamp(), each.id, each.content) for each in entries)
    return {
        session.routine: called(session)
        for *_, session in sorted(played, key=lambda each: each[:2])
        if isinstance(session, Session)
    }


def around_sessions(entries: Iterable[Entry]) -> list[Around]:
    """Return each routine that was rated before and after, the most often rated first."""
    ratings: dict[str, list[tuple[int, int]]] = {}
    for entry in sorted(entries, key=lambda each: (each.at.timestamp(), each.id)):
        session = entry.content
        if isinstance(session, Session) and None not in (session.before, session.after):
            rated = (session.before or 0, session.after or 0)
            ratings.setdefault(called(session), []).append(rated)
    ranked = sorted(ratings, key=lambda title: (-len(ratings[title]), title))
    return [_around(title, ratings[title]) for title in ranked]


def _around(title: str, ratings: list[tuple[int, int]]) -> Around:
    before, after = (fmean(each) for each in zip(*ratings, strict=True))
    return Around(title, len(ratings), before, after)


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
