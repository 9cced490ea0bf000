"""`selfcare routine due`: what is due today of the assigned routines."""

import json
from collections.abc import Iterator

from selfcare.cli.context import Context
from selfcare.cli.routines.showing import report_problems
from selfcare.domain.following.due_words import agenda_lines
from selfcare.domain.following.schedule import Due
from selfcare.domain.text import clean


def lines(context: Context) -> Iterator[str]:
    """Yield what is due, a line each."""
    for line in agenda_lines(context.assigned.agenda(context.clock.now().date())):
        yield clean(line)


def print_due(context: Context, *, as_json: bool) -> None:
    """Print it, or that there is nothing."""
    if as_json:
        agenda = context.assigned.agenda(context.clock.now().date())
        print(json.dumps([_told(due) for due in agenda.due]))
    else:
        print("\n".join(lines(context)) or "Nothing is due today.")
    report_problems(context)


def _told(due: Due) -> dict[str, object]:
    return {
        "routine": due.routine.slug,
        "version": due.routine.version,
        "title": due.routine.title,
        "done": due.is_done,
        "share": round(due.share, 3),
        "left": [exercise.id for exercise in due.left],
        "rounds_left": due.rounds_left,
        "seconds_left": due.seconds_left,
    }
