"""The same two dresses for terminals with 16 colours: only colours that such a terminal has."""

from typing import Final

from selfcare.drawing.palette import Palette, Rgb
from selfcare.drawing.scene import Role

BLACK: Final[Rgb] = (0, 0, 0)
RED: Final[Rgb] = (170, 0, 0)
GREEN: Final[Rgb] = (0, 170, 0)
BROWN: Final[Rgb] = (170, 85, 0)
BLUE: Final[Rgb] = (0, 0, 170)
PURPLE: Final[Rgb] = (170, 0, 170)
CYAN: Final[Rgb] = (0, 170, 170)
SILVER: Final[Rgb] = (170, 170, 170)
GREY: Final[Rgb] = (85, 85, 85)
BRIGHT_RED: Final[Rgb] = (255, 85, 85)
YELLOW: Final[Rgb] = (255, 255, 85)
BRIGHT_BLUE: Final[Rgb] = (85, 85, 255)
BRIGHT_CYAN: Final[Rgb] = (85, 255, 255)
WHITE: Final[Rgb] = (255, 255, 255)

_NIGHT: Final = {
    Role.BODY: GREY,
    Role.SEAM: GREY,
    Role.CURSOR: BRIGHT_CYAN,
    Role.PAIN_0: CYAN,
    **{Role.pain(level): RED for level in (1, 2, 3)},
    **{Role.pain(level): BRIGHT_RED for level in (4, 5, 6)},
    **{Role.pain(level): YELLOW for level in (7, 8, 9)},
    Role.PAIN_10: WHITE,
    Role.SKIN: WHITE,
    Role.TOP: CYAN,
    Role.LEGS: BRIGHT_BLUE,
    Role.HAIR: GREY,
    Role.FAR_SKIN: SILVER,
    Role.FAR_TOP: GREY,
    Role.FAR_LEGS: BLUE,
    Role.TARGET: BRIGHT_RED,
    Role.PROP: GREY,
    Role.PROP_EDGE: SILVER,
    Role.MAT: GREEN,
    Role.FLOOR: GREY,
    Role.ARROW: YELLOW,
    Role.FACE: GREY,
    Role.BALL: PURPLE,
}
_DAY: Final = _NIGHT | {
    Role.BODY: SILVER,
    Role.SEAM: SILVER,
    Role.CURSOR: BLUE,
    **{Role.pain(level): YELLOW for level in (1, 2, 3)},
    **{Role.pain(level): BRIGHT_RED for level in (4, 5, 6)},
    **{Role.pain(level): RED for level in (7, 8, 9)},
    Role.PAIN_10: BLACK,
    Role.SKIN: BROWN,
    Role.TOP: BRIGHT_BLUE,
    Role.LEGS: BLUE,
    Role.HAIR: BLACK,
    Role.FAR_SKIN: BROWN,
    Role.FAR_TOP: CYAN,
    Role.FAR_LEGS: GREY,
    Role.PROP: SILVER,
    Role.PROP_EDGE: GREY,
    Role.ARROW: PURPLE,
    Role.FACE: BLACK,
}


def _palette(colours: dict[Role, Rgb], background: Rgb, words: Rgb, quiet: Rgb) -> Palette:
    every = [background] * (max(Role) + 1)
    for role, colour in colours.items():
        every[role] = colour
    return Palette(tuple(every), words, quiet)


NIGHT: Final = _palette(_NIGHT, BLACK, WHITE, SILVER)
DAY: Final = _palette(_DAY, WHITE, BLACK, GREY)
