"""What every form keeps: keys that come while it opens, and what is written when it is left."""

from abc import abstractmethod
from typing import TypeVar

from textual import events
from textual.widget import Widget

from selfcare.tui.screens.choice import ChoiceScreen
from selfcare.tui.screens.room import Room

Result = TypeVar("Result")


class Form(Room[Result]):
    """A screen on which something is written down. Escape asks, if there is something to lose."""

    _at_first: object = None
    _is_open = False
    _ahead: tuple[events.Key, ...] = ()
    """Keys that were typed before the form could take them."""

    @abstractmethod
    def written(self) -> object:
        """Return all that a person can write here, comparable with what it was before."""

    @abstractmethod
    def action_save(self) -> None:
        """Leave with what was written down, or say what is missing."""

    def begin(self, first: Widget, *, is_new: bool = True) -> None:
        """Go to the first question, once the form is filled in.

        What stands there now is no loss, unless it came back because it could not be saved: then
        it is not `is_new`.
        """
        self.set_focus(first)
        if is_new:
            self._at_first = self.written()
        self.call_later(self._open)  # behind the keys that are already waiting

    def is_ahead(self, event: events.Key) -> bool:
        """Return whether this key came before the form was open; it is typed again then."""
        if self._is_open:
            return False
        self._ahead += (events.Key(event.key, event.character),)
        event.stop()
        event.prevent_default()
        return True

    def _open(self) -> None:
        self._is_open = True
        for key in self._ahead:
            self.app.post_message(key)
        self._ahead = ()

    def action_back(self) -> None:
        """Leave without saving. Where something was written, ask first."""
        if self.written() == self._at_first:
            self.dismiss(None)
            return
        question = ChoiceScreen[bool](
            "Leave without saving?",
            "",
            [("Save it", True), ("Do not save it", False)],
            escape="go on writing",
        )
        self.app.push_screen(question, self._leave_or_save)

    def _leave_or_save(self, saves: bool | None) -> None:  # noqa: FBT001 - an answer, not a switch
        if saves:
            self.action_save()
        elif saves is not None:
            self.dismiss(None)
