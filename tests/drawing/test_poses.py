"""Every built-in figure moves as a body can, and shows all steps of its exercise."""

from math import dist

import pytest

from selfcare.domain.exercises.library import Library
from selfcare.domain.routines.routine import Exercise
from selfcare.drawing.lint import lint
from selfcare.drawing.motion import motions
from selfcare.drawing.skeleton import solve
from selfcare.knowledge.loader import load

LIBRARY = Library.from_data(load("exercises"))


@pytest.mark.parametrize("name", motions())
def test_every_picture_of_a_round_shows_what_a_body_can_do(name: str) -> None:
    assert [str(fault) for fault in lint(motions()[name], "poses.json")] == []


def test_every_exercise_of_the_library_has_a_figure() -> None:
    assert len(motions()) == 55


@pytest.mark.parametrize("exercise", LIBRARY, ids=lambda exercise: exercise.id)
def test_a_figure_shows_every_step_of_its_exercise_in_order(exercise: Exercise) -> None:
    motion = motions()[exercise.id]
    steps = [key.step for key in motion.keys]
    assert steps == sorted(steps)
    assert set(steps) == set(range(1, len(exercise.steps) + 1))
    assert motion.hold in motion.keys


@pytest.mark.parametrize("name", motions())
def test_every_step_is_shown_long_enough_to_be_read(name: str) -> None:
    motion = motions()[name]
    for step in {key.step for key in motion.keys}:
        assert sum(key.seconds + key.stay for key in motion.keys if key.step == step) >= 1.2


@pytest.mark.parametrize("name", motions())
def test_arrows_show_a_way_that_is_seen(name: str) -> None:
    motion = motions()[name]
    start, end = (solve(pose, side=motion.is_side).joints for pose in motion.way_in)
    for joint, *_ in motion.arrows:
        assert dist(start[joint], end[joint]) > 1, joint
