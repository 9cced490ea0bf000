"""Both looks have contrast enough for tired eyes: 4.5 to 1 for all that is read (WCAG 2, AA)."""

import pytest
from textual.color import Color
from textual.theme import Theme

from selfcare.tui.themes import DARK, LIGHT

READ = ("foreground", "primary", "secondary", "accent", "success", "warning", "error", "quiet")
GROUNDS = ("background", "surface", "panel")


def brightness(color: str) -> float:
    """Return the relative luminance, from 0 to 1."""
    parts = [part / 255 for part in Color.parse(color).rgb]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("name", READ)
@pytest.mark.parametrize("theme", [DARK, LIGHT], ids=lambda theme: theme.name)
def test_what_is_read_stands_out_from_its_ground(theme: Theme, name: str, ground: str) -> None:
    colors = {"quiet": theme.variables["quiet"], **vars(theme)}
    darker, lighter = sorted(brightness(colors[each]) for each in (name, ground))
    assert (lighter + 0.05) / (darker + 0.05) >= 4.5
