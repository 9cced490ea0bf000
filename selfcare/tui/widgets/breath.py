"""A mark that widens while one breathes in and narrows while one breathes out."""

from typing import ClassVar

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from selfcare.domain.playing.breathing import Breathing

WIDEST = 20
"""Columns of the mark when the lungs are full, where there is room for them."""
NARROWEST = 8
"""Columns of the widest mark below which it is left out."""
WORDS = 13
"""Columns for the words and a space behind them."""


class BreathMark(Widget):
    """One line: what to do in words, and the mark; without movement, the seconds instead of it."""

    DEFAULT_CSS = """
    BreathMark { height: 1; width: 1fr; text-align: center; }
    BreathMark > .breath--mark { color: $secondary; }
    """
    COMPONENT_CLASSES: ClassVar[set[str]] = {"breath--mark"}

    shown: reactive[tuple[str, int]] = reactive(("", 0))
    """The words, and of how many columns the mark is where it has all its room."""

    def __init__(self, *, reduced: bool) -> None:
        """Show it with or without movement."""
        super().__init__(id="breath")
        self._reduced = reduced

    def show(self, now: Breathing | None) -> None:
        """Show a moment of a breath, or nothing."""
        if now is None:
            self.shown = ("", 0)
        elif self._reduced:
            self.shown = (f"{now.words} · {now.seconds_left}", 0)
        else:
            self.shown = (now.words, 2 * round(now.full * WIDEST / 2))

    def render(self) -> Content:
        """Draw the line, the words always in the same place."""
        words, columns = self.shown
        if self._reduced or not words:
            return Content(words)
        room = min(WIDEST, self.size.width - WORDS)
        if room < NARROWEST:
            return Content(words)
        mark = ("━" * (columns * room // WIDEST)).center(room)
        return Content.assemble(words.ljust(WORDS), (mark, self.get_visual_style("breath--mark")))
