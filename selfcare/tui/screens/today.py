"""Today: what one can do, what is noted, and the last fortnight at a glance."""

from collections.abc import Iterator
from datetime import timedelta
from typing import ClassVar

from textual import events
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Static

from selfcare.domain.days import worst_by_day
from selfcare.domain.describe import details, headline
from selfcare.domain.entries import Entry, Pain
from selfcare.domain.recent import last_pain
from selfcare.tui.actions import ACTIONS, bindings
from selfcare.tui.given import Given
from selfcare.tui.messages import (
    Draft,
    ExercisesWanted,
    LogWanted,
    NoteWanted,
    PostureWanted,
    ProfileWanted,
    ResumeWanted,
    RoutinesWanted,
    SettingsWanted,
    UndoWanted,
    VisitWanted,
    WarningsWanted,
)
from selfcare.tui.screens.room import Room
from selfcare.tui.widgets.fortnight import DAYS, Fortnight
from selfcare.tui.widgets.plain import Plain

LISTED = 6
"""How many of the last entries stand on the screen."""

REREAD_EVERY = 2.0
"""Seconds after which another window's changes show."""

_WELCOME = """\
Nothing is noted yet. You can begin with any of these:

  1-9  how strong it is now        0  nothing hurts
    r  stretch routines            e  look up an exercise
    i  say what holds for you      ,  settings
    w  when to get help            ?  what the keys do

Your diary stays on this computer. Nobody watches it."""


class TodayScreen(Room[None]):
    """The first screen. A digit begins a log with that strength."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(ACTIONS["today"])
    DEFAULT_CSS = """
    #warning { display: none; margin-bottom: 1; padding: 0 1; color: $accent; }
    #warning.-urgent { background: $error; color: $background; text-style: bold; }
    #begun, #problems { padding-top: 1; }
    #begun { color: $accent; }
    #entries { margin-top: 1; text-wrap: nowrap; text-overflow: ellipsis; }
    """

    def __init__(self, given: Given) -> None:
        """Show today, as `given` tells it."""
        super().__init__(name="today")
        self.given = given
        self._today = given.today()
        self._entries = self._read()
        self._begun = given.begun()
        self._is_leaving = False

    def heading_text(self) -> str:
        """Return the day in words."""
        now = self.given.clock.now()
        demo = "  ·  demo: all made up" if self.given.is_demo else ""
        return f"selfcare  ·  {now:%A} {now.day} {now:%B}{demo}"

    def parts(self) -> Iterator[Widget]:
        """Yield the question, the entries of today, and the fortnight."""
        with VerticalScroll(id="body", can_focus=False):
            yield Plain(name="warning")
            yield Static("How is it now? Press 1 to 9, or 0 if nothing hurts.", classes="strong")
            yield Static("", id="begun", markup=False)
            yield Static("", id="problems", classes="fault", markup=False)
            yield Static(self._list(), id="entries", markup=False)
            yield Static("The last 14 days", classes="title")
            yield Fortnight(self.given.today(), worst_by_day(self._entries))

    def on_mount(self) -> None:
        """Keep up with other windows."""
        self._tell("#begun", self._offer())
        self._tell("#problems", "\n".join(self.given.read.problems))
        self.set_interval(REREAD_EVERY, self.reread)

    def on_screen_resume(self) -> None:
        """Show what was noted on another screen."""
        self._is_leaving = False
        self.reread()

    def reread(self) -> None:
        """Read the diary again, and show it if it has changed."""
        today, entries = self.given.today(), self._read()
        if (today, entries) != (self._today, self._entries) or self.given.read.problems:
            self._today, self._entries = today, entries
            self.query_one("#heading", Static).update(self.heading_text())
            self.query_one("#entries", Static).update(self._list())
            self._tell("#problems", "\n".join(self.given.read.problems))
        begun = self.given.begun()
        if begun != self._begun:
            self._begun = begun
            self._tell("#begun", self._offer())
            self.refresh_bindings()
        self.query_one(Fortnight).show(today, worst_by_day(entries))

    def on_key(self, event: events.Key) -> None:
        """Begin a log with the strength that was typed; a 0 is all there is to say."""
        if event.character == "0":
            event.stop()
            self.action_no_pain()
        elif event.character and event.character in "123456789":
            event.stop()
            self._leave_by(LogWanted(Draft(Pain((), int(event.character)))))

    def action_log(self) -> None:
        """Begin a log with nothing filled in."""
        self._leave_by(LogWanted(Draft(None)))

    def action_again(self) -> None:
        """Begin a log that is as the last one was."""
        last = last_pain(self._entries) or last_pain(self.given.read.entries(kinds={"pain"}))
        if last is None:
            self.say("There is no earlier pain to repeat yet.")
        else:
            again = last._replace(note="", eased_by=(), onset="")
            self._leave_by(LogWanted(Draft(again, is_ready=True)))

    def action_no_pain(self) -> None:
        """Note that nothing hurts."""
        self.post_message(NoteWanted(Pain((), 0)))

    def action_posture(self) -> None:
        """Note a posture."""
        self._leave_by(PostureWanted())

    def action_visit(self) -> None:
        """Note a visit."""
        self._leave_by(VisitWanted())

    def action_undo(self) -> None:
        """Take back the last change."""
        self.post_message(UndoWanted())

    def action_about_you(self) -> None:
        """Say what holds for oneself."""
        self._leave_by(ProfileWanted())

    def action_settings(self) -> None:
        """Open the settings."""
        self._leave_by(SettingsWanted())

    def action_warnings(self) -> None:
        """See when to get help."""
        self._leave_by(WarningsWanted())

    def warn(self, warning: tuple[str, bool]) -> None:
        """Begin with this warning, and say whether it is urgent; an empty text takes it away."""
        sentence, is_urgent = warning
        line = self.query_one("#warning", Plain)
        line.say(sentence)
        line.display = bool(sentence)
        line.set_class(is_urgent, "-urgent")

    def action_history(self) -> None:
        """Open the history."""
        from selfcare.tui.screens.history import HistoryScreen

        self.app.push_screen(HistoryScreen(self.given))

    def action_routines(self) -> None:
        """Open the routines."""
        self._leave_by(RoutinesWanted())

    def action_exercises(self) -> None:
        """Open the library of exercises."""
        self.post_message(ExercisesWanted())

    def action_go_on(self) -> None:
        """Go on with the routine that was begun."""
        self.post_message(ResumeWanted(go_on=True))

    def action_leave_it(self) -> None:
        """Note what was done of it, and leave it at that."""
        self.post_message(ResumeWanted(go_on=False))

    def check_action(self, action: str, _parameters: tuple[object, ...]) -> bool | None:
        """Offer to go on only where a routine was begun, and nothing while a screen opens."""
        if self._is_leaving:
            return False
        return bool(self.given.begun()) if action in {"go_on", "leave_it"} else True

    def _leave_by(self, message: Message) -> None:
        """Open another screen. What is typed before it is there must do nothing here.

        A place typed right behind its strength is letters, and those letters are keys here.
        """
        if not self._is_leaving:
            self._is_leaving = True
            self.post_message(message)

    def _read(self) -> list[Entry]:
        return self.given.read.entries(since=self.given.today() - timedelta(days=DAYS - 1))

    def _tell(self, place: str, text: str) -> None:
        """Say something there, and take no room where there is nothing to say."""
        line = self.query_one(place, Static)
        line.update(text)
        line.display = bool(text)

    def _offer(self) -> str:
        if not self._begun:
            return ""
        return f"You were in the middle of: {self._begun}. Press c to go on, x to leave it at that."

    def _list(self) -> str:
        if not self._entries:
            is_new = self.given.read.is_empty
            return _WELCOME if is_new else f"Nothing noted in the last {DAYS} days."
        latest = self._entries[:LISTED]
        lines = [self._line(entry) for entry in latest]
        if latest[0].day != self.given.today():
            lines.insert(0, "Nothing noted today yet. Before that:")
        return "\n".join(lines)

    def _line(self, entry: Entry) -> str:
        words = self.given.vocabulary
        said = " · ".join([headline(entry.content, words), *details(entry.content, words)])
        is_today = entry.day == self.given.today()
        when = "today" if is_today else f"{entry.at:%a} {entry.at.day}"
        return f"{when:<6} {entry.at:%H:%M}  {said}"
