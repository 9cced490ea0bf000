"""What the editor of routines says in words."""

from collections.abc import Sequence
from typing import Final

from selfcare.domain.exercises.library import Library
from selfcare.domain.routines.dose_words import minutes
from selfcare.domain.routines.draft import RoutineDraft
from selfcare.domain.routines.routine import Routine
from selfcare.domain.routines.rule_words import every
from selfcare.sharing.routines.advice import advice

_MOST: Final = 3
"""How many thoughts are shown before the rest is only counted."""


def called(routine: Routine) -> str:
    """Return its title and what it is for."""
    purpose = f" · {routine.purpose}" if routine.purpose else ""
    return f"{routine.title or 'No title yet: press t'}{purpose}"


def length(routine: Routine) -> str:
    """Return how long a round takes, how often, and from whom it is."""
    days = f"{routine.days_a_week} days a week" if routine.days_a_week < 7 else "every day"
    weeks = f"{routine.weeks} weeks" if routine.weeks else "until further notice"
    by = f"from {routine.assigned_by}" if routine.assigned_by else ""
    measured = len(routine.measures)
    moves = f"{measured} to measure {every(routine.measure_every)}" if measured else ""
    a_round = f"{minutes(routine.seconds)} a round" if routine.exercises else ""
    return " · ".join(filter(None, (a_round, days, weeks, moves, by)))


def missing(draft: RoutineDraft) -> str:
    """Return what it needs before it can be saved; an empty text for nothing."""
    if not draft.text("title") or not draft.text("for"):
        return "It needs a title and what it is for. Press t to write them."
    return "" if draft.listed else "It has no exercise yet. Press a to pick one."


def thoughts(routine: Routine, library: Library) -> str:
    """Return what one may want to look at again, a line each."""
    found = dict.fromkeys(fault.sentence for fault in advice(routine, library, _place))
    shown = [f"· {sentence}" for sentence in found]
    more = len(shown) - _MOST
    return "\n".join([*shown[:_MOST], f"and {more} more"] if more > 0 else shown)


def numbered(steps: Sequence[str]) -> str:
    """Return the steps, a line each."""
    return "\n".join(f"{number}. {step}" for number, step in enumerate(steps, 1))


def _place(*path: str | int) -> int:
    """Return the number of the exercise that a thought is about, in place of a line."""
    return int(path[1]) + 1 if len(path) > 1 else 0
