"""The exercises that come with the program: exact, complete, and readable in a narrow window."""

from typing import Any

import pytest

from selfcare.knowledge.loader import load

# id, kind, sides, then hold in seconds, repetitions, sets, times a day, days a week
DOSES = """
chin-tuck              activation both   5   8 1 2 6
neck-turns             mobility   each   3   5 1 2 7
upper-trap-stretch     stretch    each  20   3 1 1 5
levator-stretch        stretch    each  20   3 1 1 5
scm-stretch            stretch    each  10   2 1 1 4
scalene-stretch        stretch    each  15   2 1 1 4
skull-base-rest        release    both  60   1 1 1 5
shoulder-rolls         mobility   both   2  10 1 3 7
blade-squeeze          activation both   5  10 1 2 6
wall-angel             mobility   both   2   8 1 1 4
doorway-pec            stretch    each  30   3 1 1 5
towel-chest-opener     stretch    both  60   1 1 1 5
thoracic-extension     mobility   both   3   8 1 2 6
open-book              mobility   each   5   6 1 1 5
thread-needle          mobility   each  10   4 1 1 4
cross-body             stretch    each  30   4 1 1 5
pendulum               mobility   each   0  10 2 1 6
towel-behind-back      stretch    each  20   3 1 1 4
lat-stretch            stretch    each  20   3 1 1 5
triceps-stretch        stretch    each  20   3 1 1 4
biceps-wall            stretch    each  20   3 1 1 4
wrist-flexor-stretch   stretch    each  20   3 1 2 6
wrist-extensor-stretch stretch    each  20   3 1 2 6
forearm-turns          mobility   each   5  10 1 2 6
tendon-glides          mobility   each   2   8 1 2 7
thumb-stretch          stretch    each  15   3 1 2 6
jaw-rest               relaxation both   3   6 1 4 7
belly-breath           relaxation both   0  10 1 3 7
micro-break            mobility   both  60   1 1 6 7
cat-cow                mobility   both   2  10 1 1 6
childs-pose            stretch    both  30   3 1 1 5
pelvic-tilt            activation both   5  10 1 1 6
knee-rolls             mobility   both   2  10 1 1 6
knee-to-chest          stretch    each  20   3 1 1 5
ql-side-bend           stretch    each  20   3 1 1 5
prone-prop             mobility   both  30   3 1 1 5
hip-flexor-lunge       stretch    each  30   2 1 1 5
standing-quad          stretch    each  30   2 1 1 5
figure-four            stretch    each  30   3 1 1 5
knee-across            stretch    each  30   2 1 1 5
hamstring-strap        stretch    each  30   3 1 1 5
hamstring-seat         stretch    each  30   2 1 1 5
butterfly              stretch    both  30   3 1 1 5
cross-leg-side         stretch    each  30   2 1 1 4
calf-wall              stretch    each  30   3 1 2 6
soleus-wall            stretch    each  30   3 1 2 6
plantar-toe-pull       stretch    each  10  10 1 3 7
foot-roll              release    each  60   1 1 1 6
ankle-circles          mobility   each   0  10 1 2 7
shin-stretch           stretch    each  20   3 1 1 5
ball-upper-back        release    each  30   3 1 1 4
ball-glute             release    each  30   3 1 1 4
ball-pec               release    each  20   2 1 1 3
thumb-forearm          release    each  30   3 1 1 5
calf-stroke            release    each  60   1 1 1 4
"""
DATA = load("exercises")
EXERCISES: list[dict[str, Any]] = DATA["exercises"]
each_exercise = pytest.mark.parametrize("exercise", EXERCISES, ids=lambda each: str(each["id"]))


def _sentences(exercise: dict[str, Any]) -> list[str]:
    return [
        *exercise["steps"],
        *exercise["cautions"],
        exercise["easier"],
        exercise["harder"],
        exercise.get("feel", "As its kind."),
    ]


def test_kinds_sides_and_doses_are_those_of_the_fact_sheet() -> None:
    def row(exercise: dict[str, Any]) -> list[str]:
        sides = "each" if exercise["each_side"] else "both"
        numbers = (str(number) for number in exercise["dose"].values())
        return [exercise["id"], exercise["kind"], sides, *numbers]

    assert [row(exercise) for exercise in EXERCISES] == [
        line.split() for line in DOSES.strip().splitlines()
    ]


def test_it_says_that_no_clinician_has_reviewed_it() -> None:
    assert DATA["reviewed_by_a_clinician"] is False
    assert "not yet reviewed" in DATA["review"]


@each_exercise
def test_a_step_fits_a_narrow_window_and_is_a_sentence(exercise: dict[str, Any]) -> None:
    assert 3 <= len(exercise["steps"]) <= 5
    assert max(len(step) for step in exercise["steps"]) <= 70
    assert all(text.endswith(".") and text[0].isupper() for text in _sentences(exercise))


@each_exercise
def test_a_cue_is_two_to_six_words(exercise: dict[str, Any]) -> None:
    assert 2 <= len(exercise["cues"]) <= 3
    assert all(2 <= len(cue.split()) <= 6 for cue in exercise["cues"])


@each_exercise
def test_no_exercise_promises_anything(exercise: dict[str, Any]) -> None:
    words = " ".join([*_sentences(exercise), *exercise["cues"]]).casefold()
    assert not any(promise in words for promise in ("safe", "cure", "heal", "treat", "release the"))


@each_exercise
def test_kind_flags_and_sources_are_known(exercise: dict[str, Any]) -> None:
    assert exercise["kind"] in DATA["kinds"]
    assert exercise["kind"] in DATA["feel_by_kind"]
    assert set(exercise["ask_first"]) <= set(DATA["ask_first"])
    assert exercise["sources"]["technique"]
    assert exercise["sources"]["dose"]


def test_every_source_is_used_and_every_used_source_is_named() -> None:
    facts = [*DATA["pressure_rules"], *DATA["dose_facts"]]
    used = {source for fact in facts for source in fact["sources"]}
    for exercise in EXERCISES:
        used |= {source for part in exercise["sources"].values() for source in part}
    assert used == set(DATA["sources"])
    assert {source["basis"] for source in DATA["sources"].values()} == set(DATA["basis"])
