"""A routine's rules in plain sentences, for every screen, the command line and a preview."""

from collections.abc import Iterator
from dataclasses import replace

from selfcare.domain.routines.dose_words import in_words
from selfcare.domain.routines.routine import CEILING, Exercise, Routine


def listed(names: list[str]) -> str:
    """Return names as one says them: `a, b and c`."""
    return " and ".join([", ".join(names[:-1]), names[-1]]) if len(names) > 1 else "".join(names)


def later_doses(exercise: Exercise) -> Iterator[str]:
    """Yield what changes in later weeks, a sentence each."""
    for week, dose in exercise.later:
        yield f"From week {week}: {in_words(replace(exercise, dose=dose))}."


def measuring(routine: Routine) -> str:
    """Return what the therapist wants measured, as a sentence; empty for nothing."""
    if not routine.measures:
        return ""
    named = "; ".join(movement.label for movement in routine.measures)
    return f"Asks you to measure {every(routine.measure_every)}: {named}."


def every(days: int) -> str:
    """Return how often, such as `every week` or `every 10 days`."""
    weeks, left = divmod(days, 7)
    if left:
        return f"every {days} days"
    return "every week" if weeks == 1 else f"every {weeks} weeks"


def flare_rules(routine: Routine) -> Iterator[str]:
    """Yield what the therapist wants on days with much pain, a sentence each."""
    if routine.short_from and routine.short_form:
        names = listed([each.name for each in routine.short_form])
        yield f"At pain {routine.short_from} or more before the start: only {names}."
    for exercise in routine.exercises:
        if exercise.leave_out_at:
            yield (
                f"{exercise.name} is left out after a session over which pain rose by "
                f"{exercise.leave_out_at} or more."
            )
    if routine.stop_above != CEILING:
        yield f"Above pain {routine.stop_above} during an exercise, it ends."
