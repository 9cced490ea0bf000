"""Your background: what a therapist asks first, each question with a line to answer it. Leaving saves."""

from collections.abc import Iterator, Sequence
from typing import ClassVar

from textual import events, on
from textual.binding import BindingType
from textual.containers import Vertical, VerticalScroll
from textual.widget import Widget
from textual.widgets import Input

from selfcare.domain.entries import NOTE_LIMIT, Intake
from selfcare.domain.intake import Answered, changes
from selfcare.domain.text import clean
from selfcare.tui.actions import ACTIONS, bindings
from selfcare.tui.screens.room import Room
from selfcare.tui.widgets.plain import Plain


class IntakeScreen(Room[list[Intake] | None]):
    """Dismisses with the answers that are new or other than before."""

    heading = "Your background"
    BINDINGS: ClassVar[list[BindingType]] = bindings(ACTIONS["intake"])
    DEFAULT_CSS = """
    IntakeScreen .section { text-style: bold; color: $accent; margin-top: 1; }
    IntakeScreen .question { height: auto; max-width: 100; }
    IntakeScreen Input { border: none; height: 1; padding: 0 1; background: $panel; }
    IntakeScreen Input:focus { border: none; background: $primary 30%; }
    """

    def __init__(self, page: Sequence[Answered]) -> None:
        """Ask these questions, with what was answered so far."""
        super().__init__(name="intake")
        self._page = page

    def parts(self) -> Iterator[Widget]:
        """Yield the questions, section by section."""
        with VerticalScroll(id="body", can_focus=False):
            yield Plain(
                "What therapists ask first. Answer what you like, when you like; it stays in your "
                "diary until you share it.",
                classes="quiet",
            )
            section = ""
            for each in self._page:
                if each.question.section != section:
                    section = each.question.section
                    yield Plain(section, classes="section")
                with Vertical(classes="question"):
                    yield Plain(each.question.ask)
                    yield Input(
                        " ".join(clean(each.answer).splitlines()),
                        id=f"answer-{each.question.id}",
                        placeholder=each.question.hint,
                        max_length=NOTE_LIMIT,
                    )

    def on_mount(self) -> None:
        """Begin with the first question that has no answer yet."""
        empty = [each for each in self._page if not each.answer] or list(self._page)
        self.query_one(f"#answer-{empty[0].question.id}").focus()

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Show the question with its answer."""
        question = event.widget.parent
        if question is self.query(".question").first():
            self.call_after_refresh(self.query_one("#body").scroll_home, animate=False)
        elif isinstance(question, Vertical):
            self.call_after_refresh(question.scroll_visible, animate=False)

    @on(Input.Submitted)
    def action_next_field(self) -> None:
        """Go on to the next question."""
        self.focus_next(Input)

    def action_previous_field(self) -> None:
        """Go back to the question before."""
        self.focus_previous(Input)

    def action_back(self) -> None:
        """Leave, and keep what was answered."""
        typed = {
            each.question.id: clean(self.query_one(f"#answer-{each.question.id}", Input).value)
            for each in self._page
        }
        before = [
            each._replace(answer=" ".join(clean(each.answer).splitlines()).strip())
            for each in self._page
        ]
        self.dismiss(changes(before, typed))
