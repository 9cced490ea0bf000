"""Reads a figure that somebody wrote down: the figure, or all that is wrong with it at once.

docs/figures.md says how figures are written. Nothing here opens a file: what is given is what a
JSON or YAML reader made of one.
"""

from collections.abc import Collection, Mapping
from math import dist
from typing import Final, NamedTuple

from selfcare.drawing.faults import Fault, Notebook
from selfcare.drawing.motion import Motion, motion_of, stances
from selfcare.drawing.pose_checks import check_figure, spoken
from selfcare.drawing.poses import LIMBS, Pose
from selfcare.drawing.skeleton import Joints, bones_of, place, solve

REACH: Final = 1.03
"""How much farther than its bones a limb may be asked to reach: less than an eye can see."""
DRAWN: Final = 1.06
"""How much longer a bone may be where its joint is drawn by hand."""


class Reading(NamedTuple):
    """What came of it: a figure, or faults."""

    figure: Motion | None
    faults: tuple[Fault, ...]


def read_figure(
    written: object, exercise: str, file: str, known: Mapping[str, Pose] | None = None
) -> Reading:
    """Read the figure of one exercise.

    `written` is what stands for it in the file, `file` is what the file is called in faults, `known`
    are the stances to start from (by default the built-in ones).
    """
    notes = Notebook(file, exercise)
    start = stances() if known is None else known
    if not notes.is_table(written, "a figure"):
        return Reading(None, tuple(notes.faults))
    check_figure(notes, written, start)
    if notes.faults:
        return Reading(None, tuple(notes.faults))
    figure = motion_of(exercise, written, start)
    _check_reach(notes, figure)
    return Reading(None if notes.faults else figure, tuple(notes.faults))


def read_figures(
    written: object, file: str, exercises: Collection[str]
) -> tuple[dict[str, Motion], tuple[Fault, ...]]:
    """Read the figures of a whole file, whose exercises are among these; return what could be read."""
    notes = Notebook(file, "the file")
    figures: dict[str, Motion] = {}
    faults: list[Fault] = []
    if not notes.is_table(written, "the file"):
        return figures, tuple(notes.faults)
    for exercise, figure in written.items():
        if exercise not in exercises:
            faults.append(Fault(file, str(exercise), 0, "no exercise has this name"))
            continue
        reading = read_figure(figure, exercise, file)
        faults += reading.faults
        if reading.figure:
            figures[exercise] = reading.figure
    return figures, tuple(faults)


def _check_reach(notes: Notebook, figure: Motion) -> None:
    """In every key pose every bone is as long as it is."""
    if figure.view == "hand":
        return
    for number, key in enumerate(figure.keys, 1):
        notes.key = number
        try:
            joints = solve(key.pose, side=figure.is_side).joints
        except KeyError as missing:
            notes.note(f"two limbs hold on to each other at {missing.args[0]}; pin one of them")
            continue
        for limb in LIMBS:
            for words in stretched(key.pose, limb, joints):
                notes.note(words)


def stretched(pose: Pose, limb: str, joints: Joints) -> list[str]:
    """What is longer about a limb than its bones are."""
    (start, middle, end), lengths = bones_of(limb)
    written, found = pose.limbs[limb], []
    if written.to:
        share = dist(joints[start], place(written.to, joints)) / sum(lengths)
        if share > REACH:
            found.append(f"{spoken(limb)} would have to be {share - 1:.0%} longer to reach there")
    pairs = ((start, middle, lengths[0]), (middle, end, lengths[1]))
    for one, other, length in pairs if written.middle else ():
        share = dist(joints[one], joints[other]) / length
        if share > DRAWN:
            found.append(f"the bone from {one} to {other} is drawn {share - 1:.0%} too long")
    return found
