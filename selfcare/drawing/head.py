"""Heads: in profile, from the front with a turn and a nod, and from behind."""

from math import cos, radians, sin
from typing import Final

from selfcare.drawing.scene import Point, Points, Role, Scene, Shape, capsule, circle
from selfcare.drawing.skeleton import Figure, between

RADIUS: Final = 6.8


def _shape(written: str) -> list[Point]:
    """Points in head radii, the middle of the head at 0,0, the face to the right."""
    return [(float(x), float(y)) for x, _, y in (point.partition(",") for point in written.split())]


PROFILE: Final = _shape(
    """
    -0.46,-0.9 -0.88,-0.5 -1.02,0.04 -0.94,0.54 -0.58,0.93 -0.04,1.06 0.46,0.97 0.79,0.66
    0.9,0.32 0.86,0.12 0.92,0.02 1.17,-0.26 0.95,-0.35 1,-0.47
    """
)
"""From the nape over the crown to the upper lip."""
JAW: Final = _shape(
    """
    0.93,-0.55 0.97,-0.66 0.9,-0.93 0.6,-1.06 0.28,-0.92 0.06,-0.7
    """
)
"""What moves when the mouth opens."""
CAP: Final = _shape(
    """
    -0.5,-0.66 -0.94,-0.58 -1.13,0.02 -1.04,0.6 -0.64,1.05 -0.04,1.19 0.52,1.09 0.9,0.74
    0.94,0.5 0.62,0.52 0.3,0.46 0.06,0.2 -0.02,-0.16 -0.2,-0.22 -0.3,-0.5
    """
)
FRONT_CAP: Final = _shape(
    """
    -0.93,-0.02 -0.97,0.5 -0.72,0.96 -0.3,1.18 0.3,1.18 0.72,0.96 0.97,0.5 0.93,-0.02 0.78,0.4
    0.34,0.62 -0.3,0.54 -0.78,0.4
    """
)
BACK_CAP: Final = _shape(
    """
    -0.9,-0.2 -0.98,0.5 -0.72,0.96 -0.3,1.18 0.3,1.18 0.72,0.96 0.98,0.5 0.9,-0.2 0.62,-0.72
    0,-0.84 -0.62,-0.72
    """
)
TURNED: Final = 0.7
"""From this turn on a face is seen in profile; in a side view, from the front."""


def head(figure: Figure, view: str, gap: float, fine: float) -> Scene:
    """The neck and the head, cut out of what is behind them by `gap`; `fine` is a sub-pixel in units."""
    joints = figure.joints
    neck = between(joints["skull"], joints["head"], 0.35)
    throat = Shape(Role.SKIN, capsule(joints["neck"], neck, 3.1, 2.9))
    turn = figure.pose.turn
    if view == "side":
        return [throat, *(_face if turn >= TURNED else _profile)(figure, gap, fine)]
    if abs(turn) >= TURNED:
        return [throat, *_profile(figure, gap, fine, flip=turn < 0)]
    return [throat, *(_from_behind(figure, gap) if view == "back" else _face(figure, gap, fine))]


def _profile(figure: Figure, gap: float, fine: float, *, flip: bool = False) -> Scene:
    jaw = [(x - 0.1 * figure.pose.jaw, y - 0.3 * figure.pose.jaw) for x, y in JAW]
    eye = max(0.1, 0.8 * fine / RADIUS)
    outline = [*PROFILE, *jaw]
    mouth = [
        (0.99, -0.5),
        (0.62, -0.56),
        (0.6, -0.6 - 0.2 * figure.pose.jaw),
        (0.93, -0.58 - 0.3 * figure.pose.jaw),
    ]
    parts = [
        (Role.SKIN, outline, 0.0),
        (Role.HAIR, CAP, 0.0),
        (Role.SKIN, circle((-0.06, -0.12), 0.17, corners=8), 0.0),
        (Role.FACE, circle((0.6, 0.1), eye, corners=8), 0.0),
    ]
    if figure.pose.jaw > 0.1:
        parts.append((Role.FACE, mouth, 0.0))
    return [
        Shape(Role.HALO, _set(figure, outline, gap / 2, flip=flip)),
        *(Shape(role, _set(figure, points, grow, flip=flip)) for role, points, grow in parts),
    ]


def _face(figure: Figure, gap: float, fine: float) -> Scene:
    pose = figure.pose
    across, down = 0.0 if figure.is_side else 0.5 * pose.turn, -0.26 * pose.nod
    oval = [(0.88 * x, 1.08 * y) for x, y in circle((0, 0), 1)]
    eye = max(0.11, 0.8 * fine / RADIUS)
    cap = [(x, y - (0.3 * pose.nod if y < 0.7 else 0)) for x, y in FRONT_CAP]
    ears = [
        circle((x, -0.06 + down / 2), 0.18, corners=8)
        for x in (-0.9 + across / 5, 0.9 + across / 5)
    ]
    nose = [
        (across * 1.25 + x, down + y)
        for x, y in ((-0.06, -0.02), (0.06, -0.02), (0.12, -0.3), (-0.12, -0.3))
    ]
    mouth = [
        (across + x, down + y)
        for x, y in ((-0.26, -0.52), (0.26, -0.52), (0.18, -0.63), (-0.18, -0.63))
    ]
    eyes = [circle((x + across, 0.04 + down), eye, corners=8) for x in (-0.36, 0.36)]
    return [
        Shape(Role.HALO, _set(figure, oval, gap / 2)),
        *(Shape(Role.SKIN, _set(figure, points)) for points in (*ears, oval)),
        Shape(Role.HAIR, _set(figure, cap)),
        *(Shape(Role.FACE, _set(figure, points)) for points in (*eyes, mouth)),
        Shape(Role.FAR_SKIN, _set(figure, nose)),
    ]


def _from_behind(figure: Figure, gap: float) -> Scene:
    oval = [(0.88 * x, 1.08 * y) for x, y in circle((0, 0), 1)]
    ears = [circle((x, -0.06), 0.18, corners=8) for x in (-0.9, 0.9)]
    return [
        Shape(Role.HALO, _set(figure, oval, gap / 2)),
        *(Shape(Role.SKIN, _set(figure, points)) for points in (*ears, oval)),
        Shape(Role.HAIR, _set(figure, BACK_CAP)),
    ]


def _set(figure: Figure, points: Points, grow: float = 0.0, *, flip: bool = False) -> Points:
    """Points in head radii, put where the head is and turned as it is."""
    centre = figure.joints["head"]
    radius = RADIUS + grow
    turned = radians(figure.pose.head)
    sine, cosine = sin(turned), cos(turned)
    sign = -1 if flip else 1
    return [
        (
            centre[0] + radius * (sign * x * cosine + y * sine),
            centre[1] + radius * (y * cosine - sign * x * sine),
        )
        for x, y in points
    ]
