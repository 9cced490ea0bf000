"""About you: questions about what holds for the person, each to be answered with yes, or left out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar, Final

from rich.table import Table
from textual import on
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.widget import Widget
from textual.widgets import Input, OptionList

from selfcare.domain.entries import NOTE_LIMIT, Entry, Profile
from selfcare.domain.profile import Flag
from selfcare.domain.text import clean
from selfcare.tui.actions import ACTIONS, bindings
from selfcare.tui.screens.form_room import Form
from selfcare.tui.widgets.plain import Plain

_WHY = (
    "With some of these one asks a clinician before certain exercises; the app then says so. "
    "Leave out what you like. What is not marked is not known: if in doubt, ask."
)

_SAID: Final = {True: "yes", False: "no", None: "·"}


@dataclass(frozen=True, slots=True)
class Answered:
    """What was marked."""

    content: Profile
    corrects: Entry | None
    """The profile that this one replaces; None where it is a new one."""


class ProfileScreen(Form["Answered | None"]):
    """A question a line. Escape leaves everything as it was."""

    heading = "About you"
    BINDINGS: ClassVar[list[BindingType]] = bindings(ACTIONS["profile"])
    CSS = """
    #why { height: auto; color: $text-muted; margin-bottom: 1; }
    #questions { height: 1fr; border: none; padding: 0; background: $background; }
    #questions { scrollbar-size-vertical: 1; }
    #questions:focus { border: none; background-tint: $background 0%; }
    .line { height: 1; margin-top: 1; }
    .line > Plain { width: 9; color: $text-muted; }
    .line > Input { width: 1fr; }
    """

    def __init__(
        self, flags: Sequence[Flag], last: Entry | None, *, corrects: Entry | None = None
    ) -> None:
        """Ask about these flags, beginning with what was said last, or is to be corrected."""
        super().__init__(name="profile")
        self._flags = flags
        self._corrects = corrects
        before = last.content if last and isinstance(last.content, Profile) else Profile()
        self._newer = [flag for flag in before.flags if flag not in {each.id for each in flags}]
        self._note = before.note
        self._answers = {flag.id: True for flag in flags if flag.id in before.flags}

    def parts(self) -> Iterator[Widget]:
        """Yield the reason for asking, the questions, and room for a note."""
        with Vertical(id="body"):
            yield Plain(_WHY, name="why")
            yield OptionList(*map(self._row, self._flags), id="questions", markup=False)
            with Horizontal(classes="line"):
                yield Plain("Note")
                yield Input(self._note, id="note", compact=True, max_length=NOTE_LIMIT)

    def on_mount(self) -> None:
        """Begin with the first question."""
        questions = self.query_one("#questions", OptionList)
        questions.highlighted = 0
        self.begin(questions)

    def written(self) -> Profile:
        """Return what is marked, and the note."""
        marked = [flag.id for flag in self._flags if self._answers.get(flag.id)]
        note = clean(self.query_one("#note", Input).value).strip()
        return Profile((*marked, *self._newer), note)

    @on(OptionList.OptionSelected)
    def _turn_round(self, event: OptionList.OptionSelected) -> None:
        flag = self._flags[event.option_index]
        self._answer(event.option_index, yes=not self._answers.get(flag.id))

    def action_answer(self, yes: bool) -> None:  # noqa: FBT001 - it comes from the table of actions
        """Answer the marked question, and go to the next one."""
        questions = self.query_one("#questions", OptionList)
        if questions.highlighted is not None:
            self._answer(questions.highlighted, yes=yes)
            questions.highlighted = min(questions.highlighted + 1, len(self._flags) - 1)

    @on(Input.Submitted)
    def action_save(self) -> None:
        """Leave with what is marked."""
        self.dismiss(Answered(self.written(), self._corrects))

    def _answer(self, place: int, *, yes: bool) -> None:
        flag = self._flags[place]
        self._answers[flag.id] = yes
        questions = self.query_one("#questions", OptionList)
        questions.replace_option_prompt_at_index(place, self._row(flag))

    def _row(self, flag: Flag) -> Table:
        """Return the answer, and beside it the question, whose second line stands below its first."""
        row = Table.grid(padding=(0, 2, 0, 0))
        row.add_column(width=3)
        row.add_column()
        row.add_row(_SAID[self._answers.get(flag.id)], flag.question)
        return row
