"""Things round the figure: walls, chairs, mats, balls, towels."""

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Any, Final

from selfcare.drawing.poses import anchor
from selfcare.drawing.scene import Point, Points, Role, Scene, Shape, capsule, circle
from selfcare.drawing.skeleton import Figure, between, place

HIGH: Final = 140.0
"""Where walls end: above every camera."""


def box(left: float, low: float, right: float, high: float) -> Points:
    """A rectangle."""
    return [(left, low), (right, low), (right, high), (left, high)]


def behind(figure: Figure, props: Sequence[Sequence[Any]]) -> Scene:
    """What the figure stands before."""
    return [
        shape for kind, *what in props if kind in BEHIND for shape in BEHIND[kind](figure, *what)
    ]


def before(figure: Figure, props: Sequence[Sequence[Any]]) -> Scene:
    """What covers the figure."""
    return [
        shape for kind, *what in props if kind in BEFORE for shape in BEFORE[kind](figure, *what)
    ]


def _wall(_: Figure, x: float) -> Scene:
    return [
        Shape(Role.PROP, box(x, 0, x + 60, HIGH)),
        Shape(Role.PROP_EDGE, box(x, 0, x + 1.4, HIGH)),
    ]


def _wall_left(_: Figure, x: float) -> Scene:
    return [
        Shape(Role.PROP, box(x - 60, 0, x, HIGH)),
        Shape(Role.PROP_EDGE, box(x - 1.4, 0, x, HIGH)),
    ]


def _back_wall(_: Figure, left: float, right: float) -> Scene:
    return [Shape(Role.PROP, box(left, 0, right, HIGH))]


def _doorway(_: Figure, left: float, right: float) -> Scene:
    """A doorway seen from the front."""
    return [
        Shape(Role.PROP, box(left - 40, 0, left, HIGH)),
        Shape(Role.PROP, box(right, 0, right + 40, HIGH)),
        Shape(Role.PROP_EDGE, box(left - 3, 0, left, HIGH)),
        Shape(Role.PROP_EDGE, box(right, 0, right + 3, HIGH)),
    ]


def _mat(_: Figure, left: float, right: float) -> Scene:
    return [Shape(Role.MAT, box(left, -2.6, right, 0))]


def _rug(_: Figure, left: float, low: float, right: float, high: float) -> Scene:
    """A mat seen from above."""
    return [Shape(Role.MAT, box(left, low, right, high))]


def _chair(_: Figure, x: float, seat: float = 24.5, back: float = 56.0) -> Scene:
    """A chair facing right; x is where its back is."""
    legs = [box(x, 0, x + 2.2, seat), box(x + 24, 0, x + 26.2, seat)]
    return [
        *(Shape(Role.PROP, leg) for leg in legs),
        Shape(Role.PROP, [(x - 2.2, back), (x, back), (x + 2.2, seat), (x, seat)]),
        Shape(Role.PROP_EDGE, box(x, seat - 2.4, x + 27, seat)),
    ]


def _stool(_: Figure, x: float, seat: float = 24.5, wide: float = 22.0) -> Scene:
    """A seat without a back, seen from any side; x is its middle."""
    half = wide / 2
    return [
        Shape(Role.PROP, box(x - half + 1, 0, x - half + 3.4, seat)),
        Shape(Role.PROP, box(x + half - 3.4, 0, x + half - 1, seat)),
        Shape(Role.PROP_EDGE, box(x - half, seat - 2.6, x + half, seat)),
    ]


def _chair_front(_: Figure, x: float, seat: float = 25.0, back: float = 58.0) -> Scene:
    rails = [box(x - 14, seat, x - 11.4, back), box(x + 11.4, seat, x + 14, back)]
    return [
        *(Shape(Role.PROP, rail) for rail in rails),
        Shape(Role.PROP, box(x - 14, back - 7, x + 14, back)),
        Shape(Role.PROP, box(x - 14, 0, x - 11.4, seat)),
        Shape(Role.PROP, box(x + 11.4, 0, x + 14, seat)),
        Shape(Role.PROP_EDGE, box(x - 15, seat - 3, x + 15, seat + 1.4)),
    ]


def _table(_: Figure, left: float, right: float, high: float) -> Scene:
    return [
        Shape(Role.PROP, box(left + 2, 0, left + 4.4, high - 2)),
        Shape(Role.PROP, box(right - 4.4, 0, right - 2, high - 2)),
        Shape(Role.PROP_EDGE, box(left, high - 2.6, right, high)),
    ]


def _block(_: Figure, left: float, low: float, right: float, high: float) -> Scene:
    """Something plain and solid: a cushion's stand, a bed, a footstool."""
    return [Shape(Role.PROP, box(left, low, right, high))]


def _pillow(figure: Figure, at: Sequence[Any], wide: float = 8.0, high: float = 2.6) -> Scene:
    x, y = place(anchor(at), figure.joints)
    return [Shape(Role.PROP_EDGE, capsule((x - wide, y), (x + wide, y), high, high))]


def _ball(figure: Figure, at: Sequence[Any], radius: float = 3.4) -> Scene:
    return [Shape(Role.BALL, circle(place(anchor(at), figure.joints), radius))]


def _band(figure: Figure, *points: Sequence[Any]) -> Scene:
    """A towel or a strap from point to point."""
    ways: list[Point] = [place(anchor(point), figure.joints) for point in points]
    return [
        Shape(Role.BALL, capsule(start, end, 1.3, 1.3, corners=4)) for start, end in pairwise(ways)
    ]


def _roll(figure: Figure, start: Sequence[Any], end: Sequence[Any], thick: float) -> Scene:
    """A rolled towel."""
    ends = [place(anchor(point), figure.joints) for point in (start, end)]
    return [Shape(Role.BALL, capsule(ends[0], ends[1], thick, thick))]


def _helping_hand(figure: Figure, at: Sequence[Any], away: Sequence[Any]) -> Scene:
    """The other hand, taking hold of something; its forearm comes from far away."""
    hold, elbow = place(anchor(at), figure.joints), place(anchor(away), figure.joints)
    wrist = between(hold, elbow, 0.32)
    return [
        Shape(Role.HALO, capsule(hold, wrist, 4.2, 4.2)),
        Shape(Role.FAR_SKIN, capsule(wrist, elbow, 3.4, 4.6)),
        Shape(Role.FAR_SKIN, capsule(hold, wrist, 3.4, 4.0)),
    ]


def _glow(figure: Figure, start: Sequence[Any], end: Sequence[Any], radius: float) -> Scene:
    """The target where only a hand is shown."""
    ends = [place(anchor(point), figure.joints) for point in (start, end)]
    return [Shape(Role.TARGET, capsule(ends[0], ends[1], radius, radius * 0.8))]


def _loop(figure: Figure, at: Sequence[Any], radius: float) -> Scene:
    """A broken circle: something goes round here."""
    centre = place(anchor(at), figure.joints)
    ring = circle(centre, radius, corners=24)
    return [
        Shape(Role.ARROW, capsule(start, end, 0.5, 0.5, corners=3))
        for start, end in zip(ring[::3], ring[1::3], strict=False)
    ]


def _eyes_far(figure: Figure) -> Scene:
    """A line of sight into the distance."""
    nose = figure.joints["nose"]
    return [
        Shape(Role.ARROW, circle(between(nose, (nose[0] + 30, nose[1] + 2), share), 0.8, corners=8))
        for share in (0.2, 0.4, 0.6, 0.8, 1.0)
    ]


BEHIND: Final[dict[str, Callable[..., Scene]]] = {
    "wall": _wall,
    "wall-left": _wall_left,
    "back-wall": _back_wall,
    "doorway": _doorway,
    "rug": _rug,
    "chair": _chair,
    "stool": _stool,
    "chair-front": _chair_front,
    "table-behind": _table,
    "block": _block,
    "pillow": _pillow,
    "ball-behind": _ball,
    "roll": _roll,
    "far": _eyes_far,
}
BEFORE: Final[dict[str, Callable[..., Scene]]] = {
    "mat": _mat,
    "table": _table,
    "ball": _ball,
    "band": _band,
    "ring": _loop,
    "other-hand": _helping_hand,
    "glow": _glow,
}

ARGUMENTS: Final[dict[str, tuple[str, str]]] = {
    "wall": ("#", ""),
    "wall-left": ("#", ""),
    "back-wall": ("##", ""),
    "doorway": ("##", ""),
    "rug": ("####", ""),
    "chair": ("#", "##"),
    "stool": ("#", "##"),
    "chair-front": ("#", "##"),
    "table-behind": ("###", ""),
    "block": ("####", ""),
    "pillow": ("@", "##"),
    "ball-behind": ("@", "#"),
    "roll": ("@@#", ""),
    "far": ("", ""),
    "mat": ("##", ""),
    "table": ("###", ""),
    "ball": ("@", "#"),
    "band": ("@@", "@@@@"),
    "ring": ("@#", ""),
    "other-hand": ("@@", ""),
    "glow": ("@@#", ""),
}
"""What each takes, and what it may take besides: `#` a number, `@` a place."""
