"""The exercises of a routine as a table: one a line, its dose in columns, each number set by keys."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, Final

from rich.style import Style
from rich.text import Text
from textual import events
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from selfcare.domain.routines.draft import EACH_SIDE, MEASURES, Measure, yes_or_no
from selfcare.domain.routines.routine import Exercise
from selfcare.domain.text import clean

_SIDES_AFTER: Final = 4
COLUMNS: Final[tuple[Measure | None, ...]] = (
    *MEASURES[:_SIDES_AFTER],
    None,
    *MEASURES[_SIDES_AFTER:],
)
"""What stands in each column; None for the sides, which are no number."""

_CELL: Final = 6
"""Columns of the terminal for each number."""
_LEAD: Final = 4
"""Columns for the mark and the number of a line."""
_TIME: Final = 7
_WIDE: Final = 70
"""From how many columns on the time of one round is shown too."""

_MOVES: Final = {
    "up": (-1, 0),
    "down": (1, 0),
    "left": (0, -1),
    "right": (0, 1),
    "home": (0, -len(COLUMNS)),
    "end": (0, len(COLUMNS)),
}
"""Rows and columns that a key goes."""

_STEPS: Final = {"plus": 1, "equals_sign": 1, "minus": -1}

EMPTY: Final = "Nothing here yet. Press a to pick from the library, or o to write one of your own."


class DoseGrid(Widget, can_focus=True):
    """Arrows go from number to number; digits, plus and minus set the marked one."""

    DEFAULT_CSS = """
    DoseGrid { height: 1fr; min-height: 3; }
    DoseGrid > .grid--quiet { color: $quiet; }
    DoseGrid > .grid--row { text-style: bold; }
    DoseGrid > .grid--mark { background: $primary; color: $background; text-style: bold; }
    """
    COMPONENT_CLASSES: ClassVar[set[str]] = {"grid--quiet", "grid--mark", "grid--row"}
    exercises: reactive[tuple[Exercise, ...]] = reactive(())
    row: reactive[int] = reactive(0)
    column: reactive[int] = reactive(0)

    @dataclass
    class Marked(Message):
        """Another number is marked."""

    @dataclass
    class Wanted(Message):
        """Somebody wants this word of the marked exercise to have this value."""

        word: str
        value: str | int

    @dataclass
    class Refused(Message):
        """What was typed cannot be."""

        sentence: str

    def __init__(self) -> None:
        """Begin with nothing."""
        super().__init__()
        self._typed = ""
        """The digits that were typed into the marked number."""

    def show(self, exercises: Sequence[Exercise], row: int | None = None) -> None:
        """Show these, and mark the one in `row`, or the one that was marked."""
        self.exercises = tuple(exercises)
        self.row = self.row if row is None else row
        self.refresh()

    def validate_row(self, row: int) -> int:
        """Keep the mark on a line."""
        return max(0, min(row, len(self.exercises) - 1))

    def validate_column(self, column: int) -> int:
        """Keep the mark on a number."""
        return max(0, min(column, len(COLUMNS) - 1))

    def on_key(self, event: events.Key) -> None:
        """Do what the key says at once: what is typed after it, however fast, counts after it."""
        if event.key in _MOVES:
            rows, columns = _MOVES[event.key]
            self._mark(self.row + rows, self.column + columns)
        elif not self.exercises or not self._set(event):
            return
        event.stop()
        event.prevent_default()

    def _set(self, event: events.Key) -> bool:
        """Set the marked number; return whether this key does."""
        measure, character = COLUMNS[self.column], event.character or ""
        if event.key in _STEPS and measure:
            self._step(measure, _STEPS[event.key])
        elif event.key in _STEPS or (event.key == "space" and measure is None):
            is_so = not self.exercises[self.row].each_side
            self.post_message(self.Wanted(EACH_SIDE, yes_or_no(is_so=is_so)))
        elif event.key == "backspace" and self._typed:
            self._type(self._typed[:-1])
        elif character.isascii() and character.isdigit():
            self._type(self._typed + character)
        else:
            return False
        return True

    def on_click(self, event: events.Click) -> None:
        """Mark what was clicked."""
        if event.y > 0:
            column = (event.x - _LEAD - self._name_width()) // _CELL
            self._mark(event.y - 1 + self._top(), max(0, column))

    def render(self) -> Text:
        """Draw the head, and a line for each exercise."""
        if not self.exercises:
            return Text(EMPTY, style=self._style("quiet"))
        name = self._name_width()
        labels = "".join(f"{m.label if m else 'Sides':>{_CELL - 1}} " for m in COLUMNS)
        labels += f"{'Time':>{_TIME}}" if self._is_wide() else ""
        text = Text(f"{'':{_LEAD + name}}{labels}", style=self._style("quiet"), no_wrap=True)
        top = self._top()
        for number, exercise in enumerate(self.exercises[top : top + self.size.height - 1], top):
            text.append("\n")
            text.append_text(self._line(number, exercise, name))
        return text

    def _line(self, number: int, exercise: Exercise, name: int) -> Text:
        is_marked = number == self.row
        line = Text(no_wrap=True)
        called = Text(clean(exercise.name))
        called.truncate(name - 1, overflow="ellipsis", pad=True)
        line.append(f"{'▸' if is_marked else ' '}{number + 1:>2} ")
        line.append_text(called)
        line.append(" ")
        if is_marked:
            line.stylize(self._style("row"))
        for place, measure in enumerate(COLUMNS):
            said = _shown(exercise, measure)
            if is_marked and place == self.column and self.has_focus:
                cell = f"[{said}]"
                line.append(" " * (_CELL - len(cell)))
                line.append(cell, self._style("mark"))
            else:
                line.append(f"{said:>{_CELL - 1}} ")
        if self._is_wide():
            line.append(f"{_clock(exercise.seconds):>{_TIME}}", self._style("quiet"))
        return line

    def _mark(self, row: int, column: int) -> None:
        self._typed = ""
        self.row, self.column = row, column
        self.post_message(self.Marked())

    def _step(self, measure: Measure, steps: int) -> None:
        self._typed = ""
        number = _number(self.exercises[self.row], measure) + steps * measure.step
        self._want(measure, measure.within(number))

    def _type(self, digits: str) -> None:
        measure = COLUMNS[self.column]
        if measure is None:
            self.post_message(self.Refused("The space bar changes this one."))
        elif not digits:
            self._typed = ""
        elif measure.least <= int(digits) <= measure.most:
            self._typed = digits
            self._want(measure, int(digits))
        else:
            unit = " seconds" if measure.is_seconds else ""
            between = f"from {measure.least} to {measure.most}{unit}"
            self.post_message(self.Refused(f"“{measure.label}” is a number {between}."))

    def _want(self, measure: Measure, number: int) -> None:
        self.post_message(self.Wanted(measure.word, measure.written(number)))

    def _top(self) -> int:
        """Return the first line that is shown, so that the marked one can be seen."""
        rows = max(1, self.size.height - 1)
        return max(0, min(self.row - rows // 2, len(self.exercises) - rows))

    def _is_wide(self) -> bool:
        return self.size.width >= _WIDE

    def _name_width(self) -> int:
        rest = _LEAD + _CELL * len(COLUMNS) + (_TIME if self._is_wide() else 0)
        return max(8, self.size.width - rest)

    def _style(self, part: str) -> Style:
        return self.get_component_rich_style(f"grid--{part}", partial=True)


def _number(exercise: Exercise, measure: Measure) -> int:
    """Return what is done, whether or not the file says it."""
    dose = exercise.dose
    return {
        "hold": dose.hold,
        "repetitions": dose.repetitions,
        "sets": dose.sets,
        "rest": dose.rest,
        "times a day": dose.times_a_day,
    }[measure.word]


def _shown(exercise: Exercise, measure: Measure | None) -> str:
    if measure is None:
        return "each" if exercise.each_side else "no"
    number = _number(exercise, measure)
    return f"{number}s" if measure.is_seconds and number else str(number or "-")


def _clock(seconds: int) -> str:
    return f"{seconds // 60}:{seconds % 60:02}"
