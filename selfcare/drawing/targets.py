"""Where an exercise is meant to be felt: patches on the figure, bound to its bones."""

from collections.abc import Iterable
from typing import Final, NamedTuple

from selfcare.drawing.scene import Role, Scene, Shape, capsule
from selfcare.drawing.skeleton import PAIRED, Figure, between, direction, toward


class Patch(NamedTuple):
    """A coloured stretch along a bone. `off` is to the right of the way from start to end, in units."""

    part: str
    """What it is painted on: right after that part of the body."""
    start: str
    end: str
    first: float
    last: float
    off: float
    radius: float
    end_radius: float


SIDE: Final[dict[str, tuple[Patch, ...]]] = {
    "calf": (Patch("leg", "knee", "ankle", 0.08, 0.5, 1.5, 2.5, 1.8),),
    "soleus": (Patch("leg", "knee", "ankle", 0.42, 0.84, 1.0, 2.0, 1.5),),
    "shin": (Patch("leg", "knee", "ankle", 0.12, 0.7, -1.5, 1.8, 1.4),),
    "thigh-front": (Patch("leg", "thigh", "knee", 0.22, 0.86, -2.2, 2.6, 2.0),),
    "thigh-back": (Patch("leg", "thigh", "knee", 0.2, 0.92, 2.3, 2.6, 1.9),),
    "thigh-inner": (Patch("leg", "thigh", "knee", 0.2, 0.8, 0.6, 2.6, 2.0),),
    "hip-front": (Patch("leg", "thigh", "knee", -0.06, 0.42, -3.0, 2.6, 2.2),),
    "buttock": (Patch("leg", "thigh", "knee", -0.06, 0.12, 3.2, 3.4, 3.2),),
    "sole": (Patch("leg", "heel", "toe", 0.1, 0.85, 0.9, 1.2, 1.0),),
    "neck-back": (Patch("head", "neck", "head", -0.15, 0.62, -2.3, 1.8, 1.6),),
    "neck-front": (Patch("head", "neck", "head", 0.0, 0.42, 2.2, 1.5, 1.3),),
    "jaw": (Patch("head", "skull", "head", 0.4, 0.62, 3.2, 1.5, 1.5),),
    "low-back": (Patch("torso", "hip", "waist", -0.1, 1.15, -4.2, 2.2, 2.0),),
    "upper-back": (Patch("torso", "chest", "neck", -0.1, 0.75, -4.0, 2.2, 2.0),),
    "spine": (
        Patch("torso", "hip", "waist", -0.1, 1.0, -4.5, 1.8, 1.8),
        Patch("torso", "waist", "chest", 0.0, 1.0, -4.4, 1.8, 1.8),
        Patch("torso", "chest", "neck", 0.0, 0.8, -4.2, 1.8, 1.6),
    ),
    "chest": (Patch("torso", "chest", "neck", 0.1, 0.62, 4.2, 2.4, 2.2),),
    "belly": (Patch("torso", "hip", "chest", 0.25, 0.8, 3.8, 2.4, 2.4),),
    "flank": (Patch("torso", "waist", "shoulder", 0.0, 0.75, 0.0, 2.6, 2.4),),
    "shoulder-back": (Patch("arm", "shoulder", "elbow", -0.05, 0.22, 1.6, 2.4, 2.2),),
    "shoulder-front": (Patch("arm", "shoulder", "elbow", -0.05, 0.25, -1.4, 2.4, 2.2),),
    "arm-front": (Patch("arm", "shoulder", "elbow", 0.15, 0.9, -1.2, 2.0, 1.7),),
    "arm-back": (Patch("arm", "shoulder", "elbow", 0.1, 0.88, 1.2, 2.0, 1.7),),
    "forearm-upper": (Patch("arm", "elbow", "wrist", 0.08, 0.86, -0.9, 1.7, 1.2),),
    "forearm-lower": (Patch("arm", "elbow", "wrist", 0.08, 0.86, 0.9, 1.7, 1.2),),
}

FRONT: Final[dict[str, tuple[Patch, ...]]] = {
    "neck-side": (
        Patch("torso", "neck", "shoulder", 0.1, 0.75, 1.8, 1.8, 1.4),
        Patch("head", "neck", "skull", -0.1, 1.0, -2.3, 1.7, 1.5),
    ),
    "neck-front": (Patch("head", "neck", "head", -0.1, 0.5, -1.7, 1.4, 1.3),),
    "shoulder-top": (Patch("torso", "neck", "shoulder", 0.25, 0.95, 1.6, 1.9, 1.7),),
    "chest": (Patch("torso", "shoulder", "chest", 0.0, 0.5, -0.6, 2.3, 3.0),),
    "ribs": (Patch("torso", "thigh", "shoulder", 0.3, 0.8, -0.9, 2.0, 2.0),),
    "flank": (Patch("torso", "thigh", "shoulder", 0.14, 0.86, -1.7, 1.8, 1.8),),
    "blade": (Patch("torso", "shoulder", "chest", 0.3, 0.85, 0.0, 2.8, 2.4),),
    "back": (Patch("torso", "neck", "chest", 0.35, 1.2, 2.2, 1.8, 2.0),),
    "low-back": (Patch("torso", "hip", "waist", 0.2, 1.3, -3.4, 2.0, 2.0),),
    "shoulder-back": (Patch("arm", "shoulder", "elbow", -0.08, 0.24, 0.4, 2.7, 2.4),),
    "arm-back": (Patch("arm", "shoulder", "elbow", 0.15, 0.88, 0.4, 2.0, 1.7),),
    "forearm": (Patch("arm", "elbow", "wrist", 0.08, 0.86, 0.0, 1.7, 1.2),),
    "belly": (Patch("torso", "hip", "chest", 0.3, 0.62, 0.0, 4.0, 4.2),),
    "hip-outer": (Patch("leg", "thigh", "knee", -0.08, 0.46, 3.2, 2.6, 2.2),),
    "buttock": (Patch("leg", "thigh", "knee", 0.0, 0.56, -2.8, 2.6, 2.3),),
    "sole": (Patch("leg", "heel", "toe", 0.1, 0.85, 0.8, 1.3, 1.1),),
    "thigh-inner": (Patch("leg", "thigh", "knee", 0.12, 0.8, -2.0, 2.0, 1.7),),
    "jaw": (Patch("head", "skull", "head", 0.25, 0.55, -4.3, 1.3, 1.3),),
}


def patches(figure: Figure, part: str, targets: Iterable[str]) -> Scene:
    """The patches that lie on one part of the body, such as `torso` or `leg.r`."""
    table = SIDE if figure.is_side else FRONT
    kind, _, letter = part.partition(".")
    scene: Scene = []
    for target in targets:
        name, _, side = target.partition(".")
        for patch in table[name]:
            if patch.part == kind and (not letter or side in (letter, "")):
                scene.append(_drawn(figure, patch, side or letter))
    return scene


def _drawn(figure: Figure, patch: Patch, side: str) -> Shape:
    start, end = (
        figure.joints[f"{joint}.{side}" if joint in PAIRED else joint]
        for joint in (patch.start, patch.end)
    )
    off = -patch.off if side == "l" and not figure.is_side else patch.off
    across = direction(start, end) + 90
    ends = [toward(between(start, end, share), across, off) for share in (patch.first, patch.last)]
    return Shape(Role.TARGET, capsule(ends[0], ends[1], patch.radius, patch.end_radius))
