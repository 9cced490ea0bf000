"""Sub-pixels to terminal cells: for every cell the glyph and the two colours that come closest to it."""

from collections.abc import Iterable
from itertools import groupby
from typing import Final, NamedTuple, TypeAlias

from selfcare.drawing.glyphs import FULL, PIXELS, Mask, likely, nearest
from selfcare.drawing.palette import Palette, Rgb
from selfcare.drawing.raster import Block, Raster
from selfcare.drawing.scene import Role


class Look(NamedTuple):
    """How a picture is put into characters."""

    glyphs: str = "blocks"
    """`blocks`, `octants` or `ascii`."""
    smooth: bool = True
    """Mix colours at edges. Only where all colours show: 256 would turn the mixtures into noise."""
    textured: bool = False
    """Show the target and marked zones by a texture too, for terminals without colour."""


SMOOTH: Final = Look()
FLAT: Final = Look(smooth=False)
TEXTURED: Final = Look(textured=True)
ASCII: Final = Look(glyphs="ascii", smooth=False)


class Cell(NamedTuple):
    """One character; a colour of None is the terminal's or the widget's own."""

    glyph: str
    ink: Rgb | None
    paper: Rgb | None


class Run(NamedTuple):
    """Neighbouring cells with the same colours."""

    text: str
    ink: Rgb | None
    paper: Rgb | None


class Label(NamedTuple):
    """Words that lie on the picture, from one cell to the right. A paper of None leaves what is below."""

    column: int
    row: int
    text: str
    ink: Rgb
    paper: Rgb | None = None


Frame: TypeAlias = list[list[Run]]

BLANK: Final = Cell(" ", None, None)
MEMORY: Final = 30_000
"""How many different cells are remembered before starting afresh: about 6 MB."""

LETTERS: Final = {
    Role.BODY: "#",
    Role.SEAM: "#",
    Role.CURSOR: "+",
    Role.PAIN_0: "0",
    **{Role.pain(level): str(level) for level in range(1, 10)},
    Role.PAIN_10: "X",
    Role.SKIN: "o",
    Role.TOP: "#",
    Role.LEGS: "%",
    Role.HAIR: "@",
    Role.FAR_SKIN: ":",
    Role.FAR_TOP: ":",
    Role.FAR_LEGS: ":",
    Role.TARGET: "*",
    Role.PROP: "|",
    Role.PROP_EDGE: "|",
    Role.MAT: "=",
    Role.FLOOR: "-",
    Role.ARROW: "+",
    Role.FACE: "@",
    Role.BALL: "0",
}
TEXTURES: Final = {
    Role.TARGET: "▒",
    **{Role.pain(level): "░" for level in range(1, 4)},
    **{Role.pain(level): "▒" for level in range(4, 7)},
    **{Role.pain(level): "▓" for level in range(7, 11)},
}
WIDE: Final = frozenset({Role.MAT, Role.PROP})
"""What may lie behind the whole figure, as a wall or a mat seen from above: letters would drown it."""
SEEN: Final = PIXELS // 4
"""From so many sub-pixels on, a cell of letters or textures shows the target, whatever else is there."""


class Printer:
    """Turns rasters into frames in one palette and look, and remembers every cell it has matched."""

    def __init__(self, palette: Palette, look: Look = SMOOTH) -> None:
        self.palette, self.look = palette, look
        self._known: dict[bytes, Cell] = {}

    def frame(self, raster: Raster, labels: Iterable[Label] = ()) -> Frame:
        """The picture as rows of runs, each row exactly `raster.columns` wide."""
        if len(self._known) > MEMORY:
            self._known.clear()
        rows = [self._row(raster, row) for row in range(raster.rows)]
        for label in labels:
            _write(rows, label)
        return [_runs(row) for row in rows]

    def _row(self, raster: Raster, row: int) -> list[Cell]:
        cells = [BLANK] * raster.columns
        for column, pixels in raster.blocks(row):
            cell = self._known.get(pixels)
            if cell is None:
                cell = self._known[pixels] = self._match(Block(column, pixels))
            cells[column] = cell
        return cells

    def _match(self, block: Block) -> Cell:
        counts = {role: block.pixels.count(role) for role in set(block.pixels)}
        main = max(counts, key=counts.__getitem__)
        if self.look.glyphs == "ascii":
            return self._letter(block.pixels, counts)
        if self.look.textured and counts.get(Role.TARGET, 0) >= SEEN:
            return self._texture(Role.TARGET, Role.BACKGROUND)
        if self.look.textured and main in TEXTURES:
            return self._texture(Role(main), Role.BODY)
        if len(counts) == 1:
            return self._cell(" ", None, self.palette.colours[main])
        masks = {role: _mask_of(block.pixels, role) for role in counts}
        return self._mixed(masks) if self.look.smooth else self._flat(masks, main)

    def _texture(self, role: Role, paper: Role) -> Cell:
        return Cell(TEXTURES[role], self.palette.words, self.palette.colours[paper])

    def _letter(self, pixels: bytes, counts: dict[int, int]) -> Cell:
        inked = {role: count for role, count in counts.items() if role != Role.BACKGROUND}
        if not inked:
            return BLANK
        main = max(inked, key=inked.__getitem__)
        if inked.get(Role.TARGET, 0) >= SEEN:
            return self._cell(LETTERS[Role.TARGET], self.palette.colours[Role.TARGET], None)
        if main in WIDE and Role.BACKGROUND not in counts:
            before = {role: count for role, count in inked.items() if role not in WIDE}
            if sum(before.values()) < SEEN:
                return self._cell(".", self.palette.colours[main], None)
            main = max(before, key=before.__getitem__)
        if 2 * sum(inked.values()) >= PIXELS:
            glyph = LETTERS[Role(main)]
        else:
            glyph, _ = nearest("ascii", FULL ^ _mask_of(pixels, Role.BACKGROUND))
        return self._cell(glyph, self.palette.colours[main], None) if glyph != " " else BLANK

    def _mixed(self, masks: dict[int, Mask]) -> Cell:
        """The glyph that leaves the least colour error when each side is the mean of what it covers."""
        colours = self.palette.colours
        parts = [(mask, *colours[role]) for role, mask in masks.items()]
        best, choice = -1.0, BLANK
        for glyph, ink in likely(self.look.glyphs, masks.values()):
            covered, left = _total(parts, ink), _total(parts, FULL ^ ink)
            score = _strength(covered) + _strength(left)
            if score > best + 1e-6:
                best, choice = score, self._cell(glyph, _mean(covered), _mean(left))
        return choice

    def _flat(self, masks: dict[int, Mask], main: int) -> Cell:
        """The glyph for the most frequent role against all others, in colours of the palette alone."""
        glyph, ink = nearest(self.look.glyphs, FULL ^ masks[main])
        rest = max(
            (role for role in masks if role != main), key=lambda role: masks[role].bit_count()
        )
        if ink == 0:
            return self._cell(" ", None, self.palette.colours[main])
        return self._cell(glyph, self.palette.colours[rest], self.palette.colours[main])

    def _cell(self, glyph: str, ink: Rgb | None, paper: Rgb | None) -> Cell:
        """Where the paper is the background, the widget's own shows."""
        paper = None if paper == self.palette.background else paper
        return Cell(glyph, None if glyph == " " else ink, paper)


_Sum: TypeAlias = tuple[int, int, int, int]
"""How many sub-pixels, and the sums of their three channels."""


def _mask_of(pixels: bytes, role: int) -> Mask:
    return sum(1 << place for place, pixel in enumerate(pixels) if pixel == role)


def _total(parts: list[tuple[Mask, int, int, int]], side: Mask) -> _Sum:
    count = red = green = blue = 0
    for mask, r, g, b in parts:
        here = (mask & side).bit_count()
        count += here
        red += here * r
        green += here * g
        blue += here * b
    return count, red, green, blue


def _strength(side: _Sum) -> float:
    """How much of the picture the mean of this side explains: the more, the smaller the error."""
    count, red, green, blue = side
    return (red * red + green * green + blue * blue) / count if count else 0.0


def _mean(side: _Sum) -> Rgb | None:
    count, red, green, blue = side
    return (red // count, green // count, blue // count) if count else None


def _write(rows: list[list[Cell]], label: Label) -> None:
    if not 0 <= label.row < len(rows):
        return
    row = rows[label.row]
    for column, letter in enumerate(label.text, label.column):
        if 0 <= column < len(row):
            row[column] = Cell(letter, label.ink, label.paper or row[column].paper)


def _runs(row: list[Cell]) -> list[Run]:
    return [
        Run("".join(cell.glyph for cell in cells), ink, paper)
        for (ink, paper), cells in groupby(row, key=lambda cell: (cell.ink, cell.paper))
    ]
