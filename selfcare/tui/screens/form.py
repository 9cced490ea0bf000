"""A few questions on top of a screen, answered by typing."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar, Final

from textual import events, on
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.screen import ModalScreen
from textual.widget import Widget
from textual.widgets import Input, TextArea

from selfcare.domain.text import clean
from selfcare.tui.widgets.plain import Plain

_HEIGHTS: Final = [(0, "-low"), (22, "-high")]
"""From how many rows on which layout is taken."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One line, or a few, to fill in."""

    name: str
    label: str
    value: str = ""
    hint: str = ""
    """What stands in the empty line."""
    lines: int = 1
    """More than one for a text with lines of its own."""
    fault: Callable[[str], str] = str
    """Returns what is wrong with an answer, or an empty text."""


class FormScreen(ModalScreen["dict[str, str] | None"]):
    """Dismisses with the answers by name, cleaned and stripped, or with None when it is left."""

    DEFAULT_CSS = """
    FormScreen {
        align: center middle;
        background: $background 60%;
        #form { width: 74; max-width: 100%; height: auto; max-height: 100%; padding: 1 2;
                background: $surface; border: round $primary; }
        #title { text-style: bold; }
        #about { color: $text-muted; }
        #questions { height: auto; scrollbar-size-vertical: 1; }
        .pair { height: auto; margin-top: 1; }
        .question { color: $text-muted; }
        Input { background: $panel; }
        TextArea, TextArea:focus { padding: 0; border: none; background: $panel; }
        #fault { color: $error; margin-top: 1; }
        #hint { color: $text-muted; margin-top: 1; }
        &.-low #form { padding: 0 1; border: none; }
        &.-low #hint, &.-low #fault { margin-top: 0; }
    }
    """
    AUTO_FOCUS = ""
    VERTICAL_BREAKPOINTS = _HEIGHTS
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "Leave"),
        Binding("ctrl+s", "finish", "Done"),
        # before what is typed next arrives, even if it is pasted
        Binding("tab", "app.focus_next", "Next", priority=True),
        Binding("shift+tab", "app.focus_previous", "Before", priority=True),
    ]

    def __init__(self, title: str, questions: Sequence[Question], about: str = "") -> None:
        """Ask these."""
        super().__init__()
        self._title = title
        self._about = about
        self._questions = questions
        self._warned = False

    def compose(self) -> Iterator[Widget]:
        """Put the questions below each other, and the keys at the end."""
        is_one_line = len(self._questions) == 1 and self._questions[0].lines == 1
        keys = "Enter: done." if is_one_line else "Tab: next. Ctrl+S: done."
        with Vertical(id="form"):
            yield Plain(self._title, name="title")
            if self._about:
                yield Plain(self._about, name="about")
            with VerticalScroll(id="questions", can_focus=False):
                for question in self._questions:
                    with Vertical(classes="pair"):
                        yield Plain(question.label, classes="question")
                        yield _field(question)
            yield Plain(name="fault")
            yield Plain(f"{keys}  Esc: leave.", name="hint")

    def on_mount(self) -> None:
        """Make room for the rest, and begin with the first question."""
        self.query_one("#fault").display = False
        self._field(self._questions[0].name).focus()

    def on_resize(self) -> None:
        """Leave the keys on the screen, however small it is."""
        around = 6 if self.size.height < 22 else 9
        self.query_one("#questions").styles.max_height = max(3, self.size.height - around)

    @on(events.DescendantFocus)
    def _show_the_question_too(self, event: events.DescendantFocus) -> None:
        pair = next(each for each in self.query(".pair") if event.widget in each.children)
        self.query_one("#questions").scroll_to_widget(pair, animate=False)

    @on(Input.Submitted)
    def _next(self, event: Input.Submitted) -> None:
        if event.input is self._field(self._questions[-1].name):
            self.action_finish()
        else:
            self.focus_next()

    def action_finish(self) -> None:
        """Leave with the answers, or say what is wrong with one."""
        answers = self._answers()
        for question in self._questions:
            fault = question.fault(answers[question.name])
            if fault:
                self._complain(fault, question.name)
                return
        self.dismiss(answers)

    def action_leave(self) -> None:
        """Leave without answers; if some would be lost, only when asked twice."""
        was = {question.name: question.value.strip() for question in self._questions}
        if self._warned or self._answers() == was:
            self.dismiss(None)
        else:
            self._warned = True
            self._complain("Press Esc once more to leave without what you typed here.")

    def _answers(self) -> dict[str, str]:
        fields = {question.name: self._field(question.name) for question in self._questions}
        return {name: clean(_typed(field)).strip() for name, field in fields.items()}

    def _complain(self, sentence: str, about: str = "") -> None:
        line = self.query_one("#fault", Plain)
        line.display = True
        line.say(sentence)
        if about:
            self._field(about).focus()

    def _field(self, name: str) -> Widget:
        return self.query_one(f"#answer-{name}")


def _field(question: Question) -> Widget:
    name = f"answer-{question.name}"
    if question.lines > 1:
        field = TextArea(question.value, id=name, soft_wrap=True, tab_behavior="focus")
        field.styles.height = question.lines
        return field
    return Input(
        question.value,
        placeholder=question.hint,
        id=name,
        compact=True,
        select_on_focus=False,  # else the first letter would wipe out what is there
    )


def _typed(field: Widget) -> str:
    if isinstance(field, TextArea):
        return field.text
    return field.value if isinstance(field, Input) else ""
