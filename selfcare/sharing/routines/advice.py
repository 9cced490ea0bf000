"""What a therapist may want to look at again in a routine that can be used as it is.

Few and short routines are done more often: Bachmann et al. 2018 (seen in summary) for the number;
fifteen minutes is our own choice. What is usual is what the library has; half and double of it are
our own choice too, as is everything here that is not in the file format's own rules.
"""

from collections.abc import Callable, Iterator
from typing import Final

from selfcare.domain.exercises.library import Library
from selfcare.domain.routines.dose_words import in_words, minutes
from selfcare.domain.routines.routine import Dose, Exercise, Routine
from selfcare.sharing.faults import Fault

MANY: Final = 4
LONG: Final = 15 * 60
"""More exercises, and more seconds for a round or a day, than many people keep up."""

OFTEN: Final = 2.5
"""How many times the usual amount is far from it; its inverse is, too."""

STILL: Final = 120
"""Seconds beyond which holding one stretch or press is longer than anything in the library."""

Line = Callable[..., int]
"""Returns the line in which a part of the file stands."""


def advice(routine: Routine, library: Library, line: Line) -> list[Fault]:
    """Return what to look at again, by line. None of it keeps the file from being used."""
    found = [*_as_a_whole(routine, line)]
    for number, exercise in enumerate(routine.exercises):
        known = library.exercises.get(exercise.id)
        found += [
            Fault(line("exercises", number), 0, sentence)
            for sentence in (*_dose(exercise, known), *_clashes(exercise, routine))
        ]
    found += _twins(routine, line)
    return sorted(found)


def _as_a_whole(routine: Routine, line: Line) -> Iterator[Fault]:
    number = len(routine.exercises)
    if number > MANY:
        says = f"There are {number} exercises. Two to four are done more often than a long list."
        yield Fault(line("exercises"), 0, says)
    if routine.seconds > LONG:
        says = f"One round takes {minutes(routine.seconds)}. Up to 15 min is kept up more often."
        yield Fault(line("exercises"), 0, says)
    a_day = sum(each.seconds * each.dose.times_a_day for each in routine.exercises)
    if a_day > 2 * LONG:
        says = f"With all its rounds, a day takes {minutes(a_day)}. That is more than half an hour."
        yield Fault(line("exercises"), 0, says)
    if routine.on_days and routine.days_a_week != len(routine.on_days):
        named, said = len(routine.on_days), routine.days_a_week
        says = f"“on days” names {named}, “days a week” says {said}. The named days hold."
        yield Fault(line("days a week"), 0, says)
    if not routine.short_from and routine.short_form:
        says = "“short form: yes” does nothing without a line such as: short form from: 7"
        first = routine.exercises.index(routine.short_form[0])
        yield Fault(line("exercises", first, "short form"), 0, says)
    yield from _measuring(routine, line)
    if routine.short_from and len(routine.short_form) == number:
        says = "The short form has every exercise, so it is not shorter."
        yield Fault(line("short form from"), 0, says)


def _measuring(routine: Routine, line: Line) -> Iterator[Fault]:
    if not routine.measures and line("measure every"):
        says = "“measure every” does nothing without a line such as: measure: [fingertips-floor]"
        yield Fault(line("measure every"), 0, says)
    if len(routine.measures) > MANY:
        says = (
            f"There are {len(routine.measures)} movements to measure. One or two of them, "
            "left and right, are done more often."
        )
        yield Fault(line("measure"), 0, says)
    if 0 < routine.weeks * 7 <= routine.measure_every and routine.measures:
        says = "The routine is over before this is measured a second time."
        yield Fault(line("measure every") or line("measure"), 0, says)


def _dose(exercise: Exercise, usual: Exercise | None) -> Iterator[str]:
    dose = exercise.dose
    if dose.hold > STILL:
        yield f"{exercise.name} is held for {dose.hold} s. That is unusually long."
    if usual is None or dose == usual.dose:
        return
    ratio = _amount(dose) / _amount(usual.dose)
    if not 1 / OFTEN <= ratio <= OFTEN:
        more = "more" if ratio > 1 else "less"
        yield (
            f"{exercise.name}: {in_words(exercise)}. That is far {more} than usual, which is "
            f"{in_words(usual)}."
        )


def _amount(dose: Dose) -> int:
    """Return the seconds of one side in a day."""
    return dose.seconds_a_set * dose.sets * dose.times_a_day


def _clashes(exercise: Exercise, routine: Routine) -> Iterator[str]:
    if exercise.leave_out_note and not exercise.leave_out_at:
        yield "“leave out note” is never shown without a line such as: leave out if worse by: 2"
    late = [week for week, _ in exercise.later if 0 < routine.weeks < week]
    if late:
        yield f"“from week: {late[0]}” comes after the routine's {routine.weeks} weeks are over."
    if exercise.dose.rest and exercise.dose.sets == 1:
        yield "There is a rest between sets, but only one set."


def _twins(routine: Routine, line: Line) -> Iterator[Fault]:
    """Two items that ask the same of the same muscles, which then get twice as much."""
    for number, exercise in enumerate(routine.exercises):
        for other in routine.exercises[:number]:
            shared = set(exercise.muscles) & set(other.muscles)
            smaller = min(len(exercise.muscles), len(other.muscles))
            if exercise.kind == other.kind and shared and len(shared) == smaller:
                says = f"{exercise.name} and {other.name} ask much the same of the same muscles."
                yield Fault(line("exercises", number), 0, says)
            elif shared and {exercise.kind, other.kind} == {"stretch", "activation"}:
                says = (
                    f"{exercise.name} and {other.name} stretch and strengthen the same muscles. "
                    "Say in a note if the order matters."
                )
                yield Fault(line("exercises", number), 0, says)
