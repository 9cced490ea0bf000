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
from selfcare.tui.given import Warn
from selfcare.tui.messages import ExercisesWanted, PlayWanted, ProfileWanted
from selfcare.tui.screens.room import Room

_NOT_ASKED = "Some of it is not for everybody. Press i to say what holds for you."


class RoutinesScreen(Room[None]):
    """A list, and beside it the marked routine."""

    heading = "Routines"
    BINDINGS: ClassVar[list[BindingType]] = bindings(ACTIONS["routines"])
    CSS = """
    #titles { width: 30; margin-right: 2; border: none; background: $background; height: 1fr; }
    #titles:focus { border: none; background-tint: $background 0%; }
    #about { width: 1fr; }
    """

    def __init__(
        self,
        read: Callable[[], Sequence[Routine]],
        reasons: Callable[[], Warn],
        has_been_asked: Callable[[], bool],
    ) -> None:
        """Show the routines that `read` returns; it may take a moment, and is called once.

        `reasons` returns what says with what this person is to ask a clinician first, and
        `has_been_asked` whether they ever said anything about themselves.
        """
        super().__init__(name="routines")
        self._read = read
        self._reasons = reasons
        self._has_been_asked = has_been_asked
        self._routines: Sequence[Routine] = ()
        self._warn: Warn = lambda _: ""
        self._was_asked = False

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
        self.query_one("#titles", OptionList).focus()
        self.reread()

    def reread(self) -> None:
        """Mark what this person is to ask about, by what they say about themselves now."""
        self._warn, self._was_asked = self._reasons(), self._has_been_asked()
        titles = self.query_one("#titles", OptionList)
        marked = titles.highlighted or 0
        titles.set_options(
            Option(f"! {each.title}" if self._warn(each.ask_first) else each.title)
            for each in self._routines
        )
        titles.highlighted = marked if self._routines else None
        self._show()

    @on(OptionList.OptionHighlighted)
    def _show(self) -> None:
        place = self.query_one("#titles", OptionList).highlighted
        if place is not None:
            told = _described(self._routines[place], self._warn, was_asked=self._was_asked)
            self.query_one("#routine", Static).update(told)
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

    def action_about_you(self) -> None:
        """Say what holds for oneself."""
        self.post_message(ProfileWanted())

    def action_scroll_about(self, lines: int) -> None:
        """Scroll the description."""
        self.query_one("#about").scroll_relative(y=lines, animate=False)


def _described(routine: Routine, warn: Warn, *, was_asked: bool) -> str:
    who = f"\nFrom {routine.assigned_by}" if routine.assigned_by else ""
    often = f"{minutes(routine.seconds)}, {routine.days_a_week} days a week"
    exercises = "\n".join(
        f"  {number}  {exercise.name}\n     {in_words(exercise)}{_warned(warn(exercise.ask_first))}"
        for number, exercise in enumerate(routine.exercises, 1)
    )
    named = {flag for exercise in routine.exercises for flag in exercise.ask_first}
    whole = _warned(warn(flag for flag in routine.ask_first if flag not in named)).strip()
    hint = _NOT_ASKED if routine.ask_first and not was_asked else ""
    texts = [routine.purpose + who, often, hint, whole, exercises, routine.stop_rule, routine.notes]
    return "\n\n".join(text for text in texts if text)


def _warned(warning: str) -> str:
    return f"\n     ! {warning}" if warning else ""
