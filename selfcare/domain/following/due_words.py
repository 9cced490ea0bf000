"""What is due, in sentences that hurry nobody."""

from collections.abc import Iterator

from selfcare.domain.following.schedule import Agenda, Due
from selfcare.domain.routines.dose_words import minutes
from selfcare.domain.routines.rule_words import listed

RESTS = {"rest": "A rest day", "sick": "A sick day", "flare": "A flare-up day"}


def agenda_lines(agenda: Agenda) -> Iterator[str]:
    """Yield what there is to know about the assigned routines on a day, a sentence or two each."""
    if agenda.rest:
        yield f"{RESTS.get(agenda.rest, RESTS['rest'])}: nothing is due."
    for due in agenda.due:
        yield due_line(due)
    for title in agenda.over:
        yield f"The weeks of {title} are over. Talk over with your therapist what comes next."


def due_line(due: Due) -> str:
    """Return how a routine stands on its day."""
    title = due.routine.title
    if due.is_done:
        return f"Done for today: {title}."
    again = f", {due.rounds_left} more times" if due.rounds_left > 1 else ""
    if not due.is_begun:
        times = f", {due.rounds_left} times" if due.rounds_left > 1 else ""
        return f"Due today: {title}, {minutes(due.seconds_left)}{times}."
    names = listed([exercise.name for exercise in due.left])
    return f"Partly done: {title}. Left: {names}, {minutes(due.seconds_left)}{again}."
