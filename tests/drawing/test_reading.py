"""A figure that somebody wrote is read, or every fault in it is told at once, with its place."""

from collections.abc import Iterator
from copy import deepcopy
from inspect import Parameter, signature
from math import inf, nan
from typing import Any

import pytest

from selfcare.drawing.faults import MOST
from selfcare.drawing.motion import motions
from selfcare.drawing.props import ARGUMENTS, BEFORE, BEHIND
from selfcare.drawing.reading import read_figure, read_figures
from selfcare.drawing.skeleton import JOINTS, solve
from selfcare.knowledge.loader import load

BUILT_IN = load("poses")["exercises"]


def _wall(*path: str | int, value: object) -> dict[str, Any]:
    """The calf stretch with one value changed."""
    written: dict[str, Any] = deepcopy(BUILT_IN["calf-wall"])
    place: Any = written
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value
    return written


def _faults(written: object) -> list[str]:
    reading = read_figure(written, "calf-wall", "mine.yaml")
    assert (reading.figure is None) == bool(reading.faults)
    return [str(fault) for fault in reading.faults]


def test_the_built_in_figures_have_no_fault_and_are_read_alike() -> None:
    figures, faults = read_figures(BUILT_IN, "poses.json", list(BUILT_IN))
    assert faults == ()
    assert figures == motions()


def test_a_figure_may_be_as_short_as_this() -> None:
    written = {"camera": [0, -4, 100, 106], "keys": [{"neck": 10}]}
    figure = read_figure(written, "my-own", "mine.yaml").figure
    assert figure
    assert figure.view == "side"


@pytest.mark.parametrize(
    ("written", "fault"),
    [
        (
            _wall("keys", 1, "arm.r", value={"to": ["elbow.x", 1, 2]}),
            'mine.yaml, calf-wall, key pose 2: "elbow.x" is no joint; there are ankle.l,',
        ),
        (
            _wall("keys", 1, "arm.r", value={"hand": 10}),
            "mine.yaml, calf-wall, key pose 2: the right arm says neither where it ends (to)",
        ),
        (
            _wall("keys", 2, "leg.l", value={"to": [99, 4]}),
            "mine.yaml, calf-wall, key pose 3: the left leg would have to be 27% longer to reach",
        ),
        (
            _wall("keys", 0, "arm.l", value={"elbow": [20, 60], "to": [83, 76]}),
            "mine.yaml, calf-wall, key pose 1: the bone from shoulder.l to elbow.l is drawn 186%",
        ),
        (
            _wall("props", 0, value=["trampoline", 4]),
            'mine.yaml, calf-wall: "trampoline" is no thing that can be drawn; there are back-wall,',
        ),
        (
            _wall("props", 0, value=["wall"]),
            "mine.yaml, calf-wall: wall takes 1 value, and has 0.",
        ),
        (
            _wall("props", 0, value=["chair", 1, 2, 3, 4]),
            "mine.yaml, calf-wall: chair takes 1 to 3 values, and has 4.",
        ),
        (
            _wall("keys", 1, "hip", value=[50, nan]),
            "mine.yaml, calf-wall, key pose 2: hip should be a number from -1000 to 1000, and is nan.",
        ),
        (
            _wall("keys", 1, "seconds", value=inf),
            "mine.yaml, calf-wall, key pose 2: seconds should be a number from 0 to 20, and is inf.",
        ),
        (_wall("camera", value=[1, 2, 3]), "mine.yaml, calf-wall: camera should be 4 numbers"),
        (_wall("camera", value=[0, 0, 0, 9]), "mine.yaml, calf-wall: the width and the height of"),
        (_wall("view", value="above"), 'mine.yaml, calf-wall: "above" is no view; there are back,'),
        (_wall("from", value="fly"), 'mine.yaml, calf-wall: "fly" is no stance to start from'),
        (_wall("targets", value=["soul"]), 'mine.yaml, calf-wall: "soul" is no target in a side'),
        (_wall("targets", value=7), "mine.yaml, calf-wall: targets should be a list, and is 7."),
        (_wall("order", value=["tail"]), 'mine.yaml, calf-wall: "tail" is no part of the body'),
        (_wall("arrows", value=[["hip"]]), "mine.yaml, calf-wall: an arrow should be a joint and"),
        (_wall("arrows", value=[["hop", 1, 2]]), 'mine.yaml, calf-wall: "hop" is no joint'),
        (_wall("props", value=["wall"]), "mine.yaml, calf-wall: a thing beside the figure should"),
        (_wall("close", value="yes"), "mine.yaml, calf-wall: close should be true or false"),
        (_wall("colour", value=1), 'mine.yaml, calf-wall: a figure has no "colour"; it may have'),
        (_wall("keys", value=[]), "mine.yaml, calf-wall: there is no key pose."),
        (_wall("keys", 0, value=3), "mine.yaml, calf-wall, key pose 1: a key pose should be names"),
        (_wall("keys", 1, "step", value=1.5), "mine.yaml, calf-wall, key pose 2: step should be a whole"),
        (_wall("keys", 1, "as", value=2), "mine.yaml, calf-wall, key pose 2: as should be a number"),
        (_wall("keys", 1, "spine", value="up"), "mine.yaml, calf-wall, key pose 2: spine should be 3"),
        (_wall("keys", 1, "leg.r", value=None), "mine.yaml, calf-wall, key pose 2: the right leg should"),
        (
            _wall("keys", 1, "leg.r", value={"angles": [1]}),
            "mine.yaml, calf-wall, key pose 2: the angles of the right leg should be 2 numbers",
        ),
        (
            _wall("keys", 1, "leg.r", value={"to": [32, 4], "hand": 3, "bend": 7}),
            'mine.yaml, calf-wall, key pose 2: the right leg has no "hand"; it may have angles,',
        ),
        ({"view": "hand", "camera": [0, 0, 50, 50], "keys": [{}]}, "mine.yaml, calf-wall, key pose 1: a"),
        ("Lean in", "mine.yaml, calf-wall: a figure should be names with values, and is"),
        (None, "mine.yaml, calf-wall: a figure should be names with values, and is nothing."),
    ],
)  # fmt: skip
def test_a_fault_names_file_exercise_and_key_pose_in_one_sentence(
    written: object, fault: str
) -> None:
    said = _faults(written)
    assert any(each.startswith(fault) for each in said), said
    assert all(each.endswith(".") and "\n" not in each for each in said)


def test_all_faults_are_told_at_once_and_each_once() -> None:
    written = _wall("keys", 0, "hip", value=[nan, nan])
    written["keys"][1]["arm.r"] = {"to": ["nowhere"]}
    written["props"] = [["cloud"]]
    said = _faults(written)
    assert len(said) == 3


def test_a_file_full_of_faults_does_not_fill_the_screen() -> None:
    written = _wall("keys", value=[{"hip": [nan, 0], "word": "no"}] * 60)
    assert len(_faults(written)) == MOST


def test_two_limbs_that_hold_on_to_each_other_are_a_fault() -> None:
    written = _wall("keys", 0, "arm.r", value={"to": ["wrist.l"]})
    written["keys"][0]["arm.l"] = {"to": ["wrist.r"]}
    assert "two limbs hold on to each other at wrist." in _faults(written)[0]


def test_a_file_keeps_its_good_figures_and_tells_the_others() -> None:
    file = {"cat-cow": BUILT_IN["cat-cow"], "calf-wall": {}, "sun-salute": BUILT_IN["cat-cow"]}
    figures, faults = read_figures(file, "mine.yaml", {"cat-cow", "calf-wall"})
    assert list(figures) == ["cat-cow"]
    said = [str(fault) for fault in faults]
    assert "mine.yaml, sun-salute: no exercise has this name." in said
    assert "mine.yaml, calf-wall: there is no key pose." in said
    assert read_figures([], "mine.yaml", set())[1]


def _numbers(part: dict[str, Any] | list[Any]) -> Iterator[tuple[Any, Any]]:
    """Every number in a figure, as where it stands."""
    for name, value in part.items() if isinstance(part, dict) else enumerate(part):
        if isinstance(value, dict | list):
            yield from _numbers(value)
        elif isinstance(value, int | float) and not isinstance(value, bool):
            yield part, name


@pytest.mark.parametrize("bad", [nan, None, "7", [1]], ids=str)
def test_no_number_of_a_figure_may_be_anything_else(bad: object) -> None:
    written = deepcopy(BUILT_IN["hamstring-strap"])
    places = list(_numbers(written))
    assert len(places) > 30
    for part, name in places:
        kept, part[name] = part[name], bad
        assert _faults(written), name
        part[name] = kept
    assert not _faults(written)


JUNK: list[object] = [
    None,
    True,
    nan,
    -1,
    10**400,
    "x",
    "",
    [],
    [1],
    {},
    {"a": 1},
    [[]],
    ["hip", 1, 2],
    ["hip"],
]


def _places(part: dict[str, Any] | list[Any]) -> Iterator[tuple[Any, Any]]:
    """Every place in a figure where something stands."""
    for name, value in part.items() if isinstance(part, dict) else enumerate(part):
        yield part, name
        if isinstance(value, dict | list):
            yield from _places(value)


def test_whatever_stands_in_a_figure_the_answer_is_a_figure_or_sentences() -> None:
    written = deepcopy(BUILT_IN["thread-needle"])
    for part, name in list(_places(written)):
        kept = part[name]
        for part[name] in JUNK:
            reading = read_figure(written, "thread-needle", "mine.yaml")
            assert (reading.figure is None) == bool(reading.faults)
            assert all("\n" not in str(fault) for fault in reading.faults)
        part[name] = kept


def test_the_tables_of_names_are_those_of_the_drawing() -> None:
    assert ARGUMENTS.keys() == BEHIND.keys() | BEFORE.keys()
    for kind, draw in (BEHIND | BEFORE).items():
        taken = list(signature(draw).parameters.values())[1:]
        needed, more = ARGUMENTS[kind]
        if all(each.kind is not Parameter.VAR_POSITIONAL for each in taken):
            assert len(taken) == len(needed + more), kind
            assert sum(each.default is Parameter.empty for each in taken) == len(needed), kind
    standing = motions()["calf-wall"].keys[0].pose
    assert set(JOINTS) == set(solve(standing, side=True).joints)
