"""Whether a reminder of a routine has anything to remind of, told from what was assigned."""

from collections.abc import Collection, Iterable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final, NamedTuple

from selfcare.domain.entries import Entry, Session
from selfcare.domain.reminders.reminder import Times
from selfcare.domain.reminders.ringing import Due

if TYPE_CHECKING:  # the timer looks once a minute, and seldom has a routine to think of
    from selfcare.domain.following.schedule import Due as Asked

NEAR: Final = timedelta(minutes=30)
"""How long before its time a routine that was begun answers a reminder."""


class Planned(NamedTuple):
    """What the assigned routines ask for on one day."""

    asked: "tuple[Asked, ...]" = ()
    """What is planned, with what is done of it."""
    assigned: Collection[str] = ()
    """Every assigned routine by name, also where it is paused, ended or not meant for this day."""
    may_play: bool = True
    """Whether neither a warning nor a day of rest holds routines back."""


def is_answered(due: Due, planned: Planned, entries: Iterable[Entry]) -> bool | None:
    """Return whether nothing is left to remind of; None where nothing was assigned that tells.

    Of several times a day, the first asks for one round, and so on, and the last for all of them.
    """
    if not planned.may_play:
        return True
    wanted = due.reminder.routine
    if wanted not in planned.assigned if wanted else not planned.assigned:
        return None
    asked = [each for each in planned.asked if wanted in {"", each.routine.slug}]
    listed = list(entries)
    return all(_is_done(due, each) or _is_begun(due, each, listed) for each in asked)


def _is_done(due: Due, asked: "Asked") -> bool:
    rounds = max((part.wanted for part in asked.parts), default=0)
    times = due.reminder.when.at if isinstance(due.reminder.when, Times) else ()
    place = sum(each <= due.slot.time() for each in times)
    by_now = rounds if place >= len(times) else min(place, rounds)
    return rounds - asked.rounds_left >= by_now


def _is_begun(due: Due, asked: "Asked", entries: Iterable[Entry]) -> bool:
    return any(
        isinstance(entry.content, Session)
        and entry.content.routine == asked.routine.slug
        and _wall(entry.at) >= due.slot - NEAR
        for entry in entries
    )


def _wall(at: datetime) -> datetime:
    return at.replace(tzinfo=None)
