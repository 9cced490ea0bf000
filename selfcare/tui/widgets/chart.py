"""Lines of a chart in colour: what draws in one, gaps in another. Without colours they say the same."""

import re
from collections.abc import Sequence
from typing import Final

from textual.content import Content
from textual.widgets import Static

from selfcare.domain.insights.charts import GAP, INK, PLAIN
from selfcare.domain.text import clean

_COLOURS: Final = {
    "$primary": re.compile(f"[{''.join(sorted(INK))}]+"),
    "$quiet": re.compile(f"{GAP}+"),
}
"""Names of the theme, so that they change with it."""


class Chart(Static):
    """Shows lines as they are; in plain letters where the person chose those."""

    DEFAULT_CSS = """
    Chart { width: 1fr; height: auto; }
    """

    def __init__(self, *, glyphs: str = "blocks", name: str = "") -> None:
        """Draw with `blocks`, `octants` or `ascii` characters; the name is the widget's id as well."""
        super().__init__(id=name or None, markup=False)
        self._is_plain = glyphs == "ascii"
        self._lines: tuple[str, ...] = ()

    def show(self, lines: Sequence[str]) -> None:
        """Show these lines, if they are others."""
        if tuple(lines) == self._lines:
            return
        self._lines = tuple(lines)
        text = clean("\n".join(lines))
        drawn = Content(text.translate(PLAIN) if self._is_plain else text)
        for colour, what in _COLOURS.items():
            for found in what.finditer(text):
                drawn = drawn.stylize(colour, *found.span())
        self.update(drawn)
