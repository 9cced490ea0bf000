"""How a pose is written down: the trunk by angles, the limbs by where they end.

Units: standing height is 100, y up, the floor at 0. Angles are a compass's: 0 points up, 90 to the
right of the screen. A figure in side view faces right, so that its right side is the near one.
Everything is written for the right side; the left is its mirror.
"""

from collections.abc import Mapping, Sequence
from typing import Any, Final, NamedTuple

from selfcare.drawing.scene import Point

LIMBS: Final = ("leg.r", "leg.l", "arm.r", "arm.l")


class Anchor(NamedTuple):
    """A point, from the origin or from a joint of the figure such as `knee.l`."""

    joint: str
    x: float
    y: float


class Limb(NamedTuple):
    """An arm or a leg, in one of three ways.

    Pinned (`to` alone): the joint between follows from the bones; `bend` says to which side it goes,
    and less than 1 that it points towards the reader. By `angles` of both bones. Or drawn (`to` and
    `middle`): foreshortened.
    """

    to: Anchor | None = None
    bend: float = 1.0
    angles: tuple[float, float] | None = None
    middle: Anchor | None = None
    end: float | None = None
    """The angle of the hand or foot; None follows the limb."""
    fingers: float | None = None
    """The angle of the fingers; None follows the hand."""
    thumb: float | None = None
    """The angle of the thumb from the hand's; 0 hides it, None is the usual."""


class Pose(NamedTuple):
    """One attitude of the whole figure."""

    hip: Point
    spine: tuple[float, float, float]
    neck: float
    head: float
    limbs: Mapping[str, Limb]
    turn: float = 0.0
    """How far the head is turned in a front view: -1 to the left of the screen, 1 to the right.

    In a side view 1 turns it towards the reader.
    """
    nod: float = 0.0
    """How far the chin goes down in a front view, -1 to 1."""
    jaw: float = 0.0
    """How far the mouth is open, 0 to 1."""
    breath: float = 0.0
    """How full the belly is, 0 to 1."""
    short: float = 1.0
    """How long the trunk looks: below 1 it leans towards the reader."""
    lift: float = 0.0
    """How far the shoulders are lifted, in units."""
    twist: float = 0.0
    """How far the chest is turned aside in a front view, 0 to 1."""
    grip: tuple[float, ...] = ()
    """What the hand does where only a hand is shown: the numbers of a `Grip`."""


def pose(written: Mapping[str, Any], before: Pose | None = None) -> Pose:
    """Read a pose; what is not written stays as it was before, or as in standing."""
    was = before or STANDING
    limbs = dict(was.limbs) | {
        name: _limb(written[name], name) for name in LIMBS if name in written
    }
    neck = float(written.get("neck", was.neck))
    numbers = {
        name: float(written[name])
        for name in ("turn", "nod", "jaw", "breath", "short", "lift", "twist")
        if name in written
    }
    return was._replace(
        hip=_point(written.get("hip", was.hip)),
        spine=_three(written.get("spine", was.spine)),
        neck=neck,
        head=float(written.get("head", neck if "neck" in written else was.head)),
        limbs=limbs,
        grip=tuple(float(number) for number in written.get("grip", was.grip)),
        **numbers,
    )


def anchor(written: Sequence[Any]) -> Anchor:
    """Read `[x, y]`, or `["knee.l", x, y]` for a place beside a joint."""
    if isinstance(written[0], str):
        return Anchor(written[0], *(float(part) for part in (*written[1:], 0, 0)[:2]))
    return Anchor("", float(written[0]), float(written[1]))


def _limb(written: Mapping[str, Any], name: str) -> Limb:
    is_arm = name.startswith("arm")
    middle = written.get("elbow", written.get("knee"))
    end = written.get("hand", written.get("foot"))
    fingers = written.get("fingers")
    thumb = written.get("thumb")
    angles = written.get("angles")
    return Limb(
        to=anchor(written["to"]) if "to" in written else None,
        bend=float(written.get("bend", -1 if is_arm else 1)),
        angles=(float(angles[0]), float(angles[1])) if angles else None,
        middle=anchor(middle) if middle else None,
        end=None if end is None else float(end),
        fingers=None if fingers is None else float(fingers),
        thumb=None if thumb is None else float(thumb),
    )


def _point(written: Sequence[float]) -> Point:
    return float(written[0]), float(written[1])


def _three(written: Sequence[float]) -> tuple[float, float, float]:
    low, middle, high = written
    return float(low), float(middle), float(high)


STANDING: Final = Pose(
    hip=(50.0, 52.0),
    spine=(0.0, 0.0, 2.0),
    neck=8.0,
    head=0.0,
    limbs={
        "leg.r": Limb(to=Anchor("", 49.0, 4.0)),
        "leg.l": Limb(to=Anchor("", 51.0, 4.0)),
        "arm.r": Limb(angles=(178.0, 170.0)),
        "arm.l": Limb(angles=(174.0, 166.0)),
    },
)
