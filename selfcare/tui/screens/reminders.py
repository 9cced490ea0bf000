"""Reminders: what there is, what rings next, and the keys to change it."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING, ClassVar, Final, Protocol

from textual import on
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.widget import Widget
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from selfcare.domain.reminders.held_back import NOTHING_ASSIGNED, Standings, coming, remark
from selfcare.domain.reminders.reminder import Pause, Plan, Reminder, Rules
from selfcare.domain.reminders.words import paused_until, timing, title
from selfcare.domain.text import clean
from selfcare.tui.actions import ACTIONS, bindings
from selfcare.tui.given import Given
from selfcare.tui.reminder_messages import (
    DesktopTestWanted,
    QuietHoursWanted,
    ReminderChangeWanted,
    ReminderWanted,
    SnoozeWanted,
)
from selfcare.tui.screens.choice import ChoiceScreen
from selfcare.tui.screens.room import Room
from selfcare.tui.widgets.plain import Plain

if TYPE_CHECKING:
    from selfcare.diary.reminders import Reminders

NEXT: Final = 5

_NONE: Final = """\
You have no reminders. Press a to add one.

They come while selfcare is open. To have them when it is closed, \
type this once in a terminal:

  selfcare remind install"""

_SNOOZES: Final = (("10 minutes", 10), ("30 minutes", 30), ("1 hour", 60), ("3 hours", 180))
_PAUSES: Final = (("Until tomorrow", 0), ("For a week", 6), ("For two weeks", 13), ("No end", -1))


class Attended(Protocol):
    """Who knows the reminders."""

    reminders: "Reminders"
    why_not: str


class RemindersScreen(Room[None]):
    """A list, and below it what rings next."""

    heading = "Reminders"
    BINDINGS: ClassVar[list[BindingType]] = bindings(ACTIONS["reminders"])
    CSS = """
    #list { height: auto; max-height: 50%; border: none; background: $background; padding: 0; }
    #list:focus { border: none; background-tint: $background 0%; }
    #next { margin-top: 1; height: auto; }
    #state { margin-top: 1; height: auto; }
    """

    def __init__(
        self,
        given: Given,
        attended: Attended,
        stand: Callable[[Sequence[Reminder]], Standings] = lambda _: NOTHING_ASSIGNED,
    ) -> None:
        """Show the reminders that `attended` knows; `stand` tells how their routines stand."""
        super().__init__(name="reminders")
        self._given = given
        self._attended = attended
        self._read_standings = stand
        self._standings = NOTHING_ASSIGNED
        self._plan = Plan()
        self._removed: Reminder | None = None

    def parts(self) -> Iterator[Widget]:
        """Yield the list, what comes next, and what else there is to know."""
        with VerticalScroll(id="body", can_focus=False):
            yield Plain("", name="none")
            yield OptionList(id="list", markup=False)
            yield Plain("", name="next")
            yield Plain("", name="state", classes="quiet")

    def on_mount(self) -> None:
        """Read and show them."""
        self.reread()
        self.query_one(OptionList).focus()

    def reread(self) -> None:
        """Read them again, and keep the mark where it was."""
        self._plan = self._attended.reminders.plan()
        self._standings = self._read_standings(self._plan.reminders)
        listed = self.query_one(OptionList)
        marked = listed.highlighted or 0
        listed.clear_options()
        listed.add_options(Option(self._line(each)) for each in self._plan.reminders)
        listed.display = bool(self._plan.reminders)
        if self._plan.reminders:
            listed.highlighted = min(marked, len(self._plan.reminders) - 1)
        self.query_one("#none", Plain).say("" if self._plan.reminders else _NONE)
        self.query_one("#none", Plain).display = not self._plan.reminders
        self.query_one("#next", Plain).say(self._next())
        self.query_one("#state", Plain).say("\n".join(self._state()))

    def action_add(self) -> None:
        """Add one."""
        self.post_message(ReminderWanted())

    @on(OptionList.OptionSelected)
    def action_change(self) -> None:
        """Change the marked one."""
        if reminder := self._marked():
            self.post_message(ReminderWanted(reminder))

    def action_pause(self) -> None:
        """Pause the marked one, or end its pause."""
        reminder = self._marked()
        if reminder is None:
            return
        if paused_until(reminder.pauses, self._given.today()):
            self._put(reminder._replace(pauses=()), "It rings again.")
        else:
            self._ask_how_long(
                "Pause this one",
                lambda pause: self._put(
                    reminder._replace(pauses=(*reminder.pauses, pause)), "It is paused."
                ),
            )

    def action_holiday(self) -> None:
        """Pause all of them, or end that."""
        pauses = self._plan.rules.pauses
        if paused_until(pauses, self._given.today()):
            self._rule("The reminders ring again.", lambda rules: rules._replace(pauses=()))
        else:
            self._ask_how_long(
                "Pause all reminders",
                lambda pause: self._rule(
                    "All reminders are paused.",
                    lambda rules: rules._replace(pauses=(*rules.pauses, pause)),
                ),
            )

    def action_remove(self) -> None:
        """Remove the marked one."""
        if reminder := self._marked():
            self._removed = reminder
            says = "Removed. Press u to have it back."
            self.post_message(ReminderChangeWanted(lambda kept: kept.remove(reminder), says))

    def action_undo(self) -> None:
        """Bring back what was removed last."""
        removed, self._removed = self._removed, None
        if removed is None:
            self.say("Nothing was removed here.")
        else:
            self._put(removed, f"Back again: {clean(title(removed))}")

    def action_snooze(self) -> None:
        """Put off what rang last."""

        def answered(minutes: int | None) -> None:
            if minutes is not None:
                self.post_message(SnoozeWanted(minutes))

        question = ChoiceScreen("Put off what rang last", "", _SNOOZES, escape="leave it")
        self.app.push_screen(question, answered)

    def action_quiet(self) -> None:
        """Set the hours in which nothing rings."""
        self.post_message(QuietHoursWanted())

    def action_notices(self) -> None:
        """Change between notices that say what they are about, and such that do not."""
        is_open = not self._plan.rules.is_open
        says = (
            "Notices say what they are about. Whoever sees your screen can read them."
            if is_open
            else "Notices only say that it is time."
        )
        self._rule(says, lambda rules: rules._replace(is_open=is_open))

    def action_desktop(self) -> None:
        """See whether a notice arrives."""
        self.post_message(DesktopTestWanted())

    def _marked(self) -> Reminder | None:
        marked = self.query_one(OptionList).highlighted
        return None if marked is None else self._plan.reminders[marked]

    def _put(self, reminder: Reminder, says: str) -> None:
        self.post_message(ReminderChangeWanted(lambda kept: kept.put(reminder), says))

    def _rule(self, says: str, change: Callable[[Rules], Rules]) -> None:
        self.post_message(ReminderChangeWanted(lambda kept: kept.change_rules(change), says))

    def _ask_how_long(self, question: str, then: Callable[[Pause], None]) -> None:
        today = self._given.today()

        def answered(days: int | None) -> None:
            if days is not None:
                then(Pause(today, None if days < 0 else today + timedelta(days=days)))

        self.app.push_screen(ChoiceScreen(question, "", _PAUSES, escape="no pause"), answered)

    def _line(self, reminder: Reminder) -> str:
        paused = paused_until(reminder.pauses, self._given.today())
        said = [title(reminder), timing(reminder), paused, remark(reminder, self._standings)]
        return clean("  ·  ".join(filter(None, said)))

    def _next(self) -> str:
        if not self._plan.reminders:
            return ""
        clock = self._given.clock
        rings = coming(self._plan, self._standings, clock, NEXT, self._visits())
        lines = [f"  {ring.at:%a %d %b  %H:%M}  {title(ring.reminder)}" for ring in rings]
        return "\n".join(["Next:", *(lines or ["  Nothing in the coming year."])])

    def _visits(self) -> set[date]:
        if not any(each.what == "visit" and each.visit is None for each in self._plan.reminders):
            return set()
        coming = self._given.read.entries(since=self._given.today(), kinds={"visit"})
        return {entry.day for entry in coming}

    def _state(self) -> Iterator[str]:
        rules = self._plan.rules
        yield from self._attended.reminders.problems
        if paused := paused_until(rules.pauses, self._given.today()):
            yield f"All reminders are {paused}."
        if rules.quiet:
            yield f"Nothing rings from {rules.quiet.start:%H:%M} to {rules.quiet.end:%H:%M}."
        if self._plan.reminders:
            about = "say what they are about" if rules.is_open else "only say that it is time"
            yield f"Notices on the desktop {about}."
        if self._attended.why_not:
            yield f"The last one could not be shown on the desktop: {self._attended.why_not}."
