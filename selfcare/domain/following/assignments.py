"""Which routine was followed when, put together from what was noted about it.

What was accepted, paused or ended are entries like any other, so that several machines agree, and
undo takes an acceptance back. What holds on a day is what was noted last by the end of that day.
"""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from selfcare.domain.entries import Assignment, Entry


class Standing(NamedTuple):
    """How a routine stands at the end of a day."""

    slug: str
    title: str
    version: int
    sha256: str
    state: str
    """`followed`, `paused`, `ended` or `removed`."""
    since: date
    """The day on which this version was accepted: its weeks are counted from there."""
    changed: date
    """The day of the last change of any kind."""

    @property
    def is_followed(self) -> bool:
        """Whether it is to be done on this day."""
        return self.state == "followed"

    @property
    def is_shown(self) -> bool:
        """Whether the person still wants to see it among the routines."""
        return self.state != "removed"


class Course(NamedTuple):
    """All that was noted about one assigned routine, the oldest first."""

    slug: str
    changes: tuple[Entry, ...]

    def on(self, day: date) -> Standing | None:
        """Return how it stood at the end of a day; None before it was first accepted."""
        standing: Standing | None = None
        for entry in self.changes:
            if entry.day <= day:
                standing = _after(standing, entry)
        return standing

    @property
    def last(self) -> Standing | None:
        """How it stands after all that was noted."""
        return self.on(date.max)

    @property
    def began(self) -> date:
        """The day of the first acceptance."""
        return self.changes[0].day

    def versions(self) -> tuple[Entry, ...]:
        """Return the acceptances, the oldest first; each begins what is done from then on."""
        return tuple(entry for entry in self.changes if assignment_of(entry).state == "accepted")


def courses(entries: Iterable[Entry]) -> dict[str, Course]:
    """Put together what was noted about each routine, in the order of their first acceptance.

    The order in which the entries come makes no difference. What was noted about a routine before
    it was ever accepted, as far as this machine knows, says nothing.
    """
    assigned = (entry for entry in entries if isinstance(entry.content, Assignment))
    by_slug: dict[str, list[Entry]] = {}
    for entry in sorted(assigned, key=lambda each: (each.at, each.logged_at, each.id)):
        known = by_slug.get(assignment_of(entry).routine)
        if known is not None:
            known.append(entry)
        elif assignment_of(entry).state == "accepted":
            by_slug[assignment_of(entry).routine] = [entry]
    return {slug: Course(slug, tuple(changes)) for slug, changes in by_slug.items()}


_STATES = {"accepted": "followed", "resumed": "followed"}


def _after(before: Standing | None, entry: Entry) -> Standing:
    said = assignment_of(entry)
    state = _STATES.get(said.state, said.state)
    if before is None or said.state == "accepted":
        return Standing(
            slug=said.routine,
            title=said.title,
            version=said.version,
            sha256=said.sha256,
            state=state,
            since=entry.day,
            changed=entry.day,
        )
    return before._replace(state=state, changed=entry.day)


def assignment_of(entry: Entry) -> Assignment:
    """Return what an entry of a course says: it holds no others."""
    assert isinstance(entry.content, Assignment)  # noqa: S101 - `courses` takes no others
    return entry.content
