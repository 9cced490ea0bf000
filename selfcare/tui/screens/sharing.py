"""Share and keep: all that leaves this computer, and all that comes in, one key each."""

from collections.abc import Callable
from typing import ClassVar, Final

from textual import work
from textual.binding import BindingType
from textual.message import Message

from selfcare.domain.entries import Entry, Shared
from selfcare.domain.recipients import known
from selfcare.tui.actions import ACTIONS, bindings
from selfcare.tui.messages import UndoWanted
from selfcare.tui.screens.menu import Menu
from selfcare.tui.sharing_messages import (
    ExportWanted,
    ImportWanted,
    LookWanted,
    RecipientsWanted,
    ReportWanted,
    SharesWanted,
)

_WANTED: Final[dict[str, Callable[[], Message]]] = {
    "report": ReportWanted,
    "export": ExportWanted,
    "import": ImportWanted,
    "look": LookWanted,
    "shares": SharesWanted,
    "recipients": RecipientsWanted,
}


class SharingScreen(Menu):
    """Asks for what was picked."""

    heading = "Share and keep"
    BINDINGS: ClassVar[list[BindingType]] = bindings(ACTIONS["sharing"])

    def __init__(self, read: Callable[[], list[Entry]]) -> None:
        """`read` returns what was shared and with whom; it may take a moment."""
        super().__init__(name="sharing")
        self._read = read

    def on_screen_resume(self) -> None:
        """Say what is so by now."""
        self._look()

    def reread(self) -> None:
        """Say what is so by now."""
        self._look()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer nothing that brings something in where one can only look."""
        if parameters in (("import",), ("recipients",)) and self.app.sub_title:
            return False
        return super().check_action(action, parameters)

    def action_pick(self, name: str) -> None:
        """Ask for it."""
        self.post_message(_WANTED[name]())

    def action_undo(self) -> None:
        """Take back the last change."""
        self.post_message(UndoWanted())

    @work(thread=True, exclusive=True, group="sharing")
    def _look(self) -> None:
        try:
            news = _news(self._read())
        except OSError as fault:
            said = f"What was shared could not be read: {fault.strerror}."
            self.app.call_from_thread(self.say, said, is_fault=True)
        else:
            self.app.call_from_thread(self.tell, news)


def _news(entries: list[Entry]) -> dict[str, str]:
    """Return what can be said of the last share, and of how many people there are."""
    shares = [entry for entry in entries if isinstance(entry.content, Shared)]
    people = known(entries)
    said = {"shares": "Nothing yet"}
    if shares:
        said["shares"] = f"Last on {shares[0].day.day} {shares[0].day:%B %Y}"
    if people:
        names = ", ".join(each.name for each in people[:3])
        said["recipients"] = names if len(people) <= 3 else f"{names} and {len(people) - 3} more"
    return said
