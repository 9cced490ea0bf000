"""Sub-pixels become the cells that come closest to them."""

import pytest

from selfcare.drawing.cells import ASCII, FLAT, SMOOTH, TEXTURED, Label, Look, Printer, Run
from selfcare.drawing.palette import DARK
from selfcare.drawing.raster import Raster
from selfcare.drawing.scene import Camera, Role, Shape

CAMERA = Camera(0, 0, 4, 2)
COLOURS = DARK.colours
LEFT_HALF = Shape(Role.SKIN, [(0.0, 0.0), (2.0, 0.0), (2.0, 2.0), (0.0, 2.0)])


def _raster(*shapes: Shape, columns: int = 4, rows: int = 1) -> Raster:
    raster = Raster(columns, rows, CAMERA)
    raster.paint(shapes)
    return raster


def test_full_cells_are_paper_and_blank_cells_the_widgets_own() -> None:
    frame = Printer(DARK).frame(_raster(LEFT_HALF))
    assert frame == [[Run("  ", None, COLOURS[Role.SKIN]), Run("  ", None, None)]]


def test_every_row_is_as_wide_as_the_picture() -> None:
    slanted = Shape(Role.TOP, [(0.3, 0.1), (3.6, 0.4), (1.2, 1.9)])
    for look in (SMOOTH, FLAT, TEXTURED, ASCII, Look("octants")):
        frame = Printer(DARK, look).frame(_raster(slanted, columns=13, rows=7))
        assert [sum(len(run.text) for run in row) for row in frame] == [13] * 7


def test_half_a_cell_is_a_half_block() -> None:
    raster = Raster(1, 1, Camera(0, 0, 4, 8))
    raster.fill([(0.0, 0.0), (2.0, 0.0), (2.0, 8.0), (0.0, 8.0)], Role.SKIN)
    frame = Printer(DARK).frame(raster)
    assert frame == [[Run("▌", COLOURS[Role.SKIN], None)]]


def test_without_smoothing_only_colours_of_the_palette_appear() -> None:
    slanted = Shape(Role.TOP, [(0.3, 0.1), (3.6, 0.4), (1.2, 1.9)])
    frame = Printer(DARK, FLAT).frame(_raster(LEFT_HALF, slanted, columns=9, rows=5))
    shown = {colour for row in frame for run in row for colour in run[1:]}
    assert shown - {None} <= set(COLOURS)
    assert any(run.text.strip() for row in frame for run in row)


def test_a_speck_without_smoothing_leaves_the_cell_as_it_is() -> None:
    speck = Shape(Role.TOP, [(0.0, 0.0), (0.1, 0.0), (0.1, 0.1), (0.0, 0.1)])
    assert Printer(DARK, FLAT).frame(_raster(speck, columns=1)) == [[Run(" ", None, None)]]


def test_the_target_has_a_texture_where_there_is_no_colour() -> None:
    target = LEFT_HALF._replace(role=Role.TARGET)
    assert Printer(DARK, TEXTURED).frame(_raster(target))[0][0].text == "▒▒"


def _some(role: Role, share: float) -> Shape:
    """A strip that covers this share of one cell."""
    return Shape(role, [(0.0, 0.0), (4.0, 0.0), (4.0, 2 * share), (0.0, 2 * share)])


def test_a_third_of_a_cell_is_target_enough_where_colour_cannot_tell() -> None:
    """A neck is two cells wide: its target must not vanish among shirt and skin."""
    raster = _raster(LEFT_HALF, _some(Role.TARGET, 0.34))
    assert Printer(DARK, TEXTURED).frame(raster)[0][0].text == "▒▒▒▒"
    assert Printer(DARK, ASCII).frame(raster)[0][0].text == "****"
    assert "▒" not in Printer(DARK, SMOOTH).frame(raster)[0][0].text


def test_walls_and_wide_mats_are_dots_in_ascii_and_leave_the_figure_readable() -> None:
    wall = _some(Role.PROP, 1.0)
    assert Printer(DARK, ASCII).frame(_raster(wall, LEFT_HALF))[0] == [
        Run("oo", COLOURS[Role.SKIN], None), Run("..", COLOURS[Role.PROP], None),
    ]  # fmt: skip
    before_it = _raster(wall, _some(Role.SKIN, 0.34))
    assert Printer(DARK, ASCII).frame(before_it)[0][0].text == "oooo"
    thin_mat = _some(Role.MAT, 0.6)
    assert Printer(DARK, ASCII).frame(_raster(thin_mat))[0][0].text == "===="


@pytest.mark.parametrize(("level", "texture"), [(1, "░"), (5, "▒"), (9, "▓")])
def test_stronger_pain_has_a_denser_texture(level: int, texture: str) -> None:
    mark = LEFT_HALF._replace(role=Role.pain(level))
    assert Printer(DARK, TEXTURED).frame(_raster(mark))[0][0].text == texture * 2


def test_ascii_writes_the_letter_of_the_role_and_thin_edges() -> None:
    edge = Shape(Role.SKIN, [(0.0, 0.0), (4.0, 0.0), (4.0, 0.5), (0.0, 0.5)])
    assert Printer(DARK, ASCII).frame(_raster(LEFT_HALF))[0][0].text == "oo"
    assert Printer(DARK, ASCII).frame(_raster(edge))[0][0].text == "____"
    assert all(
        run.text.isascii()
        for row in Printer(DARK, ASCII).frame(_raster(edge, LEFT_HALF, columns=7, rows=3))
        for run in row
    )


def test_labels_lie_on_the_picture_and_never_outside() -> None:
    ink, paper = (1, 2, 3), (4, 5, 6)
    labels = [Label(3, 0, "10", ink, paper), Label(1, 0, "R", ink), Label(0, 7, "x", ink)]
    (row,) = Printer(DARK).frame(_raster(LEFT_HALF), labels)
    assert row == [
        Run(" ", None, COLOURS[Role.SKIN]),
        Run("R", ink, COLOURS[Role.SKIN]),
        Run(" ", None, None),
        Run("1", ink, paper),
    ]


def test_memory_of_cells_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("selfcare.drawing.cells.MEMORY", 0)
    printer = Printer(DARK)
    assert printer.frame(_raster(LEFT_HALF)) == printer.frame(_raster(LEFT_HALF))
