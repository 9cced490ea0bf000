"""Frames of terminal cells as SVG: block characters as squares, so that no font has a say in it."""

from collections import defaultdict
from collections.abc import Callable, Mapping
from html import escape
from typing import Final

from selfcare.drawing.cells import Frame
from selfcare.drawing.glyphs import Mask, glyph_set
from selfcare.drawing.palette import Rgb
from selfcare.drawing.raster import ACROSS, DOWN

Colouring = Callable[[Rgb], Rgb]
"""What a terminal makes of a colour that it is asked for."""

FONT_SIZE: Final = ACROSS / 0.602
"""At this size a letter of DejaVu Sans Mono is as wide as a cell."""


def _shades() -> Mapping[str, Mask]:
    """The three shades as dots: a quarter, a half and three quarters of the sub-pixels."""
    places = [(x, y) for y in range(DOWN) for x in range(ACROSS)]
    quarter = sum(1 << y * ACROSS + x for x, y in places if y % 2 == 0 and (x + y // 2) % 2 == 0)
    half = sum(1 << y * ACROSS + x for x, y in places if (x + y) % 2 == 0)
    return {"░": quarter, "▒": half, "▓": half | quarter << 1}


MASKS: Final = {**glyph_set("octants"), **_shades()}


def picture(
    frame: Frame, at: tuple[float, float], words: Rgb, paper: Rgb, colouring: Colouring
) -> str:
    """Draw a frame with its upper left corner here, in sub-pixels, on this paper."""
    left, top = at
    columns = max(sum(len(run.text) for run in row) for row in frame)
    squares: dict[Rgb, list[str]] = defaultdict(list)
    papers = [_rect(left, top, columns * ACROSS, len(frame) * DOWN, colouring(paper))]
    texts = []
    for row, runs in enumerate(frame):
        x, y = left, top + row * DOWN
        for run in runs:
            if run.paper:
                width = len(run.text) * ACROSS
                papers.append(_rect(x, y, width, DOWN, colouring(run.paper)))
            ink = colouring(run.ink or words)
            for glyph in run.text:
                if glyph in MASKS:
                    squares[ink] += _spans(MASKS[glyph], x, y)
                else:
                    texts.append(text(glyph, (x, y + DOWN * 0.76), ink))
                x += ACROSS
    inked = [f'<path fill="{_hex(ink)}" d="{"".join(ways)}"/>' for ink, ways in squares.items()]
    return f'<g shape-rendering="crispEdges">{"".join(papers + inked)}</g>{"".join(texts)}'


def text(words: str, at: tuple[float, float], colour: Rgb, size: float = FONT_SIZE) -> str:
    """Write words on a line that begins here."""
    x, y = at
    return (
        f'<text x="{x:g}" y="{y:g}" font-family="DejaVu Sans Mono, monospace" '
        f'font-size="{size:.2f}" fill="{_hex(colour)}">{escape(words)}</text>'
    )


def sheet(parts: list[str], size: tuple[float, float], background: Rgb, scale: float) -> str:
    """Put parts together to one SVG file, a sub-pixel being `scale` pixels."""
    width, height = size
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width * scale:g}" '
        f'height="{height * scale:g}" viewBox="0 0 {width:g} {height:g}">'
        f"{_rect(0, 0, width, height, background)}{''.join(parts)}</svg>\n"
    )


def _spans(mask: Mask, left: float, top: float) -> list[str]:
    """What a glyph inks, row by row, from each first to the last sub-pixel."""
    ways = []
    for y in range(DOWN):
        line = mask >> y * ACROSS & (1 << ACROSS) - 1
        x = 0
        while line >> x:
            if not line >> x & 1:
                x += 1
                continue
            end = x
            while line >> end & 1:
                end += 1
            ways.append(f"M{left + x:g} {top + y:g}h{end - x}v1h{x - end}z")
            x = end
    return ways


def _rect(x: float, y: float, width: float, height: float, colour: Rgb) -> str:
    return (
        f'<rect x="{x:g}" y="{y:g}" width="{width:g}" height="{height:g}" fill="{_hex(colour)}"/>'
    )


def _hex(colour: Rgb) -> str:
    return "#{:02x}{:02x}{:02x}".format(*colour)
