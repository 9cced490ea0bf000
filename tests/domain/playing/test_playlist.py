from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given

from selfcare.domain.playing.playlist import Phase, Side, Step, lay_out
from selfcare.domain.routines.routine import Routine
from tests.domain.playing.rounds import exercise, routine, routines


def spoken(steps: tuple[Step, ...]) -> list[str]:
    """Each step in one line: seconds, phase, which repetition."""
    return [" · ".join(filter(None, (f"{s.seconds}", s.phase.words, s.words))) for s in steps]


def test_a_hold_is_led_into_and_let_go_of() -> None:
    assert spoken(lay_out(routine(exercise(hold=20, repetitions=2)))) == [
        "10 · Get ready · 1 of 2",
        "20 · Hold · 1 of 2",
        "3 · Let go · 2 of 2",
        "20 · Hold · 2 of 2",
    ]


def test_each_set_is_done_on_both_sides_before_the_rest() -> None:
    steps = lay_out(routine(exercise(each_side=True, repetitions=1, sets=2, rest=30)))
    assert spoken(steps) == [
        "10 · Get ready · your left side · set 1 of 2",
        "10 · Hold · your left side · set 1 of 2",
        "8 · Switch sides · your right side · set 1 of 2",
        "10 · Hold · your right side · set 1 of 2",
        "30 · Rest · your left side · set 2 of 2",
        "10 · Hold · your left side · set 2 of 2",
        "8 · Switch sides · your right side · set 2 of 2",
        "10 · Hold · your right side · set 2 of 2",
    ]


def test_the_right_side_can_be_first() -> None:
    steps = lay_out(routine(exercise(each_side=True, repetitions=1)), first=Side.RIGHT)
    assert [step.side for step in steps if step.phase.is_work] == [Side.RIGHT, Side.LEFT]


@pytest.mark.parametrize("hold", [0, 3])
def test_what_is_moved_and_not_held_takes_six_seconds_a_time_without_a_break(hold: int) -> None:
    assert spoken(lay_out(routine(exercise(hold=hold, repetitions=3)))) == [
        "10 · Get ready · 1 of 3",
        "6 · Move slowly · 1 of 3",
        "6 · Move slowly · 2 of 3",
        "6 · Move slowly · 3 of 3",
    ]


@pytest.mark.parametrize(
    ("kind", "hold", "words"),
    [("stretch", 60, "Hold"), ("mobility", 60, "Keep going"), ("mobility", 5, "Hold")],
)
def test_one_is_not_told_to_hold_still_for_a_minute_of_moving(
    kind: str, hold: int, words: str
) -> None:
    one = replace(exercise(hold=hold), kind=kind)
    assert lay_out(routine(one))[1].phase.words == words


def test_sets_without_a_rest_are_still_told_apart() -> None:
    steps = lay_out(routine(exercise(hold=0, repetitions=1, sets=2)))
    assert spoken(steps)[2] == "3 · Let go · set 2 of 2"


def test_sets_without_a_rest_switch_back_to_the_first_side() -> None:
    steps = lay_out(routine(exercise(each_side=True, repetitions=1, sets=2)))
    assert spoken(steps)[4] == "8 · Switch sides · your left side · set 2 of 2"


def test_later_exercises_have_their_own_get_ready() -> None:
    steps = lay_out(routine(exercise("neck"), exercise("hip")))
    ready = [(s.exercise, s.seconds) for s in steps if s.phase is Phase.READY]
    assert ready == [(0, 10), (1, 8)]


def test_a_routine_without_exercises_cannot_be_played() -> None:
    with pytest.raises(ValueError, match="has no exercises"):
        lay_out(Routine(slug="none", title="", purpose="", exercises=()))


@given(routines)
def test_every_repetition_of_the_dose_is_there_exactly_once(given_routine: Routine) -> None:
    steps = lay_out(given_routine)
    for number, each in enumerate(given_routine.exercises):
        work = [s for s in steps if s.exercise == number and s.phase.is_work]
        asked = each.dose.sets * each.dose.repetitions * (2 if each.each_side else 1)
        assert len({(s.set_number, s.side, s.repetition) for s in work}) == len(work) == asked


@given(routines)
def test_no_step_is_empty_and_none_but_work_follows_what_leads_in(given_routine: Routine) -> None:
    steps = lay_out(given_routine)
    assert all(step.seconds > 0 for step in steps)
    assert steps[-1].phase.is_work
    for lead_in, following in pairwise(steps):
        assert lead_in.phase.is_work or following.phase.is_work
