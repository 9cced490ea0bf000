"""History: a month as a calendar, the entries of a day, and ways to mend them."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import ClassVar, Final

from textual import on
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.widget import Widget
from textual.widgets import Static

from selfcare.domain.days import worst_by_day
from selfcare.domain.describe import phrases
from selfcare.domain.entries import Entry
from selfcare.tui.actions import ACTIONS, bindings
from selfcare.tui.given import Given
from selfcare.tui.messages import (
    CorrectionWanted,
    DeletionWanted,
    PrivacyWanted,
    ReliefWanted,
    UndoWanted,
)
from selfcare.tui.screens.choice import ChoiceScreen
from selfcare.tui.screens.room import Room
from selfcare.tui.screens.today import REREAD_EVERY
from selfcare.tui.widgets.entry_list import EntryList
from selfcare.tui.widgets.month import MonthView

_FILTERS: Final = {
    "everything": None,
    "pain only": {"pain"},
    "postures only": {"posture"},
    "routines only": {"session"},
    "visits only": {"visit", "after-visit"},
    "check-ins only": {"day", "measure", "after-visit"},
    "questions, background": {"question", "intake"},
    "warnings, about you": {"safety", "profile"},
    "rest days": {"rest"},
}


class HistoryScreen(Room[None]):
    """One day is marked; its entries stand beside the calendar."""

    heading = "History"
    BINDINGS: ClassVar[list[BindingType]] = bindings(ACTIONS["history"])
    CSS = """
    #calendar { width: 32; }
    #day { width: 1fr; }
    #day-title { text-style: bold; height: 2; }
    #day-list { height: 1fr; }
    #filter { color: $text-muted; height: 1; }
    """

    def __init__(self, given: Given) -> None:
        """Begin with today."""
        super().__init__(name="history")
        self._given = given
        self._day = given.today()
        self._filter = "everything"
        self._month: list[Entry] = []

    def parts(self) -> Iterator[Widget]:
        """Yield the calendar and the day."""
        with Horizontal(id="body"):
            with Vertical(id="calendar"):
                yield MonthView(self._given.today())
                yield Static("", id="filter", markup=False)
            with Vertical(id="day"):
                yield Static("", id="day-title", markup=False)
                yield EntryList(self._given.vocabulary)

    def on_mount(self) -> None:
        """Show today, and keep up with other windows."""
        self.show_day(self._day)
        self.query_one(MonthView).focus()
        self.set_interval(REREAD_EVERY, self.reread)

    def on_screen_resume(self) -> None:
        """Show what was corrected."""
        self.reread()

    def reread(self) -> None:
        """Read the month again, and show it if it has changed."""
        if self._read_month() != self._month:
            self.show_day(self._day)

    @on(MonthView.Chosen)
    def _another_day(self, event: MonthView.Chosen) -> None:
        self.show_day(event.day)

    def show_day(self, day: date) -> None:
        """Show a day and its month."""
        self._day = day
        self._month = self._read_month()
        entries = [entry for entry in self._month if entry.day == day]
        self.query_one(MonthView).show(
            day, worst_by_day(self._month), {entry.day for entry in self._month}
        )
        nothing = "Nothing noted." if _FILTERS[self._filter] is None else "Nothing of this kind."
        said = "" if entries else f"\n{nothing}"
        self.query_one("#day-title", Static).update(f"{day:%A} {day.day} {day:%B}{said}")
        self.query_one("#filter", Static).update(f"Showing {self._filter}")
        self.query_one(EntryList).show(entries)

    @on(EntryList.OptionSelected)
    def action_show(self) -> None:
        """Show the marked entry in full, and what can be done with it."""
        entry = self.query_one(EntryList).marked
        if entry is None:
            return
        said = phrases(entry, self._given.vocabulary)
        asked = ChoiceScreen[Callable[[], None]](
            said[0],
            "\n".join([f"{entry.at:%A} {entry.at.day} {entry.at:%B %Y, %H:%M}", *said[1:]]),
            [] if self.app.sub_title else self._ways(entry),
            escape="go back",
        )
        self.app.push_screen(asked, lambda do: do() if do else None)

    def _ways(self, entry: Entry) -> list[tuple[str, Callable[[], None]]]:
        private = "Let it be shared again" if entry.private else "Keep it out of what you share"
        return [
            ("Correct it", self.action_edit),
            ("Delete it; undo brings it back", self.action_delete),
            (private, self.action_private),
        ]

    def action_edit(self) -> None:
        """Correct the marked entry."""
        entry = self.query_one(EntryList).marked
        if entry:
            self.post_message(CorrectionWanted(entry))

    def action_delete(self) -> None:
        """Delete the marked entry."""
        entry = self.query_one(EntryList).marked
        if entry:
            self.post_message(DeletionWanted(entry))

    def action_relief(self) -> None:
        """Offer the assigned exercises for the marked entry."""
        entry = self.query_one(EntryList).marked
        if entry:
            self.post_message(ReliefWanted(entry))

    def action_private(self) -> None:
        """Keep the marked entry out of what is shared, or let it in again."""
        entry = self.query_one(EntryList).marked
        if entry:
            self.post_message(PrivacyWanted(entry))

    def action_undo(self) -> None:
        """Take back the last change."""
        self.post_message(UndoWanted())

    def action_month(self, count: int) -> None:
        """Go to the month before or after, but not into the future."""
        first = self._day.replace(day=1)
        other = (
            first - timedelta(days=1) if count < 0 else (first + timedelta(days=32)).replace(day=1)
        )
        self.show_day(min(other, self._given.today()))

    def action_kind(self) -> None:
        """Go through the filters."""
        names = list(_FILTERS)
        self._filter = names[(names.index(self._filter) + 1) % len(names)]
        self.show_day(self._day)

    def action_zones(self) -> None:
        """Show on the body where it hurt in this month."""
        from selfcare.tui.screens.zones import ZonesScreen

        self.app.push_screen(ZonesScreen(self._given, self._day))

    def action_today(self) -> None:
        """Go to today."""
        self.show_day(self._given.today())

    def _read_month(self) -> list[Entry]:
        first = self._day.replace(day=1)
        last = (first + timedelta(days=32)).replace(day=1) - timedelta(days=1)
        return self._given.read.entries(first, last, _FILTERS[self._filter])
