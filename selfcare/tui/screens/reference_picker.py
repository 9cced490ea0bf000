"""Somebody else's catalogue of exercises: found by typing, and taken to make one's own."""

from collections.abc import Iterator, Sequence
from typing import ClassVar, Final

from textual import events, on
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.widget import Widget
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from selfcare.domain.references import Reference, look_up_reference
from selfcare.tui.actions import ACTIONS, bindings
from selfcare.tui.routine_words import numbered
from selfcare.tui.screens.room import Room
from selfcare.tui.widgets.plain import Plain

_ASKED: Final = "How long, how often and on which side is not in the file: you will be asked."


class ReferencePickerScreen(Room["Reference | None"]):
    """Letters search; dismisses with the marked exercise, or with None."""

    heading = "Take an exercise from a catalogue: Enter takes the marked one"
    BINDINGS: ClassVar[list[BindingType]] = bindings(ACTIONS["reference_picker"])
    CSS = """
    ReferencePickerScreen {
        #finder { width: 40%; margin-right: 2; }
        #query { height: 2; color: $accent; }
        #found { border: none; background: $background; height: 1fr; padding: 0; }
        #found:focus { border: none; background-tint: $background 0%; }
        #name { text-style: bold; }
        #summary { color: $text-muted; margin-bottom: 1; }
        #asked { color: $text-muted; margin-top: 1; }
    }
    """

    def __init__(self, references: Sequence[Reference]) -> None:
        """Offer these."""
        super().__init__(name="reference_picker")
        self.typed = ""
        """What is searched for."""
        self._all = references
        self._found = references

    @property
    def marked(self) -> Reference | None:
        """The one that is shown; None where nothing is called what was typed."""
        place = self.query_one("#found", OptionList).highlighted
        return None if place is None else self._found[place]

    def parts(self) -> Iterator[Widget]:
        """Yield the search, the list, and the place for the marked one."""
        with Horizontal(id="body"):
            with Vertical(id="finder"):
                yield Plain(name="query")
                yield OptionList(id="found", markup=False)
            with VerticalScroll(can_focus=False):
                yield Plain(name="name")
                yield Plain(name="summary")
                yield Plain(name="steps")
                yield Plain(name="asked")

    def on_mount(self) -> None:
        """Begin with everything."""
        self._search("")
        self.query_one("#found").focus()

    def on_key(self, event: events.Key) -> None:
        """Search with letters; the space bar only between two words."""
        character = event.character or ""
        if event.key == "backspace":
            self._search(self.typed[:-1])
        elif character.isalnum() or character == "-" or (character == " " and self.typed):
            self._search(self.typed + character)
        else:
            return
        event.stop()
        event.prevent_default()

    def _search(self, typed: str) -> None:
        self.typed = typed
        self._found = look_up_reference(typed, self._all)
        count = f"{len(self._found)} found" if typed else f"Type to search {len(self._all)}"
        self.query_one("#query", Plain).say(f"{typed}  ·  {count}" if typed else count)
        listed = self.query_one("#found", OptionList)
        listed.clear_options()
        listed.add_options(Option(each.name) for each in self._found)
        listed.highlighted = 0 if self._found else None
        self._show()

    @on(OptionList.OptionHighlighted)
    def _show(self) -> None:
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

    def action_back(self) -> None:
        """Forget what was typed; with nothing typed, go back."""
        if self.typed:
            self._search("")
        else:
            self.dismiss(None)
