"""What left this computer so far, the newest first."""

from collections.abc import Callable, Iterator
from typing import ClassVar, Final

from textual import work
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.widget import Widget

from selfcare.domain.describe import details, headline
from selfcare.domain.entries import Entry, Shared
from selfcare.domain.vocabulary import Vocabulary
from selfcare.tui.actions import ACTIONS, bindings
from selfcare.tui.screens.room import Room
from selfcare.tui.widgets.plain import Plain

_NONE: Final = "Nothing was shared so far."


class SharesScreen(Room[None]):
    """Two lines for each: when and what, and what was in it."""

    heading = "What I shared so far"
    BINDINGS: ClassVar[list[BindingType]] = bindings(ACTIONS["shares"])
    CSS = """
    SharesScreen #body { scrollbar-size-vertical: 1; }
    """

    def __init__(self, read: Callable[[], list[Entry]], vocabulary: Vocabulary) -> None:
        """`read` returns what was shared, the newest first; it may take a moment."""
        super().__init__(name="shares")
        self._read = read
        self._vocabulary = vocabulary

    def parts(self) -> Iterator[Widget]:
        """Yield the list."""
        with VerticalScroll(id="body", can_focus=False):
            yield Plain("Reading …", name="list")

    def on_mount(self) -> None:
        """Read beside the screen."""
        self._look()

    def action_scroll(self, lines: int) -> None:
        """Read on, or back."""
        self.query_one("#body").scroll_relative(y=lines, animate=False)

    @work(thread=True, exclusive=True, group="shares")
    def _look(self) -> None:
        try:
            said = self._told(self._read())
        except OSError as fault:
            said = f"It could not be read: {fault.strerror}."
        self.app.call_from_thread(self._show, said)

    def _show(self, said: str) -> None:
        self.query_one("#list", Plain).say(said)

    def _told(self, entries: list[Entry]) -> str:
        shares = [entry for entry in entries if isinstance(entry.content, Shared)]
        return "\n\n".join(map(self._lines, shares)) or _NONE

    def _lines(self, entry: Entry) -> str:
        when = f"{entry.day.day} {entry.day:%b %Y}, {entry.at:%H:%M}"
        what = headline(entry.content, self._vocabulary)
        return f"{when}   {what}\n    {' · '.join(details(entry.content, self._vocabulary))}"
