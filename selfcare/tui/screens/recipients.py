"""Whom one shares with: choose, add, change their key, forget."""

from collections.abc import Callable, Iterator
from typing import ClassVar, Final

from rich.text import Text
from textual import on, work
from textual.binding import BindingType
from textual.containers import Vertical
from textual.widget import Widget
from textual.widgets import OptionList

from selfcare.domain.describe import one_line
from selfcare.domain.entries import Entry, Recipient
from selfcare.domain.recipients import FORGOTTEN, Known, called, known
from selfcare.tui.actions import ACTIONS, bindings
from selfcare.tui.messages import UndoWanted
from selfcare.tui.screens.form import FormScreen, Question
from selfcare.tui.screens.room import Room
from selfcare.tui.screens.sealing import no_public_key
from selfcare.tui.sharing_messages import RecipientWanted, ReportWanted
from selfcare.tui.widgets.plain import Plain

_NONE: Final = """\
Nobody yet. Press a to add somebody, or name them when you write a report.

A public key is only needed to seal a file so that they alone can open it."""


class RecipientsScreen(Room[None]):
    """A list of people, the one heard of last first."""

    heading = "Whom I share with"
    BINDINGS: ClassVar[list[BindingType]] = bindings(ACTIONS["recipients"])
    CSS = """
    RecipientsScreen #people { height: auto; max-height: 80%; border: none; padding: 0;
                               background: $background; scrollbar-size-vertical: 1; }
    RecipientsScreen #people:focus { border: none; background-tint: $background 0%; }
    """

    def __init__(self, read: Callable[[], list[Entry]]) -> None:
        """`read` returns what was shared and with whom; it may take a moment."""
        super().__init__(name="recipients")
        self._read = read
        self._people: tuple[Known, ...] = ()

    def parts(self) -> Iterator[Widget]:
        """Yield the list, and what to do where it is empty."""
        with Vertical(id="body"):
            yield OptionList(id="people", markup=False)
            yield Plain(name="none")

    def on_mount(self) -> None:
        """Begin with the list."""
        self.query_one("#people").focus()

    def on_screen_resume(self) -> None:
        """Show what is so by now."""
        self._look()

    def reread(self) -> None:
        """Show what is so by now."""
        self._look()

    @on(OptionList.OptionSelected)
    def action_report(self) -> None:
        """See a report for the marked one."""
        if marked := self._marked:
            self.post_message(ReportWanted(marked.name))

    def action_add(self) -> None:
        """Add somebody."""
        questions = [
            Question(name="name", label="What you call them", fault=_no_name),
            _key_question(""),
        ]
        self.app.push_screen(FormScreen("Whom do you share with?", questions), self._keep)

    def action_edit(self) -> None:
        """Change the key of the marked one."""
        if marked := self._marked:
            form = FormScreen(f"The key of {marked.name}", [_key_question(marked.key)])
            self.app.push_screen(
                form, lambda answers: self._keep(answers and {"name": marked.name, **answers})
            )

    def action_forget(self) -> None:
        """Forget the marked one. What was shared with them stays in the list of what was shared."""
        if marked := self._marked:
            gone = Recipient(marked.name, state=FORGOTTEN)
            self.post_message(RecipientWanted(gone, marked.entry))

    def action_undo(self) -> None:
        """Take back the last change."""
        self.post_message(UndoWanted())

    def _keep(self, answers: dict[str, str] | None) -> None:
        if answers:
            one = Recipient(one_line(answers["name"]), answers["key"])
            self.post_message(RecipientWanted(one, called(self._people, one.name).entry))

    @property
    def _marked(self) -> Known | None:
        place = self.query_one("#people", OptionList).highlighted
        return None if place is None else self._people[place]

    @work(thread=True, exclusive=True, group="people")
    def _look(self) -> None:
        try:
            people = known(self._read())
        except OSError as fault:
            said = f"It could not be read: {fault.strerror}."
            self.app.call_from_thread(self.say, said, is_fault=True)
        else:
            self.app.call_from_thread(self._show, people)

    def _show(self, people: tuple[Known, ...]) -> None:
        listed = self.query_one("#people", OptionList)
        place = listed.highlighted or 0
        self._people = people
        listed.set_options(map(_row, people))
        listed.highlighted = min(place, len(people) - 1) if people else None
        self.query_one("#none", Plain).say("" if people else _NONE)


def _row(one: Known) -> Text:
    key = f"key {one.key[:12]}…" if one.key else "no key: a file for them is sealed with words"
    last = f" · last on {one.last.day.day} {one.last.day:%b %Y}" if one.last else ""
    return Text.assemble(f"{one_line(one.name)}\n", (f"   {key}{last}", "dim"))


def _key_question(value: str) -> Question:
    return Question(
        name="key",
        label="Their public key, if they gave you one",
        value=value,
        hint="age1…",
        fault=lambda text: no_public_key(text) if text else "",
    )


def _no_name(text: str) -> str:
    return "" if text else "Please give a name."
