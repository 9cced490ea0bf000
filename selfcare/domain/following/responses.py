"""Pain before and after the sessions with an exercise: counts and ranges, never a cause.

The whole session is rated, not one exercise of it. So exercises that are always done together have
the same numbers, and nothing here says what made the difference.
"""

from collections.abc import Iterable
from typing import NamedTuple

from selfcare.domain.entries import Done, Entry, Session


class Response(NamedTuple):
    """What was noted around the sessions in which an exercise was done, whole or in part."""

    exercise: str
    sessions: int = 0
    """In how many it was done."""
    before: tuple[int, ...] = ()
    """The ratings, 0-10, before those sessions that have both; in the order of the sessions."""
    after: tuple[int, ...] = ()
    stopped: int = 0
    """How often it was stopped because it hurt."""

    @property
    def rated(self) -> int:
        """In how many sessions both was asked and answered."""
        return len(self.before)

    @property
    def lower(self) -> int:
        """After how many sessions pain was lower than before."""
        return sum(then > now for then, now in zip(self.before, self.after, strict=True))

    @property
    def higher(self) -> int:
        """After how many it was higher."""
        return sum(then < now for then, now in zip(self.before, self.after, strict=True))

    @property
    def same(self) -> int:
        """After how many it was the same."""
        return self.rated - self.lower - self.higher


def responses(slug: str, entries: Iterable[Entry]) -> dict[str, Response]:
    """Return by exercise what was noted around the sessions of a routine."""
    found: dict[str, Response] = {}
    for entry in sorted(entries, key=lambda each: (each.at, each.id)):
        session = entry.content
        if isinstance(session, Session) and session.routine == slug:
            for done in session.exercises:
                known = found.get(done.exercise, Response(done.exercise))
                found[done.exercise] = _with(known, done, session)
    return found


def _with(known: Response, done: Done, session: Session) -> Response:
    if done.result == "stopped":
        return known._replace(stopped=known.stopped + 1)
    if done.result not in {"done", "partly"}:
        return known
    known = known._replace(sessions=known.sessions + 1)
    if session.before is None or session.after is None:
        return known
    before, after = (*known.before, session.before), (*known.after, session.after)
    return known._replace(before=before, after=after)
