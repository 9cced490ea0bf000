"""The library: every exercise, found by typing, with its moving figure and all there is to know."""

from collections.abc import Iterator, Sequence
from typing import ClassVar, Final

from rich.table import Table
from rich.text import Text
from textual import on
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.widget import Widget
from textual.widgets import OptionList, Static

from selfcare.domain.exercises.catalogue import Item, look_up
from selfcare.domain.exercises.catalogue_words import parts, summary
from selfcare.tui.actions import ACTIONS, bindings
from selfcare.tui.given import Warn
from selfcare.tui.screens.search_room import SearchRoom
from selfcare.tui.widgets.figure import PLAIN, Figure, Manner
from selfcare.tui.widgets.plain import Plain

_WIDTHS: Final = [(0, "-narrow"), (78, "-wide"), (110, "-huge")]
"""From how many columns on which layout is taken."""


class LibraryScreen(SearchRoom["Item | None", Item]):
    """Letters search, wherever the focus is; what is marked stands beside the list."""

    heading = "Exercises"
    BINDINGS: ClassVar[list[BindingType]] = bindings(ACTIONS["library"])
    CSS = """
    LibraryScreen {
        #body { padding: 1 1 0 2; }
        #finder { width: 34; margin-right: 2; }
        #shown { width: 1fr; }
        Figure { height: 45%; }
        #name { text-style: bold; height: auto; }
        #summary { color: $text-muted; height: auto; padding-bottom: 1; }
        #about { height: 1fr; scrollbar-size-vertical: 1; padding-right: 1; }
        #about:focus { background: $surface; }
        &.-narrow #finder { width: 25; margin-right: 1; }
        &.-huge Figure { height: 50%; }
        &.-huge #finder { width: 38; }
    }
    """
    HORIZONTAL_BREAKPOINTS = _WIDTHS

    def __init__(
        self,
        items: Sequence[Item],
        manner: Manner = PLAIN,
        warn: Warn = lambda _: "",
        *,
        name: str = "library",
    ) -> None:
        """Offer these exercises, draw their figures in this manner, and `warn` where one asks first."""
        super().__init__(lambda typed: look_up(typed, items), self._titled, name=name)
        self._manner = manner
        self._warn = warn

    def parts(self) -> Iterator[Widget]:
        """Yield the search, the list, and the place for the marked exercise."""
        with Horizontal(id="body"):
            yield from self.finder()
            with Vertical(id="shown"):
                yield Figure(manner=self._manner)
                yield Plain(name="name")
                yield Plain(name="summary")
                with VerticalScroll(id="about"):
                    yield Static(id="text")

    @on(OptionList.OptionSelected)
    def action_read(self) -> None:
        """Go to the text, or back to the list."""
        listed, about = self.query_one("#found"), self.query_one("#about")
        (listed if about.has_focus else about).focus()

    def action_side(self) -> None:
        """Show the exercise on the other side, if it has two."""
        if self.marked and self.marked.exercise.each_side:
            figure = self.query_one(Figure)
            figure.left = not figure.left
            self._tell_side()

    def on_figure_step_shown(self) -> None:
        """Mark the step that the figure shows."""
        self._tell(self.marked)

    def show_marked(self) -> None:
        """Show the marked exercise: its figure, and all there is to know."""
        item = self.marked
        figure = self.query_one(Figure)
        figure.exercise = item.exercise.id if item else ""
        figure.display = item is not None and Figure.knows(item.exercise.id)
        self.query_one("#name", Plain).say(
            item.exercise.name if item else "Nothing is called that here."
        )
        self._tell_side()
        self._tell(item)
        self.query_one("#about").scroll_home(animate=False)

    def _tell_side(self) -> None:
        item, side = self.marked, "left" if self.query_one(Figure).left else "right"
        shown = f"\nShown: your {side} side" if item and item.exercise.each_side else ""
        self.query_one("#summary", Plain).say(summary(item) + shown if item else "")

    def _tell(self, item: Item | None) -> None:
        step = self.query_one(Figure).step
        warning = self._warn(item.exercise.ask_first) if item else ""
        self.query_one("#text", Static).update(_laid_out(item, step, warning) if item else "")

    def _titled(self, item: Item) -> str:
        """Return the name, with a sign where there is something to ask about first."""
        name = item.exercise.name
        return f"! {name}" if self._warn(item.exercise.ask_first) else name


def _laid_out(item: Item, marked: int, warning: str) -> Table:
    """Lay out all that there is to read, what to ask about first, the step that is shown marked."""
    table = Table.grid(padding=(0, 1, 0, 0))
    table.add_column(width=2)
    table.add_column()
    if warning:
        table.add_row("!", Text(warning, "bold"))
        table.add_row()
    for part in parts(item):
        if part.heading:
            table.add_row("", Text(part.heading, "bold"))
        for number, line in enumerate(part.lines, 1):
            is_marked = part.is_numbered and number == marked
            sign = f"{'▸' if is_marked else ' '}{number}" if part.is_numbered else ""
            table.add_row(sign, Text(line, "bold" if is_marked else ""))
        table.add_row()
    return table
