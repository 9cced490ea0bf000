"""Today: what one can do, what is noted, and the last fortnight at a glance."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, ClassVar

from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Static

from selfcare.domain.days import worst_by_day
from selfcare.domain.describe import phrases
from selfcare.domain.entries import Entry, Intake, Pain, Posture, Recipient, Shared
from selfcare.domain.recent import last_pain
from selfcare.tui.actions import ACTIONS, bindings
from selfcare.tui.given import Given
from selfcare.tui.messages import Draft, LogWanted, ReliefWanted
from selfcare.tui.screens.today_actions import TodayActions
from selfcare.tui.widgets.fortnight import DAYS, Fortnight
from selfcare.tui.widgets.plain import Plain

if TYPE_CHECKING:
    from selfcare.domain.following.schedule import Agenda

LISTED = 5
"""How many of the last entries stand on the screen."""

REREAD_EVERY = 2.0
"""Seconds after which another window's changes show."""

_WELCOME = """\
Nothing is noted yet. You can begin with any of these:

  1-9  how strong it is now    0  nothing hurts
    r  stretch routines        e  look up an exercise
    i  say what holds for you  w  when to get help
    ,  settings                ?  what the keys do
                               q  close selfcare

Your diary stays on this computer. Nobody watches it."""


_QUESTION = "How is it now? Press 1 to 9, or 0 if nothing hurts."
_TO_LOOK_AT = "The last days of what was shared. Press h to look back further."


class TodayScreen(TodayActions):
    """The first screen. A digit begins a log with that strength."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(ACTIONS["today"])
    DEFAULT_CSS = """
    #warning { display: none; margin-bottom: 1; color: $accent; }
    #warning.-urgent { background: $error; color: $background; text-style: bold; }
    #offered { display: none; color: $text-muted; }
    #begun { color: $accent; }
    #problems { padding-top: 1; }
    #entries { margin-top: 1; text-wrap: nowrap; text-overflow: ellipsis; }
    """

    @dataclass
    class AgendaRead(Message):
        """What is due was found out."""

        agenda: "Agenda | None"

    def __init__(self, given: Given) -> None:
        """Show today, as `given` tells it."""
        super().__init__(given)
        self._today = given.today()
        self._entries = self._read()
        self._begun = given.begun()
        self.agenda: Agenda | None = None
        """What is due of the assigned routines; None as long as it is not known."""
        self._looks = 0
        self._was_left = False

    def heading_text(self) -> str:
        """Return the day in words."""
        now = self.given.clock.now()
        demo = "  ·  demo: all made up" if self.given.is_demo else ""
        name = "" if self.given.read_only else "selfcare  ·  "  # there both fit 60 columns
        return f"{name}{now:%A} {now.day} {now:%B}{demo}"

    def parts(self) -> Iterator[Widget]:
        """Yield the question, the entries of today, and the fortnight."""
        with VerticalScroll(id="body", can_focus=False):
            yield Plain(name="warning")
            question = _TO_LOOK_AT if self.given.read_only else _QUESTION
            yield Static(question, classes="strong")
            yield Plain(name="offered")
            yield Static("", id="begun", markup=False)
            yield Plain(name="due")
            yield Static("", id="problems", classes="fault", markup=False)
            yield Static(self._list(), id="entries", markup=False)
            yield Static("The last 14 days", classes="title")
            yield Fortnight(self.given.today(), worst_by_day(self._entries))

    def on_mount(self) -> None:
        """Keep up with other windows."""
        self._tell("#begun", self._offer())
        self._tell("#problems", "\n".join(self.given.read.problems))
        self.query_one("#due").display = False
        self.set_interval(REREAD_EVERY, self.reread)

    def on_screen_suspend(self) -> None:
        """Remember that another screen was above this one."""
        self._was_left = True

    def on_screen_resume(self) -> None:
        """Show what was noted on another screen; when it opens, it has only just read it all."""
        self._is_leaving = False
        if self._was_left:
            self.reread()
        self.look_up_agenda()

    def reread(self) -> None:
        """Read the diary again, and show it if it has changed."""
        today, entries = self.given.today(), self._read()
        if (today, entries) != (self._today, self._entries) or self.given.read.problems:
            if (today, entries) != (self._today, self._entries):
                self.look_up_agenda()
            self._today, self._entries = today, entries
            self.query_one("#heading", Static).update(self.heading_text() + self._beside())
            self.query_one("#entries", Static).update(self._list())
            self._tell("#problems", "\n".join(self.given.read.problems))
        begun = self.given.begun()
        if begun != self._begun:
            self._begun = begun
            self._tell("#begun", self._offer())
            self.refresh_bindings()
        self.query_one(Fortnight).show(today, worst_by_day(entries))

    def look_up_agenda(self) -> None:
        """Find out what is due, beside what one does: one look at a time, and a last one after all."""
        self._looks += 1
        if self._looks == 1:
            self.run_worker(self._read_agenda, thread=True, group="agenda", exit_on_error=False)

    def _read_agenda(self) -> None:
        agenda = None
        try:
            agenda = self.given.agenda()
        finally:
            self.post_message(self.AgendaRead(agenda))

    def on_today_screen_agenda_read(self, message: AgendaRead) -> None:
        """Show what is due."""
        from selfcare.domain.following.due_words import agenda_lines

        is_stale, self._looks = self._looks > 1, 0
        if is_stale:
            self.look_up_agenda()
        self.agenda = message.agenda
        line = self.query_one("#due", Plain)
        lines = list(agenda_lines(message.agenda)) if message.agenda else []
        if self._can_start:
            lines[-1] += "  Press s to start."
        line.say("\n".join(lines))
        line.display = bool(lines)
        self.refresh_bindings()

    @property
    def _can_start(self) -> bool:
        """Whether something is due and not done."""
        due = self.agenda.due if self.agenda else ()
        return any(not each.is_done for each in due)

    def action_again(self) -> None:
        """Begin a log that is as the last one was."""
        last = last_pain(self._entries) or last_pain(self.given.read.entries(kinds={"pain"}))
        if last is None:
            self.say("There is no earlier pain to repeat yet.")
        else:
            again = last._replace(note="", eased_by=(), onset="")
            self._leave_by(LogWanted(Draft(again, is_ready=True)))

    def warn(self, warning: tuple[str, bool]) -> None:
        """Begin with this warning, and say whether it is urgent; an empty text takes it away."""
        sentence, is_urgent = warning
        line = self.query_one("#warning", Plain)
        line.say(sentence)
        line.display = bool(sentence)
        line.set_class(is_urgent, "-urgent")

    def offer(self, sentence: str) -> None:
        """Offer something, quietly; an empty text takes it away."""
        line = self.query_one("#offered", Plain)
        line.say(sentence)
        line.display = bool(sentence)

    def action_relief(self) -> None:
        """Offer the assigned exercises for the last pain or posture."""
        found = (each for each in self._entries if isinstance(each.content, Pain | Posture))
        last = next(found, None)
        if last is None:
            self.say("No pain or posture is noted in the last 14 days.")
        else:
            self.post_message(ReliefWanted(last))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer to go on only where a routine was begun, and to start only what is due."""
        if not super().check_action(action, parameters):
            return False
        if action == "due":
            return self._can_start
        return bool(self.given.begun()) if action in {"go_on", "leave_it"} else True

    def _read(self) -> list[Entry]:
        """Read the fortnight; what was shared or answered at leisure stands in the history."""
        since = self.given.today() - timedelta(days=DAYS - 1)
        found = self.given.read.entries(since)
        return [
            entry for entry in found if not isinstance(entry.content, Shared | Intake | Recipient)
        ]

    def _tell(self, place: str, text: str) -> None:
        """Say something there, and take no room where there is nothing to say."""
        line = self.query_one(place, Static)
        line.update(text)
        line.display = bool(text)

    def _offer(self) -> str:
        if not self._begun:
            return ""
        return f"You were in the middle of: {self._begun}. c goes on, x leaves it."

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
        said = " · ".join(phrases(entry, words))
        is_today = entry.day == self.given.today()
        when = "today" if is_today else f"{entry.at:%a} {entry.at.day}"
        return f"{when:<6} {entry.at:%H:%M}  {said}"
