"""Share: exactly what would leave this machine, and switches for what shall not."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import ClassVar, Final

from textual import events, on, work
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.suggester import SuggestFromList
from textual.widget import Widget
from textual.widgets import Input, OptionList, ProgressBar, Static
from textual.worker import get_current_worker

from selfcare.domain.summary.period import BadRangeError
from selfcare.domain.text import clean
from selfcare.sharing.report.choices import PARTS, Choices
from selfcare.sharing.report.forms import FORMS, form_of, usual_name
from selfcare.sharing.report.gather import Report
from selfcare.sharing.report.recipients import profile, recipients
from selfcare.sharing.report.text import as_text
from selfcare.tui.actions import ACTIONS, bindings
from selfcare.tui.given import Given
from selfcare.tui.messages import HandOutWanted, QuestionWanted
from selfcare.tui.screens.room import Room
from selfcare.tui.widgets.plain import Plain

RANGES: Final = {
    "last-visit": "since the last visit",
    "7d": "the last 7 days",
    "30d": "the last 30 days",
    "90d": "the last 90 days",
    "all": "everything",
}
"""The ranges that one goes through with the first line."""

WORDS: Final = {
    "pain": "Pain",
    "posture": "Postures",
    "session": "Routines",
    "question": "Questions",
    "notes": "Notes, in your words",
    "private": "Private entries",
}


class ShareScreen(Room[None]):
    """What can be left out at the left, what would leave at the right."""

    heading = "Share: one page for your therapist"
    BINDINGS: ClassVar[list[BindingType]] = bindings(ACTIONS["share"])
    CSS = """
    ShareScreen #choices { width: 25; margin-right: 1; overflow-y: auto; scrollbar-size-vertical: 1; }
    ShareScreen #switches { height: auto; border: none; padding: 0; margin-bottom: 1;
                            background: $background; }
    ShareScreen #switches:focus { border: none; background-tint: $background 0%; }
    ShareScreen #lock { height: auto; }
    ShareScreen Input { margin-bottom: 1; }
    ShareScreen #page { width: 1fr; border-left: solid $panel; padding: 0 0 0 1; overflow-y: scroll;
                        scrollbar-size-vertical: 1; }
    ShareScreen #writing { width: 1fr; height: 1; }
    ShareScreen #page:focus { border-left: solid $primary; }
    """

    def __init__(self, given: Given, make: Callable[[Choices], Report]) -> None:
        """Show what `make` makes of the choices; it may take a moment and is called in a thread."""
        super().__init__(name="share")
        self._given = given
        self._make = make
        self._choices = Choices()
        self._form = FORMS[0]
        self._report: Report | None = None
        self._writing: HandOutWanted | None = None

    def heading_text(self) -> str:
        """Return the heading, and when something was shared last."""
        shares = self._given.read.entries(kinds={"share"})
        if not shares:
            return self.heading
        return f"{self.heading}  ·  last: {shares[0].day.day} {shares[0].day:%B}"

    def parts(self) -> Iterator[Widget]:
        """Yield the switches, for whom, where to, and the page itself."""
        shares = self._given.read.entries(kinds={"share"})
        known = SuggestFromList(recipients(shares), case_sensitive=False)
        with Horizontal(id="body"):
            with Vertical(id="choices"):
                yield OptionList(*self._lines(), id="switches", markup=False)
                yield Static("For whom, if you like", classes="quiet")
                yield Input(id="whom", compact=True, suggester=known)
                yield Static("File", classes="quiet")
                yield Input(id="file", compact=True)
                with Vertical(id="lock"):
                    yield Static("Password, if you like", classes="quiet")
                    yield Input(id="password", compact=True, password=True)
            with VerticalScroll(id="page", can_focus=True):
                yield Plain(name="text")
        yield ProgressBar(id="writing", show_percentage=False, show_eta=False)

    def on_mount(self) -> None:
        """Begin with the usual choices."""
        self.query_one("#writing").display = False
        self.query_one("#switches").focus()
        self._show_choices()

    def on_screen_resume(self) -> None:
        """Show a question that was just noted."""
        self._show_choices()

    def reread(self) -> None:
        """Make the page again, and say when something was shared last."""
        self.query_one("#heading", Static).update(self.heading_text())
        self._show_choices()

    def on_resize(self, event: events.Resize) -> None:
        """Let the page's lines fit its width."""
        super().on_resize(event)
        self.call_after_refresh(self._show_page)

    @on(OptionList.OptionSelected)
    def action_change(self) -> None:
        """Change the marked line: the range, the form, or a part that is left out or not."""
        marked = self.query_one("#switches", OptionList).highlighted or 0
        if marked == 0:
            self._choices = replace(self._choices, since=_next(RANGES, self._choices.since))
        elif marked <= len(PARTS):
            without = self._choices.without ^ {PARTS[marked - 1]}
            self._choices = replace(self._choices, without=without)
        elif marked == len(PARTS) + 1:
            self._choices = replace(self._choices, has_cover=not self._choices.has_cover)
        else:
            self._form = _next(FORMS, self._form)
            self.query_one("#file", Input).value = ""
        self._show_choices()

    @on(Input.Submitted, "#whom")
    def _another_recipient(self, event: Input.Submitted) -> None:
        """Give somebody known what they were given before."""
        shares = self._given.read.entries(kinds={"share"})
        if event.value.strip() in recipients(shares):
            self._choices = profile(shares, event.value.strip())
            self._show_choices()
            self.say("As you shared it last time. Please look through it.")

    @on(Input.Submitted, "#file")
    def action_write(self) -> None:
        """Ask for the file to be written."""
        typed = self.query_one("#file", Input).value.strip()
        path = Path(typed).expanduser()
        if self._writing:
            self.say("It is being written. Escape stops it.")
        elif self._report is None:
            self.say("The page is still being made.")
        elif form_of(path) not in FORMS:
            self.say(
                f"Please end the name in {', '.join(f'.{form}' for form in FORMS)}.", is_fault=True
            )
        elif not path.parent.is_dir():
            self.say(f"There is no folder {path.parent}.", is_fault=True)
        else:
            whom = clean(self.query_one("#whom", Input).value).strip()
            password = self.query_one("#password", Input).value if form_of(path) == "pdf" else ""
            self._writing = HandOutWanted(self._report, path, whom, password)
            self.query_one("#writing").display = True
            self.say(f"Writing {path.name}. Escape stops it.")
            self.post_message(self._writing)

    def action_back(self) -> None:
        """Stop what is being written; else go back."""
        if self._writing:
            self._writing.stopped.set()
            self.say("Stopping.")
        else:
            super().action_back()

    def end_of_writing(self) -> None:
        """Take the bar away: it is written, or could not be, or was stopped."""
        self._writing = None
        self.query_one("#writing").display = False

    def action_ask(self) -> None:
        """Note a question."""
        self.post_message(QuestionWanted())

    def _lines(self) -> list[str]:
        left_out = self._choices.without
        parts = [f"[{' ' if part in left_out else 'x'}] {WORDS[part]}" for part in PARTS]
        since = RANGES.get(self._choices.since, f"since {self._choices.since}")
        cover = f"[{'x' if self._choices.has_cover else ' '}] Background first"
        return [since[:1].upper() + since[1:], *parts, cover, f"As {self._form.upper()}"]

    def _show_choices(self) -> None:
        switches = self.query_one("#switches", OptionList)
        for index, line in enumerate(self._lines()):
            switches.replace_option_prompt_at_index(index, line)
        self.query_one("#lock").display = self._form == "pdf"
        self._make_page(self._choices)

    @work(thread=True, exclusive=True, group="page")
    def _make_page(self, choices: Choices) -> None:
        worker = get_current_worker()
        try:
            report = self._make(choices)
        except (BadRangeError, OSError) as fault:
            self.app.call_from_thread(self.say, str(fault), is_fault=True)
            return
        if not worker.is_cancelled:
            self.app.call_from_thread(self._take, report)

    def _take(self, report: Report) -> None:
        self._report = report
        file = self.query_one("#file", Input)
        if not file.value:
            file.value = f"~/{usual_name(report, self._form)}"
        self._show_page()

    def _show_page(self) -> None:
        if self._report:
            width = max(self.query_one("#page").scrollable_content_region.width - 1, 20)
            self.query_one("#text", Plain).say(as_text(self._report.document, width))


def _next(choices: "dict[str, str] | tuple[str, ...]", present: str) -> str:
    names = list(choices)
    place = names.index(present) if present in names else -1
    return names[(place + 1) % len(names)]
