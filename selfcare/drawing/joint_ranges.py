"""How far human joints go, and where a figure bends farther.

The ranges are the usual ones of healthy adults (American Academy of Orthopaedic Surgeons, Joint Motion:
Method of Measuring and Recording, 1965), with 15 degrees to spare: a drawing has three bones for a
spine, and a hand or a wall may help a joint along. Only what lies in the plane of the picture can be
measured; what is drawn foreshortened cannot.
"""

from collections.abc import Iterator
from typing import Final, NamedTuple

from selfcare.drawing.motion import Motion
from selfcare.drawing.pose_checks import spoken
from selfcare.drawing.poses import LIMBS, Limb
from selfcare.drawing.skeleton import Figure, bones_of, direction

FLAT: Final = 0.95
"""From this `bend` on an elbow or knee lies in the plane of the picture."""


class Range(NamedTuple):
    """Degrees from and to, both ends included; 0 is how one stands."""

    low: float
    high: float

    def holds(self, angle: float) -> bool:
        """Whether the angle is in the range."""
        return self.low <= angle <= self.high


# From the side: forward is positive.
SPINE_BONE: Final = Range(-40, 60)
"""One of the three bones of the trunk against the next."""
NECK: Final = Range(-75, 60)
HEAD: Final = Range(-65, 35)
"""The head against the neck, whose bone slants forward in standing."""
HIP: Final = Range(-45, 140)
KNEE: Final = Range(-8, 160)
ANKLE: Final = Range(-35, 92)
"""Toes up to toes down: far enough to kneel on the top of a foot, which is one bone here."""
SHOULDER: Final = Range(-75, 195)
ELBOW: Final = Range(-8, 160)
WRIST: Final = Range(-95, 95)

# From the front or the back: to either side.
LEAN: Final = Range(-30, 30)
"""One of the three bones of the trunk against the next."""
TILT: Final = Range(-60, 60)
"""The head against the trunk."""


def too_far(motion: Motion, figure: Figure) -> Iterator[str]:
    """What bends farther in this pose than it can, in words."""
    pose = figure.pose
    low, middle, high = pose.spine
    for angle in (_turn(low, middle), _turn(middle, high)):
        if not (SPINE_BONE if motion.is_side else LEAN).holds(angle):
            yield "the back bends too far"
    if not motion.is_side:
        if not TILT.holds(_turn(high, pose.head)):
            yield "the head tilts too far"
        return
    if not NECK.holds(_turn(high, pose.neck)) or not HEAD.holds(_turn(pose.neck, pose.head)):
        yield "the neck bends too far"
    for limb in LIMBS:
        yield from _limb(figure, limb)


def _limb(figure: Figure, limb: str) -> Iterator[str]:
    written, names = figure.pose.limbs[limb], bones_of(limb)[0]
    start, middle, end = (figure.joints[joint] for joint in names)
    upper, lower = direction(start, middle), direction(middle, end)
    is_arm = limb.startswith("arm")
    if _is_flat(written):
        trunk = figure.pose.spine[2 if is_arm else 0]
        root = (_turn(upper, trunk + 180) + 120) % 360 - 120
        if not (SHOULDER if is_arm else HIP).holds(root):
            yield f"{spoken(limb)} is lifted too far at the {'shoulder' if is_arm else 'hip'}"
        bent = _turn(lower, upper) if is_arm else _turn(upper, lower)
        if not (ELBOW if is_arm else KNEE).holds(bent):
            yield f"{spoken(limb)} bends the wrong way or too far"
    if written.end is not None and not written.middle:
        hinge = _turn(lower, written.end) if is_arm else _turn(lower - 90, written.end)
        if not (WRIST if is_arm else ANKLE).holds(hinge):
            yield f"{spoken(limb)} bends too far at the {'wrist' if is_arm else 'ankle'}"


def _is_flat(limb: Limb) -> bool:
    """Whether both bones lie in the plane of the picture."""
    return bool(limb.angles) or (limb.middle is None and abs(limb.bend) >= FLAT)


def _turn(start: float, end: float) -> float:
    """How far one has to turn from one direction to the other: -180 to 180."""
    return (end - start + 180) % 360 - 180
