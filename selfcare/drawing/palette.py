"""Colours for roles, in a dark and a light dress, and how far two colours stand apart.

Stronger pain must never fade into the body for any eye: in both dresses the contrast between the
pain ramp and the body grows from level to level, also as protanopic, deuteranopic and tritanopic eyes
see it (a test simulates them with the matrices of Machado, Oliveira and Fernandes 2009). The body is
blue and the target orange for the same reason.
"""

from typing import Final, NamedTuple, TypeAlias

from selfcare.drawing.scene import Role

Rgb: TypeAlias = tuple[int, int, int]


class Palette(NamedTuple):
    """One dress: a colour for every role, and two for words that lie on the picture."""

    colours: tuple[Rgb, ...]
    """Indexed by role."""
    words: Rgb
    quiet: Rgb

    def on(self, background: Rgb) -> "Palette":
        """The same dress on another background: the edges of the picture melt into this colour."""
        return self._replace(colours=(background, *self.colours[1:]))

    @property
    def background(self) -> Rgb:
        """What lies behind the picture."""
        return self.colours[Role.BACKGROUND]

    def ink_on(self, colour: Rgb) -> Rgb:
        """Black or white, whichever is easier to read on `colour`."""
        black, white = (0, 0, 0), (255, 255, 255)
        return max(black, white, key=lambda ink: contrast(ink, colour))


def luminance(colour: Rgb) -> float:
    """Relative luminance as WCAG 2 defines it, 0 (black) to 1 (white)."""

    def linear(channel: int) -> float:
        share = channel / 255
        return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(channel) for channel in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: Rgb, other: Rgb) -> float:
    """The contrast ratio of two colours as WCAG 2 defines it, 1 to 21."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _rgb(code: str) -> Rgb:
    return int(code[0:2], 16), int(code[2:4], 16), int(code[4:6], 16)


def _palette(codes: dict[str, str], pain: str, words: str, quiet: str) -> Palette:
    ramp = {f"PAIN_{level}": code for level, code in enumerate(pain.split())}
    named = codes | ramp
    colours = [_rgb(codes["BACKGROUND"])] * (max(Role) + 1)
    for role in Role:
        if role is not Role.HALO:
            colours[role] = _rgb(named[role.name])
    return Palette(tuple(colours), _rgb(words), _rgb(quiet))


DARK: Final = _palette(
    {
        "BACKGROUND": "12151c",
        "BODY": "4a576b",
        "SEAM": "37414f",
        "CURSOR": "a5f3fc",
        "SKIN": "d9dce6",
        "TOP": "8fa6c9",
        "LEGS": "6b81ab",
        "HAIR": "4d5b7a",
        "FAR_SKIN": "858da1",
        "FAR_TOP": "5a6b8c",
        "FAR_LEGS": "465678",
        "TARGET": "ff7a38",
        "PROP": "3a4150",
        "PROP_EDGE": "5c667a",
        "MAT": "2f7a6b",
        "FLOOR": "3a4150",
        "ARROW": "f4d35e",
        "FACE": "4d5b7a",
        "BALL": "e5c6ff",
    },
    pain="6b8c9c 8f3f68 a83a5e bd3f55 cf4a48 de5a3a ea6d2c f38420 f99f24 fbbd3c fde06a",
    words="e6e9f0",
    quiet="8b94a7",
)

LIGHT: Final = _palette(
    {
        "BACKGROUND": "f5f6f8",
        "BODY": "cbd3de",
        "SEAM": "b3bdca",
        "CURSOR": "0b6e80",
        "SKIN": "efcfae",
        "TOP": "5f86b6",
        "LEGS": "3f608e",
        "HAIR": "4a3b33",
        "FAR_SKIN": "cfae90",
        "FAR_TOP": "8ba6c9",
        "FAR_LEGS": "8099bd",
        "TARGET": "d9480f",
        "PROP": "ccd3de",
        "PROP_EDGE": "9fa9b8",
        "MAT": "7cc7b6",
        "FLOOR": "c3c9d6",
        "ARROW": "9a6700",
        "FACE": "4a3b33",
        "BALL": "8e44ad",
    },
    pain="b9d7cf ffd76a fbc04a f5a83c ee8d35 e57133 d75534 c13a3f a5264b 841c52 5c1550",
    words="1d2430",
    quiet="66707f",
)
