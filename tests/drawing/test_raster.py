"""Polygons fill exactly what they cover, and blank cells cost nothing."""

from selfcare.drawing.raster import ACROSS, DOWN, Raster
from selfcare.drawing.scene import Camera, Role, Shape

SQUARE = [(1.0, 1.0), (3.0, 1.0), (3.0, 3.0), (1.0, 3.0)]
CAMERA = Camera(0, 0, 4, 4)


def _inked(raster: Raster, role: Role) -> int:
    return sum(line.count(role) for line in raster.lines)


def test_a_square_fills_its_share_of_the_picture() -> None:
    raster = Raster(8, 4, CAMERA)
    raster.paint([Shape(Role.SKIN, SQUARE)])
    assert _inked(raster, Role.SKIN) == 8 * ACROSS * 4 * DOWN / 4


def test_neighbours_that_share_an_edge_leave_no_gap_and_do_not_overlap() -> None:
    raster = Raster(9, 7, CAMERA)
    raster.fill([(0.0, 0.0), (4.0, 0.0), (2.3, 1.7)], 1)
    raster.fill([(4.0, 0.0), (4.0, 4.0), (2.3, 1.7)], 1)
    raster.fill([(4.0, 4.0), (0.0, 4.0), (2.3, 1.7)], 1)
    raster.fill([(0.0, 4.0), (0.0, 0.0), (2.3, 1.7)], 1)
    side = raster.scale * 4
    assert abs(sum(line.count(1) for line in raster.lines) - side * side) <= 2 * side


def test_a_halo_cuts_the_figure_and_spares_the_wall() -> None:
    raster = Raster(8, 4, CAMERA)
    wall = [(0.0, 0.0), (2.0, 0.0), (2.0, 4.0), (0.0, 4.0)]
    body = [(2.0, 0.0), (4.0, 0.0), (4.0, 4.0), (2.0, 4.0)]
    raster.paint([Shape(Role.PROP, wall), Shape(Role.TOP, body)])
    walls = _inked(raster, Role.PROP)
    raster.paint([Shape(Role.HALO, SQUARE)])
    assert _inked(raster, Role.PROP) == walls
    assert _inked(raster, Role.TOP) == walls * 3 // 4


def test_what_lies_outside_the_picture_is_cut_off() -> None:
    raster = Raster(4, 2, CAMERA)
    raster.paint([Shape(Role.SKIN, [(-50.0, -50.0), (50.0, -50.0), (50.0, 50.0), (-50.0, 50.0)])])
    assert _inked(raster, Role.SKIN) == raster.width * raster.height
    raster.paint([Shape(Role.TOP, [(60.0, 60.0), (70.0, 60.0), (70.0, 70.0)])])
    assert _inked(raster, Role.TOP) == 0


def test_only_cells_with_ink_are_visited() -> None:
    raster = Raster(8, 4, CAMERA)
    assert list(raster.blocks(0)) == []
    raster.paint([Shape(Role.SKIN, SQUARE)])
    assert [block.column for block in raster.blocks(1)] == [2, 3, 4, 5]
    assert list(raster.blocks(0)) == []


def test_a_point_knows_its_cell() -> None:
    raster = Raster(8, 4, CAMERA)
    assert raster.cell((0.1, 3.9)) == (0, 0)
    assert raster.cell((3.9, 0.1)) == (7, 3)
