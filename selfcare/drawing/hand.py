"""A hand near by: palm, four fingers of three bones and a thumb, rolled about the forearm.

Points are worked out in space and laid flat: along the forearm, across the palm towards the thumb,
and out of the palm.
"""

from itertools import pairwise
from math import cos, radians, sin
from typing import Final, NamedTuple

from selfcare.drawing.scene import Point, Points, Role, Scene, Shape, capsule
from selfcare.drawing.skeleton import Joints, toward

WRIST: Final = (50.0, 44.0)
FOREARM: Final = 30.0
PALM: Final = 12.0
FINGERS: Final = ((3.6, 0.95), (1.2, 1.05), (-1.2, 1.0), (-3.6, 0.8))
"""How far across the palm each finger begins, and how long it is; the index finger first."""
FINGER_BONES: Final = (6.2, 4.0, 3.0)
THUMB_BONES: Final = (6.0, 4.6)


class Grip(NamedTuple):
    """What a hand does; all angles in degrees."""

    knuckles: float = 0.0
    middle: float = 0.0
    tips: float = 0.0
    """How far the three finger joints are bent."""
    thumb: float = 35.0
    """How far the thumb stands off the palm."""
    spread: float = 2.0
    """How far neighbouring fingers stand apart."""
    roll: float = 0.0
    """0 shows the palm, 90 the thumb's edge, 180 the back of the hand."""
    points: float = 0.0
    """Where the forearm points: 0 up, 90 to the right."""


class Space(NamedTuple):
    """A point of the hand: along the forearm from the wrist, across to the thumb, out of the palm."""

    along: float
    across: float
    out: float


def hand(grip: Grip, gap: float) -> tuple[Scene, Joints]:
    """The hand and forearm as shapes from back to front, and the points that things are fastened to."""
    scene: Scene = [*_forearm(grip)]
    parts = [
        (_depth(grip, knuckle), [knuckle, *bones])
        for knuckle, bones in (_finger(grip, *finger) for finger in FINGERS)
    ]
    nearest = max(depth for depth, _ in parts)
    palm = _palm(grip, gap)
    bent = cos(radians(grip.roll)) > -0.2
    fingers: Scene = []
    for depth, bones in sorted(parts, key=lambda part: part[0]):
        fingers += _chain(grip, bones, gap, far=depth < nearest - 1.5)
    scene += [*palm, *fingers] if bent else [*fingers, *palm]
    thumb = _thumb(grip)
    thumb_shapes = _chain(grip, thumb, gap, far=_depth(grip, thumb[0]) < -2, thick=1.9)
    scene = [*scene, *thumb_shapes] if _depth(grip, thumb[0]) >= -2 else [*thumb_shapes, *scene]
    joints = {
        "wrist": _flat(grip, Space(0, 0, 0)),
        "thumb": _flat(grip, thumb[-1]),
        "knuckles": _flat(grip, Space(PALM, 0, 0)),
    }
    return scene, joints


def _flat(grip: Grip, point: Space) -> Point:
    roll = radians(grip.roll)
    aside = point.across * cos(roll) + point.out * sin(roll)
    return toward(toward(WRIST, grip.points, point.along), grip.points + 90, aside)


def _depth(grip: Grip, point: Space) -> float:
    """How near the reader a point is."""
    roll = radians(grip.roll)
    return point.out * cos(roll) + point.across * sin(roll)


def _forearm(grip: Grip) -> Scene:
    elbow = _flat(grip, Space(-FOREARM, 0, 0))
    cuff = _flat(grip, Space(-FOREARM * 0.7, 0, 0))
    wrist = _flat(grip, Space(0, 0, 0))
    return [
        Shape(Role.SKIN, capsule(elbow, wrist, 5.2, 3.6)),
        Shape(Role.TOP, capsule(elbow, cuff, 6.2, 5.8)),
    ]


def _palm(grip: Grip, gap: float) -> Scene:
    flat = abs(cos(radians(grip.roll)))
    low, high = 3.0 + 0.8 * flat, 2.6 + 2.6 * flat
    wrist, knuckles = _flat(grip, Space(1, 0, 0)), _flat(grip, Space(PALM - 2, 0, 0))
    scene = [Shape(Role.SKIN, capsule(wrist, knuckles, low, high))]
    if cos(radians(grip.roll)) > 0.5:
        creases = [((4.2, 3.6, 0.0), (9.0, -3.0, 0.0)), ((2.0, 1.4, 0.0), (8.0, 4.0, 0.0))]
        for start, end in creases:
            line = capsule(_flat(grip, Space(*start)), _flat(grip, Space(*end)), gap / 2, gap / 2)
            scene.append(Shape(Role.FAR_SKIN, line))
    return scene


def _finger(grip: Grip, across: float, long: float) -> tuple[Space, list[Space]]:
    """The knuckle of one finger, and where its bones end."""
    aside = radians(grip.spread * across / 2.4)
    knuckle = Space(PALM - abs(across) * 0.25, across, 0.0)
    ends, here, bent = [], knuckle, 0.0
    for bone, more in zip(FINGER_BONES, grip[:3], strict=True):
        bent += radians(more)
        here = Space(
            here.along + bone * long * cos(bent) * cos(aside),
            here.across + bone * long * cos(bent) * sin(aside),
            here.out + bone * long * sin(bent),
        )
        ends.append(here)
    return knuckle, ends


def _thumb(grip: Grip) -> list[Space]:
    off = radians(grip.thumb)
    here = Space(2.5, 3.4, 0.8)
    ends = [here]
    for bone, straighter in zip(THUMB_BONES, (1.0, 0.75), strict=True):
        here = Space(
            here.along + bone * cos(off * straighter),
            here.across + bone * sin(off * straighter),
            here.out,
        )
        ends.append(here)
    return ends


def _chain(grip: Grip, bones: list[Space], gap: float, *, far: bool, thick: float = 1.5) -> Scene:
    points = [_flat(grip, point) for point in bones]
    role = Role.FAR_SKIN if far else Role.SKIN
    links = list(pairwise(points))
    scene = [Shape(Role.HALO, _link(start, end, thick + gap * 0.6)) for start, end in links]
    scene += [Shape(role, _link(start, end, thick)) for start, end in links]
    if cos(radians(grip.roll)) < -0.5:
        scene.append(Shape(Role.FACE, capsule(points[-1], points[-1], thick * 0.5, thick * 0.5)))
    return scene


def _link(start: Point, end: Point, half: float) -> Points:
    return capsule(start, end, half, half * 0.92, corners=6)
