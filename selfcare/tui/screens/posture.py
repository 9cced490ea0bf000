"""Posture: how one sits or stands now, and how much it hurts, also when nothing does."""

from collections.abc import Iterator
from typing import ClassVar

from textual import events, on
from textual.binding import BindingType
from textual.containers import Vertical
from textual.widget import Widget
from textual.widgets import Static

from selfcare.domain.entries import Posture
from selfcare.domain.recent import recent_postures
from selfcare.domain.search import search
from selfcare.tui.actions import ACTIONS, bindings
from selfcare.tui.given import Given
from selfcare.tui.screens.form_room import Form
from selfcare.tui.screens.log import LOOK_BACK
from selfcare.tui.widgets.picker import Choice, Picker
from selfcare.tui.widgets.strength import Strength


class PostureScreen(Form["Posture | None"]):
    """Two answers: the posture, and a number."""

    heading = "Note a posture"
    BINDINGS: ClassVar[list[BindingType]] = bindings(ACTIONS["posture"])

    def __init__(self, given: Given) -> None:
        """Offer the postures that were noted lately first."""
        super().__init__(name="posture")
        self._postures = [term for term in given.vocabulary.triggers if term.group == "posture"]
        since = given.today() - LOOK_BACK
        self._recent = recent_postures(given.read.entries(since=since, kinds={"posture"}))

    def parts(self) -> Iterator[Widget]:
        """Yield the two questions."""
        with Vertical(id="body"):
            yield Static("How much does it hurt in this posture? 0 is fine too.", classes="quiet")
            yield Strength(None)
            yield Static("")
            yield Picker("Posture", self._find, id="posture", one_is_enough=True, only_one=True)
            yield Static("", id="fault", classes="fault", markup=False)

    def on_mount(self) -> None:
        """Begin with the posture."""
        self.begin(self.query_one(Picker))

    def written(self) -> object:
        """Return both answers."""
        picker = self.query_one(Picker)
        return self.query_one(Strength).value, picker.chosen_ids, picker.typed

    def on_key(self, event: events.Key) -> None:
        """Take a digit as the strength."""
        if self.is_ahead(event):
            return
        if event.character and event.character.isdecimal():
            event.stop()
            self.query_one(Strength).type_digit(event.character)

    @on(Picker.Done)
    def action_save(self) -> None:
        """Leave with both answers, or ask for the one that is missing."""
        picker, strength = self.query_one(Picker), self.query_one(Strength)
        picker.settle()
        if not picker.chosen:
            self._complain("Which posture? Type part of its name.", picker)
        elif strength.value is None:
            self._complain("And how much does it hurt, from 0 to 10? Type a number.", picker)
        else:
            self.dismiss(Posture(picker.chosen[0].id, strength.value))

    def _complain(self, sentence: str, about: Widget) -> None:
        self.query_one("#fault", Static).update(sentence)
        about.focus()

    def _find(self, query: str) -> list[Choice]:
        return [Choice(term.id, term.label) for term in search(query, self._postures, self._recent)]
