"""From a pose to joints: fixed bone lengths, the trunk by angles, the limbs by inverse kinematics."""

from collections.abc import Mapping
from math import acos, atan2, cos, degrees, hypot, radians, sin
from typing import Final, NamedTuple, TypeAlias

from selfcare.drawing.poses import LIMBS, Anchor, Limb, Pose
from selfcare.drawing.scene import Point

BONES: Final = {
    "waist": 9.0,
    "chest": 10.0,
    "shoulders": 11.0,
    "neck": 4.5,
    "head": 6.6,
    "upper arm": 16.0,
    "forearm": 14.0,
    "palm": 4.2,
    "fingers": 4.6,
    "thigh": 24.0,
    "shin": 24.0,
    "foot": 11.5,
}
"""Lengths, standing height being 100."""

SHOULDER: Final = 0.72
"""How far up the last trunk bone the arms hang."""
HALF_SHOULDERS: Final = 10.0
HALF_HIPS: Final = 4.8
"""Half the width between the joints in front and back views."""
ANKLE: Final = 4.0
"""The height of the ankle above the sole."""

TRUNK: Final = ("hip", "waist", "chest", "neck", "skull", "head", "crown", "nose")
PAIRED: Final = (
    "shoulder", "elbow", "wrist", "knuckles", "fingertips", "thigh", "knee", "ankle", "heel", "toe",
)  # fmt: skip
JOINTS: Final = (*TRUNK, *(f"{joint}.{side}" for joint in PAIRED for side in "rl"))
"""Every place that something can be fastened to."""

Joints: TypeAlias = dict[str, Point]


class Figure(NamedTuple):
    """A solved pose: where every joint is, and how the parts that have no joint of their own are turned."""

    joints: Joints
    pose: Pose
    is_side: bool


def toward(start: Point, angle: float, length: float) -> Point:
    """The point that lies this far away in a compass direction."""
    turned = radians(angle)
    return start[0] + sin(turned) * length, start[1] + cos(turned) * length


def between(start: Point, end: Point, share: float) -> Point:
    """The point at a share of the way, 0 to 1."""
    return start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share


def direction(start: Point, end: Point) -> float:
    """The compass direction from one point to another."""
    return degrees(atan2(end[0] - start[0], end[1] - start[1]))


def bent(start: Point, end: Point, lengths: tuple[float, float], bend: float) -> Point:
    """The joint between two bones that start and end here; straight where the end is out of reach."""
    upper, lower = lengths
    far = min(
        max(hypot(end[0] - start[0], end[1] - start[1]), abs(upper - lower) + 1e-6), upper + lower
    )
    share = (upper * upper + far * far - lower * lower) / (2 * upper * far)
    opening = degrees(acos(max(-1.0, min(1.0, share))))
    along, across = upper * cos(radians(opening)), upper * sin(radians(opening))
    line = direction(start, end)
    return toward(toward(start, line, along), line - 90, across * bend)


def bones_of(limb: str) -> tuple[tuple[str, str, str], tuple[float, float]]:
    """The three joints of an arm or a leg, such as `arm.r`, and the lengths of the two bones between."""
    kind, _, side = limb.partition(".")
    if kind == "arm":
        names, lengths = ("shoulder", "elbow", "wrist"), (BONES["upper arm"], BONES["forearm"])
    else:
        names, lengths = ("thigh", "knee", "ankle"), (BONES["thigh"], BONES["shin"])
    return (f"{names[0]}.{side}", f"{names[1]}.{side}", f"{names[2]}.{side}"), lengths


def solve(pose: Pose, *, side: bool) -> Figure:
    """Place every joint of a pose, seen from the side or from the front or back."""
    joints: Joints = _trunk(pose, side=side)
    for name in sorted(LIMBS, key=lambda name: _turn_of(name, pose.limbs[name])):
        joints |= _limb(name, pose.limbs[name], joints)
    return Figure(joints, pose, side)


def place(point: Anchor, joints: Mapping[str, Point]) -> Point:
    """Where an anchor is; KeyError for a joint that is not there (yet)."""
    x, y = joints[point.joint] if point.joint else (0.0, 0.0)
    return x + point.x, y + point.y


def _turn_of(name: str, limb: Limb) -> tuple[bool, bool]:
    """Legs come before arms, and what holds on to its fellow comes after it."""
    is_arm = name.startswith("arm")
    fellow = ("elbow", "wrist", "knuckles", "fingertips") if is_arm else ("knee", "ankle", "toe")
    return is_arm, bool(limb.to and limb.to.joint.startswith(fellow))


def _trunk(pose: Pose, *, side: bool) -> Joints:
    low, middle, high = pose.spine
    waist = toward(pose.hip, low, BONES["waist"] * pose.short)
    chest = toward(waist, middle, BONES["chest"] * pose.short)
    neck = toward(chest, high, BONES["shoulders"] * pose.short)
    skull = toward(neck, pose.neck, BONES["neck"])
    head = toward(skull, pose.head, BONES["head"])
    shoulders = between(chest, toward(neck, high, pose.lift / SHOULDER), SHOULDER)
    found = {
        "hip": pose.hip,
        "waist": waist,
        "chest": chest,
        "neck": neck,
        "skull": skull,
        "head": head,
    }
    found["crown"] = toward(head, pose.head, BONES["head"] + 0.6)
    found["nose"] = toward(head, pose.head + 97, BONES["head"] + 1.4)
    for sign, letter in ((-1, "r"), (1, "l")):
        across = 0 if side else sign
        half = HALF_SHOULDERS * (1 - 0.3 * pose.twist)
        found[f"shoulder.{letter}"] = toward(shoulders, high + 90, across * half)
        found[f"thigh.{letter}"] = toward(pose.hip, low + 90, across * HALF_HIPS)
    return found


def _limb(name: str, limb: Limb, joints: Joints) -> Joints:
    kind, _, letter = name.partition(".")
    names, lengths = bones_of(name)
    start = joints[names[0]]
    if limb.angles:
        middle = toward(start, limb.angles[0], lengths[0])
        end = toward(middle, limb.angles[1], lengths[1])
    else:
        end = place(limb.to or Anchor("", *start), joints)
        middle = place(limb.middle, joints) if limb.middle else bent(start, end, lengths, limb.bend)
    found = {names[1]: middle, names[2]: end}
    return found | (_hand if kind == "arm" else _foot)(limb, middle, end, letter)


def _hand(limb: Limb, elbow: Point, wrist: Point, letter: str) -> Joints:
    angle = direction(elbow, wrist) if limb.end is None else limb.end
    knuckles = toward(wrist, angle, BONES["palm"])
    tips = toward(knuckles, angle if limb.fingers is None else limb.fingers, BONES["fingers"])
    return {f"knuckles.{letter}": knuckles, f"fingertips.{letter}": tips}


def _foot(limb: Limb, knee: Point, ankle: Point, letter: str) -> Joints:
    """Flat on the floor where the ankle is pinned just above it, else square to the shin."""
    stands = limb.end is None and limb.to is not None and ankle[1] <= ANKLE + 1
    angle = 90.0 if stands else direction(knee, ankle) - 85 if limb.end is None else limb.end
    heel = toward(toward(ankle, angle + 90, 1.8), angle + 180, 2.4)
    return {f"heel.{letter}": heel, f"toe.{letter}": toward(heel, angle, BONES["foot"])}
