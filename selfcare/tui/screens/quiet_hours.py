"""Quiet hours: from when to when nothing rings."""

from collections.abc import Iterator
from typing import ClassVar

from textual import events, on
from textual.binding import BindingType
from textual.containers import Vertical
from textual.widget import Widget
from textual.widgets import Input, Static

from selfcare.domain.reminders.parts import quiet_hours
from selfcare.domain.reminders.reminder import BadReminderError, Quiet
from selfcare.tui.actions import ACTIONS, bindings
from selfcare.tui.screens.form_room import Form


class QuietHoursScreen(Form["tuple[Quiet | None] | None"]):
    """One line. Dismisses with the hours, or with no hours, in a tuple; or with None."""

    heading = "Quiet hours"
    BINDINGS: ClassVar[list[BindingType]] = bindings(ACTIONS["quiet_hours"])

    def __init__(self, quiet: Quiet | None) -> None:
        """Begin with the present hours."""
        super().__init__(name="quiet_hours")
        self._quiet = quiet

    def parts(self) -> Iterator[Widget]:
        """Yield the question."""
        hours = f"{self._quiet.start:%H:%M}-{self._quiet.end:%H:%M}" if self._quiet else ""
        with Vertical(id="body"):
            yield Static("From when to when shall nothing ring?", classes="strong")
            yield Input(hours, id="hours", placeholder="22:00-7:00, or off", max_length=40)
            yield Static("", id="fault", classes="fault", markup=False)

    def on_mount(self) -> None:
        """Begin to type."""
        self.begin(self.query_one(Input))

    def written(self) -> object:
        """Return what stands in the line."""
        return self.query_one(Input).value

    def on_key(self, event: events.Key) -> None:
        """Keep what is typed while the form opens."""
        self.is_ahead(event)

    @on(Input.Submitted)
    def action_save(self) -> None:
        """Leave with what was typed, or say what is wrong with it."""
        try:
            self.dismiss((quiet_hours(self.query_one(Input).value.strip() or "off"),))
        except BadReminderError as fault:
            self.query_one("#fault", Static).update(str(fault))
