"""Moving figures: key poses, what lies between them, and which exercise has which."""

from collections.abc import Mapping
from functools import cache
from typing import Any, Final, NamedTuple, TypeAlias

from selfcare.drawing.poses import LIMBS, Anchor, Limb, Pose, pose
from selfcare.drawing.scene import Camera, Point
from selfcare.drawing.skeleton import Joints, between, direction, solve
from selfcare.knowledge.loader import load

Line: TypeAlias = tuple[Point, Point]

FRAMES: Final = 12
"""Pictures a second."""


class Key(NamedTuple):
    """A pose that the movement passes through."""

    pose: Pose
    seconds: float
    """How long it takes to get here from the pose before."""
    stay: float
    """How long it is shown before the next movement."""
    step: int
    """Which of the exercise's steps it shows, from 1."""
    is_hold: bool
    """Whether this is the pose that is held."""


class Motion(NamedTuple):
    """The figure of one exercise, for the right side."""

    id: str
    view: str
    """`side`, `front`, `back`, `top` (seen from above) or `hand` (a hand near by)."""
    camera: Camera
    keys: tuple[Key, ...]
    targets: tuple[str, ...]
    props: tuple[tuple[Any, ...], ...] = ()
    arrows: tuple[tuple[Any, ...], ...] = ()
    """Each a joint and an offset from it: the arrow follows its way into the held pose."""
    is_close: bool = False
    """Whether the camera shows only a part of the body."""
    order: tuple[str, ...] = ()
    """What is painted last, in this order, if not as usual."""

    @property
    def is_side(self) -> bool:
        """Whether both shoulders lie behind each other."""
        return self.view == "side"

    @property
    def axis(self) -> float:
        """The left side is the right side's mirror at this x, so that both stand alike in the picture."""
        return self.camera.x + self.camera.width / 2

    @property
    def seconds(self) -> float:
        """How long one round takes."""
        return sum(key.seconds + key.stay for key in self.keys)

    @property
    def hold(self) -> Key:
        """The key pose that is held; the last where none is."""
        return next((key for key in self.keys if key.is_hold), self.keys[-1])

    @property
    def end_of_hold(self) -> float:
        """How many seconds after the first key pose began the held one is left."""
        until = self.keys[: self.keys.index(self.hold) + 1]
        return sum(key.stay for key in until) + sum(key.seconds for key in until[1:])

    @property
    def way_in(self) -> tuple[Pose, Pose]:
        """The last pose before the held one that differs from it, and the held one."""
        held = self.hold.pose
        before = [key.pose for key in self.keys[: self.keys.index(self.hold)] if key.pose != held]
        return (before or [key.pose for key in self.keys])[-1], held


class Moment(NamedTuple):
    """The figure at one time."""

    pose: Pose
    key: Key
    """The key pose that it is in, or moves to."""
    is_moving: bool
    is_entering: bool = False
    """Whether it moves into the pose that is held: then arrows show the way."""


def at(motion: Motion, seconds: float) -> Moment:
    """The figure so many seconds after the first key pose began; the rounds follow each other."""
    left, keys, index = seconds % motion.seconds, motion.keys, 0
    spans = [
        key.stay + after.seconds for key, after in zip(keys, [*keys[1:], keys[0]], strict=True)
    ]
    while index < len(keys) - 1 and left >= spans[index]:
        left -= spans[index]
        index += 1
    key, after = keys[index], keys[(index + 1) % len(keys)]
    if left < key.stay:
        return Moment(key.pose, key, is_moving=False)
    eased = _eased(min(1.0, (left - key.stay) / after.seconds))
    between_both = blended(key.pose, after.pose, eased, side=motion.is_side)
    return Moment(between_both, after, is_moving=True, is_entering=after.pose == motion.hold.pose)


def _eased(share: float) -> float:
    """Start and end gently."""
    return share * share * (3 - 2 * share)


def blended(one: Pose, other: Pose, share: float, *, side: bool) -> Pose:
    """A pose between two: trunk by angles, pinned limbs along the line between their pins."""

    def mix(a: float, b: float) -> float:
        return a + (b - a) * share

    joints, others = solve(one, side=side).joints, solve(other, side=side).joints
    limbs = {
        name: _between_limbs((name, share), (one.limbs[name], joints), (other.limbs[name], others))
        for name in LIMBS
    }
    low, middle, high = (_turned(a, b, share) for a, b in zip(one.spine, other.spine, strict=True))
    return Pose(
        hip=between(one.hip, other.hip, share),
        spine=(low, middle, high),
        neck=_turned(one.neck, other.neck, share),
        head=_turned(one.head, other.head, share),
        limbs=limbs,
        turn=mix(one.turn, other.turn),
        nod=mix(one.nod, other.nod),
        jaw=mix(one.jaw, other.jaw),
        breath=mix(one.breath, other.breath),
        short=mix(one.short, other.short),
        lift=mix(one.lift, other.lift),
        twist=mix(one.twist, other.twist),
        grip=tuple(mix(a, b) for a, b in zip(one.grip, other.grip, strict=True)),
    )


def _turned(start: float, end: float, share: float) -> float:
    """Between two angles, the shorter way round."""
    return start + ((end - start + 180) % 360 - 180) * share


def _turned_end(
    written: tuple[float | None, float | None], ends: tuple[Line, Line], share: float
) -> float | None:
    """Between two angles of a hand or foot; where one is not written down, it is as it lies."""
    start, end = written
    if start is None and end is None:
        return None
    start = direction(*ends[0]) if start is None else start
    return _turned(start, direction(*ends[1]) if end is None else end, share)


def _between_limbs(
    which: tuple[str, float], start: tuple[Limb, Joints], end: tuple[Limb, Joints]
) -> Limb:
    """Pinned limbs stay pinned, and what holds on to the same joint holds on; others are drawn."""
    name, share = which
    (one, joints), (other, others) = start, end
    is_arm, letter = name.startswith("arm"), name[-1]
    palm = ("wrist", "knuckles") if is_arm else ("heel", "toe")
    fingers = ("knuckles", "fingertips") if is_arm else ("heel", "toe")
    mixed = other._replace(
        end=_turned_end((one.end, other.end), _lines(palm, letter, joints, others), share),
        fingers=_turned_end(
            (one.fingers, other.fingers), _lines(fingers, letter, joints, others), share
        ),
        bend=one.bend + (other.bend - one.bend) * share,
    )
    if one.angles and other.angles:
        turned = [_turned(a, b, share) for a, b in zip(one.angles, other.angles, strict=True)]
        return mixed._replace(angles=(turned[0], turned[1]))
    middle_name, end_name = ("elbow", "wrist") if is_arm else ("knee", "ankle")
    goal = Anchor(
        "", *between(joints[f"{end_name}.{letter}"], others[f"{end_name}.{letter}"], share)
    )
    if one.to and other.to and one.to.joint == other.to.joint:
        goal = Anchor(one.to.joint, *between(one.to[1:], other.to[1:], share))
    if not (one.middle or other.middle):
        bends = _bend(one, one.angles), _bend(other, other.angles)
        return mixed._replace(to=goal, angles=None, bend=bends[0] + (bends[1] - bends[0]) * share)
    passing = between(joints[f"{middle_name}.{letter}"], others[f"{middle_name}.{letter}"], share)
    return mixed._replace(to=goal, angles=None, middle=Anchor("", *passing))


def _bend(limb: Limb, angles: tuple[float, float] | None) -> float:
    """To which side a limb is bent; by its angles where it has any."""
    if angles is None:
        return limb.bend
    return 1.0 if (angles[1] - angles[0] + 180) % 360 >= 180 else -1.0


def _lines(names: tuple[str, str], letter: str, *solved: Joints) -> tuple[Line, Line]:
    first, second = (
        (joints[f"{names[0]}.{letter}"], joints[f"{names[1]}.{letter}"]) for joints in solved
    )
    return first, second


@cache
def motions() -> Mapping[str, Motion]:
    """The figures of all exercises, by the exercise's id."""
    known = stances()
    return {
        name: motion_of(name, written, known)
        for name, written in load("poses")["exercises"].items()
    }


@cache
def stances() -> Mapping[str, Pose]:
    """The built-in attitudes that a figure may start from."""
    return {name: pose(written) for name, written in load("poses")["stances"].items()}


def motion_of(name: str, written: Mapping[str, Any], known: Mapping[str, Pose]) -> Motion:
    """Make a figure of what is written, without checking it: `reading.read_figure` does that first."""
    keys: list[Key] = []
    before = known.get(written.get("from", ""))
    for part in written["keys"]:
        before = pose(part, keys[part["as"] - 1].pose if "as" in part else before)
        keys.append(
            Key(
                before,
                seconds=part.get("seconds", 2.0),
                stay=part.get("stay", 1.0),
                step=part.get("step", len(keys) + 1),
                is_hold=part.get("hold", False),
            )
        )
    return Motion(
        id=name,
        view=written.get("view", "side"),
        camera=Camera(*written["camera"]),
        keys=tuple(keys),
        targets=tuple(written.get("targets", ())),
        props=tuple(tuple(prop) for prop in written.get("props", ())),
        arrows=tuple(tuple(arrow) for arrow in written.get("arrows", ())),
        is_close=written.get("close", False),
        order=tuple(written.get("order", ())),
    )
