"""Polygons to sub-pixels: a small buffer of palette numbers, 4 across and 8 down in every cell.

A terminal's cell is about twice as high as wide, so these sub-pixels are square. The buffer is a
`bytearray` a row, filled span by span: fast enough for 12 pictures a second without any library.
"""

from collections.abc import Iterable, Iterator
from math import ceil
from typing import Final, NamedTuple

from selfcare.drawing.scene import FIGURE, Camera, Point, Points, Role, Shape, edges

ACROSS: Final = 4
DOWN: Final = 8
"""Sub-pixels in a cell."""

HALO_CUTS: Final = bytes(Role.BACKGROUND if value in FIGURE else value for value in range(256))


class Block(NamedTuple):
    """The sub-pixels of one cell that is not blank, row by row."""

    column: int
    pixels: bytes


class Raster:
    """A picture of `columns` by `rows` cells; the camera's view is centred in it and keeps its shape."""

    def __init__(self, columns: int, rows: int, camera: Camera) -> None:
        self.columns, self.rows = columns, rows
        self.width, self.height = columns * ACROSS, rows * DOWN
        self.lines = [bytearray(self.width) for _ in range(self.height)]
        self.scale = min(self.width / camera.width, self.height / camera.height)
        """Sub-pixels per unit of the scene."""
        self._left = (self.width - camera.width * self.scale) / 2 - camera.x * self.scale
        self._bottom = (self.height + camera.height * self.scale) / 2 + camera.y * self.scale

    def pixel(self, point: Point) -> Point:
        """Where a point of the scene lies, in sub-pixels from the upper left corner."""
        return point[0] * self.scale + self._left, self._bottom - point[1] * self.scale

    def cell(self, point: Point) -> tuple[int, int]:
        """The column and row of the cell that shows a point of the scene; it may lie outside."""
        x, y = self.pixel(point)
        return int(x // ACROSS), int(y // DOWN)

    def paint(self, scene: Iterable[Shape]) -> None:
        """Fill the shapes in order, later ones over earlier ones."""
        for shape in scene:
            if shape.role is Role.HALO:
                self._fill(shape.points, 0, HALO_CUTS)
            else:
                self._fill(shape.points, shape.role, None)

    def fill(self, points: Points, value: int) -> None:
        """Fill one polygon with a value from 0 to 255."""
        self._fill(points, value, None)

    def _fill(self, points: Points, value: int, cuts: bytes | None) -> None:
        ink = bytes([value])
        for row, crossings in self._crossings([self.pixel(point) for point in points]):
            line = self.lines[row]
            crossings.sort()
            for start, end in zip(crossings[::2], crossings[1::2], strict=False):
                left = max(0, ceil(start - 0.5))
                right = min(self.width, ceil(end - 0.5))
                if right > left:
                    line[left:right] = (
                        line[left:right].translate(cuts) if cuts else ink * (right - left)
                    )

    def _crossings(self, points: Points) -> Iterator[tuple[int, list[float]]]:
        """Where the middle line of each row meets the polygon's edges."""
        first = max(0, ceil(min(y for _, y in points) - 0.5))
        last = min(self.height - 1, ceil(max(y for _, y in points) - 0.5) - 1)
        found: list[list[float]] = [[] for _ in range(last - first + 1)]
        for (ax, ay), (bx, by) in edges(points):
            if ay == by:
                continue
            upper_x, upper_y, lower_x, lower_y = (ax, ay, bx, by) if ay < by else (bx, by, ax, ay)
            top, bottom = max(first, ceil(upper_y - 0.5)), min(last, ceil(lower_y - 0.5) - 1)
            slope = (lower_x - upper_x) / (lower_y - upper_y)
            x = upper_x + (top + 0.5 - upper_y) * slope
            for row in range(top - first, bottom - first + 1):
                found[row].append(x)
                x += slope
        return enumerate(found, first)

    def blocks(self, row: int) -> Iterator[Block]:
        """The cells of one row from the first to the last that is not blank; nothing for a blank row."""
        lines = self.lines[row * DOWN : (row + 1) * DOWN]
        inked = [
            (self.width - len(line.lstrip(b"\0")), len(line.rstrip(b"\0")))
            for line in lines
            if any(line)
        ]
        if not inked:
            return
        first = min(left for left, _ in inked) // ACROSS
        last = (max(right for _, right in inked) - 1) // ACROSS
        for column in range(first, last + 1):
            x = column * ACROSS
            yield Block(column, b"".join([line[x : x + ACROSS] for line in lines]))
