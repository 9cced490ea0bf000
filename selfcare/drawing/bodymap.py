"""The body map as a picture of a given size: marks, cursor, sides, and which cell is which zone."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from math import hypot
from typing import Final, NamedTuple, TypeAlias

from selfcare.drawing.body import CAMERA, VIEWS, Zone, view
from selfcare.drawing.cells import Frame, Label, Printer, Run
from selfcare.drawing.palette import Palette
from selfcare.drawing.raster import ACROSS, DOWN, Raster
from selfcare.drawing.scene import Point, Points, Role, Scene, Shape
from selfcare.drawing.walk import Place

BOTH_FIT: Final = (44, 12)
"""Columns and rows from which both views are shown side by side."""

WORDY: Final = 37
"""Columns of one view from which the sides are named in words beside the letters."""

Hits: TypeAlias = list[list[str | None]]


class Sign(NamedTuple):
    """A mark that is no strength: a letter strewn over the zone, so that it never depends on colour."""

    letter: str
    role: Role


Marks: TypeAlias = Mapping[str, int | Sign | None]
"""Strengths 0-10 by zone; None where a zone is chosen and nobody has said how strong it is; or a sign."""

UNSAID: Final = "?"
"""Stands on a zone whose strength nobody has said."""


class Panel(NamedTuple):
    """Where one view stands in the picture, in cells.

    Its width is always odd, so that the spine owns a column.
    """

    view: str
    column: int
    columns: int
    rows: int


def panels(columns: int, rows: int, views: Sequence[str] = VIEWS) -> list[Panel]:
    """Room for the views side by side in the middle of a picture of this size."""
    scale = min(columns / len(views) * ACROSS / CAMERA.width, rows * DOWN / CAMERA.height)
    needed = round(CAMERA.width * scale / ACROSS) + 4
    width = max(1, min(columns // len(views), needed) - 1) | 1
    gap = min(6, (columns - width * len(views)) // len(views))
    left = (columns - width * len(views) - gap * (len(views) - 1)) // 2
    return [
        Panel(name, left + place * (width + gap), width, rows) for place, name in enumerate(views)
    ]


def body_scene(
    view_name: str,
    marks: Marks,
    cursor: str | None = None,
    *,
    fine: float = 0.4,
    seams: bool = True,
) -> Scene:
    """One view as polygons.

    `fine` is the thinnest line, in units of the scene.
    """
    drawn = view(view_name)
    scene = [
        Shape(_role(marks, zone.id, Role.BODY), zone.points, zone.id)
        for zone in drawn.zones.values()
    ]
    if seams:
        scene += [Shape(Role.SEAM, ribbon(line, fine / 2)) for line in drawn.seams]
    if cursor is not None and cursor in drawn.zones:
        zone = drawn.zones[cursor]
        scene.append(Shape(Role.CURSOR, ribbon([*zone.points, zone.points[0]], fine * 1.5)))
        scene.append(Shape(_role(marks, cursor, Role.CURSOR), zone.points))
    return scene


def _role(marks: Marks, zone: str, unmarked: Role) -> Role:
    """What a zone is painted as; one without a strength as light as the cursor, for no pain is a strength."""
    if zone not in marks:
        return unmarked
    mark = marks[zone]
    if isinstance(mark, Sign):
        return mark.role
    return Role.CURSOR if mark is None else Role.pain(mark)


def ribbon(line: Points, half: float) -> list[Point]:
    """A line with a width of twice `half`, as a polygon."""
    left, right = [], []
    for place, (x, y) in enumerate(line):
        (ax, ay), (bx, by) = line[max(0, place - 1)], line[min(len(line) - 1, place + 1)]
        length = hypot(bx - ax, by - ay) or 1.0
        across, up = (by - ay) / length * half, (ax - bx) / length * half
        left.append((x + across, y + up))
        right.append((x - across, y - up))
    return left + right[::-1]


def body_frame(
    printer: Printer,
    size: tuple[int, int],
    marks: Marks,
    *,
    cursor: Place | None = None,
    views: Sequence[str] = VIEWS,
) -> Frame:
    """The body map as rows of runs, `size` being columns and rows."""
    columns, rows = size
    frame: Frame = [[] for _ in range(rows)]
    end = 0
    for panel in panels(columns, rows, views):
        raster = Raster(panel.columns, panel.rows, CAMERA)
        here = cursor.zone if cursor and cursor.view == panel.view else None
        seams = printer.look.smooth  # without mixed colours they would be no lines but crumbs
        raster.paint(body_scene(panel.view, marks, here, fine=1.2 / raster.scale, seams=seams))
        part = printer.frame(
            raster, [*_marked(panel, marks, printer.palette), *_sides(panel, printer.palette)]
        )
        for row, runs in zip(frame, part, strict=True):
            row += [*_space(panel.column - end), *runs]
        end = panel.column + panel.columns
    return [row + _space(columns - end) for row in frame]


def _space(columns: int) -> list[Run]:
    return [Run(" " * columns, None, None)] if columns > 0 else []


def _marked(panel: Panel, marks: Marks, palette: Palette) -> Iterator[Label]:
    """Each strength as a number on its zone, each sign all over it: it never depends on colour alone."""
    owned = _owned_cells(panel.view, panel.columns, panel.rows)
    raster = Raster(panel.columns, panel.rows, CAMERA)
    for zone in view(panel.view).zones.values():
        if zone.id not in marks:
            continue
        mark = marks[zone.id]
        paper = palette.colours[_role(marks, zone.id, Role.BODY)]
        ink = palette.ink_on(paper)
        middle = raster.pixel(zone.middle)
        if isinstance(mark, Sign):
            cells = [(column, row) for column, row in owned[zone.id] if (column + row) % 2 == 0]
            for column, row in cells or [_nearest_cell(owned[zone.id], middle)]:
                yield Label(column, row, mark.letter, ink, paper)
        elif owned[zone.id]:
            column, row = _nearest_cell(owned[zone.id], middle)
            text = UNSAID if mark is None else str(mark)
            yield Label(column - (len(text) > 1 and zone.middle[0] < 0), row, text, ink, paper)


def _nearest_cell(cells: Sequence[tuple[int, int]], pixel: Point) -> tuple[int, int]:
    """Return the cell nearest to a pixel; the pixel's own, where a zone is too small to own any."""
    if not cells:
        return int(pixel[0] // ACROSS), int(pixel[1] // DOWN)

    def far(cell: tuple[int, int]) -> float:
        return hypot((cell[0] + 0.5) * ACROSS - pixel[0], (cell[1] + 0.5) * DOWN - pixel[1])

    return min(cells, key=far)


def _sides(panel: Panel, palette: Palette) -> Iterator[Label]:
    """The letters R and L beside the head, and which view it is beside the feet."""
    left, right = ("R", "L") if panel.view == "front" else ("L", "R")
    if panel.columns >= WORDY:
        words = {"R": "your right", "L": "your left"}
        left, right = f"{left} {words[left]}", f"{words[right]} {right}"
    row = min(1, panel.rows - 1)
    yield Label(1, row, left, palette.quiet)
    yield Label(panel.columns - len(right) - 1, row, right, palette.quiet)
    yield Label(1, panel.rows - 1, panel.view.capitalize(), palette.quiet)


@cache
def hits(columns: int, rows: int, views: tuple[str, ...] = VIEWS) -> Hits:
    """Which zone each cell shows, by row and column. Every zone that is in view owns at least one cell."""
    found: Hits = [[None] * columns for _ in range(rows)]
    for panel in panels(columns, rows, views):
        for zone, cells in _owned_cells(panel.view, panel.columns, panel.rows).items():
            for column, row in cells:
                found[row][panel.column + column] = zone
    return found


@cache
def _owned_cells(view_name: str, columns: int, rows: int) -> dict[str, list[tuple[int, int]]]:
    zones = list(view(view_name).zones.values())
    shares = _shares(zones, columns, rows)
    owner = {cell: share.most_common(1)[0][0] for cell, share in shares.items()}
    for number in range(1, len(zones) + 1):
        if number not in owner.values():
            _give_a_cell(number, owner, shares)
    owned: dict[str, list[tuple[int, int]]] = {zone.id: [] for zone in zones}
    for cell, number in owner.items():
        owned[zones[number - 1].id].append(cell)
    return owned


def _shares(zones: Sequence[Zone], columns: int, rows: int) -> dict[tuple[int, int], Counter[int]]:
    """For every cell, how many sub-pixels each zone has there; zones are counted from 1."""
    raster = Raster(columns, rows, CAMERA)
    for number, zone in enumerate(zones, 1):
        raster.fill(zone.points, number)
    shares = {
        (block.column, row): Counter(pixel for pixel in block.pixels if pixel)
        for row in range(rows)
        for block in raster.blocks(row)
    }
    return {cell: share for cell, share in shares.items() if share}


def _give_a_cell(
    number: int, owner: dict[tuple[int, int], int], shares: dict[tuple[int, int], Counter[int]]
) -> None:
    """A zone too small to win a cell gets the one where it shows most, from a zone that has others."""
    cells = Counter(owner.values())
    spare = [cell for cell, share in shares.items() if share[number] and cells[owner[cell]] > 1]
    if spare:
        owner[max(spare, key=lambda cell: shares[cell][number])] = number
