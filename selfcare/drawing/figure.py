"""The figure as a scene: tapered limbs, dimmer on the far side, with a thin gap where one covers another."""

from collections.abc import Sequence
from itertools import pairwise
from math import dist
from typing import Any, Final

from selfcare.drawing.hand import Grip, hand
from selfcare.drawing.head import head
from selfcare.drawing.motion import Motion, blended
from selfcare.drawing.poses import Pose
from selfcare.drawing.props import before, behind, box
from selfcare.drawing.scene import Point, Role, Scene, Shape, capsule, circle, curve, mirrored
from selfcare.drawing.skeleton import Figure, between, direction, solve, toward
from selfcare.drawing.targets import patches

SHORTEST_ARROW: Final = 13.0  # in units; on small screens it is longer, to be seen
SIDE_ORDER: Final = ("arm.l", "leg.l", "torso", "head", "leg.r", "arm.r")
FRONT_ORDER: Final = ("leg.l", "leg.r", "torso", "head", "arm.l", "arm.r")


def drawn(
    motion: Motion, pose: Pose, *, left: bool = False, moving: bool = False, fine: float = 0.5
) -> Scene:
    """The whole picture of an exercise in one pose.

    `left` shows the left side; `moving` adds the arrows; `fine` is the size of a sub-pixel in units, which
    keeps gaps and thin lines visible on a small screen.
    """
    gap = min(1.8, max(0.5, 2.0 * fine))
    if motion.view == "hand":
        body, joints = hand(Grip(*pose.grip), gap)
        figure = Figure(joints, pose, is_side=False)
    else:
        figure = solve(pose, side=motion.is_side)
        body = _body(figure, motion, gap, fine)
    scene = [
        *_floor(motion, fine),
        *behind(figure, motion.props),
        *body,
        *before(figure, motion.props),
    ]
    if moving:
        scene += [shape for arrow in motion.arrows for shape in _arrow(motion, arrow, fine)]
    return mirrored(scene, motion.axis) if left else scene


def _body(figure: Figure, motion: Motion, gap: float, fine: float) -> Scene:
    scene: Scene = []
    for part in _order(motion):
        scene += _part(figure, motion.view, part, gap, fine)
        scene += patches(figure, part, motion.targets)
    return scene


def _order(motion: Motion) -> list[str]:
    usual = SIDE_ORDER if motion.is_side else FRONT_ORDER
    return [part for part in usual if part not in motion.order] + list(motion.order)


def _floor(motion: Motion, fine: float) -> Scene:
    """A line to stand on, where the camera sees so low; mats bring their own."""
    camera = motion.camera
    if camera.y >= 0 or motion.view == "top":
        return []
    line = box(camera.x - 90, -max(1.4, 2.4 * fine), camera.x + camera.width + 90, 0)
    return [Shape(Role.FLOOR, line)]


def _part(figure: Figure, view: str, part: str, gap: float, fine: float) -> Scene:
    if part == "torso":
        return _torso_side(figure) if figure.is_side else _torso_front(figure)
    if part == "head":
        return head(figure, view, gap, fine)
    kind, _, letter = part.partition(".")
    far = figure.is_side and letter == "l"
    return (_arm if kind == "arm" else _leg)(figure, letter, gap, far=far)


def _arm(figure: Figure, letter: str, gap: float, *, far: bool) -> Scene:
    shoulder, elbow, wrist, knuckles, tips = (
        figure.joints[f"{name}.{letter}"]
        for name in ("shoulder", "elbow", "wrist", "knuckles", "fingertips")
    )
    sleeve, skin = (Role.FAR_TOP, Role.FAR_SKIN) if far else (Role.TOP, Role.SKIN)
    bare = [
        (elbow, wrist, 2.8, 2.0),
        (wrist, knuckles, 2.0, 2.3),
        (knuckles, tips, 1.9, 1.2),
    ]
    aside = figure.pose.limbs[f"arm.{letter}"].thumb
    if aside is None:
        aside = 40.0 if letter == "l" and not figure.is_side else -40.0
    thumb = direction(wrist, knuckles) + aside
    start = between(wrist, knuckles, 0.4)
    bare.append((start, toward(start, thumb, 3.8), 1.2, 0.9))
    upper = (shoulder, elbow, 3.7, 3.0)
    covering = [] if far else [*bare, (between(shoulder, elbow, 0.45), elbow, 3.3, 3.0)]
    return [
        *(Shape(Role.HALO, capsule(a, b, r + gap, s + gap)) for a, b, r, s in covering),
        *(Shape(skin, capsule(*limb)) for limb in bare),
        Shape(sleeve, capsule(*upper)),
    ]


def _leg(figure: Figure, letter: str, gap: float, *, far: bool) -> Scene:
    hip, knee, ankle, heel, toe = (
        figure.joints[f"{name}.{letter}"] for name in ("thigh", "knee", "ankle", "heel", "toe")
    )
    cloth, skin = (Role.FAR_LEGS, Role.FAR_SKIN) if far else (Role.LEGS, Role.SKIN)
    thigh = (hip, knee, 6.0 if figure.is_side else 5.2, 4.1)
    shin = (knee, ankle, 3.9, 2.4)
    calf = between(knee, ankle, 0.28)
    if figure.is_side:
        calf = toward(calf, direction(knee, ankle) + 90, 0.9)
    covering = [] if far else [(between(hip, knee, 0.5), knee, 5.0, 4.1), shin]
    return [
        *(Shape(Role.HALO, capsule(a, b, r + gap, s + gap)) for a, b, r, s in covering),
        *_foot(figure, letter, skin, (ankle, heel, toe)),
        Shape(cloth, capsule(*shin)),
        Shape(cloth, circle(calf, 3.6)),
        Shape(cloth, capsule(*thigh)),
    ]


def _foot(figure: Figure, letter: str, skin: Role, joints: tuple[Point, Point, Point]) -> Scene:
    ankle, heel, toe = joints
    if figure.is_side or figure.pose.limbs[f"leg.{letter}"].end is not None:
        return [
            Shape(skin, capsule(heel, toe, 2.2, 1.4)),
            Shape(skin, capsule(heel, ankle, 2.2, 2.3)),
        ]
    out = -1.2 if letter == "r" else 1.2
    tip = (ankle[0] + out, ankle[1] - 1.2)
    return [Shape(skin, capsule((ankle[0], ankle[1] - 0.4), tip, 2.4, 2.8))]


def _torso_side(figure: Figure) -> Scene:
    """A chain of thick links along the spine: it may bend as it likes and never tears."""
    spine = _spine(figure)
    full = 0.9 * figure.pose.breath
    girth = (6.5, 6.2, 5.8, 5.5, 5.5, 5.8, 6.1, 6.3, 6.3, 6.1, 5.7, 5.0, 3.9)
    forward = (-0.6, -0.5, -0.2, 0.1, 0.4, 0.6, 0.8, 0.8, 0.6, 0.3, 0.0, -0.1, 0.1)
    links: list[tuple[Point, float]] = []
    for place, (point, angle) in enumerate(spine):
        swell = full if 2 <= place <= 6 else 0.0
        links.append((toward(point, angle + 90, forward[place] + swell), girth[place] + swell / 3))
    return [
        Shape(Role.LEGS if place < 2 else Role.TOP, capsule(start[0], end[0], start[1], end[1]))
        for place, (start, end) in enumerate(pairwise(links))
    ]


def _torso_front(figure: Figure) -> Scene:
    joints = figure.joints
    full = 0.7 * figure.pose.breath
    half = (8.6, 8.4, 7.9, 7.5 + full, 7.4 + full, 7.7 + full, 8.2, 8.8, 9.4, 9.8, 9.8, 7.2, 3.2)
    narrow = 1 - 0.3 * figure.pose.twist
    spine = [
        (at, width * (narrow if place > 5 else 1))
        for place, (at, width) in enumerate(zip(_spine(figure), half, strict=True))
    ]
    left = [toward(point, angle - 90, width) for (point, angle), width in spine]
    right = [toward(point, angle + 90, width) for (point, angle), width in spine]
    scene = [
        Shape(Role.LEGS, capsule(joints["thigh.r"], joints["thigh.l"], 5.2, 5.2)),
        Shape(
            Role.LEGS,
            capsule(joints["hip"], between(joints["hip"], joints["waist"], 0.3), 8.2, 8.0),
        ),
        Shape(Role.TOP, [*left, *reversed(right)]),
    ]
    for letter in "rl":
        shoulder = joints[f"shoulder.{letter}"]
        scene.append(
            Shape(Role.TOP, capsule(between(joints["neck"], shoulder, 0.2), shoulder, 3.0, 3.7))
        )
    return scene


def _spine(figure: Figure) -> list[tuple[Point, float]]:
    """Points from hip to neck, each with the direction of the spine there."""
    joints = figure.joints
    points = curve([joints[name] for name in ("hip", "waist", "chest", "neck")])
    last = len(points) - 1
    return [
        (point, direction(points[max(0, place - 1)], points[min(last, place + 1)]))
        for place, point in enumerate(points)
    ]


def _arrow(motion: Motion, arrow: Sequence[Any], fine: float) -> Scene:
    """The way of one joint into the held pose."""
    joint, across, up = arrow
    way = [(x + across, y + up) for x, y in _way(motion, joint, max(SHORTEST_ARROW, 22 * fine))]
    thick, wide = max(1.0, 1.8 * fine), max(4.0, 6 * fine)
    tip, heading = way[-1], direction(way[-3], way[-1])
    neck = toward(tip, heading + 180, wide * 1.2)
    barbs = [toward(neck, heading + side, wide) for side in (90, -90)]
    shaft = [*way[:-2], neck]
    return [
        *(
            Shape(Role.ARROW, capsule(start, end, thick, thick, corners=4))
            for start, end in pairwise(shaft)
        ),
        Shape(Role.ARROW, [tip, *barbs]),
    ]


def _way(motion: Motion, joint: str, shortest: float) -> Sequence[Point]:
    """Where a joint goes at the end of its way to the held pose, made long enough to be seen."""
    start, end = motion.way_in
    poses = [blended(start, end, step / 8, side=motion.is_side) for step in range(9)]
    way = [solve(pose, side=motion.is_side).joints[joint] for pose in poses]
    heading = direction(way[0], way[-1])
    while len(way) > 4 and dist(way[1], way[-1]) > shortest:
        way = way[1:]
    if dist(way[0], way[-1]) >= shortest:
        return way
    tail = toward(way[-1], heading + 180, shortest)
    return [between(tail, way[-1], step / 8) for step in range(9)]
