"""Routines in print: a line each, or one in full."""

import json
import sys
from collections.abc import Iterator
from dataclasses import asdict
from typing import TYPE_CHECKING

from selfcare.cli.context import Context
from selfcare.domain.following.account_words import (
    NOT_A_CAUSE,
    Account,
    exercise_lines,
    kept_lines,
    standing_line,
    version_lines,
)
from selfcare.domain.following.assignments import Standing
from selfcare.domain.routines.dose_words import minutes
from selfcare.domain.routines.page import routine_lines
from selfcare.domain.routines.routine import Routine
from selfcare.domain.text import clean

if TYPE_CHECKING:
    from selfcare.sharing.routines.assigned import Assigned

SAMPLES = (
    "These are samples: your therapist chooses and adapts them. No clinician has reviewed them yet."
)


def print_list(context: Context, *, as_json: bool) -> None:
    """Print what is assigned, then the samples."""
    standings = {each.slug: each for each in context.assigned.shown()}
    routines = context.routines
    if as_json:
        print(json.dumps([_told(each, standings.get(each.slug)) for each in routines]))
        return
    assigned = [each for each in routines if each.slug in standings]
    samples = [each for each in routines if each.slug not in standings]
    width = max(len(routine.slug) for routine in routines)
    for routine in assigned:
        standing = standings[routine.slug]
        state = "" if standing.is_followed else f", {standing.state}"
        print(f"{_line(routine, width)} (version {routine.version}{state})")
    if assigned:
        print()
    for routine in samples:
        print(_line(routine, width))
    print(SAMPLES)
    report_problems(context)


def print_routine(routine: Routine, context: Context, *, as_json: bool) -> None:
    """Print one in full."""
    if as_json:
        standings = {each.slug: each for each in context.assigned.shown()}
        print(json.dumps(_told(routine, standings.get(routine.slug))))
        return
    print("\n".join(routine_lines(routine, context.warn)))
    pictures = list(picture_lines(routine, context.assigned))
    if pictures:
        print("\nPictures:\n" + "\n".join(pictures))
    account = context.assigned.account(routine.slug, context.clock.now().date())
    if account:
        print("\n" + "\n".join(account_lines(account)))
    report_problems(context)


def picture_lines(routine: Routine, assigned: "Assigned") -> Iterator[str]:
    """Yield where the pictures lie that came with a routine."""
    for exercise in routine.exercises:
        if exercise.picture:
            path = assigned.picture(routine, exercise)
            where = path or f"{exercise.picture} did not come with the routine"
            yield f"  {clean(exercise.name)}: {clean(str(where))}"


def account_lines(account: Account) -> Iterator[str]:
    """Yield how an assigned routine goes."""
    yield standing_line(account.standing)
    yield from kept_lines(account.adherence)
    yield "\nPain before and after:"
    for exercise, said in exercise_lines(account):
        yield f"  {clean(exercise.name)}: {said}"
    yield NOT_A_CAUSE
    yield "\nVersions:"
    for line in version_lines(account.course):
        yield f"  {line}"


def report_problems(context: Context) -> None:
    """Say on stderr which version cannot be read."""
    for problem in context.assigned.problems:
        print(f"selfcare: {problem}", file=sys.stderr)


def _line(routine: Routine, width: int) -> str:
    return f"{routine.slug:<{width}}  {minutes(routine.seconds):<12}  {clean(routine.title)}"


def _told(routine: Routine, standing: Standing | None) -> dict[str, object]:
    stands = None
    if standing:
        stands = {"state": standing.state, "since": standing.since.isoformat()}
    return asdict(routine) | {"assigned": stands}
