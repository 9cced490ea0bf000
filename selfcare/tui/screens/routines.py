"""Routines: what there is to do, how long it takes, and the way to start it."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from textwrap import fill
from typing import ClassVar, Final

from textual import events, on
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.widget import Widget
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from selfcare.domain.routines.differences import often
from selfcare.domain.routines.dose_words import in_words, minutes
from selfcare.domain.routines.routine import Routine
from selfcare.domain.routines.rule_words import measuring
from selfcare.domain.text import clean
from selfcare.tui.actions import ACTIONS, bindings
from selfcare.tui.given import Warn
from selfcare.tui.messages import ExercisesWanted, ProfileWanted
from selfcare.tui.routine_messages import (
    FollowingWanted,
    PlayWanted,
    RoutineEditWanted,
    RoutineFileWanted,
)
from selfcare.tui.screens.room import Room
from selfcare.tui.widgets.plain import Plain

_SAMPLE: Final = (
    "A sample. Your therapist chooses and adapts them; a clinician has not yet reviewed them."
)
_ASSIGNED: Final = "Assigned to you. d shows how it goes; there you can pause or end it."

_MARK: Final = re.compile(r"^ +(?:(?:\d+|!) +)?")
"""How far a line is set in: by its spaces, and by its number or sign."""

_UNTIL_LAID_OUT: Final = 42
"""The columns to count with before the text has its place: those it has in 80."""

_NOT_ASKED = "Some of it is not for everybody. Press i to say what holds for you."


class RoutinesScreen(Room[None]):
    """A list, and beside it the marked routine."""

    heading = "Routines"
    BINDINGS: ClassVar[list[BindingType]] = bindings(ACTIONS["routines"])
    CSS = """
    #titles { width: 30; margin-right: 2; border: none; background: $background; height: 1fr; }
    #titles:focus { border: none; background-tint: $background 0%; }
    #about { width: 1fr; scrollbar-gutter: stable; scrollbar-size-vertical: 1; }
    """

    def __init__(
        self,
        read: Callable[[], Sequence[Routine]],
        *,
        states: Callable[[], Mapping[str, str]],
        reasons: Callable[[], Warn],
        has_been_asked: Callable[[], bool],
    ) -> None:
        """Show the routines that `read` returns; it may take a moment.

        `states` tells by slug how those stand that a therapist assigned: they come first.
        `reasons` returns what says with what this person is to ask a clinician first, and
        `has_been_asked` whether they ever said anything about themselves.
        """
        super().__init__(name="routines")
        self._read = read
        self._read_states = states
        self._reasons = reasons
        self._has_been_asked = has_been_asked
        self._routines: Sequence[Routine] = ()
        self._states: Mapping[str, str] = {}
        self._warn: Warn = lambda _: ""
        self._was_asked = False

    def parts(self) -> Iterator[Widget]:
        """Yield the list and the place for the marked one."""
        with Vertical(id="body"):
            yield Plain(name="kind", classes="quiet")
            yield Static("")
            with Horizontal():
                yield OptionList(id="titles", markup=False)
                with VerticalScroll(id="about", can_focus=False):
                    yield Static("", id="routine", markup=False)

    def on_mount(self) -> None:
        """List them."""
        self.reread()
        self.query_one("#titles").focus()

    def on_screen_resume(self) -> None:
        """Show what was taken on, paused or ended meanwhile."""
        if self._routines:
            self.reread()

    def reread(self) -> None:
        """Read and list them, marking what this person is to ask about."""
        titles = self.query_one("#titles", OptionList)
        marked = titles.highlighted or 0
        wanted = self._routines[marked].slug if self._routines else ""
        known, is_first = self._states, not self._routines
        self._routines, self._states = self._read(), self._read_states()
        self._warn, self._was_asked = self._reasons(), self._has_been_asked()
        new = () if is_first else (slug for slug in self._states if slug not in known)
        titles.set_options(self._options())
        slugs = [routine.slug for routine in self._routines]
        wanted = next(iter(new), wanted)  # what was just taken on is what one wants to see
        titles.highlighted = slugs.index(wanted) if wanted in slugs else 0
        self._show()

    def _options(self) -> Iterator[Option | None]:
        """Yield a line for each, and a rule between the assigned ones and the samples."""
        for number, routine in enumerate(self._routines):
            state = self._states.get(routine.slug, "")
            if number and not state and self._states.get(self._routines[number - 1].slug):
                yield None
            stands = "" if state in {"", "followed"} else f" ({state})"
            mark = "! " if self._warn(routine.ask_first) else ""
            yield Option(f"{mark}{routine.title}{stands}")

    @on(OptionList.OptionHighlighted)
    def _show(self) -> None:
        marked = self.query_one("#titles", OptionList).highlighted
        if marked is None:
            return
        routine = self._routines[marked]
        is_assigned = routine.slug in self._states
        self.query_one("#kind", Plain).say(_ASSIGNED if is_assigned else _SAMPLE)
        told = _described(routine, self._warn, was_asked=self._was_asked)
        self.query_one("#routine", Static).update(self._set_in(clean(told)))
        self.refresh_bindings()
        self.query_one("#about").scroll_home(animate=False)

    def on_resize(self, _: events.Resize) -> None:
        """Set the lines in anew for another width, once it is there."""
        self.call_after_refresh(self._show)

    def _set_in(self, text: str) -> str:
        """Let a line that is set in go on below itself, and not at the edge."""
        width = self.query_one("#routine").size.width or _UNTIL_LAID_OUT
        lines = text.split("\n")
        edges = (" " * (len(line) - len(_MARK.sub("", line))) for line in lines)
        return "\n".join(
            fill(line, width, subsequent_indent=edge) if edge and line.strip() else line
            for edge, line in zip(edges, lines, strict=True)
        )

    @on(OptionList.OptionSelected)
    def action_start(self) -> None:
        """Play the marked routine."""
        marked = self.query_one("#titles", OptionList).highlighted
        if marked is not None:
            self.post_message(PlayWanted(self._routines[marked]))

    def action_following(self) -> None:
        """See how the marked routine goes."""
        if self._is_assigned:
            marked = self.query_one("#titles", OptionList).highlighted or 0
            self.post_message(FollowingWanted(self._routines[marked].slug))

    def action_add(self) -> None:
        """Take on a file."""
        self.post_message(RoutineFileWanted())

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer to see how it goes only for what was assigned."""
        if not super().check_action(action, parameters):
            return False
        return self._is_assigned if action == "following" else True

    @property
    def _is_assigned(self) -> bool:
        marked = self.query_one("#titles", OptionList).highlighted if self.is_mounted else None
        return marked is not None and self._routines[marked].slug in self._states

    def action_exercises(self) -> None:
        """Open the library of exercises."""
        self.post_message(ExercisesWanted())

    def action_about_you(self) -> None:
        """Say what holds for oneself."""
        self.post_message(ProfileWanted())

    def action_new(self) -> None:
        """Write a routine."""
        self.post_message(RoutineEditWanted())

    def action_copy(self) -> None:
        """Write a routine that begins as a copy of the marked one."""
        marked = self.query_one("#titles", OptionList).highlighted
        if marked is not None:
            self.post_message(RoutineEditWanted(like=self._routines[marked]))

    def action_scroll_about(self, lines: int) -> None:
        """Scroll the description."""
        self.query_one("#about").scroll_relative(y=lines, animate=False)


def _described(routine: Routine, warn: Warn, *, was_asked: bool) -> str:
    who = f"\nFrom {routine.assigned_by}" if routine.assigned_by else ""
    how_often = f"{minutes(routine.seconds)}, {often(routine)}"
    exercises = "\n".join(
        f"  {number}  {exercise.name}\n     {in_words(exercise)}{_warned(warn(exercise.ask_first))}"
        for number, exercise in enumerate(routine.exercises, 1)
    )
    named = {flag for exercise in routine.exercises for flag in exercise.ask_first}
    whole = _warned(warn(flag for flag in routine.ask_first if flag not in named)).strip()
    hint = _NOT_ASKED if routine.ask_first and not was_asked else ""
    texts = [
        routine.purpose + who,
        how_often,
        hint,
        whole,
        exercises,
        measuring(routine),
        routine.stop_rule,
        routine.notes,
    ]
    return "\n\n".join(text for text in texts if text)


def _warned(warning: str) -> str:
    return f"\n     ! {warning}" if warning else ""
