"""The figure is drawn from its pose, on either side, in every view."""

import pytest

from selfcare.drawing.figure import drawn
from selfcare.drawing.hand import Grip, hand
from selfcare.drawing.motion import Motion, at, blended, motions
from selfcare.drawing.poses import Anchor, Limb, Pose, anchor, pose
from selfcare.drawing.raster import Raster
from selfcare.drawing.scene import Camera, Role, Scene, mirrored
from selfcare.drawing.skeleton import bent, direction, place, solve, toward


def _roles(scene: Scene) -> set[Role]:
    return {shape.role for shape in scene}


@pytest.mark.parametrize("name", motions())
def test_the_left_side_is_the_right_sides_mirror(name: str) -> None:
    motion = motions()[name]
    right = drawn(motion, motion.hold.pose, moving=True)
    left = drawn(motion, motion.hold.pose, moving=True, left=True)
    assert left == mirrored(right, motion.axis)


@pytest.mark.parametrize("name", motions())
def test_both_sides_fill_the_same_place_of_the_picture(name: str) -> None:
    """What is near the left edge of one is as near the right edge of the other."""
    motion = motions()[name]
    raster = Raster(36, 15, motion.camera)
    places = {}
    for left in (False, True):
        shapes = drawn(motion, motion.hold.pose, left=left)
        columns = [raster.pixel(point)[0] for shape in shapes for point in shape.points]
        places[left] = min(columns), max(columns)
    low, high = places[False]
    assert places[True] == pytest.approx((raster.width - high, raster.width - low))


@pytest.mark.parametrize("name", motions())
def test_the_target_is_lit_wherever_one_is_named(name: str) -> None:
    motion = motions()[name]
    kinds = {kind for kind, *_ in motion.props}
    lit = Role.TARGET in _roles(drawn(motion, motion.hold.pose))
    assert lit == bool(motion.targets or "glow" in kinds)


def test_the_arrow_is_there_only_while_moving() -> None:
    motion = motions()["calf-wall"]
    assert Role.ARROW in _roles(drawn(motion, motion.hold.pose, moving=True))
    assert Role.ARROW not in _roles(drawn(motion, motion.hold.pose))


def test_far_limbs_are_dimmer_in_a_side_view_only() -> None:
    side, front = motions()["calf-wall"], motions()["lat-stretch"]
    assert Role.FAR_LEGS in _roles(drawn(side, side.hold.pose))
    assert Role.FAR_LEGS not in _roles(drawn(front, front.hold.pose))


def test_from_behind_there_is_no_face() -> None:
    motion = motions()["towel-behind-back"]
    assert Role.FACE not in _roles(drawn(motion, motion.hold.pose))


def test_a_round_begins_and_ends_with_the_first_pose() -> None:
    motion = motions()["cat-cow"]
    assert at(motion, 0).pose == motion.keys[0].pose
    assert at(motion, motion.seconds).pose == motion.keys[0].pose
    first = motion.keys[0].stay
    assert at(motion, first + 0.1).is_moving
    assert at(motion, first + 0.1).key is motion.keys[1]


def test_a_figure_without_a_held_pose_holds_its_last() -> None:
    motion = motions()["micro-break"]
    assert motion.hold is motion.keys[-1]


def test_a_limb_pinned_at_both_ends_does_not_slide() -> None:
    one = pose({"leg.r": {"to": [50, 4]}, "hip": [50, 50]})
    other = pose({"leg.r": {"to": [50, 4]}, "hip": [55, 44]})
    for share in (0.0, 0.3, 0.7, 1.0):
        joints = solve(blended(one, other, share, side=True), side=True).joints
        assert joints["ankle.r"] == pytest.approx((50, 4))


def test_a_hand_on_a_knee_stays_on_the_knee() -> None:
    held = {"to": ["knee.r", 0, 4]}
    one = pose({"hip": [50, 40], "spine": [40, 40, 40], "arm.r": held})
    other = pose({"hip": [48, 36]}, one)
    joints = solve(blended(one, other, 0.5, side=True), side=True).joints
    assert joints["wrist.r"] == pytest.approx((joints["knee.r"][0], joints["knee.r"][1] + 4))


def test_angles_turn_the_shorter_way() -> None:
    one, other = pose({"head": 350}), pose({"head": 10})
    assert blended(one, other, 0.5, side=True).head % 360 == pytest.approx(0)


def test_an_arm_held_by_angles_goes_over_to_a_pin_without_a_jump() -> None:
    one = pose({"arm.r": {"angles": [180, 120]}})
    other = pose({"arm.r": {"to": [60, 70]}})
    start = solve(one, side=True).joints["elbow.r"]
    soon = solve(blended(one, other, 0.001, side=True), side=True).joints["elbow.r"]
    assert soon == pytest.approx(start, abs=0.2)


def test_bones_keep_their_length() -> None:
    middle = bent((0, 0), (20, 0), (16, 14), 1)
    assert abs(complex(*middle)) == pytest.approx(16)
    assert abs(complex(*middle) - 20) == pytest.approx(14)
    assert bent((0, 0), (99, 0), (16, 14), 1) == pytest.approx((16, 0))


def test_the_compass() -> None:
    assert toward((0, 0), 90, 2) == pytest.approx((2, 0))
    assert direction((0, 0), (0, -5)) == pytest.approx(180)
    assert place(anchor([3, 4]), {}) == (3, 4)
    assert anchor(["knee.l"]) == Anchor("knee.l", 0, 0)


def test_one_arm_may_hold_the_other() -> None:
    arms = {"arm.l": {"angles": [90, 90]}, "arm.r": {"to": ["elbow.l", 0, 0]}}
    joints = solve(pose(arms), side=True).joints
    assert joints["wrist.r"] == pytest.approx(joints["elbow.l"], abs=1)


def test_a_limb_that_says_nothing_stays_at_its_root() -> None:
    standing: Pose = pose({})
    limbs = dict(standing.limbs) | {"arm.r": Limb()}
    joints = solve(standing._replace(limbs=limbs), side=True).joints
    assert joints["wrist.r"] == pytest.approx(joints["shoulder.r"])


def test_a_hand_curls_towards_the_palm_and_shows_its_back() -> None:
    straight, _ = hand(Grip(roll=80), 0.5)
    fist, _ = hand(Grip(90, 95, 70, roll=80), 0.5)
    assert (
        max(y for s in fist for _, y in s.points)
        < max(y for s in straight for _, y in s.points) - 6
    )
    assert Role.FACE in _roles(hand(Grip(roll=180), 0.5)[0])
    assert Role.FACE not in _roles(hand(Grip(roll=0), 0.5)[0])


def test_the_thumb_goes_behind_a_hand_rolled_over() -> None:
    shown, hidden = hand(Grip(roll=90), 0.5)[0], hand(Grip(roll=270), 0.5)[0]
    assert [shape.role for shape in shown] != [shape.role for shape in hidden]


def test_a_motion_needs_little() -> None:
    keys = motions()["calf-wall"].keys
    motion = Motion("own", "side", Camera(0, 0, 100, 100), keys[:1], ())
    assert at(motion, 12.3).pose == keys[0].pose
