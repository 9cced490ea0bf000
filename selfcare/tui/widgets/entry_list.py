"""Entries one below the other, one of them marked."""

from collections.abc import Sequence
from textwrap import wrap
from typing import Final

from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from selfcare.domain.describe import phrases
from selfcare.domain.entries import Entry
from selfcare.domain.vocabulary import Vocabulary

_INDENT: Final = " " * len("12:34  ")
_UNTIL_LAID_OUT: Final = 46
"""The columns to count with before the list has its place: those it has in 80."""


class EntryList(OptionList):
    """Each entry as its time, what was noted, and below that what else was said."""

    DEFAULT_CSS = """
    EntryList { border: none; padding: 0; background: $background; height: 1fr;
                scrollbar-gutter: stable; scrollbar-size-vertical: 1; }
    EntryList:focus { border: none; background-tint: $background 0%; }
    """

    def __init__(self, vocabulary: Vocabulary) -> None:
        """Begin empty."""
        super().__init__(markup=False)
        self._words = vocabulary
        self._entries: list[Entry] = []
        self._width = 0

    @property
    def marked(self) -> Entry | None:
        """The marked entry, if there is one."""
        return None if self.highlighted is None else self._entries[self.highlighted]

    def show(self, entries: Sequence[Entry]) -> None:
        """Show these entries, and mark the one that was marked, or the first."""
        before = self.marked
        self._entries = list(entries)
        self._width = self.scrollable_content_region.width
        self.set_options(Option(self._prompt(entry)) for entry in entries)
        if entries:
            ids = [entry.id for entry in entries]
            self.highlighted = ids.index(before.id) if before and before.id in ids else 0

    def _prompt(self, entry: Entry) -> Content:
        """Lay an entry out, with every line but the first set in below its time."""
        said = phrases(entry, self._words)
        width = self._width or _UNTIL_LAID_OUT
        room = max(width, 2 * len(_INDENT)) - len(_INDENT)
        lines = [line for part in said for line in wrap(part, room)]
        return Content(f"{entry.at:%H:%M}  " + f"\n{_INDENT}".join(lines))

    def on_resize(self) -> None:
        """Lay the entries out anew for another width."""
        if self.scrollable_content_region.width != self._width:
            self.show(self._entries)
