"""It hurts: how much? Asked over the player, which stands still meanwhile."""

from collections.abc import Iterator
from typing import ClassVar, Final

from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widget import Widget

from selfcare.tui.widgets.plain import Plain
from selfcare.tui.widgets.rating import Rating

MISTAKE: Final = -1
"""The answer of somebody who did not mean to press the key."""

_HEIGHTS: Final = [(0, "-low"), (18, "-high")]


class HurtScreen(ModalScreen[int | None]):
    """Dismisses with 0-10, with None where nobody says how much, or with `MISTAKE`."""

    DEFAULT_CSS = """
    HurtScreen {
        align: center middle;
        background: $background 60%;
        #hurt { width: 72; max-width: 100%; height: auto; max-height: 100%; padding: 1 2;
                background: $surface; border: round $primary; overflow-y: auto; }
        #title { text-style: bold; }
        #text, Rating, #hint { margin-top: 1; }
        #hint { color: $text-muted; }
        &.-low #hurt { padding: 0 1; border: none; }
        &.-low #text, &.-low Rating, &.-low #hint { margin-top: 0; }
    }
    """
    AUTO_FOCUS = "Rating"
    VERTICAL_BREAKPOINTS = _HEIGHTS
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "leave", "Go back")]

    def __init__(self, text: str) -> None:
        """Ask; the text says what to do at once."""
        super().__init__()
        self._text = text

    def compose(self) -> Iterator[Widget]:
        """Put the question, what to do, the scale and a hint on top of each other."""
        with Vertical(id="hurt"):
            yield Plain("It hurts. How much?", name="title")
            yield Plain(self._text, name="text")
            yield Rating()
            yield Plain(
                "A digit, t is ten. Enter: I would rather not say.  Escape: pressed by mistake",
                name="hint",
            )

    def on_rating_answered(self, event: Rating.Answered) -> None:
        """Leave with the answer."""
        self.dismiss(event.rating)

    def action_leave(self) -> None:
        """Leave without having meant it."""
        self.dismiss(MISTAKE)
