"""What a written figure has to look like before anything can be drawn of it."""

from collections.abc import Collection, Mapping
from typing import Any, Final

from selfcare.drawing.faults import Notebook, is_list
from selfcare.drawing.hand import Grip
from selfcare.drawing.poses import LIMBS
from selfcare.drawing.props import ARGUMENTS
from selfcare.drawing.skeleton import JOINTS
from selfcare.drawing.targets import FRONT, SIDE

VIEWS: Final = ("side", "front", "back", "top", "hand")
PARTS: Final = ("torso", "head", *LIMBS)
HAND_JOINTS: Final = ("wrist", "thumb", "knuckles")

FIGURE: Final = (
    "from", "view", "camera", "close", "props", "targets", "arrows", "order", "keys",
)  # fmt: skip
NUMBERS: Final = {
    "neck": (-360, 720), "head": (-360, 720), "turn": (-1, 1), "nod": (-1, 1), "jaw": (0, 1),
    "breath": (0, 2), "short": (0.7, 1.1), "lift": (-4, 8), "twist": (0, 1),
    "seconds": (0, 20), "stay": (0, 20),
}  # fmt: skip
KEY: Final = ("as", "step", "hold", "hip", "spine", "grip", *NUMBERS, *LIMBS)
LIMB: Final = {
    "arm": ("to", "angles", "elbow", "bend", "hand", "fingers", "thumb"),
    "leg": ("to", "angles", "knee", "bend", "foot"),
}
LIMB_NUMBERS: Final = {
    "bend": (-1, 1), "hand": (-360, 720), "foot": (-360, 720), "fingers": (-360, 720),
    "thumb": (-180, 180),
}  # fmt: skip


def check_figure(notes: Notebook, written: Mapping[str, Any], start: Collection[str]) -> None:
    """Note whatever is not as docs/figures.md says; the numbers only, not what they draw."""
    notes.only(written, FIGURE, "a figure")
    view = written.get("view", "side")
    if not notes.one_of(view, VIEWS, "view"):
        return
    joints = HAND_JOINTS if view == "hand" else JOINTS
    if "from" in written:
        notes.one_of(written["from"], start, "stance to start from")
    notes.truth(written, "close")
    if notes.numbers(written.get("camera"), 4, "camera"):
        for size in written["camera"][2:]:
            notes.number(size, "the width and the height of the camera", 10, 400)
    _check_rest(notes, written, view, joints)
    keys = written.get("keys")
    if not is_list(keys) or not keys:
        notes.note("there is no key pose")
        return
    for number, key in enumerate(keys, 1):
        notes.key = number
        if notes.is_table(key, "a key pose"):
            _check_key(notes, key, joints)
    if view == "hand" and not (isinstance(keys[0], Mapping) and "grip" in keys[0]):
        notes.key = 1
        notes.note("a hand needs a grip")


def _check_rest(
    notes: Notebook, written: Mapping[str, Any], view: str, joints: Collection[str]
) -> None:
    """What is the same in all key poses."""
    table = SIDE if view == "side" else FRONT
    for target in notes.items(written, "targets"):
        notes.one_of(str(target).partition(".")[0], table, f"target in a {view} view")
    for part in notes.items(written, "order"):
        notes.one_of(part, PARTS, "part of the body")
    for arrow in notes.items(written, "arrows"):
        if is_list(arrow) and len(arrow) == 3:
            notes.anchor(arrow, joints, "an arrow")
        else:
            notes.note("an arrow should be a joint and how far beside it the arrow stands")
    for prop in notes.items(written, "props"):
        if is_list(prop) and prop:
            _check_prop(notes, prop, joints)
        else:
            notes.note("a thing beside the figure should be its kind and its numbers")


def _check_prop(notes: Notebook, prop: Any, joints: Collection[str]) -> None:  # noqa: ANN401 - unread
    kind, *given = prop
    if not notes.one_of(kind, ARGUMENTS, "thing that can be drawn"):
        return
    needed, more = ARGUMENTS[kind]
    if not len(needed) <= len(given) <= len(needed + more):
        notes.note(f"{kind} takes {_count(len(needed), len(needed + more))}, and has {len(given)}")
        return
    for sort, value in zip(needed + more, given, strict=False):
        if sort == "@":
            notes.anchor(value, joints, kind)
        else:
            notes.number(value, kind)


def _count(least: int, most: int) -> str:
    if most == 1:
        return "1 value"
    return f"{least} values" if least == most else f"{least} to {most} values"


def _check_key(notes: Notebook, key: Mapping[str, Any], joints: Collection[str]) -> None:
    notes.only(key, KEY, "a key pose")
    notes.truth(key, "hold")
    for name, (low, high) in NUMBERS.items():
        if name in key:
            notes.number(key[name], name, low, high)
    if "step" in key:
        notes.whole(key["step"], "step", 1, 20)
    if "as" in key:
        notes.whole(key["as"], "as", 1, max(1, notes.key - 1))
    for name, count in (("hip", 2), ("spine", 3), ("grip", len(Grip._fields))):
        if name in key:
            notes.numbers(key[name], count, name)
    for name in LIMBS:
        if name in key and notes.is_table(key[name], spoken(name)):
            _check_limb(notes, name, key[name], joints)


def _check_limb(
    notes: Notebook, name: str, limb: Mapping[str, Any], joints: Collection[str]
) -> None:
    kind = name.partition(".")[0]
    notes.only(limb, LIMB[kind], spoken(name))
    if "to" not in limb and "angles" not in limb:
        notes.note(f"{spoken(name)} says neither where it ends (to) nor at which angles it lies")
    if "angles" in limb:
        notes.numbers(limb["angles"], 2, f"the angles of {spoken(name)}")
    for end in ("to", "elbow", "knee"):
        if end in limb:
            notes.anchor(limb[end], joints, f'"{end}" of {spoken(name)}')
    for number, (low, high) in LIMB_NUMBERS.items():
        if number in limb:
            notes.number(limb[number], f'"{number}" of {spoken(name)}', low, high)


def spoken(limb: str) -> str:
    """`arm.r` in words."""
    kind, _, side = limb.partition(".")
    return f"the {'left' if side == 'l' else 'right'} {kind}"
