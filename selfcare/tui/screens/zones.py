"""Where it hurt over some days: the body with a colour and a number for each place, and a list."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import ClassVar, Final, NamedTuple

from rich.table import Table
from rich.text import Text
from textual import on
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.widget import Widget
from textual.widgets import Static

from selfcare.domain.days import in_days
from selfcare.domain.insights.zones_over_time import MEASURES, ZonesOverTime, zones_over_time
from selfcare.tui.actions import ACTIONS, bindings
from selfcare.tui.given import Given
from selfcare.tui.screens.room import Room
from selfcare.tui.widgets.bodymap import BodyMap
from selfcare.tui.widgets.plain import Plain

MONTH: Final = 0
_PERIODS: Final = (MONTH, 7, 30, 90)
"""Lengths of time in days, and the calendar's month."""

_WIDTHS: Final = [(0, "-narrow"), (78, "-wide"), (110, "-huge")]
"""From how many columns on which layout is taken."""

_SAID: Final = {"worst": "the worst", "mean": "the mean"}


class Span(NamedTuple):
    """Some days, both ends included."""

    since: date
    until: date

    @classmethod
    def around(cls, day: date, length: int) -> "Span":
        """Return the month of a day, or so many days that end with it."""
        if length != MONTH:
            return cls(day - timedelta(days=length - 1), day)
        first = day.replace(day=1)
        return cls(first, (first + timedelta(days=32)).replace(day=1) - timedelta(days=1))

    def words(self, length: int) -> str:
        """Return it as a heading: `November 2026`, or `16 to 22 November 2026`."""
        if length == MONTH:
            return f"{self.since:%B %Y}"
        first = f"{self.since.day} {self.since:%b}"
        return f"{first} to {self.until.day} {self.until:%b %Y}"


class HeatMap(BodyMap):
    """A body map on which there is nothing to choose."""

    def check_action(self, action: str, _parameters: tuple[object, ...]) -> bool | None:
        """Leave out what chooses."""
        return action != "choose"


class ZonesScreen(Room[None]):
    """The body map as it was over a month, or over the last days."""

    heading = "Where it hurt"
    BINDINGS: ClassVar[list[BindingType]] = bindings(ACTIONS["zones"])
    CSS = """
    #what { height: auto; margin-bottom: 1; }
    #body-map { width: 45; }
    #zones-list { width: 1fr; margin-left: 1; }
    #map { height: 1fr; }
    #zone { height: 3; width: 100%; text-align: center; color: $accent; }
    #list { height: 1fr; scrollbar-size-vertical: 1; }
    ZonesScreen.-narrow #body { padding: 0 1; }
    ZonesScreen.-narrow #what { margin-bottom: 0; }
    ZonesScreen.-narrow #body-map { width: 25; }
    ZonesScreen.-huge #body-map { width: 1fr; }
    ZonesScreen.-huge #zones-list { width: 46; }
    """
    HORIZONTAL_BREAKPOINTS = _WIDTHS

    def __init__(self, given: Given, day: date) -> None:
        """Begin with the month of this day."""
        super().__init__(name="zones")
        self._given = given
        self._day = day
        self._length = MONTH
        self._measure = MEASURES[0]
        self._seen = ZonesOverTime(0, ())

    def parts(self) -> Iterator[Widget]:
        """Yield what is shown in words, the body, and the list."""
        with Vertical(id="body"):
            yield Plain(name="what")
            with Horizontal():
                with Vertical(id="body-map"):
                    yield HeatMap(id="map", glyphs=self._given.preference("glyphs"))
                    yield Plain(name="zone")
                with VerticalScroll(id="zones-list", can_focus=False):
                    yield Static(id="list")

    def on_mount(self) -> None:
        """Show the month, the cursor where it hurt most often."""
        self.reread()
        body = self.query_one(BodyMap)
        body.focus()
        if self._seen.zones:
            body.go_to(self._seen.zones[0].zone)
        self._name_zone()

    def reread(self) -> None:
        """Read the days again, and show them."""
        span = Span.around(self._day, self._length)
        until = min(span.until, self._given.today())
        self._seen = zones_over_time(self._given.read.entries(span.since, until, {"pain"}))
        passed = (until - span.since).days + 1
        self.query_one(BodyMap).marks = self._seen.marks(self._measure)
        self.query_one("#what", Plain).say(
            f"{span.words(self._length)} · {_SAID[self._measure]} of each place · "
            f"noted on {self._seen.noted} of {in_days(passed)}"
        )
        self.query_one("#list", Static).update(self._table())
        self._name_zone()

    @on(BodyMap.Moved)
    def _name_zone(self) -> None:
        zone = self.query_one(BodyMap).cursor.zone
        found = self._seen.of(zone)
        name = self._given.vocabulary.short(zone)
        told = "no pain noted"
        if found:
            told = f"worst {found.worst}, mean {found.mean:.1f}\non {in_days(found.days)}"
        self.query_one("#zone", Plain).say(f"{name}\n{told}")

    def action_period(self) -> None:
        """Go to the next length of time; the last days end today."""
        self._length = _PERIODS[(_PERIODS.index(self._length) + 1) % len(_PERIODS)]
        self._day = self._given.today()
        self.reread()

    def action_measure(self) -> None:
        """Show the mean instead of the worst, or the worst again."""
        self._measure = MEASURES[1 - MEASURES.index(self._measure)]
        self.reread()

    def action_month(self, count: int) -> None:
        """Go to the time before or after, but not into the future."""
        span = Span.around(self._day, self._length)
        if self._length != MONTH:
            other = self._day + timedelta(days=count * self._length)
        else:
            day = timedelta(days=1)
            other = span.since - day if count < 0 else span.until + day
        self._day = min(other, self._given.today())
        self.reread()

    def action_flip(self) -> None:
        """Show the other side of the body."""
        self.query_one(BodyMap).action_flip()

    def _table(self) -> Table | Text:
        if not self._seen.zones:
            return Text(
                "No pain noted in this time." if self._seen.noted else "Nothing noted in this time."
            )
        table = Table.grid(padding=(0, 1, 0, 0), expand=True)
        table.add_column(ratio=1)
        table.add_column(justify="right", width=5)
        table.add_column(justify="right", width=4)
        table.add_row("", Text(self._measure, "dim"), Text("days", "dim"))
        for each in self._seen.zones:
            value = str(each.worst) if self._measure == "worst" else f"{each.mean:.1f}"
            table.add_row(self._given.vocabulary.short(each.zone), value, str(each.days))
        return table
