"""Glyph sets: which characters a cell may show, and which sub-pixels each of them inks.

`blocks` (halves, quadrants, eighths) is in nearly every monospaced font. `octants` is twice as fine,
but only looks right where the terminal draws these characters itself, so it is never chosen unasked.
`ascii` needs nothing.
"""

from collections.abc import Callable, Collection, Iterable, Mapping
from functools import cache
from typing import Final, TypeAlias

from selfcare.drawing.raster import ACROSS, DOWN

Mask: TypeAlias = int
"""One bit a sub-pixel, the lowest at the upper left, row by row."""

PIXELS: Final = ACROSS * DOWN
FULL: Final[Mask] = (1 << PIXELS) - 1


HALVES_FIRST: Final = " █▀▄▌▐▛▜▙▟▘▝▖▗▚▞"
"""Where two fit equally well, the first is taken: a line stays whole and does not become dots."""


def _mask(inked: Callable[[int, int], bool]) -> Mask:
    return sum(1 << (y * ACROSS + x) for y in range(DOWN) for x in range(ACROSS) if inked(x, y))


def _quadrants() -> dict[str, Mask]:
    def quadrant(bits: int) -> Mask:
        return _mask(lambda x, y: bool(bits >> ((y >= DOWN // 2) * 2 + (x >= ACROSS // 2)) & 1))

    known = {glyph: quadrant(bits) for bits, glyph in enumerate(" ▘▝▀▖▌▞▛▗▚▐▜▄▙▟█")}
    return {glyph: known[glyph] for glyph in HALVES_FIRST}


def _blocks() -> dict[str, Mask]:
    def lower(eighths: int) -> Mask:
        return _mask(lambda _, y: y >= DOWN - eighths)

    def left(quarters: int) -> Mask:
        return _mask(lambda x, _: x < quarters)

    rising = {glyph: lower(eighths) for eighths, glyph in enumerate("▁▂▃▄▅▆▇", 1)}
    widening = {glyph: left(quarters) for quarters, glyph in enumerate("▎▌▊", 1)}
    return _quadrants() | rising | widening


OCTANT_STRAYS: Final = {
    0b00000001: "\U0001cea8",
    0b00000010: "\U0001ceab",
    0b00000011: "\U0001fb82",
    0b00010100: "\U0001fbe6",
    0b00101000: "\U0001fbe7",
    0b00111111: "\U0001fb85",
    0b01000000: "\U0001cea3",
    0b10000000: "\U0001cea0",
    0b11000000: "▂",
    0b11111100: "▆",
}
"""Octants that Unicode had under other names, besides the quadrants.

Bits: the upper left octant lowest, row by row.
"""


def octants() -> dict[int, str]:
    """All 256 patterns of two by four; Unicode 16 numbers the new ones from U+1CD00 on, in order."""
    table = dict(OCTANT_STRAYS)
    for bits, glyph in enumerate(" ▘▝▀▖▌▞▛▗▚▐▜▄▙▟█"):
        upper, lower = bits & 0b11, bits >> 2
        table[upper | upper << 2 | lower << 4 | lower << 6] = glyph
    new = [bits for bits in range(256) if bits not in table]
    return table | {bits: chr(0x1CD00 + place) for place, bits in enumerate(new)}


def _octant(bits: int) -> Mask:
    return _mask(lambda x, y: bool(bits >> ((y // 2) * 2 + x // 2) & 1))


def _octants() -> dict[str, Mask]:
    return _blocks() | {glyph: _octant(bits) for bits, glyph in octants().items()}


ASCII_SHAPES: Final = {
    " ": ".... .... .... .... .... .... .... ....",
    ".": ".... .... .... .... .... .... .##. .##.",
    "_": ".... .... .... .... .... .... #### ####",
    "'": ".##. .##. .##. .... .... .... .... ....",
    '"': "#### #### #... .... .... .... .... ....",
    "-": ".... .... .... #### #### .... .... ....",
    "|": ".##. .##. .##. .##. .##. .##. .##. .##.",
    "/": "...# ...# ..## ..## .##. .##. ##.. ##..",
    "\\": "#... #... ##.. ##.. .##. .##. ..## ..##",
    "(": "..## .##. ##.. ##.. ##.. ##.. .##. ..##",
    ")": "##.. .##. ..## ..## ..## ..## .##. ##..",
}
"""How a cell that is less than half full looks; fuller ones show their role's letter."""


def _ascii() -> dict[str, Mask]:
    def drawn(rows: list[str]) -> Mask:
        return _mask(lambda x, y: rows[y][x] == "#")

    return {glyph: drawn(picture.split()) for glyph, picture in ASCII_SHAPES.items()}


@cache
def glyph_set(name: str) -> Mapping[str, Mask]:
    """The characters of `blocks`, `octants` or `ascii` with their masks; KeyError for any other name."""
    return {"blocks": _blocks, "octants": _octants, "ascii": _ascii}[name]()


def likely(name: str, masks: Collection[Mask]) -> Iterable[tuple[str, Mask]]:
    """The glyphs of a set among which the best for these areas is found.

    Of the 256 octants only those are worth a look that ink one or some of the areas against the rest,
    each eighth of the cell going to whoever has most of it.
    """
    if name != "octants":
        return glyph_set(name).items()
    areas = list(masks)
    found = dict(glyph_set("blocks"))
    for choice in range(1, 1 << max(0, len(areas) - 1)):
        side = sum(area for place, area in enumerate(areas) if choice >> place & 1)
        shares = [(side & eighth).bit_count() for eighth in _eighths()]
        for least in (2, 3):
            bits = sum(1 << place for place, share in enumerate(shares) if share >= least)
            glyph, mask = _numbered()[bits]
            found[glyph] = mask
    return found.items()


@cache
def _eighths() -> tuple[Mask, ...]:
    return tuple(_octant(1 << place) for place in range(8))


@cache
def _numbered() -> tuple[tuple[str, Mask], ...]:
    """Every octant by its bits."""
    table = octants()
    return tuple((table[bits], _octant(bits)) for bits in range(256))


@cache
def nearest(name: str, mask: Mask) -> tuple[str, Mask]:
    """The glyph whose ink differs in the fewest sub-pixels.

    Nothing and everything count as one worse, so that thin lines stay.
    """
    return min(
        glyph_set(name).items(),
        key=lambda item: (item[1] ^ mask).bit_count() + (item[1] in (0, FULL)),
    )
