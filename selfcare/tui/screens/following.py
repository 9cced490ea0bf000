"""An assigned routine: what to do, how it goes, what was noted around it, its versions."""

from collections.abc import Callable, Iterator
from typing import ClassVar

from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.widget import Widget

from selfcare.domain.following.account_words import (
    NOT_A_CAUSE,
    Account,
    exercise_lines,
    kept_lines,
    standing_line,
    version_lines,
)
from selfcare.domain.routines.differences import often
from selfcare.domain.routines.dose_words import in_words, minutes
from selfcare.domain.routines.routine import Exercise
from selfcare.domain.routines.rule_words import flare_rules, later_doses, measuring
from selfcare.tui.actions import ACTIONS, bindings
from selfcare.tui.messages import UndoWanted
from selfcare.tui.routine_messages import PictureWanted, PlayWanted, StateWanted
from selfcare.tui.screens.room import Room
from selfcare.tui.widgets.plain import Plain


class FollowingScreen(Room[None]):
    """One page to read, and the keys to pause or end it."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(ACTIONS["following"])
    CSS = """
    #goes { margin-bottom: 1; }
    """

    def __init__(self, read: Callable[[], Account | None]) -> None:
        """Show what `read` returns; once it returns None, there is nothing more to show."""
        super().__init__(name="following")
        self._read = read
        self._account = read()

    def parts(self) -> Iterator[Widget]:
        """Yield the page."""
        with VerticalScroll(id="body", can_focus=False):
            yield Plain(name="goes")
            yield Plain("What to do, and pain before and after", classes="strong")
            yield Plain(name="exercises")
            yield Plain("Versions", classes="title")
            yield Plain(name="versions")

    def heading_text(self) -> str:
        """Return the routine's title."""
        return self._account.routine.title if self._account else "This routine is gone"

    def on_mount(self) -> None:
        """Fill the page."""
        self._show()

    def on_screen_resume(self) -> None:
        """Show what was played meanwhile."""
        self.reread()

    def reread(self) -> None:
        """Read everything again; leave when the routine was removed, or its acceptance taken back."""
        self._account = self._read()
        if self._account is None or not self._account.standing.is_shown:
            self.dismiss(None)
        else:
            self._show()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer to open a picture only where there is one."""
        if action == "picture" and not self._with_picture():
            return False
        return super().check_action(action, parameters)

    def action_picture(self) -> None:
        """Open a picture that came with it."""
        if self._account:
            self.post_message(PictureWanted(self._account.routine, self._with_picture()))

    def action_start(self) -> None:
        """Play it."""
        if self._account:
            self.post_message(PlayWanted(self._account.routine))

    def action_pause(self) -> None:
        """Pause it, or go on with it."""
        if self._account:
            is_followed = self._account.standing.is_followed
            self._ask_for("paused" if is_followed else "resumed")

    def action_end(self) -> None:
        """End it."""
        self._ask_for("ended")

    def action_remove(self) -> None:
        """Take it out of sight."""
        self._ask_for("removed")

    def action_undo(self) -> None:
        """Take back the last change."""
        self.post_message(UndoWanted())

    def action_scroll(self, lines: int) -> None:
        """Move through the page."""
        self.query_one("#body").scroll_relative(y=lines, animate=False)

    def _with_picture(self) -> tuple[Exercise, ...]:
        exercises = self._account.routine.exercises if self._account else ()
        return tuple(each for each in exercises if each.picture)

    def _ask_for(self, state: str) -> None:
        if self._account:
            self.post_message(StateWanted(self._account.standing.slug, state))

    def _show(self) -> None:
        account = self._account
        if account is None:
            return
        routine = account.routine
        self.refresh_bindings()
        goes = [
            standing_line(account.standing),
            f"It takes {minutes(routine.seconds)}, {often(routine)}.",
            *kept_lines(account.adherence),
        ]
        self.query_one("#goes", Plain).say("\n".join(goes))
        self.query_one("#exercises", Plain).say("\n".join(_exercises(account)))
        self.query_one("#versions", Plain).say("\n".join(version_lines(account.course)))


def _exercises(account: Account) -> Iterator[str]:
    for number, (exercise, said) in enumerate(exercise_lines(account), 1):
        yield f"{number}  {exercise.name}: {in_words(exercise)}"
        for line in (exercise.note, *later_doses(exercise)):
            if line:
                yield f"   {line}"
        first, *rest = said.split("; ")
        yield f"   {'; '.join([first, *rest[:1]])}"
        if rest[1:]:
            yield f"   {'; '.join(rest[1:])}"
    yield f"\n{NOT_A_CAUSE}"
    yield from flare_rules(account.routine)
    yield from filter(None, [measuring(account.routine)])
