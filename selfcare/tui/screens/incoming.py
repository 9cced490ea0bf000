"""What a file would bring in, before anything of it is saved."""

from collections.abc import Iterator
from typing import ClassVar, Final

from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.widget import Widget

from selfcare.domain.counting import how_many
from selfcare.domain.describe import phrases
from selfcare.domain.entries import Entry
from selfcare.domain.vocabulary import Vocabulary
from selfcare.sharing.incoming.bringing_in import Incoming, faults, preview
from selfcare.tui.actions import ACTIONS, bindings
from selfcare.tui.screens.room import Room
from selfcare.tui.widgets.plain import Plain

FAULTS: Final = 5
"""How many faults are named before the rest is only counted."""


class IncomingScreen(Room["Incoming | None"]):
    """Dismisses with what is to be brought in, or with None."""

    heading = "Before anything comes in"
    BINDINGS: ClassVar[list[BindingType]] = bindings(ACTIONS["incoming"])
    CSS = """
    IncomingScreen #page { height: 1fr; }
    IncomingScreen #faults { color: $error; margin-top: 1; }
    IncomingScreen #ask { height: auto; margin: 1 0 0 0; padding: 0 2; color: $accent; }
    """

    def __init__(self, incoming: Incoming, vocabulary: Vocabulary) -> None:
        """Show this, in these words."""
        super().__init__(name="incoming")
        self._incoming = incoming
        self._vocabulary = vocabulary

    def parts(self) -> Iterator[Widget]:
        """Yield what would change, what cannot be read, and the question."""
        found, comparison = self._incoming.found, self._incoming.comparison
        with VerticalScroll(id="body", can_focus=False):
            yield Plain(self._incoming.name, classes="strong")
            yield Plain("\n".join(preview(found, comparison, self._line)), name="preview")
            if found.faults:
                yield Plain("\n".join(faults(found, FAULTS)), name="faults")
        yield Plain(self._question(), name="ask")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer to accept only what would change something."""
        if action == "accept" and not self._incoming.news:
            return False
        return super().check_action(action, parameters)

    def action_accept(self) -> None:
        """Have it brought in."""
        self.dismiss(self._incoming)

    def action_scroll(self, lines: int) -> None:
        """Read on, or back."""
        self.query_one("#body").scroll_relative(y=lines, animate=False)

    def _question(self) -> str:
        if not self._incoming.news:
            return "There is nothing new in it. Escape goes back."
        out = len(self._incoming.found.faults)
        without = f", and leave {how_many(out, 'line', 'lines')} out" if out else ""
        return f"Bring in {how_many(self._incoming.news)}{without}?  y  yes    n  no"

    def _line(self, entry: Entry) -> str:
        return f"{entry.at:%Y-%m-%d %H:%M}  {' · '.join(phrases(entry, self._vocabulary))}"
