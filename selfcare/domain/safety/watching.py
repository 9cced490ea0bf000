"""Keeps an eye on a diary: which warnings are open, and whether there is something to ask."""

from collections.abc import Callable, Collection
from datetime import date, timedelta
from typing import Final, Protocol

from selfcare.domain.clock import Clock
from selfcare.domain.entries import Entry, Pain, Safety
from selfcare.domain.profile import marked
from selfcare.domain.safety.asking import LOOK_BACK, Reason, last_answers, reason_after, reason_now
from selfcare.domain.safety.signs import Book
from selfcare.domain.safety.warnings import REACH, TOGETHER, Raised, days_paused, open_warnings

RECENT: Final = timedelta(days=62)
"""What was said of oneself before that is read but once."""
JUST_NOTED: Final = timedelta(minutes=1)


class Reader(Protocol):
    """The reading half of the diary."""

    def entries(
        self,
        since: date | None = None,
        until: date | None = None,
        kinds: Collection[str] | None = None,
    ) -> list[Entry]:
        """Return the entries of these days."""
        ...


class Watch:
    """What one asks about safety. Reads the diary each time it is asked, and changes nothing.

    Only what somebody said of themselves months ago is read once and remembered: looking for it
    means reading the whole diary.
    """

    def __init__(self, read: Reader, clock: Clock, book: Callable[[], Book]) -> None:
        """Watch what `read` gives; `book` loads signs and questions when they are needed."""
        self._read = read
        self._clock = clock
        self._book = book
        self._recently: date | None = None
        self._long_ago: list[Entry] = []

    @property
    def book(self) -> Book:
        """The signs and questions."""
        return self._book()

    def warnings(self) -> tuple[Raised, ...]:
        """Return the warnings that are open, the most urgent first."""
        now = self._clock.now()
        entries = self._read.entries(since=(now - REACH).date())
        return open_warnings(entries, self.about_you(), self.book, now)

    def days_paused(self, since: date, until: date) -> frozenset[date]:
        """Return the days, both included, on which a warning held routines back."""
        entries = self._read.entries(since - REACH, until)
        return days_paused(entries, self.about_you(), self.book, since, until)

    def about_you(self) -> frozenset[str]:
        """Return what the person marked about themselves, by id."""
        if self._recently is None:
            self._recently = self._clock.now().date() - RECENT
            before = self._recently - timedelta(days=1)
            self._long_ago = self._read.entries(until=before, kinds={"profile"})
        recent = self._read.entries(since=self._recently, kinds={"profile"})
        return frozenset(marked(recent or self._long_ago))

    def reason_now(self) -> Reason | None:
        """Return why all questions are due, or None."""
        return reason_now(self._answers(), self._clock.now())

    def last_answers(self) -> Safety | None:
        """Return the answers of the last months that were given last, or None."""
        return last_answers(self._answers())

    def reason_after_last(self) -> Reason | None:
        """Return why to ask after the pain that was noted just now, or None.

        One that was so days ago, and is only written down now, is no reason.
        """
        now = self._clock.now()
        entries = self._read.entries(since=(now - LOOK_BACK).date(), kinds={"pain", "safety"})
        pains = [
            (e.logged_at, e.at, e.id, e, e.content)
            for e in entries
            if isinstance(e.content, Pain) and e.logged_at <= now
        ]
        if not pains:
            return None
        *_, last, pain = max(pains)
        if now - last.logged_at > JUST_NOTED or now - last.at > TOGETHER:
            return None
        groups = self.book.groups_for(pain)
        wanted = [question.id for group in groups for question in group.questions]
        is_named = any(group.is_named_in(pain.note) for group in groups)
        earlier = [entry for entry in entries if entry is not last]
        return reason_after(pain, earlier, now, wanted, is_named=is_named)

    def read(self, signs: Collection[str]) -> Safety:
        """Return what notes that these warnings were read."""
        return Safety(read=tuple(signs), ahead=self._ahead())

    def looked_at(self, signs: Collection[str]) -> Safety:
        """Return what notes that a clinician has looked at these."""
        return Safety(looked_at=tuple(signs), ahead=self._ahead())

    def _ahead(self) -> tuple[str, ...]:
        now = self._clock.now()
        entries = self._read.entries(since=(now - REACH).date(), kinds={"pain", "safety"})
        return tuple(entry.id for entry in entries if entry.logged_at > now)

    def _answers(self) -> list[Entry]:
        return self._read.entries(since=(self._clock.now() - REACH).date(), kinds={"safety"})
