"""What is seen on the body map is what is clicked, at every size."""

from collections.abc import Mapping

import pytest

from selfcare.drawing.body import VIEWS, view, zone_ids
from selfcare.drawing.bodymap import Sign, body_frame, body_scene, hits, panels
from selfcare.drawing.cells import ASCII, FLAT, SMOOTH, TEXTURED, Look, Printer
from selfcare.drawing.palette import DARK, LIGHT
from selfcare.drawing.scene import Role
from selfcare.drawing.walk import Place

SIZES = [(50, 20), (58, 16), (60, 28), (100, 38), (51, 23)]


def _text(look: Look, size: tuple[int, int], marks: Mapping[str, int | None]) -> list[str]:
    frame = body_frame(Printer(DARK, look), size, marks)
    return ["".join(run.text for run in row) for row in frame]


@pytest.mark.parametrize("size", SIZES)
def test_every_zone_owns_a_cell_in_every_view_that_shows_it(size: tuple[int, int]) -> None:
    columns, rows = size
    found = hits(columns, rows)
    middle = columns // 2
    for name, part in (("front", slice(0, middle)), ("back", slice(middle, columns))):
        shown = {zone for row in found for zone in row[part]}
        assert set(view(name).zones) <= shown


@pytest.mark.parametrize("name", VIEWS)
def test_one_view_alone_shows_all_its_zones(name: str) -> None:
    shown = {zone for row in hits(30, 17, (name,)) for zone in row}
    assert shown - {None} == set(view(name).zones)


@pytest.mark.parametrize("look", [SMOOTH, FLAT, TEXTURED, ASCII, Look("octants")])
@pytest.mark.parametrize("size", [*SIZES, (2, 1), (7, 3), (200, 60)])
def test_a_frame_is_exactly_as_large_as_asked(look: Look, size: tuple[int, int]) -> None:
    columns, rows = size
    text = _text(look, size, {"knee.l": 4, "low-back.m": 10})
    assert [len(line) for line in text] == [columns] * rows


def test_the_strength_is_written_on_the_zone_that_owns_the_cell() -> None:
    columns, rows = 50, 20
    for number, zone in enumerate(zone_ids()):
        marks = {zone: 1 + number % 9}
        text = _text(SMOOTH, (columns, rows), marks)
        owned = [
            text[y][x]
            for y, row in enumerate(hits(columns, rows))
            for x, hit in enumerate(row)
            if hit == zone
        ]
        assert str(marks[zone]) in owned, zone


def test_ten_is_written_in_full() -> None:
    assert any("10" in line for line in _text(SMOOTH, (50, 20), {"calf.l": 10}))


def test_left_and_right_are_lettered_on_both_views() -> None:
    line = _text(SMOOTH, (50, 20), {})[1]
    assert "".join(letter for letter in line if letter in "RL") == "RLLR"
    assert "your right" in _text(SMOOTH, (100, 38), {})[1]


def test_panels_are_odd_and_apart() -> None:
    for columns in range(20, 200, 7):
        front, back = panels(columns, 30)
        assert front.columns == back.columns
        assert front.columns % 2 == 1
        assert 0 <= front.column < front.column + front.columns <= back.column
        assert back.column + back.columns <= columns


def test_the_cursor_lights_its_zone_or_frames_its_strength() -> None:
    bare = body_scene("front", {}, "knee.l")
    assert [shape.role for shape in bare[-2:]] == [Role.CURSOR, Role.CURSOR]
    marked = body_scene("front", {"knee.l": 6}, "knee.l")
    assert [shape.role for shape in marked[-2:]] == [Role.CURSOR, Role.PAIN_6]
    assert body_scene("front", {}, "buttock.l") == body_scene("front", {})


def test_the_cursor_shows_only_in_its_own_view() -> None:
    printer = Printer(LIGHT)
    alone = body_frame(printer, (30, 18), {}, views=("front",))
    behind = Place("elbow.l", "back")
    assert body_frame(printer, (30, 18), {}, cursor=behind, views=("front",)) == alone


@pytest.mark.parametrize("look", [SMOOTH, FLAT, TEXTURED, ASCII])
def test_a_zone_whose_strength_is_not_said_is_marked_and_has_no_number(look: Look) -> None:
    text = "".join(_text(look, (60, 24), {"knee.l": None}))
    assert "?" in text
    assert not any(letter.isdigit() for letter in text)


@pytest.mark.parametrize("look", [SMOOTH, FLAT, TEXTURED, ASCII])
def test_a_sign_is_strewn_over_its_zone_in_every_look(look: Look) -> None:
    marks = {"low-back.l": Sign("M", Role.TARGET), "buttock.r": Sign("o", Role.ARROW)}
    frame = body_frame(Printer(DARK, look), (60, 24), marks, views=("back",))
    text = "".join(run.text for row in frame for run in row)
    assert text.count("M") >= 3
    assert text.count("o") >= 3


def test_a_sign_is_never_missing_however_small_the_picture() -> None:
    for zone in view("back").zones:
        frame = body_frame(Printer(DARK), (21, 8), {zone: Sign("x", Role.ARROW)}, views=("back",))
        assert any("x" in run.text for row in frame for run in row), zone
