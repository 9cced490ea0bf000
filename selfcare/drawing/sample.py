"""A small picture and a row of characters, by which a person sees what their terminal can show."""

from typing import Final

from selfcare.drawing.bodymap import body_scene
from selfcare.drawing.cells import Frame, Printer
from selfcare.drawing.glyphs import glyph_set, octants
from selfcare.drawing.raster import Raster
from selfcare.drawing.scene import Camera

HEAD_AND_SHOULDERS: Final = Camera(-16, 76.5, 32, 24)
MARKS: Final = {"neck-side.l": 4, "neck-side.r": 4, "shoulder-top.l": 7}

EVERY: Final = 11
"""Of the many octants, every so many-th is shown."""


def sample_frame(printer: Printer, size: tuple[int, int]) -> Frame:
    """Head and shoulders, in the printer's characters, `size` being columns and rows."""
    raster = Raster(*size, HEAD_AND_SHOULDERS)
    raster.paint(body_scene("front", MARKS, fine=1.2 / raster.scale, seams=printer.look.smooth))
    return printer.frame(raster)


def characters(glyphs: str) -> str:
    """A row of characters of `blocks`, `octants` or `ascii`; KeyError for any other name."""
    if glyphs == "octants":
        new = [glyph for glyph in octants().values() if glyph not in glyph_set("blocks")]
        return "".join(new[::EVERY])
    return "".join(glyph_set(glyphs)).strip()
