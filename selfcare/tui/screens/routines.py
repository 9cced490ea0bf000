"""Routines: what there is to do, how long it takes, and the way to start it."""

from collections.abc import Callable, Iterator, Sequence
from typing import ClassVar

from textual import on
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.widget import Widget
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from selfcare.domain.dose_words import in_words, minutes
from selfcare.domain.routines import Routine
from selfcare.tui.actions import ACTIONS, bindings
from selfcare.tui.messages import ExercisesWanted, PlayWanted
from selfcare.tui.screens.room import Room


class RoutinesScreen(Room[None]):
    """A list, and beside it the marked routine."""

    heading = "Routines"
    BINDINGS: ClassVar[list[BindingType]] = bindings(ACTIONS["routines"])
    CSS = """
    #titles { width: 30; margin-right: 2; border: none; background: $background; height: 1fr; }
    #titles:focus { border: none; background-tint: $background 0%; }
    #about { width: 1fr; }
    """

    def __init__(self, read: Callable[[], Sequence[Routine]]) -> None:
        """Show the routines that `read` returns; it may take a moment, and is called once."""
        super().__init__(name="routines")
        self._read = read
        self._routines: Sequence[Routine] = ()

    def parts(self) -> Iterator[Widget]:
        """Yield the list and the place for the marked one."""
        with Vertical(id="body"):
            yield Static(
                "Samples. Your therapist chooses and adapts them; a clinician has not yet reviewed them.",
                classes="quiet",
            )
            yield Static("")
            with Horizontal():
                yield OptionList(id="titles", markup=False)
                with VerticalScroll(id="about", can_focus=False):
                    yield Static("", id="routine", markup=False)

    def on_mount(self) -> None:
        """Read and list them."""
        self._routines = self._read()
        titles = self.query_one("#titles", OptionList)
        titles.add_options(Option(routine.title) for routine in self._routines)
        titles.highlighted = 0 if self._routines else None
        titles.focus()

    @on(OptionList.OptionHighlighted)
    def _show(self, event: OptionList.OptionHighlighted) -> None:
        self.query_one("#routine", Static).update(_described(self._routines[event.option_index]))
        self.query_one("#about").scroll_home(animate=False)

    @on(OptionList.OptionSelected)
    def action_start(self) -> None:
        """Play the marked routine."""
        marked = self.query_one("#titles", OptionList).highlighted
        if marked is not None:
            self.post_message(PlayWanted(self._routines[marked]))

    def action_exercises(self) -> None:
        """Open the library of exercises."""
        self.post_message(ExercisesWanted())

    def action_scroll_about(self, lines: int) -> None:
        """Scroll the description."""
        self.query_one("#about").scroll_relative(y=lines, animate=False)


def _described(routine: Routine) -> str:
    who = f"\nFrom {routine.assigned_by}" if routine.assigned_by else ""
    often = f"{minutes(routine.seconds)}, {routine.days_a_week} days a week"
    exercises = "\n".join(
        f"  {number}  {exercise.name}\n     {in_words(exercise)}"
        for number, exercise in enumerate(routine.exercises, 1)
    )
    texts = [routine.purpose + who, often, exercises, routine.stop_rule, routine.notes]
    return "\n\n".join(text for text in texts if text)
