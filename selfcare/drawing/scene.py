"""A scene: polygons, each with a role, painted in order. What the roles look like is the palette's business.

Units are the author's: x to the right, y up. A camera says which part of the plane is seen.
"""

from collections.abc import Iterable, Iterator, Sequence
from enum import IntEnum
from math import acos, atan2, cos, hypot, pi, sin
from typing import NamedTuple, TypeAlias

Point: TypeAlias = tuple[float, float]
Points: TypeAlias = Sequence[Point]


class Role(IntEnum):
    """What a polygon stands for. The number is what the rasteriser writes into each sub-pixel."""

    BACKGROUND = 0
    BODY = 1
    SEAM = 2
    CURSOR = 3
    PAIN_0 = 10  # a marked zone with pain 0: noted, and free of pain
    PAIN_1 = 11
    PAIN_2 = 12
    PAIN_3 = 13
    PAIN_4 = 14
    PAIN_5 = 15
    PAIN_6 = 16
    PAIN_7 = 17
    PAIN_8 = 18
    PAIN_9 = 19
    PAIN_10 = 20
    SKIN = 21
    TOP = 22
    LEGS = 23
    HAIR = 24
    FAR_SKIN = 25
    FAR_TOP = 26
    FAR_LEGS = 27
    TARGET = 28
    PROP = 29
    PROP_EDGE = 30
    MAT = 31
    FLOOR = 32
    ARROW = 33
    FACE = 34
    BALL = 35
    HALO = 36  # cuts a gap into the figure behind a limb, and into nothing else

    @classmethod
    def pain(cls, strength: int) -> "Role":
        """The role of a zone with this strength, 0-10; what lies outside is brought to the nearer end."""
        return cls(cls.PAIN_0 + max(0, min(10, strength)))


FIGURE = frozenset(
    {
        Role.SKIN,
        Role.TOP,
        Role.LEGS,
        Role.HAIR,
        Role.FAR_SKIN,
        Role.FAR_TOP,
        Role.FAR_LEGS,
        Role.TARGET,
        Role.FACE,
    }
)
"""The roles that a halo cuts into."""


class Shape(NamedTuple):
    """One filled polygon (even-odd rule)."""

    role: Role
    points: Points
    name: str = ""
    """Set where something outside must find the polygon again: a zone of the body map."""


Scene: TypeAlias = list[Shape]


class Camera(NamedTuple):
    """The part of the plane that is seen: lower left corner, width and height, in the scene's units."""

    x: float
    y: float
    width: float
    height: float


def circle(centre: Point, radius: float, *, corners: int = 20) -> list[Point]:
    """A circle as a polygon."""
    x, y = centre
    angles = [2 * pi * step / corners for step in range(corners)]
    return [(x + radius * cos(angle), y + radius * sin(angle)) for angle in angles]


def capsule(
    start: Point, end: Point, radius: float, end_radius: float, *, corners: int = 7
) -> list[Point]:
    """A limb: the hull of two circles, which may differ in size."""
    across, up = end[0] - start[0], end[1] - start[1]
    length = hypot(across, up)
    if length <= abs(radius - end_radius) + 1e-6:
        return circle(start, radius) if radius >= end_radius else circle(end, end_radius)
    along = atan2(up, across)
    lean = acos((radius - end_radius) / length)
    round_start = [
        along + lean + (2 * pi - 2 * lean) * step / corners for step in range(corners + 1)
    ]
    round_end = [along - lean + 2 * lean * step / corners for step in range(corners + 1)]
    return [(start[0] + radius * cos(a), start[1] + radius * sin(a)) for a in round_start] + [
        (end[0] + end_radius * cos(a), end[1] + end_radius * sin(a)) for a in round_end
    ]


def curve(points: Points, *, steps: int = 4) -> list[Point]:
    """A smooth line through all points (Catmull-Rom), ends included."""
    padded = [points[0], *points, points[-1]]
    smooth = []
    for before, start, end, after in zip(padded, padded[1:], padded[2:], padded[3:], strict=False):
        smooth += [_spline(before, start, end, after, step / steps) for step in range(steps)]
    return [*smooth, points[-1]]


def _spline(before: Point, start: Point, end: Point, after: Point, t: float) -> Point:
    def along(a: float, b: float, c: float, d: float) -> float:
        return (
            2 * b
            + (c - a) * t
            + (2 * a - 5 * b + 4 * c - d) * t**2
            + (3 * b - a - 3 * c + d) * t**3
        ) / 2

    return along(before[0], start[0], end[0], after[0]), along(
        before[1], start[1], end[1], after[1]
    )


def centroid(points: Points) -> Point:
    """The middle of a polygon's area; of its corners where it has no area."""
    area = x = y = 0.0
    for (ax, ay), (bx, by) in edges(points):
        turn = ax * by - bx * ay
        area += turn
        x += (ax + bx) * turn
        y += (ay + by) * turn
    if abs(area) < 1e-9:
        return sum(p[0] for p in points) / len(points), sum(p[1] for p in points) / len(points)
    return x / 3 / area, y / 3 / area


def edges(points: Points) -> Iterator[tuple[Point, Point]]:
    """Every edge of a closed polygon."""
    return zip(points, [*points[1:], points[0]], strict=True)


def mirrored(scene: Iterable[Shape], axis: float) -> Scene:
    """The scene seen in a mirror that stands at x = `axis`."""
    return [shape._replace(points=[(2 * axis - x, y) for x, y in shape.points]) for shape in scene]
