"""Each rule catches what it is there for: a figure that is right, with one thing made wrong."""

from copy import deepcopy
from typing import Any

import pytest

from selfcare.drawing.joint_ranges import ANKLE, ELBOW, HIP, KNEE, NECK, SHOULDER, WRIST, Range
from selfcare.drawing.lint import _slip, frames, lint
from selfcare.drawing.motion import motion_of, motions, stances
from selfcare.knowledge.loader import load


def _faults(name: str, *changes: tuple[int, str, object], **figure: object) -> list[str]:
    """What the lint says of a built-in figure whose key poses are changed so."""
    written: dict[str, Any] = deepcopy(load("poses")["exercises"][name]) | figure
    for number, part, value in changes:
        written["keys"][number - 1][part] = value
    return [str(fault) for fault in lint(motion_of(name, written, stances()), "mine.yaml")]


def test_a_limb_that_is_stretched_on_the_way() -> None:
    fault = "mine.yaml, calf-wall, key pose 3: the left leg is stretched on the way."
    assert fault in _faults("calf-wall", (3, "leg.l", {"to": [99, 4]}))


def test_a_knee_that_passes_under_the_floor() -> None:
    said = _faults("cat-cow", (2, "hip", [36, 21]))
    assert "mine.yaml, cat-cow, key pose 2: a part of the body sinks into the floor." in said


def test_what_is_seen_from_above_has_no_floor() -> None:
    assert not [each for each in _faults("knee-rolls") if "floor" in each]


def test_a_movement_in_too_little_time() -> None:
    said = _faults("calf-wall", (2, "seconds", 0.2))
    assert any("jumps; give the movement more seconds." in each for each in said)
    assert all(each.startswith("mine.yaml, calf-wall, key pose 2: ") for each in said)


def test_a_jump_from_the_last_key_pose_to_the_first() -> None:
    said = _faults("cat-cow", (1, "seconds", 0.1))
    assert any(each.startswith("mine.yaml, cat-cow, key pose 1: ") for each in said)


def test_a_head_outside_the_picture() -> None:
    fault = "mine.yaml, calf-wall, key pose 1: the head leaves the picture."
    assert fault in _faults("calf-wall", camera=[8, -4, 92, 90])
    assert fault not in _faults("calf-wall", camera=[8, -4, 92, 90], close=True)


def test_a_hand_that_slips_from_the_wall() -> None:
    """No pose can be written so; it would be the drawing's fault, so a picture is made wrong by hand."""
    motion = motions()["calf-wall"]
    leaning = next(each for each in frames(motion) if each.moment.key is motion.hold)
    joints = leaning.figure.joints | {"wrist.r": (81.0, 70.0)}
    slipped = leaning._replace(figure=leaning.figure._replace(joints=joints))
    assert list(_slip(motion, leaning, leaning)) == []
    assert list(_slip(motion, leaning, slipped)) == ["the right arm slips from where it is pinned"]


@pytest.mark.parametrize(
    ("name", "number", "part", "value", "words"),
    [
        ("cat-cow", 2, "spine", [20, 100, 150], "the back bends too far"),
        ("ql-side-bend", 4, "spine", [0, 50, 50], "the back bends too far"),
        ("upper-trap-stretch", 3, "head", 80, "the head tilts too far"),
        ("chin-tuck", 2, "neck", 90, "the neck bends too far"),
        ("chin-tuck", 2, "head", 80, "the neck bends too far"),
        ("calf-wall", 2, "arm.r", {"angles": [120, 200]}, "the right arm bends the wrong way"),
        ("calf-wall", 2, "leg.r", {"angles": [180, 90]}, "the right leg bends the wrong way"),
        ("calf-wall", 2, "leg.r", {"angles": [300, 330]}, "the right leg is lifted too far at the hip"),
        ("pendulum", 3, "arm.r", {"angles": [345, 345]}, "the right arm is lifted too far at the shoulder"),
        ("calf-wall", 3, "arm.r", {"to": [83, 73], "hand": 200}, "the right arm bends too far at the wrist"),
        ("ankle-circles", 2, "leg.r", {"to": [78, 14], "foot": 350}, "the right leg bends too far at the"),
    ],
)  # fmt: skip
def test_a_joint_that_goes_farther_than_it_can(
    name: str, number: int, part: str, value: object, words: str
) -> None:
    assert any(words in each for each in _faults(name, (number, part, value)))


@pytest.mark.parametrize(
    ("joint", "can", "cannot"),
    [
        (ELBOW, (0, 150), (-20, 175)),
        (KNEE, (0, 150), (-20, 175)),
        (HIP, (-30, 120), (-70, 160)),
        (SHOULDER, (-60, 180), (-100, 220)),
        (WRIST, (-80, 80), (-120, 120)),
        (ANKLE, (-20, 50), (-60, 110)),
        (NECK, (-60, 45), (-100, 80)),
    ],
)
def test_the_ranges_are_human(joint: Range, can: tuple[int, int], cannot: tuple[int, int]) -> None:
    """What healthy adults reach is allowed, with no more than 45 degrees beyond."""
    assert all(joint.holds(angle) for angle in can)
    assert not any(joint.holds(angle) for angle in cannot)


def test_a_hand_by_itself_has_no_skeleton_to_watch() -> None:
    assert lint(motions()["tendon-glides"], "poses.json") == []


def test_a_fault_is_told_once_however_many_pictures_show_it() -> None:
    said = _faults("calf-wall", camera=[8, -4, 92, 60])
    assert len(said) == len(set(said)) == 1
