"""Visit: an appointment with the therapist, and a note about it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from textual import events, on
from textual.binding import BindingType
from textual.containers import Vertical
from textual.widget import Widget
from textual.widgets import Input, Static

from selfcare.domain.entries import NOTE_LIMIT, Entry, Visit
from selfcare.domain.moments import BadMomentError, moment
from selfcare.domain.text import clean
from selfcare.tui.actions import ACTIONS, bindings
from selfcare.tui.given import Given
from selfcare.tui.screens.form_room import Form


@dataclass(frozen=True, slots=True)
class NotedVisit:
    """What was written down, and the entry that it corrects."""

    content: Visit
    at: datetime
    corrects: Entry | None


class VisitScreen(Form["NotedVisit | None"]):
    """The day of a visit, and what was said."""

    heading = "Note a visit to your therapist"
    BINDINGS: ClassVar[list[BindingType]] = bindings(ACTIONS["visit"])

    def __init__(self, given: Given, corrects: Entry | None = None) -> None:
        """Begin empty, or with the visit that is corrected."""
        super().__init__(name="visit")
        self._given = given
        self._corrects = corrects

    def parts(self) -> Iterator[Widget]:
        """Yield the two questions."""
        old = self._corrects
        note = old.content.note if old and isinstance(old.content, Visit) else ""
        with Vertical(id="body"):
            yield Static("When was it?", classes="strong")
            yield Input(
                f"{old.at:%Y-%m-%d %H:%M}" if old else "",
                id="when",
                placeholder="today - or yesterday, 2026-11-01 10:30",
            )
            yield Static("Anything worth keeping, in your own words", classes="strong")
            yield Input(note, id="note", max_length=NOTE_LIMIT)
            yield Static("", id="fault", classes="fault", markup=False)

    def on_mount(self) -> None:
        """Begin with the note: the day is mostly today."""
        self.begin(self.query_one("#note"))

    def written(self) -> object:
        """Return what stands in the two fields."""
        return [field.value for field in self.query(Input)]

    def on_key(self, event: events.Key) -> None:
        """Keep what is typed while the form opens."""
        self.is_ahead(event)

    @on(Input.Submitted)
    def action_save(self) -> None:
        """Leave with the visit, or say what is wrong with its day."""
        typed = self.query_one("#when", Input).value.strip()
        try:
            at = moment(typed or "today", self._given.clock)
        except BadMomentError as fault:
            self.query_one("#fault", Static).update(str(fault))
            self.query_one("#when").focus()
            return
        note = clean(self.query_one("#note", Input).value).strip()
        self.dismiss(NotedVisit(Visit(note), at, self._corrects))
