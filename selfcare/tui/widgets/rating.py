"""How much does it hurt? Eleven cells, 0 to 10, answered with one key."""

from dataclasses import dataclass
from typing import ClassVar, Final

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from selfcare.domain.entries import WORST

CELLS: Final = WORST + 1
CELL_WIDTHS: Final = (6, 4, 3, 2)
"""Columns that a cell may have, the best first. The last cell has one more, for its two digits."""
_LOW, _HIGH = "none", "worst imaginable"


class Rating(Widget, can_focus=True):
    """A digit answers at once, and `t` is ten: a 1 is never the beginning of a 10.

    The arrows move a mark and Enter answers with it; with Enter and no mark, nobody answered.
    """

    DEFAULT_CSS = """
    Rating { height: 2; width: 1fr; max-width: 67; }
    Rating > .rating--cell { background: $panel; color: $foreground; }
    Rating > .rating--mark { background: $primary; color: $background; text-style: bold; }
    Rating > .rating--ends { color: $text-muted; }
    """
    COMPONENT_CLASSES: ClassVar[set[str]] = {"rating--cell", "rating--mark", "rating--ends"}
    BINDINGS: ClassVar[list[BindingType]] = [
        *(Binding(str(digit), f"answer({digit})", show=False) for digit in range(WORST)),
        Binding("t", f"answer({WORST})", "Ten", show=False),
        Binding("left", "move(-1)", "Less", show=False),
        Binding("right", "move(1)", "More", show=False),
        Binding("enter,space", "confirm", "Go on"),
    ]

    mark: reactive[int | None] = reactive(None)
    """The marked answer, 0-10."""
    ends: reactive[tuple[str, str]] = reactive((_LOW, _HIGH))
    """What 0 and 10 mean."""

    @dataclass
    class Answered(Message):
        """The person gave a rating of 0-10, or went on without one."""

        rating: int | None

    def action_answer(self, rating: int) -> None:
        """Answer with this."""
        self.mark = rating
        self.post_message(self.Answered(rating))

    def action_move(self, step: int) -> None:
        """Mark a lower or a higher answer. The first press marks the lowest."""
        self.mark = 0 if self.mark is None else max(0, min(WORST, self.mark + step))

    def action_confirm(self) -> None:
        """Answer with what is marked, or with nothing."""
        self.post_message(self.Answered(self.mark))

    def on_click(self, event: events.Click) -> None:
        """Answer with the cell under the mouse."""
        offset = event.get_content_offset(self)
        if offset is not None and offset.y == 0 and offset.x < _row(self._cell):
            self.action_answer(min(WORST, offset.x // self._cell))

    @property
    def _cell(self) -> int:
        room = self.content_size.width
        return next((width for width in CELL_WIDTHS if _row(width) <= room), CELL_WIDTHS[-1])

    def render(self) -> Content:
        """Draw the cells, and under their ends what they mean."""
        low, high = self.ends
        between = " " * (_row(self._cell) - len(low) - len(high))
        return Content("\n").join(
            [
                Content("").join(self._drawn(rating) for rating in range(CELLS)),
                Content.styled(low + between + high, self.get_visual_style("rating--ends")),
            ]
        )

    def _drawn(self, rating: int) -> Content:
        is_marked = rating == self.mark
        width = self._cell + (rating == WORST)
        gap = " " if self._cell > len("[0]") else ""
        left, right = ("[", "]") if is_marked else (" ", " ")
        if self._cell < len("[0]"):
            right = ""
        style = self.get_visual_style("rating--mark" if is_marked else "rating--cell")
        return Content.assemble((f"{left}{rating}{right}".center(width - len(gap)), style), gap)


def _row(cell: int) -> int:
    """Return the columns of the whole row, by those of a cell."""
    return cell * CELLS + 1
