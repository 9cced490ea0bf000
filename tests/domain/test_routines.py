"""How long a routine takes, more or less."""

import pytest

from selfcare.domain.routines import CHANGE_OVER, Dose, Exercise, Routine


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
