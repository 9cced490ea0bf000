"""What somebody shared: the ways to look at it, and none to change it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar

from textual.binding import BindingType

from selfcare.tui.actions import ACTIONS, bindings
from selfcare.tui.given import Given
from selfcare.tui.screens.menu import Menu
from selfcare.tui.screens.reading import ReadingScreen


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """A share, ready to be looked at."""

    name: str
    """Its file's."""
    given: Given
    """What the screens read: the share, as of its last entry."""
    glance: Callable[[int], str]
    """Returns its figures in lines of so many columns; takes a moment."""
    page: Callable[[int], str]
    """Returns the report of it in lines of so many columns; takes a moment."""
    compare: Callable[[], None]
    """Lets another file be chosen to put beside it."""
    said: str = ""
    """What should be known of it first."""


class LookScreen(Menu):
    """Opens the same screens on the share as the app has for one's own diary."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(ACTIONS["look"])

    def __init__(self, seen: Seen) -> None:
        """Look at this."""
        super().__init__(name="look")
        self._seen = seen

    def heading_text(self) -> str:
        """Return the name of the file."""
        name = self._seen.name
        return name if len(name) <= 24 else f"{name[:23]}…"

    def on_mount(self) -> None:
        """Say first what of it cannot be read."""
        super().on_mount()
        if self._seen.said:
            self.say(self._seen.said, is_fault=True)

    def action_pick(self, name: str) -> None:
        """Look at it in this way."""
        seen = self._seen
        match name:
            case "glance":
                self.app.push_screen(ReadingScreen("At a glance", seen.glance))
            case "page":
                self.app.push_screen(ReadingScreen("As a page", seen.page))
            case "compare":
                seen.compare()
            case _:
                self._push(name)

    def _push(self, name: str) -> None:
        given = self._seen.given
        if name == "history":
            from selfcare.tui.screens.history import HistoryScreen

            self.app.push_screen(HistoryScreen(given))
        elif name == "zones":
            from selfcare.tui.screens.zones import ZonesScreen

            self.app.push_screen(ZonesScreen(given, given.today()))
        else:
            from selfcare.tui.screens.insights import InsightsScreen

            self.app.push_screen(InsightsScreen(given))
