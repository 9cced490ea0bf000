"""Watches a figure's whole film for what no body does: stretch, sink, jump, slip, or bend too far.

`reading.read_figure` has looked at the key poses by then; here it is every picture between them.
"""

from collections.abc import Callable, Iterator
from itertools import pairwise
from math import dist
from typing import Final, NamedTuple

from selfcare.drawing.faults import Fault
from selfcare.drawing.figure import drawn
from selfcare.drawing.joint_ranges import too_far
from selfcare.drawing.motion import FRAMES, Moment, Motion, at
from selfcare.drawing.pose_checks import spoken
from selfcare.drawing.poses import LIMBS, Limb
from selfcare.drawing.reading import stretched
from selfcare.drawing.scene import FIGURE
from selfcare.drawing.skeleton import Figure, bones_of, solve

LEAST: Final = -0.6
"""How deep a sole may sink into the floor, in units: less than a sub-pixel on a large screen."""
STEP: Final = 4.0
"""How far a joint may come from one picture to the next, in units."""
AIR: Final = 7.5
"""How far the middle of the head stays from the picture's edge, in units: a head and its hair."""
SLIP: Final = 1.4
"""How far from its pin a hand or a foot may be drawn, in units."""


class Frame(NamedTuple):
    """One picture of the film."""

    moment: Moment
    figure: Figure


Rule = Callable[[Motion, Frame, Frame], Iterator[str]]
"""Tells what is wrong with a picture, given the one before."""


def lint(motion: Motion, file: str) -> list[Fault]:
    """Return what is wrong in one round of the figure, each thing once, with the key pose it leads to."""
    if motion.view == "hand":
        return []
    found: dict[str, Fault] = {}
    film = list(frames(motion))
    for before, now in pairwise([film[-1], *film]):
        for rule in RULES:
            for words in rule(motion, before, now):
                number = motion.keys.index(now.moment.key) + 1
                found.setdefault(words, Fault(file, motion.id, number, words))
    return list(found.values())


def frames(motion: Motion) -> Iterator[Frame]:
    """Every picture of one round, as the player shows it."""
    for number in range(max(1, round(motion.seconds * FRAMES))):
        moment = at(motion, number / FRAMES)
        yield Frame(moment, solve(moment.pose, side=motion.is_side))


def _stretch(_: Motion, __: Frame, now: Frame) -> Iterator[str]:
    """No bone grows."""
    for limb in LIMBS:
        if stretched(now.moment.pose, limb, now.figure.joints):
            yield f"{spoken(limb)} is stretched on the way"


def _sink(motion: Motion, before: Frame, now: Frame) -> Iterator[str]:
    """Nothing of the body is under the floor; what is seen from above has none."""
    if motion.view == "top" or any(kind == "rug" for kind, *_ in motion.props):
        return
    if now.moment.pose is before.moment.pose:
        return
    body = (shape for shape in drawn(motion, now.moment.pose) if shape.role in FIGURE)
    if min(y for shape in body for _, y in shape.points) < LEAST:
        yield "a part of the body sinks into the floor"


def _jump(_: Motion, before: Frame, now: Frame) -> Iterator[str]:
    """Nothing is suddenly elsewhere."""
    for joint, point in now.figure.joints.items():
        if dist(point, before.figure.joints[joint]) > STEP:
            yield f"{joint} jumps; give the movement more seconds"


def _head(motion: Motion, _: Frame, now: Frame) -> Iterator[str]:
    """The head is seen whole, unless only a part of the body is shown."""
    (x, y), camera = now.figure.joints["head"], motion.camera
    across = camera.x + AIR <= x <= camera.x + camera.width - AIR
    up = camera.y + AIR <= y <= camera.y + camera.height - AIR
    if not motion.is_close and not (across and up):
        yield "the head leaves the picture"


def _slip(motion: Motion, _: Frame, now: Frame) -> Iterator[str]:
    """A hand or foot that two neighbouring key poses pin to one place stays there."""
    if not now.moment.is_moving:
        return
    keys = motion.keys
    goal = keys.index(now.moment.key)
    for limb in LIMBS:
        pins = [keys[place].pose.limbs[limb] for place in (goal - 1, goal)]
        if _pin(pins[0]) and _pin(pins[0]) == _pin(pins[1]):
            end = now.figure.joints[bones_of(limb)[0][2]]
            if dist(end, _pin(pins[1])) > SLIP:
                yield f"{spoken(limb)} slips from where it is pinned"


def _pin(limb: Limb) -> tuple[float, ...]:
    """The place that a limb is pinned to; nothing where it moves with a joint or lies free."""
    return limb.to[1:] if limb.to and not limb.to.joint else ()


def _bend(motion: Motion, _: Frame, now: Frame) -> Iterator[str]:
    """Every joint stays within what people can do."""
    yield from too_far(motion, now.figure)


RULES: Final[tuple[Rule, ...]] = (_stretch, _sink, _jump, _head, _slip, _bend)
