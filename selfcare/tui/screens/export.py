"""Everything in a file: which form, what of it, where to, and what that would hold."""

from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from pathlib import Path
from typing import ClassVar, Final

from textual import on, work
from textual.binding import BindingType
from textual.containers import Vertical
from textual.suggester import SuggestFromList
from textual.widget import Widget
from textual.widgets import Input, OptionList, Static
from textual.worker import get_current_worker

from selfcare.domain.entries import Entry
from selfcare.domain.recipients import Known, called, known
from selfcare.domain.text import clean
from selfcare.sharing.exports.parcel import FORMS, Order
from selfcare.sharing.exports.since import EVERYTHING
from selfcare.sharing.picking import meant
from selfcare.sharing.sealing.lock import ENDING, Lock
from selfcare.tui.actions import ACTIONS, bindings
from selfcare.tui.screens.sealing import LINES, Sealing
from selfcare.tui.sharing_messages import FileWanted
from selfcare.tui.widgets.plain import Plain

_FORMS: Final = {
    "csv": "A table for spreadsheets (CSV)",
    "json": "For selfcare to read again (JSON)",
    "fhir.json": "For a practice's own server (FHIR)",
    "ics": "What is ahead, for a calendar (ICS)",
    "zip": "A backup of everything (ZIP)",
}

_RANGES: Final = {
    EVERYTHING: "Everything, from the first day on",
    "90d": "The last 90 days",
    "30d": "The last 30 days",
    "last-visit": "Since the last visit",
}


class ExportScreen(Sealing[None]):
    """Lines to go through; below them, what the file would hold."""

    heading = "All my data in a file"
    BINDINGS: ClassVar[list[BindingType]] = bindings(ACTIONS["export"])
    CSS = """
    ExportScreen #switches { height: auto; border: none; padding: 0; margin-bottom: 1;
                             background: $background; }
    ExportScreen #switches:focus { border: none; background-tint: $background 0%; }
    ExportScreen .pair { height: auto; }
    ExportScreen Input { margin-bottom: 1; }
    ExportScreen #body { overflow-y: auto; scrollbar-size-vertical: 1; }
    """

    def __init__(
        self, outlook: Callable[[Order], str], read: Callable[[], list[Entry]], today: date
    ) -> None:
        """`outlook` says what a file would hold, `read` what was shared and with whom.

        Both may take a moment and are called in a thread.
        """
        super().__init__(name="export")
        self._outlook = outlook
        self._read = read
        self._today = today
        self._order = Order(FORMS[0])
        self._people: tuple[Known, ...] = ()

    def parts(self) -> Iterator[Widget]:
        """Yield the lines, for whom, where to, and what that would be."""
        with Vertical(id="body"):
            yield OptionList(*self._lines().values(), id="switches", markup=False)
            with Vertical(id="patient-pair", classes="pair"):
                yield Static("Whom the server knows you by, such as Patient/12", classes="quiet")
                yield Input(id="patient", compact=True)
            yield Static("For whom, if it is not for yourself", classes="quiet")
            yield Input(id="whom", compact=True)
            yield Static("File", classes="quiet")
            yield Input(self._usual(), id="file", compact=True)
            yield Plain(name="outlook")

    def on_mount(self) -> None:
        """Begin with the form."""
        self.query_one("#switches", OptionList).highlighted = 0
        self.query_one("#switches").focus()
        self._look_up()
        self._show()

    @on(OptionList.OptionSelected)
    def action_change(self) -> None:
        """Change the marked line."""
        line = list(self._lines())[self.query_one("#switches", OptionList).highlighted or 0]
        order = self._order
        match line:
            case "form":
                self._order = order._replace(form=_next(FORMS, order.form))
            case "since":
                self._order = order._replace(since=_next(tuple(_RANGES), order.since))
            case "notes":
                self._order = order._replace(with_notes=not order.with_notes)
            case "private":
                self._order = order._replace(with_private=not order.with_private)
            case _:
                self.next_seal()
        if line in ("form", "seal"):
            self.query_one("#file", Input).value = self._usual()
        self._show()

    @on(Input.Submitted, "#file")
    def action_write(self) -> None:
        """Ask for the file to be written."""
        path = Path(meant(self.query_one("#file", Input).value))
        name = path.name.lower().removesuffix(ENDING)
        fault = self.wrong_ending(path)
        if not name.endswith(f".{self._order.form}"):
            fault = f"Please end the name in {self.with_ending('.' + self._order.form)}"
        elif not path.parent.is_dir():
            fault = f"There is no folder {path.parent}."
        if fault:
            self.say(fault, is_fault=True)
        else:
            self.with_leave(path, lambda: self.with_lock(self._whom(), partial(self._ask, path)))

    def _ask(self, path: Path, lock: Lock) -> None:
        whom = self._whom()
        order = self._order._replace(
            for_somebody=bool(whom.name) or not lock.is_open,
            patient=clean(self.query_one("#patient", Input).value).strip(),
        )
        self.post_message(FileWanted(order, path, lock, whom.name, self.may_replace))

    def _whom(self) -> Known:
        return called(self._people, clean(self.query_one("#whom", Input).value).strip())

    def _usual(self) -> str:
        """Return a name that says nothing about anybody."""
        return self.with_ending(f"~/selfcare-{self._today}.{self._order.form}")

    def _lines(self) -> dict[str, str]:
        order = self._order
        of_entries = {
            "since": f"Days   {_RANGES[order.since]}",
            "notes": f"[{'x' if order.with_notes else ' '}] Notes, in your words",
            "private": f"[{'x' if order.with_private else ' '}] Private entries",
        }
        return {
            "form": f"Form   {_FORMS[order.form]}",
            **(of_entries if order.is_of_entries else {}),
            "seal": f"Seal   {LINES[self.seal]}",
        }

    def _show(self) -> None:
        switches = self.query_one("#switches", OptionList)
        place = switches.highlighted
        switches.set_options(self._lines().values())
        switches.highlighted = place
        self.query_one("#patient-pair").display = self._order.form == "fhir.json"
        self._look_ahead(self._order)

    @work(thread=True, exclusive=True, group="outlook")
    def _look_ahead(self, order: Order) -> None:
        worker = get_current_worker()
        said = self._outlook(order)
        if not worker.is_cancelled:
            self.app.call_from_thread(self._foresee, said)

    def _foresee(self, said: str) -> None:
        open_to_all = "" if self.is_sealed else "\nNot sealed: whoever has the file can read it."
        self.query_one("#outlook", Plain).say(said + open_to_all)

    @work(thread=True, group="people")
    def _look_up(self) -> None:
        try:
            people = known(self._read())
        except OSError:
            return  # the outlook says what cannot be read
        self.app.call_from_thread(self._meet, people)

    def _meet(self, people: tuple[Known, ...]) -> None:
        self._people = people
        names = [each.name for each in people]
        self.query_one("#whom", Input).suggester = SuggestFromList(names, case_sensitive=False)


def _next(choices: tuple[str, ...], present: str) -> str:
    return choices[(choices.index(present) + 1) % len(choices)]
