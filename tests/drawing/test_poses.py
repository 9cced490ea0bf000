"""Every figure moves as a body can, stays on the floor and in the picture, and never jumps."""

from collections.abc import Iterator
from math import dist

import pytest

from selfcare.domain.exercises import Library
from selfcare.domain.routines import Exercise
from selfcare.drawing.figure import drawn
from selfcare.drawing.motion import FRAMES, Moment, Motion, at, blended, motions
from selfcare.drawing.poses import LIMBS, Pose
from selfcare.drawing.scene import FIGURE
from selfcare.drawing.skeleton import BONES, Figure, direction, place, solve
from selfcare.knowledge.loader import load

LIBRARY = Library.from_data(load("exercises"))
REACH = 1.03
"""How much farther than its bones a limb may be asked to reach: less than an eye can see."""
BODIES = [name for name, motion in motions().items() if motion.view != "hand"]
"""All but the hands near by, which have no skeleton."""


def _film(name: str) -> Iterator[tuple[Motion, Moment, Figure]]:
    """Every picture of one round, as the player shows it."""
    motion = motions()[name]
    for frame in range(int(motion.seconds * FRAMES) + 1):
        moment = at(motion, frame / FRAMES)
        yield motion, moment, solve(moment.pose, side=motion.is_side)


def _bones(limb: str) -> tuple[tuple[str, str, str], tuple[float, float]]:
    letter = limb[-1]
    if limb.startswith("arm"):
        names = (f"shoulder.{letter}", f"elbow.{letter}", f"wrist.{letter}")
        return names, (BONES["upper arm"], BONES["forearm"])
    return (f"thigh.{letter}", f"knee.{letter}", f"ankle.{letter}"), (BONES["thigh"], BONES["shin"])


@pytest.mark.parametrize("name", BODIES)
def test_no_limb_is_stretched(name: str) -> None:
    for _, moment, figure in _film(name):
        for limb in LIMBS:
            (start, middle, end), lengths = _bones(limb)
            written, joints = moment.pose.limbs[limb], figure.joints
            if written.to:
                goal = place(written.to, joints)
                assert dist(joints[start], goal) <= REACH * sum(lengths), limb
                assert dist(joints[end], goal) <= (REACH - 1) * sum(lengths), limb
            assert dist(joints[start], joints[middle]) <= 1.06 * lengths[0], limb
            assert dist(joints[middle], joints[end]) <= 1.06 * lengths[1], limb


@pytest.mark.parametrize("name", BODIES)
def test_nothing_jumps(name: str) -> None:
    before: Figure | None = None
    for _, _, figure in _film(name):
        if before:
            for joint, point in figure.joints.items():
                assert dist(point, before.joints[joint]) <= 4, joint
        before = figure


@pytest.mark.parametrize("name", BODIES)
def test_knees_and_elbows_bend_the_way_they_can(name: str) -> None:
    for motion, moment, figure in _film(name):
        for limb in LIMBS:
            written = moment.pose.limbs[limb]
            if not motion.is_side or written.middle or abs(written.bend) < 0.95:
                continue
            start, middle, end = (figure.joints[joint] for joint in _bones(limb)[0])
            bent = (direction(middle, end) - direction(start, middle) + 180) % 360 - 180
            bent = -bent if limb.startswith("arm") else bent
            assert -8 <= bent <= 160, limb


@pytest.mark.parametrize("name", BODIES)
def test_the_head_is_in_the_picture(name: str) -> None:
    for motion, _, figure in _film(name):
        if not motion.is_close:
            (x, y), camera = figure.joints["head"], motion.camera
            assert camera.x + 7.5 <= x <= camera.x + camera.width - 7.5
            assert camera.y + 7.5 <= y <= camera.y + camera.height - 7.5


@pytest.mark.parametrize("name", BODIES)
def test_nothing_sinks_into_the_floor(name: str) -> None:
    motion = motions()[name]
    if any(kind == "rug" for kind, *_ in motion.props):
        return  # seen from above
    for key in motion.keys:
        shapes = [shape for shape in drawn(motion, key.pose) if shape.role in FIGURE]
        assert min(y for shape in shapes for _, y in shape.points) >= -0.6


@pytest.mark.parametrize("name", BODIES)
def test_feet_and_hands_on_the_floor_stay_put(name: str) -> None:
    """Where two neighbouring key poses pin a limb to the same place, it does not slide between them."""
    motion = motions()[name]
    for one, other in zip(motion.keys, motion.keys[1:], strict=False):
        pinned = [limb for limb in LIMBS if one.pose.limbs[limb] == other.pose.limbs[limb]]
        for limb in pinned:
            end, written = _bones(limb)[0][2], one.pose.limbs[limb]
            if not written.to or written.to.joint:
                continue
            for share in (0.25, 0.5, 0.75):
                moment = _between(motion, one.pose, other.pose, share)
                assert dist(moment.joints[end], written.to[1:]) <= (REACH - 1) * 48


def _between(motion: Motion, one: Pose, other: Pose, share: float) -> Figure:
    return solve(blended(one, other, share, side=motion.is_side), side=motion.is_side)


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
