"""Which warnings are open: what was noted lately, seen through the signs, less what was looked at.

Noting more never closes a warning. Only the person does, by saying that somebody has looked at it.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date, datetime, timedelta
from itertools import chain
from typing import Final, NamedTuple

from selfcare.domain.entries import Entry, Pain, Safety
from selfcare.domain.safety.past import LONGEST, Past
from selfcare.domain.safety.rules import Moment, Moments
from selfcare.domain.safety.signs import Book, Level, Sign

STANDS: Final = timedelta(days=28)
"""How long something noted can hold a warning open, unless it is looked at before."""
TOGETHER: Final = timedelta(days=3)
"""How far apart a pain and an answered question may lie to be seen together. A choice of ours."""
REACH: Final = STANDS + timedelta(days=LONGEST)
"""How far back entries are needed."""

RESTS: Final = {
    Level.EMERGENCY: timedelta(0),
    Level.SAME_DAY: timedelta(days=14),
    Level.TALK: timedelta(days=42),
}
"""For how long a warning that was looked at does not come again for pains alone, so as not to nag.

A question answered with yes raises it again at any time, and an emergency never rests.
"""


class Raised(NamedTuple):
    """A warning: a sign, and when it was last so."""

    sign: Sign
    at: datetime
    is_read: bool
    """Whether the person has seen it since."""


class _Word(NamedTuple):
    """What the person said of a sign, and how far it reaches."""

    at: datetime
    ahead: frozenset[str]

    def is_before(self, entry: Entry) -> bool:
        """Whether this was noted afterwards, also where a clock was put back in between."""
        return entry.logged_at > self.at and entry.id not in self.ahead


def open_warnings(
    entries: Iterable[Entry], about_you: Collection[str], book: Book, now: datetime
) -> tuple[Raised, ...]:
    """Return the warnings that are open, the most urgent first.

    Args:
        entries: those since `now - REACH`, in any order.
        about_you: what the person said of themselves, by id, such as `pregnant`.
        book: the signs.
        now: the present moment.
    """
    listed = list(entries)
    looking = _Looking(listed, about_you, now - STANDS)
    found = []
    for sign in book.signs:
        looked_at = _last(listed, sign, "looked_at")
        rests = looked_at is not None and now - looked_at.at < RESTS[sign.level]
        at = looking.last_so(sign, looked_at, only_answers=rests)
        if at is not None:
            read = _last(listed, sign, "read")
            is_read = read is not None and looking.last_so(sign, read) is None
            found.append(Raised(sign, at, is_read))
    return tuple(sorted(found, key=lambda raised: raised.sign.level.rank))


def raised_between(
    entries: Iterable[Entry],
    about_you: Collection[str],
    book: Book,
    since: date,
    until: date,
) -> tuple[Raised, ...]:
    """Return every sign that was so in these days, both included, looked at or not, by urgency."""
    listed = [entry for entry in entries if entry.day <= until]
    looking = _Looking(listed, about_you, since)
    found = [(sign, looking.last_so(sign, None)) for sign in book.signs]
    raised = [Raised(sign, at, is_read=True) for sign, at in found if at is not None]
    return tuple(sorted(raised, key=lambda each: each.sign.level.rank))


def do_pause(warnings: Iterable[Raised]) -> bool:
    """Return whether routines should wait until somebody has looked at these."""
    return any(raised.sign.pauses for raised in warnings)


def days_paused(
    entries: Iterable[Entry], about_you: Collection[str], book: Book, since: date, until: date
) -> frozenset[date]:
    """Return the days, both ends included, on which a warning held routines back, if for a part only.

    `entries` are those of these days and of `REACH` before them, in any order. What is noted only
    days later counts from the day that it is about: that is kinder than to count it as missed.
    """
    listed = [entry for entry in entries if entry.day <= until]
    looking = _Looking(listed, about_you, since - STANDS)
    paused: set[date] = set()
    for sign in (each for each in book.signs if each.pauses):
        looks = sorted(
            entry.at
            for entry in listed
            if isinstance(entry.content, Safety) and sign.id in entry.content.looked_at
        )
        for at, has_answers in looking.times_of(sign):
            if not has_answers and any(look <= at < look + RESTS[sign.level] for look in looks):
                continue
            ends = min([at + STANDS, *(look for look in looks if look >= at)]).date()
            first, last = max(since, at.date()), min(until, ends)
            paused.update(first + timedelta(days=n) for n in range((last - first).days + 1))
    return frozenset(paused)


class _Looking:
    """Looks at the moments since a time, with all that was noted before or after them."""

    def __init__(
        self, entries: Sequence[Entry], about_you: Collection[str], since: datetime | date
    ) -> None:
        self._recent = [entry for entry in entries if _is_since(entry, since)]
        self._about_you = about_you
        self._past = Past(entries)
        self._all = self._moments(self._recent)

    def last_so(
        self, sign: Sign, word: _Word | None, *, only_answers: bool = False
    ) -> datetime | None:
        """Return when this sign was last so, going by what was noted after that word."""
        moments = self._all
        if word is not None:
            moments = self._moments([entry for entry in self._recent if word.is_before(entry)])
        times = [each.at for each in moments.when(sign.when) if each.yes or not only_answers]
        return max(times, default=None)

    def times_of(self, sign: Sign) -> Iterator[tuple[datetime, bool]]:
        """Yield every time at which this sign was so, and whether answers were part of it."""
        return ((each.at, bool(each.yes)) for each in self._all.when(sign.when))

    def _moments(self, entries: Iterable[Entry]) -> Moments:
        return Moments(list(_seen_together(entries)), self._about_you, self._past)


def _seen_together(entries: Iterable[Entry]) -> Iterator[Moment]:
    """Yield each pain, and each time questions were answered with yes, with the answers near by."""
    listed = list(entries)
    answers = sorted(
        (entry.at, entry.content.yes)
        for entry in listed
        if isinstance(entry.content, Safety) and entry.content.yes
    )
    times = [at for at, _ in answers]
    pains = [(entry.at, entry.content) for entry in listed if isinstance(entry.content, Pain)]
    for at, pain in chain(pains, ((at, Pain((), 0)) for at in times)):
        first = bisect_left(times, at - TOGETHER)
        near = answers[first : bisect_right(times, at + TOGETHER, lo=first)]
        yes = frozenset[str]().union(*(said for _, said in near))
        yield Moment(at.date(), pain, yes, max([at, *(when for when, _ in near[-1:])]))


def _is_since(entry: Entry, since: datetime | date) -> bool:
    return entry.at >= since if isinstance(since, datetime) else entry.day >= since


def _last(entries: Iterable[Entry], sign: Sign, field: str) -> _Word | None:
    """Return what the person last said of a sign, with all that they knew whenever they did."""
    said = [
        (entry.logged_at, entry.content.ahead)
        for entry in entries
        if isinstance(entry.content, Safety) and sign.id in getattr(entry.content, field)
    ]
    if not said:
        return None
    return _Word(max(at for at, _ in said), frozenset(each for _, ahead in said for each in ahead))
