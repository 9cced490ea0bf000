"""Doses in plain words."""

import pytest

from selfcare.domain.routines.dose_words import in_words, minutes
from selfcare.domain.routines.routine import Dose, Exercise


@pytest.mark.parametrize(
    ("dose", "each_side", "words"),
    [
        (Dose(hold=60, repetitions=1), False, "once 60 s"),
        (Dose(hold=0, repetitions=10), False, "10 times"),
        (
            Dose(hold=20, repetitions=3, sets=2, times_a_day=2),
            True,
            "3 times 20 s, each side, 2 sets, 2 times a day",
        ),
    ],
)
def test_a_dose_in_words(dose: Dose, each_side: bool, words: str) -> None:
    exercise = Exercise(
        id="x", name="X", kind="stretch", steps=("Do it.",), each_side=each_side, dose=dose
    )
    assert in_words(exercise) == words


@pytest.mark.parametrize(
    ("seconds", "words"), [(1, "about 1 min"), (89, "about 1 min"), (422, "about 7 min")]
)
def test_lengths_in_whole_minutes(seconds: int, words: str) -> None:
    assert minutes(seconds) == words
