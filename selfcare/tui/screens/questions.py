"""Safety questions: plain yes or no, a page a subject. Whoever leaves early keeps what was answered."""

from collections.abc import Collection, Iterator, Sequence
from typing import ClassVar, Final

from rich.table import Table
from textual import events, on
from textual.binding import BindingType
from textual.containers import Vertical
from textual.widget import Widget
from textual.widgets import OptionList, Static

from selfcare.domain.entries import Safety
from selfcare.domain.safety.signs import Question, QuestionGroup
from selfcare.tui.actions import ACTIONS, bindings
from selfcare.tui.screens.room import Room
from selfcare.tui.widgets.plain import Plain

_SAID: Final = {True: "yes", False: "no", None: "·"}
_HINT: Final = "Is any of this so, now or since you were last asked?"
_KEYS: Final = "y yes   n no   Enter: go on, what is not marked is a no"
_BEGIN: Final = (
    "What you noted is saved. A few yes-or-no questions follow, to notice what a doctor should "
    "hear of.\n\nEnter: begin      Escape: not now"
)


class QuestionsScreen(Room["Safety | None"]):
    """Dismisses with what was answered, page by page.

    That is nothing at all where questions that had come due were left out, and None where they
    came after a pain: these come again.
    """

    heading = "Safety questions"
    AUTO_FOCUS = ""
    smallest: ClassVar[tuple[int, int]] = (32, 16)
    BINDINGS: ClassVar[list[BindingType]] = bindings(ACTIONS["questions"])
    CSS = """
    QuestionsScreen {
        #label { text-style: bold; }
        #questions { height: auto; max-height: 1fr; border: none; padding: 0; margin: 1 0;
                     background: $background; scrollbar-size-vertical: 1; }
        #questions:focus { border: none; background-tint: $background 0%; }
        #hint, #keys { color: $text-muted; }
        #keys { dock: bottom; }
    }
    """

    def __init__(self, why: str, groups: Sequence[QuestionGroup], urgent: Collection[str]) -> None:
        """Ask these groups; with `why`, say first why, and wait.

        A yes to one of `urgent` ends the asking with its page: there is something to do first.
        """
        super().__init__(name="questions")
        self._why = why
        self._groups = groups
        self._urgent = frozenset(urgent)
        self._page = -1 if why else 0
        self._answers: dict[str, bool] = {}
        self._passed: list[str] = []

    def parts(self) -> Iterator[Widget]:
        """Yield the subject, its questions, and what the keys do."""
        with Vertical(id="body"):
            yield Plain(name="label")
            yield Plain(_HINT, name="hint")
            yield OptionList(id="questions", markup=False)
            yield Plain(_KEYS, name="keys")

    def on_mount(self) -> None:
        """Begin."""
        self._show()

    def on_key(self, event: events.Key) -> None:
        """Turn the answer of a question round by its number."""
        number = int(event.character) if event.character and event.character in "123456789" else 0
        if 0 < number <= len(self._questions):
            event.stop()
            self._answer(number - 1, yes=not self._answers.get(self._questions[number - 1].id))

    @on(OptionList.OptionSelected)
    def action_go_on(self) -> None:
        """Take what is not marked as a no, and go to the next page."""
        asked = [question.id for question in self._questions]
        self._passed += asked
        is_urgent = any(self._answers.get(each) for each in asked if each in self._urgent)
        self._page += 1
        if is_urgent or self._page == len(self._groups):
            self._end()
        else:
            self._show()

    def action_answer(self, yes: bool) -> None:  # noqa: FBT001 - it comes from the table of actions
        """Answer the marked question, and go to the next one."""
        listed = self.query_one(OptionList)
        if listed.highlighted is not None:
            self._answer(listed.highlighted, yes=yes)
            listed.highlighted = min(listed.highlighted + 1, len(self._questions) - 1)

    def action_page_back(self) -> None:
        """Look at the page before again."""
        if self._page > 0:
            self._page -= 1
            before = {question.id for question in self._questions}
            self._passed = [each for each in self._passed if each not in before]
            self._show()

    def action_back(self) -> None:
        """Leave; what was answered so far is kept."""
        self._passed += [
            question.id for question in self._questions if question.id in self._answers
        ]
        self._end()

    def _end(self) -> None:
        yes = tuple(each for each in self._passed if self._answers.get(each))
        is_left_out = not self._passed and bool(self._why)
        self.dismiss(None if is_left_out else Safety(tuple(self._passed), yes))

    @property
    def _questions(self) -> Sequence[Question]:
        return self._groups[self._page].questions if 0 <= self._page < len(self._groups) else ()

    def _show(self) -> None:
        listed = self.query_one(OptionList)
        is_asking = self._page >= 0
        for place in ("#questions", "#hint", "#keys"):
            self.query_one(place).display = is_asking
        if not is_asking:
            self.query_one("#label", Plain).say(f"{self._why} {_BEGIN}")
            return
        page = f"{self.heading}  ·  {self._page + 1} of {len(self._groups)}"
        self.query_one("#heading", Static).update(page)
        self.query_one("#label", Plain).say(self._groups[self._page].label)
        listed.clear_options()
        listed.add_options([self._row(number) for number in range(len(self._questions))])
        listed.highlighted = 0
        listed.focus()

    def _answer(self, place: int, *, yes: bool) -> None:
        self._answers[self._questions[place].id] = yes
        self.query_one(OptionList).replace_option_prompt_at_index(place, self._row(place))

    def _row(self, place: int) -> Table:
        """Return number and answer, and beside them the question, whose second line is indented."""
        question = self._questions[place]
        row = Table.grid(padding=(0, 2, 0, 0))
        row.add_column(width=1)
        row.add_column(width=3)
        row.add_column()
        row.add_row(str(place + 1), _SAID[self._answers.get(question.id)], question.ask)
        return row
