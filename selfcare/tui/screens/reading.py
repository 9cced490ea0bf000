"""A page of plain text to read, made beside the screen."""

from collections.abc import Callable, Iterator
from typing import ClassVar

from textual import work
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.widget import Widget

from selfcare.tui.actions import ACTIONS, bindings
from selfcare.tui.screens.room import Room
from selfcare.tui.widgets.plain import Plain


class ReadingScreen(Room[None]):
    """Shows what `make` returns; it may take a moment and is called in a thread."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(ACTIONS["reading"])
    CSS = """
    ReadingScreen #body { scrollbar-size-vertical: 1; }
    """

    def __init__(self, title: str, make: Callable[[int], str]) -> None:
        """`make` is given the columns that a line can have."""
        super().__init__(name="reading")
        self._title = title
        self._make = make

    def heading_text(self) -> str:
        """Return what is read."""
        return self._title

    def parts(self) -> Iterator[Widget]:
        """Yield the page."""
        with VerticalScroll(id="body", can_focus=False):
            yield Plain("Reading …", name="text")

    def on_mount(self) -> None:
        """Make the page."""
        self._look(max(self.app.size.width - 6, 20))

    def action_scroll(self, lines: int) -> None:
        """Read on, or back."""
        self.query_one("#body").scroll_relative(y=lines, animate=False)

    @work(thread=True, exclusive=True, group="reading")
    def _look(self, width: int) -> None:
        try:
            said = self._make(width)
        except OSError as fault:
            said = f"It could not be read: {fault.strerror}."
        self.app.call_from_thread(self._show, said)

    def _show(self, said: str) -> None:
        self.query_one("#text", Plain).say(said)
