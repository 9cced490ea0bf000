"""Something takes a moment: a bar that moves, and Escape."""

from collections.abc import Callable, Iterator
from threading import Event
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widget import Widget
from textual.widgets import ProgressBar

from selfcare.tui.widgets.plain import Plain


class WaitingScreen(ModalScreen["Callable[[], None]"]):
    """Dismisses with what is to be done next, once what was waited for has ended."""

    DEFAULT_CSS = """
    WaitingScreen {
        align: center middle;
        background: $background 60%;
        #waiting { width: 60; max-width: 100%; height: auto; padding: 1 2;
                   background: $surface; border: round $primary; }
        #progress { margin: 1 0; width: 1fr; height: 1; }
        #hint { color: $text-muted; }
    }
    """
    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "stop", "Stop")]

    def __init__(self, what: str, when_stopped: Callable[[], None] | None = None) -> None:
        """Say what is being done.

        With `when_stopped`, Escape leaves at once and does that; else what is under way is waited
        for, since it may be past the point where it can be stopped.
        """
        super().__init__()
        self._what = what
        self._when_stopped = when_stopped
        self._next: Callable[[], None] | None = None
        self._is_over = False
        self.stopped = Event()
        """Set once the person wants it no more."""

    def compose(self) -> Iterator[Widget]:
        """Put the words, the bar and the key below each other."""
        with Vertical(id="waiting"):
            yield Plain(self._what, name="what")
            yield ProgressBar(id="progress", show_percentage=False, show_eta=False)
            yield Plain("Escape: stop.", name="hint")

    def end(self, then: Callable[[], None]) -> None:
        """Go on with this, as soon as nothing else stands in front."""
        self._next = then
        if self.app.screen is self and not self._is_over:
            self._leave(then)

    def on_screen_resume(self) -> None:
        """Go on, if it ended while something else stood in front."""
        if self._next and not self._is_over:
            self._leave(self._next)

    def action_stop(self) -> None:
        """Stop it, or ask it to stop."""
        self.stopped.set()
        if self._when_stopped:
            self._leave(self._when_stopped)
        else:
            self.query_one("#what", Plain).say("Stopping …")

    def _leave(self, then: Callable[[], None]) -> None:
        self._is_over = True
        self.dismiss(then)
