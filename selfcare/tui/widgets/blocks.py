"""Letters and digits built of blocks, as large as their room allows.

Each is drawn on a grid five dots high. A dot is as many columns wide as it is half-rows high, which
in nearly every terminal makes it a square. Only full and half blocks are needed: every font has them.
"""

from collections.abc import Sequence
from typing import Final

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

_ROWS: Final = 5
_FONT: Final = {
    "0": "### #.# #.# #.# ###",
    "1": ".#. ##. .#. .#. ###",
    "2": "### ..# ### #.. ###",
    "3": "### ..# ### ..# ###",
    "4": "#.# #.# ### ..# ..#",
    "5": "### #.. ### ..# ###",
    "6": "### #.. ### #.# ###",
    "7": "### ..# ..# ..# ..#",
    "8": "### #.# ### #.# ###",
    "9": "### #.# ### ..# ###",
    ":": ". # . # .",
    " ": ". . . . .",
    "A": "### #.# ### #.# #.#",
    "C": "### #.. #.. #.. ###",
    "D": "##. #.# #.# #.# ##.",
    "E": "### #.. ##. #.. ###",
    "G": "#### #... #.## #..# ####",
    "H": "#.# #.# ### #.# #.#",
    "I": "# # # # #",
    "K": "#.# #.# ##. #.# #.#",
    "L": "#.. #.. #.. #.. ###",
    "M": "#...# ##.## #.#.# #...# #...#",
    "N": "#..# ##.# #.## #..# #..#",
    "O": "### #.# #.# #.# ###",
    "P": "### #.# ### #.. #..",
    "R": "##. #.# ##. #.# #.#",
    "S": "### #.. ### ..# ###",
    "T": "### .#. .#. .#. .#.",
    "U": "#.# #.# #.# #.# ###",
    "V": "#.# #.# #.# #.# .#.",
    "W": "#...# #...# #.#.# ##.## #...#",
    "Y": "#.# #.# ### .#. .#.",
}
"""Five rows of dots for each sign, from the top."""

_HALVES: Final = {(False, False): " ", (True, False): "▀", (False, True): "▄", (True, True): "█"}


def size_of(text: str, scale: int) -> tuple[int, int]:
    """Return the columns and rows that a text takes at a scale of 1 or more."""
    return len(_dots(text)[0]) * scale, -(-_ROWS * scale // 2)


def largest_scale(text: str, width: int, height: int) -> int:
    """Return the greatest scale at which the text fits; 0 where it fits at none, or has no shape."""
    if not text or not set(text) <= _FONT.keys():
        return 0
    return min(width // len(_dots(text)[0]), 2 * height // _ROWS)


def draw(text: str, scale: int) -> list[str]:
    """Return the text as rows of block characters."""
    dots = _dots(text)
    rows = [
        [_is_inked(dots, x, y, scale) for x in range(len(dots[0]) * scale)]
        for y in range(_ROWS * scale)
    ]
    if len(rows) % 2:
        rows.append([False] * len(rows[0]))
    return [
        "".join(_HALVES[pair] for pair in zip(upper, lower, strict=True))
        for upper, lower in zip(rows[::2], rows[1::2], strict=True)
    ]


def _dots(text: str) -> list[str]:
    """Return five strings of `#` and `.`, the signs one dot apart."""
    signs = [_FONT[sign].split() for sign in text]
    return [".".join(sign[row] for sign in signs) for row in range(_ROWS)]


def _is_inked(dots: Sequence[str], x: int, y: int, scale: int) -> bool:
    """Whether a point of the enlarged grid is drawn: the outer corners are rounded off."""
    column, row = x // scale, y // scale
    if not _is_dot(dots, column, row):
        return False
    across = -1 if x % scale < scale / 2 else 1
    down = -1 if y % scale < scale / 2 else 1
    from_side = min(x % scale, scale - 1 - x % scale)
    from_end = min(y % scale, scale - 1 - y % scale)
    is_corner = not _is_dot(dots, column + across, row) and not _is_dot(dots, column, row + down)
    return not (is_corner and from_side + from_end < scale // 4)


def _is_dot(dots: Sequence[str], column: int, row: int) -> bool:
    return 0 <= row < _ROWS and 0 <= column < len(dots[0]) and dots[row][column] == "#"


class Blocks(Widget):
    """Shows the first of some texts that fits its room in blocks; else the last one as it is."""

    DEFAULT_CSS = """
    Blocks { content-align: center middle; text-align: center; width: 1fr; height: 1fr; }
    """

    texts: reactive[tuple[str, ...]] = reactive(())

    def render(self) -> Content:
        """Draw it as large as it goes."""
        width, height = self.content_size
        for text in self.texts:
            scale = self.scale(text.upper(), width, height)
            if scale:
                return Content("\n".join(draw(text.upper(), scale)))
        return Content(self.texts[-1] if self.texts else "")

    def scale(self, text: str, width: int, height: int) -> int:
        """Return how large to draw; 0 for not in blocks."""
        return largest_scale(text, width, height)
