"""Share: exactly what would leave this machine, and switches for what shall not."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import ClassVar, Final

from textual import events, on, work
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.suggester import SuggestFromList
from textual.widget import Widget
from textual.widgets import Input, OptionList, ProgressBar, Static
from textual.worker import get_current_worker

from selfcare.domain.entries import Entry, Shared
from selfcare.domain.recipients import Known, called, known
from selfcare.domain.summary.period import BadRangeError
from selfcare.domain.text import clean
from selfcare.sharing.picking import meant
from selfcare.sharing.report.choices import PARTS, Choices
from selfcare.sharing.report.forms import FORMS, form_of, usual_name
from selfcare.sharing.report.gather import Report
from selfcare.sharing.report.recipients import profile
from selfcare.sharing.report.text import as_text
from selfcare.sharing.sealing.lock import ENDING, Lock
from selfcare.tui.actions import ACTIONS, bindings
from selfcare.tui.messages import HandOutWanted, QuestionWanted
from selfcare.tui.screens.sealing import KEY, LINES, Sealing
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


class ShareScreen(Sealing[None]):
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

    def __init__(
        self, make: Callable[[Choices], Report], read: Callable[[], list[Entry]], whom: str = ""
    ) -> None:
        """Show what `make` makes of the choices; `read` returns what was shared, and with whom.

        Both may take a moment and are called in a thread.
        """
        super().__init__(name="share")
        self._make = make
        self._read = read
        self._whom = whom
        self._shares: list[Entry] = []
        self._people: tuple[Known, ...] = ()
        self._choices = Choices()
        self._form = FORMS[0]
        self._report: Report | None = None
        self._writing: HandOutWanted | None = None

    def heading_text(self) -> str:
        """Return the heading, and when something was shared last."""
        last = next((entry for entry in self._shares if isinstance(entry.content, Shared)), None)
        return f"{self.heading}  ·  last: {last.day.day} {last.day:%B}" if last else self.heading

    def parts(self) -> Iterator[Widget]:
        """Yield the switches, for whom, where to, and the page itself."""
        with Horizontal(id="body"):
            with Vertical(id="choices"):
                yield OptionList(*self._lines(), id="switches", markup=False)
                yield Static("For whom, if you like", classes="quiet")
                yield Input(self._whom, id="whom", compact=True)
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
        self._look_up(begins=True)

    def on_screen_resume(self) -> None:
        """Show a question that was just noted."""
        self._show_choices()

    def reread(self) -> None:
        """Make the page again, and say when something was shared last."""
        self._look_up()
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
        elif marked == len(PARTS) + 2:
            self._form = _next(FORMS, self._form)
            self.query_one("#file", Input).value = ""
        else:
            self.next_seal()
            file = self.query_one("#file", Input)
            file.value = self.with_ending(file.value)
        self._show_choices()

    @on(Input.Submitted, "#whom")
    def _another_recipient(self) -> None:
        """Give somebody known what they were given before; seal it, if their key is known."""
        whom = self._recipient()
        if whom.last:
            self._choices = profile(self._shares, whom.name)
            self.say("As you shared it last time. Please look through it.")
        if whom.key and not self.is_sealed:
            self.seal = KEY
            file = self.query_one("#file", Input)
            file.value = self.with_ending(file.value)
        self._show_choices()

    @on(Input.Submitted, "#file")
    def action_write(self) -> None:
        """Ask for the file to be written."""
        path = Path(meant(self.query_one("#file", Input).value))
        form = form_of(Path(path.name.removesuffix(ENDING)))
        if self._writing:
            self.say("It is being written. Escape stops it.")
        elif self._report is None:
            self.say("The page is still being made.")
        elif form not in FORMS:
            self.say(
                f"Please end the name in {', '.join(f'.{form}' for form in FORMS)}.", is_fault=True
            )
        elif self.wrong_ending(path):
            self.say(self.wrong_ending(path), is_fault=True)
        elif not path.parent.is_dir():
            self.say(f"There is no folder {path.parent}.", is_fault=True)
        else:
            report = self._report
            self.with_leave(
                path, lambda: self.with_lock(self._recipient(), partial(self._write, report, path))
            )

    def _write(self, report: Report, path: Path, lock: Lock) -> None:
        is_pdf = form_of(Path(path.name.removesuffix(ENDING))) == "pdf"
        password = self.query_one("#password", Input).value if is_pdf else ""
        self._writing = HandOutWanted(
            report, path, self._recipient().name, lock, self.may_replace, password
        )
        self.query_one("#writing").display = True
        self.say(f"Writing {path.name}. Escape stops it.")
        self.post_message(self._writing)

    def _recipient(self) -> Known:
        return called(self._people, clean(self.query_one("#whom", Input).value).strip())

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
        form = f"As {self._form.upper()}"
        return [since[:1].upper() + since[1:], *parts, cover, form, LINES[self.seal]]

    def _show_choices(self) -> None:
        switches = self.query_one("#switches", OptionList)
        for index, line in enumerate(self._lines()):
            switches.replace_option_prompt_at_index(index, line)
        self.query_one("#lock").display = self._form == "pdf"
        self._make_page(self._choices)

    @work(thread=True, exclusive=True, group="people")
    def _look_up(self, *, begins: bool = False) -> None:
        try:
            entries = self._read()
        except OSError as fault:
            self.app.call_from_thread(self.say, str(fault), is_fault=True)
        else:
            self.app.call_from_thread(self._meet, entries, begins=begins)

    def _meet(self, entries: list[Entry], *, begins: bool) -> None:
        self._shares, self._people = entries, known(entries)
        names = [each.name for each in self._people]
        self.query_one("#whom", Input).suggester = SuggestFromList(names, case_sensitive=False)
        self.query_one("#heading", Static).update(self.heading_text() + self._beside())
        if begins and self._whom:
            self._another_recipient()

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
            file.value = self.with_ending(f"~/{usual_name(report, self._form)}")
        self._show_page()

    def _show_page(self) -> None:
        if self._report:
            width = max(self.query_one("#page").scrollable_content_region.width - 1, 20)
            self.query_one("#text", Plain).say(as_text(self._report.document, width))


def _next(choices: "dict[str, str] | tuple[str, ...]", present: str) -> str:
    names = list(choices)
    place = names.index(present) if present in names else -1
    return names[(place + 1) % len(names)]
