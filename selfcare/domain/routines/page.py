"""A routine in full, in lines of plain text: for a preview, a page or a terminal."""

from collections.abc import Callable, Iterable, Iterator

from selfcare.domain.routines.differences import often
from selfcare.domain.routines.dose_words import in_words, minutes
from selfcare.domain.routines.routine import Routine
from selfcare.domain.routines.rule_words import flare_rules, later_doses, measuring
from selfcare.domain.text import clean


def routine_lines(routine: Routine, warn: Callable[[Iterable[str]], str]) -> Iterator[str]:
    """Yield the title, what it is for, the exercises with doses and steps, and all notes.

    `warn` says, for flags of a profile, what this person is to ask a clinician first.
    """
    yield clean(routine.title)
    yield clean(routine.purpose)
    who = " on ".join(filter(None, (routine.assigned_by, routine.assigned_on)))
    if who:
        yield f"From {clean(who)}"
    weeks = f", for {routine.weeks} weeks" if routine.weeks else ""
    yield f"{minutes(routine.seconds)}, {often(routine)}{weeks}"
    named = {flag for exercise in routine.exercises for flag in exercise.ask_first}
    if warning := warn(flag for flag in routine.ask_first if flag not in named):
        yield f"! {warning}"
    for number, exercise in enumerate(routine.exercises, 1):
        yield f"\n{number}. {clean(exercise.name)}: {in_words(exercise)}"
        if warning := warn(exercise.ask_first):
            yield f"   ! {warning}"
        notes = (*later_doses(exercise), exercise.note)
        for line in (*exercise.steps, *exercise.cautions, *filter(None, notes)):
            yield f"   {clean(line)}"
    rules = " ".join(flare_rules(routine))
    for text in (
        routine.stop_rule,
        rules,
        measuring(routine),
        routine.progression,
        routine.review,
        routine.notes,
    ):
        if text:
            yield f"\n{clean(text)}"
