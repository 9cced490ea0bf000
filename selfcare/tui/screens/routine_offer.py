"""A routine file before one agrees to it: what it would change, and all that it says."""

from collections.abc import Iterator
from typing import ClassVar

from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.widget import Widget

from selfcare.domain.routines.page import routine_lines
from selfcare.sharing.routines.accepting import Offer
from selfcare.sharing.routines.preview import lines
from selfcare.tui.actions import ACTIONS, bindings
from selfcare.tui.given import Warn
from selfcare.tui.screens.room import Room
from selfcare.tui.widgets.plain import Plain


class RoutineOfferScreen(Room["Offer | None"]):
    """Dismisses with what is accepted, or with None."""

    heading = "A routine from a file"
    BINDINGS: ClassVar[list[BindingType]] = bindings(ACTIONS["routine_offer"])
    CSS = """
    #page { height: 1fr; }
    #changes { text-style: bold; margin-bottom: 1; }
    #faults { color: $error; }
    #ask { height: 1; margin: 1 0 0 0; color: $accent; }
    """

    def __init__(self, offered: Offer | str, warn: Warn = lambda _: "") -> None:
        """Show an offer, or a text that says why the file cannot be used.

        `warn` says what this person is to ask a clinician first.
        """
        super().__init__(name="routine_offer")
        self._warn = warn
        self._offer = None if isinstance(offered, str) else offered
        self._faults = offered if isinstance(offered, str) else ""

    def parts(self) -> Iterator[Widget]:
        """Yield the changes, the routine in full, and the question."""
        with VerticalScroll(id="body", can_focus=False):
            if self._offer is None:
                yield Plain(self._faults, name="faults")
                yield Plain(
                    "\nNothing was changed. Please send this list to whoever wrote the file."
                )
            else:
                yield Plain("\n".join(lines(self._offer)), name="changes")
                yield Plain("\n".join(routine_lines(self._offer.routine, self._warn)))
        yield Plain(self._question(), name="ask", classes="question")

    def _question(self) -> str:
        if not self._can_accept:
            return " Escape goes back."
        return " Follow this from now on?  y yes   n no   Arrows: more."

    @property
    def _can_accept(self) -> bool:
        return self._offer is not None and not self._offer.changes_nothing

    def heading_text(self) -> str:
        """Return where one is."""
        return "Before you follow it" if self._offer else "This file cannot be used as it is"

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer to accept only what would change something."""
        if not super().check_action(action, parameters):
            return False
        return self._can_accept if action == "accept" else True

    def action_accept(self) -> None:
        """Leave with it."""
        self.dismiss(self._offer)

    def action_scroll(self, lines: int) -> None:
        """Move through the text."""
        self.query_one("#body").scroll_relative(y=lines, animate=False)
