"""Choosing a file by keys alone: type its path, or go through the folders."""

from collections.abc import Iterator
from pathlib import Path
from typing import ClassVar, NamedTuple

from textual import on
from textual.binding import BindingType
from textual.containers import Vertical
from textual.widget import Widget
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from selfcare.domain.text import clean
from selfcare.sharing.picking import Pick, completed, meant, picks, start
from selfcare.tui.actions import ACTIONS, bindings
from selfcare.tui.screens.room import Room
from selfcare.tui.widgets.plain import Plain


class Wanted(NamedTuple):
    """What kind of file is looked for."""

    heading: str
    endings: tuple[str, ...]
    """How the names end that are shown; one that is empty shows all."""
    nothing: str
    """What to say where there is none."""


class FilePickerScreen(Room["Path | None"]):
    """Dismisses with the file that was chosen, or with None."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(ACTIONS["file_picker"])
    CSS = """
    #path { margin-bottom: 1; }
    #files { border: none; background: $background; height: 1fr; padding: 0; }
    #none { color: $text-muted; }
    """

    def __init__(self, wanted: Wanted, typed: str = "") -> None:
        """Begin in the folder for downloads, or with what was typed."""
        super().__init__(name="file_picker")
        self._wanted = wanted
        self._first = typed or start()
        self._found: list[Pick] = []

    def heading_text(self) -> str:
        """Return what is looked for."""
        return self._wanted.heading

    def parts(self) -> Iterator[Widget]:
        """Yield the path and what may be meant by it."""
        with Vertical(id="body"):
            yield Static("Type where it is, or choose below. Enter opens it.", classes="strong")
            yield Input(self._first, id="path", select_on_focus=False)
            yield OptionList(id="files", markup=False)
            yield Plain(name="none")

    def on_mount(self) -> None:
        """Let the path be typed."""
        files = self.query_one("#files", OptionList)
        files.can_focus = False
        self.query_one("#path").focus()
        self._list(self._first)

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        self._list(event.value)

    @on(Input.Submitted)
    def _submitted(self) -> None:
        typed = self.query_one("#path", Input).value
        marked = self.query_one("#files", OptionList).highlighted
        if Path(meant(typed)).is_file():
            self.dismiss(Path(meant(typed)))
        elif marked is not None:
            self._open(self._found[marked])

    @on(OptionList.OptionSelected)
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        self._open(self._found[event.option_index])

    def action_complete(self) -> None:
        """Complete what was typed as far as it is clear, or by the marked line."""
        path = self.query_one("#path", Input)
        longer = completed(path.value, self._found)
        marked = self.query_one("#files", OptionList).highlighted
        if longer == path.value and marked is not None:
            longer = self._found[marked].typed
        self._say_path(longer)

    def action_up(self) -> None:
        """Mark the line above."""
        self.query_one("#files", OptionList).action_cursor_up()

    def action_down(self) -> None:
        """Mark the line below."""
        self.query_one("#files", OptionList).action_cursor_down()

    def _open(self, pick: Pick) -> None:
        if pick.is_folder:
            self._say_path(pick.typed)
        else:
            self.dismiss(pick.path)

    def _say_path(self, typed: str) -> None:
        path = self.query_one("#path", Input)
        path.value = typed
        path.cursor_position = len(typed)

    def _list(self, typed: str) -> None:
        self._found = picks(typed, self._wanted.endings)
        files = self.query_one("#files", OptionList)
        files.set_options(Option(_line(pick)) for pick in self._found)
        files.highlighted = 0 if self._found else None
        nothing = "" if self._found else self._wanted.nothing
        self.query_one("#none", Plain).say(nothing)


def _line(pick: Pick) -> str:
    name = clean(pick.path.name)
    return f"{name}/" if pick.is_folder else name
