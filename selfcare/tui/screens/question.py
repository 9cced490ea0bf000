"""Question: what to ask the therapist next time."""

from collections.abc import Iterator
from typing import ClassVar

from textual import events, on
from textual.binding import BindingType
from textual.containers import Vertical
from textual.widget import Widget
from textual.widgets import Input, Static

from selfcare.domain.entries import NOTE_LIMIT, Question
from selfcare.domain.text import clean
from selfcare.tui.actions import ACTIONS, bindings
from selfcare.tui.screens.form_room import Form


class QuestionScreen(Form["Question | None"]):
    """One line to write in."""

    heading = "A question for your therapist"
    BINDINGS: ClassVar[list[BindingType]] = bindings(ACTIONS["question"])

    def __init__(self) -> None:
        """Begin empty."""
        super().__init__(name="question")

    def parts(self) -> Iterator[Widget]:
        """Yield the line."""
        with Vertical(id="body"):
            yield Static("What do you want to ask?", classes="strong")
            yield Input(id="note", max_length=NOTE_LIMIT)
            yield Static("It stands on the next page for your therapist.", classes="quiet")
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
        """Leave with the question, or say that there is none yet."""
        note = clean(self.query_one("#note", Input).value).strip()
        if note:
            self.dismiss(Question(note))
        else:
            self.query_one("#fault", Static).update("Please say what you want to ask.")
