"""What every form does when it is left: nothing that was written there is dropped unasked."""

from abc import abstractmethod
from typing import TypeVar

from selfcare.tui.screens.choice import ChoiceScreen
from selfcare.tui.screens.room import Room

Result = TypeVar("Result")


class Form(Room[Result]):
    """A screen on which something is written down. Escape asks, if there is something to lose."""

    _at_first: object = None

    @abstractmethod
    def written(self) -> object:
        """Return all that a person can write here, comparable with what it was before."""

    @abstractmethod
    def action_save(self) -> None:
        """Leave with what was written down, or say what is missing."""

    def begin(self) -> None:
        """Take what is written now as what was there before: called once it is filled in."""
        self._at_first = self.written()

    def action_back(self) -> None:
        """Leave without saving. Where something was written, ask first."""
        if self.written() == self._at_first:
            self.dismiss(None)
            return
        question = ChoiceScreen[bool](
            "Leave without saving?",
            "",
            [("Save it", True), ("Leave it out", False)],
            escape="go on writing",
        )
        self.app.push_screen(question, self._leave_or_save)

    def _leave_or_save(self, saves: bool | None) -> None:  # noqa: FBT001 - an answer, not a switch
        if saves:
            self.action_save()
        elif saves is not None:
            self.dismiss(None)
