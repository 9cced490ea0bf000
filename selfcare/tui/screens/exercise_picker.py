"""The library once more, to take an exercise from it."""

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.binding import BindingType
from textual.widgets import OptionList

from selfcare.domain.exercises.catalogue import Item
from selfcare.tui.actions import ACTIONS, bindings
from selfcare.tui.screens.library import LibraryScreen
from selfcare.tui.widgets.figure import Manner


class ExercisePickerScreen(LibraryScreen):
    """Dismisses with the marked exercise, or with None."""

    heading = "Add an exercise: Enter takes the marked one"
    SCOPED_CSS = False  # else the library's own rules would not reach its heir
    BINDINGS: ClassVar[list[BindingType]] = bindings(ACTIONS["exercise_picker"])

    def __init__(self, items: Sequence[Item], manner: Manner) -> None:
        """Offer these, with their figures drawn in this manner."""
        super().__init__(items, manner, name="exercise_picker")

    @on(OptionList.OptionSelected)
    def take(self, event: OptionList.OptionSelected) -> None:
        """Leave with the marked one, instead of going on to its text."""
        event.prevent_default()
        self.action_choose()

    def action_choose(self) -> None:
        """Leave with the marked one; where nothing is called what was typed, stay."""
        if self.marked:
            self.dismiss(self.marked)
