"""Draws contact sheets: every figure at its key moments, the body map in every mode and size.

`make sheets` runs it. They are for the eye: would a person know how to hold their arm, and which
muscle is meant, without reading the name? `python docs/sheets.py FOLDER calf-wall` draws that one alone.
"""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final, NamedTuple

from cell_picture import FONT_SIZE, Colouring, picture, sheet, text
from rich.color import Color, ColorSystem
from textual.color import Color as TextualColor

from selfcare.domain.exercises.library import Library
from selfcare.drawing.bodymap import BOTH_FIT, body_frame
from selfcare.drawing.cells import ASCII, FLAT, SMOOTH, TEXTURED, Frame, Look, Printer, Run
from selfcare.drawing.figure import drawn
from selfcare.drawing.motion import Key, Moment, Motion, at, motions
from selfcare.drawing.palette import DARK, LIGHT, Palette, Rgb
from selfcare.drawing.raster import ACROSS, DOWN, Raster
from selfcare.drawing.sixteen import DAY, NIGHT
from selfcare.drawing.svg import scene_svg
from selfcare.drawing.walk import Place
from selfcare.knowledge.loader import load

Size = tuple[int, int]

FIGURE_AT: Final[dict[str, Size]] = {"60x20": (27, 12), "80x24": (36, 15), "140x40": (65, 21)}
"""How many cells the player's figure has in a window of this size."""
BODY_AT: Final[dict[str, Size]] = {"60x20": (26, 15), "80x24": (50, 20), "140x40": (90, 36)}
"""How many cells the body map has there."""

GAP: Final = 8
"""Sub-pixels between two pictures."""
SCALE: Final = 1.5
ON_A_PAGE: Final = 7
"""Exercises on one page of key moments."""

MARKS: Final = {
    "neck-side.l": 7, "shoulder-top.r": 4, "low-back.l": 9, "low-back.r": 2, "knee.r": 5,
    "forearm-palm.l": 1, "buttock.r": 10, "brow-temple.l": 3, "chest-side.r": 0,
}  # fmt: skip


class Mode(NamedTuple):
    """What a terminal can show, and what it makes of colours."""

    palette: Palette = DARK
    look: Look = SMOOTH
    colouring: Colouring = lambda colour: colour
    is_plain: bool = False
    """Whether the terminal's own two colours are all there is."""


def _eight_bit(colour: Rgb) -> Rgb:
    return Color.from_rgb(*colour).downgrade(ColorSystem.EIGHT_BIT).get_truecolor()


def _grey(colour: Rgb) -> Rgb:
    return TextualColor(*colour).monochrome.rgb


OCTANTS: Final = Look("octants")
MODES: Final[dict[str, Mode]] = {
    "blocks, dark": Mode(),
    "blocks, light": Mode(LIGHT),
    "octants, dark": Mode(look=OCTANTS),
    "octants, light": Mode(LIGHT, OCTANTS),
    "256 colours, dark": Mode(look=FLAT, colouring=_eight_bit),
    "256 colours, light": Mode(LIGHT, FLAT, _eight_bit),
    "16 colours, dark": Mode(NIGHT, FLAT),
    "16 colours, light": Mode(DAY, FLAT),
    "NO_COLOR": Mode(look=TEXTURED, colouring=_grey),
    "NO_COLOR, light": Mode(LIGHT, TEXTURED, _grey),
    "ASCII": Mode(look=ASCII),
    "ASCII, NO_COLOR": Mode(look=ASCII, is_plain=True),
}


class Tile(NamedTuple):
    """One picture of a sheet, and what is written below it."""

    frame: Frame
    words: str
    mode: Mode


def moments(motion: Motion) -> Iterator[tuple[Moment, str]]:
    """The key poses that differ, and the way into the held one."""
    before: Key | None = None
    passed = 0.0
    for key in motion.keys:
        if before is None or key.pose != before.pose:
            if key is motion.hold or (before and key.pose == motion.hold.pose):
                yield at(motion, passed - 0.45 * key.seconds), f"on to {key.step}"
            held = " HOLD" if key.pose == motion.hold.pose else ""
            yield Moment(key.pose, key, is_moving=False), f"step {key.step}{held}"
        passed += key.stay + _next(motion, key).seconds
        before = key


def _next(motion: Motion, key: Key) -> Key:
    keys = motion.keys
    return keys[(keys.index(key) + 1) % len(keys)]


def figure(motion: Motion, moment: Moment, size: Size, mode: Mode, *, left: bool = False) -> Frame:
    """The figure as the player draws it."""
    raster = Raster(*size, motion.camera)
    fine = 1 / raster.scale
    raster.paint(drawn(motion, moment.pose, left=left, moving=moment.is_entering, fine=fine))
    return Printer(mode.palette, mode.look).frame(raster)


def held(name: str, size: Size, mode: Mode, *, left: bool = False) -> Frame:
    """The figure in the pose that is held."""
    motion = motions()[name]
    return figure(
        motion, Moment(motion.hold.pose, motion.hold, is_moving=False), size, mode, left=left
    )


def body(size: Size, mode: Mode) -> Frame:
    """The body map with some pains and the cursor on one of them."""
    views = ("front", "back") if size[0] >= BOTH_FIT[0] else ("back",)
    cursor = Place("shoulder-top.l", "back")
    return body_frame(Printer(mode.palette, mode.look), size, MARKS, cursor=cursor, views=views)


def laid_out(rows: Sequence[Sequence[Tile]]) -> str:
    """The tiles as one picture, row below row."""
    parts, top, widest = [], float(GAP), 0.0
    for row in rows:
        left, high = float(GAP), 0
        for tile in row:
            frame = plain(tile.frame) if tile.mode.is_plain else tile.frame
            palette, across = (
                tile.mode.palette,
                sum(len(run.text) for run in tile.frame[0]) * ACROSS,
            )
            parts.append(
                picture(frame, (left, top), palette.words, palette.background, tile.mode.colouring)
            )
            parts.append(text(tile.words, (left, top + len(tile.frame) * DOWN + 6), DARK.words))
            left, high = left + across + GAP, max(high, len(tile.frame) * DOWN)
        top, widest = top + high + FONT_SIZE + GAP, max(widest, left)
    return sheet(parts, (widest, top), (70, 70, 70), SCALE)


def plain(frame: Frame) -> Frame:
    """A frame without any colour."""
    return [[Run(run.text, None, None) for run in row] for row in frame]


def pages(folder: Path, names: Sequence[str], size_name: str) -> None:
    """Every figure at all its key moments, some on a page."""
    for first in range(0, len(names), ON_A_PAGE):
        rows = [
            [
                Tile(
                    figure(motions()[name], moment, FIGURE_AT[size_name], Mode()),
                    f"{name}: {words}",
                    Mode(),
                )
                for moment, words in moments(motions()[name])
            ]
            for name in names[first : first + ON_A_PAGE]
        ]
        _write(folder / f"moments-{size_name}-{first // ON_A_PAGE + 1}.svg", laid_out(rows))


def contacts(folder: Path, title: str, size: Size, mode: Mode, *, left: bool = False) -> None:
    """Every figure in the pose that is held, on as many pages as it takes."""
    tiles = [Tile(held(name, size, mode, left=left), name, mode) for name in library()]
    across = max(1, 250 // size[0])
    page = across * 7
    for first in range(0, len(tiles), page):
        shown = tiles[first : first + page]
        rows = [shown[place : place + across] for place in range(0, len(shown), across)]
        _write(folder / f"figures-{title}-{first // page + 1}.svg", laid_out(rows))


def library() -> list[str]:
    """The exercises in the library's order."""
    return [exercise.id for exercise in Library.from_data(load("exercises"))]


def main(folder: Path, asked: Sequence[str]) -> None:
    """Draw all sheets into the folder; or the key moments of the figures asked for."""
    folder.mkdir(parents=True, exist_ok=True)
    names = asked or library()
    pages(folder, names, "80x24")
    if asked:
        pages(folder, names, "140x40")
        return
    for size in FIGURE_AT:
        contacts(folder, size, FIGURE_AT[size], Mode())
    contacts(folder, "80x24-left-light", FIGURE_AT["80x24"], Mode(LIGHT), left=True)
    contacts(folder, "80x24-octants", FIGURE_AT["80x24"], MODES["octants, dark"])
    for mode in MODES:
        title = mode.replace(",", "").replace(" ", "-").lower()
        some = ("upper-trap-stretch", "calf-wall", "figure-four", "thumb-stretch")
        tiles = [
            Tile(held(name, FIGURE_AT["80x24"], MODES[mode]), name, MODES[mode]) for name in some
        ]
        maps = [
            Tile(body(size, MODES[mode]), f"{mode}, {name}", MODES[mode])
            for name, size in BODY_AT.items()
        ]
        _write(folder / f"mode-{title}.svg", laid_out([maps, tiles]))
    for name in names:
        motion = motions()[name]
        _write(
            folder / f"vector-{name}.svg",
            scene_svg(drawn(motion, motion.hold.pose), motion.camera, name),
        )


def _write(path: Path, svg: str) -> None:
    path.write_text(svg, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "build/sheets"), sys.argv[2:])
