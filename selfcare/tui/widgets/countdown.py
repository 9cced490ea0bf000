"""The seconds that are left, in digits that one can read from two metres away."""

from typing import Final

from selfcare.tui.widgets.blocks import Blocks, largest_scale

MINUTES_FROM: Final = 100
"""Seconds from which on minutes and seconds are shown apart."""


class Countdown(Blocks):
    """Huge digits, or a plain number where there is no room for them."""

    DEFAULT_CSS = """
    Countdown { color: $primary; text-style: bold; }
    """

    def show(self, seconds: int) -> None:
        """Show this many seconds."""
        self.texts = (in_digits(seconds),)

    def scale(self, text: str, width: int, height: int) -> int:
        """Return how large to draw: the same for one digit as for two, so that nothing jumps."""
        return largest_scale(text if len(text) > 1 else text * 2, width, height)


def in_digits(seconds: int) -> str:
    """Return seconds as one reads a countdown: `59`, or `2:05` from a hundred on."""
    if seconds < MINUTES_FROM:
        return str(seconds)
    return f"{seconds // 60}:{seconds % 60:02}"
