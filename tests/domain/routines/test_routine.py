"""How long a routine takes, more or less."""

from dataclasses import replace

import pytest

from selfcare.domain.routines.routine import CHANGE_OVER, Dose, Exercise, Routine


def _exercise(dose: Dose, *, each_side: bool = False) -> Exercise:
    return Exercise(
        id="x", name="X", kind="stretch", steps=("Do.",), each_side=each_side, dose=dose
    )


@pytest.mark.parametrize(
    ("exercise", "seconds"),
    [
        (_exercise(Dose(hold=20, repetitions=3)), 69),  # three times 20 and 3
        (_exercise(Dose(hold=20, repetitions=3), each_side=True), 143),  # five to change sides
        (_exercise(Dose(hold=0, repetitions=10)), 60),  # a slow movement takes six
        (_exercise(Dose(hold=2, repetitions=10)), 60),
        (_exercise(Dose(hold=0, repetitions=10, sets=2, rest=15), each_side=True), 265),
    ],
)
def test_an_exercise_takes_holds_moves_rests_and_changes_of_side(
    exercise: Exercise, seconds: int
) -> None:
    assert exercise.seconds == seconds


def test_a_routine_takes_its_exercises_and_the_changes_between_them() -> None:
    exercises = (_exercise(Dose(hold=20, repetitions=3)),) * 3
    routine = Routine(slug="r", title="R", purpose="", exercises=exercises)
    assert routine.seconds == 3 * 69 + 2 * CHANGE_OVER
    assert Routine(slug="r", title="R", purpose="", exercises=()).seconds == 0


def test_the_short_form_is_what_is_marked_for_it() -> None:
    whole, short = _exercise(Dose(hold=20, repetitions=3)), Dose(hold=5, repetitions=1)
    marked = replace(_exercise(short), in_short_form=True)
    routine = Routine(slug="r", title="R", purpose="", exercises=(whole, marked))
    assert routine.short_form == (marked,)


def test_each_week_has_its_dose() -> None:
    more = Dose(hold=30, repetitions=3)
    exercise = replace(_exercise(Dose(hold=20, repetitions=3)), later=((3, more),))
    routine = Routine(slug="r", title="R", purpose="", exercises=(exercise,))
    assert routine.in_week(2) == routine
    assert routine.in_week(3).exercises[0].dose == more
