"""Somebody else's catalogue of exercises: found by typing, and taken to make one's own."""

from collections.abc import Iterator, Sequence
from typing import ClassVar, Final

from textual import on
from textual.binding import BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.widget import Widget
from textual.widgets import OptionList

from selfcare.domain.exercises.references import Reference, look_up_reference
from selfcare.tui.actions import ACTIONS, bindings
from selfcare.tui.routine_words import numbered
from selfcare.tui.screens.search_room import SearchRoom
from selfcare.tui.widgets.plain import Plain

_ASKED: Final = "How long, how often and on which side is not in the file: you will be asked."


class ReferencePickerScreen(SearchRoom["Reference | None", Reference]):
    """Letters search; dismisses with the marked exercise, or with None."""

    heading = "Take an exercise from a catalogue: Enter takes the marked one"
    BINDINGS: ClassVar[list[BindingType]] = bindings(ACTIONS["reference_picker"])
    CSS = """
    ReferencePickerScreen {
        #finder { width: 40%; margin-right: 2; }
        #name { text-style: bold; }
        #summary { color: $text-muted; margin-bottom: 1; }
        #asked { color: $text-muted; margin-top: 1; }
    }
    """

    def __init__(self, references: Sequence[Reference]) -> None:
        """Offer these."""
        super().__init__(
            lambda typed: look_up_reference(typed, references),
            lambda reference: reference.name,
            name="reference_picker",
            invitation=f"Type to search {len(references)}",
        )

    def parts(self) -> Iterator[Widget]:
        """Yield the search, the list, and the place for the marked one."""
        with Horizontal(id="body"):
            yield from self.finder()
            with VerticalScroll(can_focus=False):
                yield Plain(name="name")
                yield Plain(name="summary")
                yield Plain(name="steps")
                yield Plain(name="asked")

    def show_marked(self) -> None:
        """Show the marked one."""
        marked = self.marked
        self.query_one("#name", Plain).say(
            marked.name if marked else "Nothing is called that here."
        )
        self.query_one("#summary", Plain).say(marked.summary if marked else "")
        self.query_one("#steps", Plain).say(numbered(marked.steps if marked else ()))
        self.query_one("#asked", Plain).say(_ASKED if marked else "")

    @on(OptionList.OptionSelected)
    def action_choose(self) -> None:
        """Leave with the marked one; where nothing is called what was typed, stay."""
        if self.marked:
            self.dismiss(self.marked)
