"""What every screen has: a heading, a footer of keys, and a word when the window is too small."""

from collections.abc import Iterator
from typing import ClassVar, TypeVar

from textual import events
from textual.app import ComposeResult
from textual.screen import Screen
from textual.timer import Timer
from textual.widget import Widget
from textual.widgets import Static

from selfcare.tui.actions import CHANGES
from selfcare.tui.widgets.keys import Keys

Result = TypeVar("Result")

SAID_FOR = 8.0
"""Seconds for which what was said stays on the screen."""

SMALLEST = (60, 20)
"""The columns and rows below which a screen asks for more room."""


class Room(Screen[Result]):
    """A full screen. What is typed stays, whatever the window's size."""

    heading: ClassVar[str] = ""
    smallest: ClassVar[tuple[int, int]] = SMALLEST
    """Below how many columns and rows it asks for more room."""
    _forget: Timer | None = None

    def compose(self) -> ComposeResult:
        """Put the heading on top, the keys at the bottom, and the screen's own parts between."""
        yield Static(self.heading_text() + self._beside(), id="heading", markup=False)
        yield from self.parts()
        yield Static("", id="said", markup=False)
        yield Keys()
        yield Static(
            f"Please make the window larger:\n{SMALLEST[0]} columns and {SMALLEST[1]} rows are enough.\n"
            "What you typed is kept.\n\nF4: when to get help, and whom to call.",
            id="too-small",
            markup=False,
        )

    def heading_text(self) -> str:
        """Return what stands in the top line."""
        return self.heading

    def _beside(self) -> str:
        """Return what every screen says beside its heading, such as that one can only look."""
        return f"  ·  {self.app.sub_title}" if self.app.sub_title else ""

    def check_action(self, action: str, _parameters: tuple[object, ...]) -> bool | None:
        """Offer nothing that changes the diary where one can only look."""
        return not (self.app.sub_title and action in CHANGES)

    def parts(self) -> Iterator[Widget]:
        """Yield the screen's own widgets."""
        yield from ()

    def say(self, sentence: str, *, is_fault: bool = False) -> None:
        """Say something in the line above the keys, for a while."""
        line = self.query_one("#said", Static)
        line.update(sentence)
        line.set_class(is_fault, "-fault")
        if self._forget:
            self._forget.stop()
        self._forget = self.set_timer(SAID_FOR, lambda: line.update(""))

    def reread(self) -> None:
        """Read the diary again, where this screen shows any of it."""

    def on_resize(self, event: events.Resize) -> None:
        """Ask for more room where there is too little."""
        width, height = self.smallest
        self.set_class(event.size.width < width or event.size.height < height, "-too-small")

    def action_back(self) -> None:
        """Go back to the screen before, with nothing to say to it."""
        self.dismiss(None)
