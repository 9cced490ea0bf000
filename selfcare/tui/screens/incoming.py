"""What a file would bring in, before anything of it is saved."""

from collections.abc import Iterator
from typing import ClassVar, NamedTuple

from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.widget import Widget

from selfcare.tui.actions import ACTIONS, bindings
from selfcare.tui.screens.room import Room
from selfcare.tui.widgets.plain import Plain


class Offer(NamedTuple):
    """What could be brought in, in words."""

    name: str
    """The file's name."""
    told: str
    """What would change, a line each."""
    question: str
    """Asks whether to; where nothing would change, says so."""
    has_news: bool
    """Whether it would change something."""
    faults: str = ""
    """What cannot be read, a line each."""


class IncomingScreen(Room["Offer | None"]):
    """Dismisses with what is to be brought in, or with None."""

    heading = "Before anything comes in"
    BINDINGS: ClassVar[list[BindingType]] = bindings(ACTIONS["incoming"])
    CSS = """
    IncomingScreen #page { height: 1fr; }
    IncomingScreen #faults { color: $error; margin-top: 1; }
    IncomingScreen #ask { height: auto; margin: 1 0 0 0; padding: 0 2; color: $accent; }
    """

    def __init__(self, offer: Offer) -> None:
        """Show this."""
        super().__init__(name="incoming")
        self._offer = offer

    def parts(self) -> Iterator[Widget]:
        """Yield what would change, what cannot be read, and the question."""
        with VerticalScroll(id="body", can_focus=False):
            yield Plain(self._offer.name, classes="strong")
            yield Plain(self._offer.told, name="preview")
            if self._offer.faults:
                yield Plain(self._offer.faults, name="faults")
        yield Plain(self._offer.question, name="ask")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer to accept only what would change something."""
        if action == "accept" and not self._offer.has_news:
            return False
        return super().check_action(action, parameters)

    def action_accept(self) -> None:
        """Have it brought in."""
        self.dismiss(self._offer)

    def action_scroll(self, lines: int) -> None:
        """Read on, or back."""
        self.query_one("#body").scroll_relative(y=lines, animate=False)
