"""A reminder in one line of plain words, read while it is typed."""

from collections.abc import Iterator
from typing import ClassVar, Final

from textual import events, on
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.widget import Widget
from textual.widgets import Input, Static

from selfcare.domain.reminders.planning import next_of
from selfcare.domain.reminders.reading import read_reminder, split
from selfcare.domain.reminders.reminder import BadReminderError, Plan, Reminder
from selfcare.domain.reminders.words import as_typed, timing, title
from selfcare.tui.actions import ACTIONS, bindings
from selfcare.tui.given import Given
from selfcare.tui.screens.form_room import Form
from selfcare.tui.widgets.plain import Plain

_EXAMPLES: Final = """\
log 20:00                            how today was
routine desk-neck 8:00 18:00         stretches; any routine without a name
posture every 45m 9:00-17:00 mon-fri
look-back sunday 18:00               once a week
visit 2026-12-03                     the evening before
words "drink something" 10:00 until 2026-12-24

again 2: remind twice more when nothing is done. once: never again."""


class ReminderScreen(Form["Reminder | None"]):
    """One line, what it means, and examples."""

    heading = "What shall selfcare remind you of?"
    BINDINGS: ClassVar[list[BindingType]] = bindings(ACTIONS["reminder"])
    CSS = """
    #meaning { height: auto; min-height: 3; margin: 1 0; }
    """

    def __init__(self, given: Given, changes: Reminder | None) -> None:
        """Begin empty, or with the words of the reminder that is changed."""
        super().__init__(name="reminder")
        self._given = given
        self._old = changes

    def parts(self) -> Iterator[Widget]:
        """Yield the line, its meaning, and the examples."""
        with VerticalScroll(id="body", can_focus=False):
            typed = as_typed(self._old) if self._old else ""
            yield Input(
                typed, id="line", placeholder="log 20:00", max_length=400, select_on_focus=False
            )
            yield Plain("", name="meaning")
            yield Static("You can write, for example:", classes="strong")
            yield Static(_EXAMPLES, classes="quiet", markup=False)

    def on_mount(self) -> None:
        """Begin to type."""
        self.begin(self.query_one(Input))

    def written(self) -> object:
        """Return what stands in the line."""
        return self.query_one(Input).value

    def on_key(self, event: events.Key) -> None:
        """Keep what is typed while the form opens."""
        self.is_ahead(event)

    @on(Input.Changed)
    def _read_along(self, event: Input.Changed) -> None:
        meaning = self.query_one("#meaning", Plain)
        try:
            meaning.say(self._meaning(self._typed()) if event.value.strip() else "")
        except BadReminderError as fault:
            meaning.say(str(fault))

    @on(Input.Submitted)
    def action_save(self) -> None:
        """Leave with the reminder, or say what is wrong with the line."""
        try:
            self.dismiss(self._typed())
        except BadReminderError as fault:
            self.query_one("#meaning", Plain).say(str(fault))

    def _typed(self) -> Reminder:
        asked = read_reminder(split(self.query_one(Input).value), self._given.clock.now())
        old = self._old
        if old is None:
            return asked
        return asked._replace(id=old.id, rev=old.rev, pauses=old.pauses, unknown=old.unknown)

    def _meaning(self, asked: Reminder) -> str:
        rings = next_of(Plan((asked,)), self._given.clock, 1)
        first = f"First on {rings[0].at:%A %Y-%m-%d at %H:%M}." if rings else ""
        return f"{title(asked)}: {timing(asked)}\n{first}"
