"""Insights: how pain went, where, what goes with it, and what cannot be said yet. A page at a time."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, ClassVar, Final

from textual import events
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Static

from selfcare.domain.insights.charts import NARROW, WIDE
from selfcare.domain.insights.measured import scales
from selfcare.domain.insights.pages import Page, pages
from selfcare.domain.insights.words import span
from selfcare.knowledge.loader import load
from selfcare.tui.actions import ACTIONS, bindings
from selfcare.tui.given import Given
from selfcare.tui.screens.room import Room
from selfcare.tui.widgets.chart import Chart
from selfcare.tui.widgets.plain import Plain
from selfcare.tui.widgets.still_map import StillMap, better_side

if TYPE_CHECKING:
    from selfcare.domain.insights.insights import Insights

_NAMES: Final = {
    "days": "Days",
    "weeks": "Weeks",
    "months": "Months",
    "year": "Year",
    "when": "When",
    "where": "Where",
    "body": "Body",
    "goes": "Patterns",
    "helps": "Helps",
    "daily": "Sleep",
    "measures": "Scores",
}
"""The pages, in their order; `body` is the one with two body maps."""

_AT_ONCE: Final = ("days", "weeks", "where", "body")
"""What the last half-year tells in full."""

_WIDTHS: Final = [(0, "-narrow"), (80, "-wide")]
"""From how many columns on the names of the pages fit on one line."""

_LARGE: Final = 100
"""From how many columns on charts are large."""

_HALF_A_YEAR: Final = timedelta(days=2 * 91)
_READING: Final = "Reading all that was noted …"
_READING_ON: Final = "the last half-year; reading the rest …"


class InsightsScreen(Room[None]):
    """Eleven pages. The last half-year is there at once, the rest as soon as it is read."""

    heading = "Insights"
    BINDINGS: ClassVar[list[BindingType]] = bindings(ACTIONS["insights"])
    CSS = """
    InsightsScreen #body { padding: 0 1; }
    InsightsScreen #names { height: auto; margin-bottom: 1; color: $quiet; }
    InsightsScreen.-narrow #names { margin-bottom: 0; }
    InsightsScreen #page { height: 1fr; scrollbar-size-vertical: 1; }
    InsightsScreen #lines { max-width: 100; }
    InsightsScreen #maps { height: 1fr; display: none; }
    InsightsScreen #maps Vertical { width: 1fr; }
    InsightsScreen #before-map { display: none; }
    InsightsScreen .-both #before-map { display: block; }
    InsightsScreen #maps Plain { height: 2; padding-right: 1; }
    """

    @dataclass
    class Asked(Message):
        """The diary has answered."""

        insights: "Insights | None"
        pages: "tuple[Page, ...]"
        is_all: bool
        """Whether from all that was noted, not the last half-year alone."""

    HORIZONTAL_BREAKPOINTS = _WIDTHS

    def __init__(self, given: Given) -> None:
        """Begin with the days."""
        super().__init__(name="insights")
        self._given = given
        self._shown = "days"
        self._pages: dict[str, Page] = {}
        self._insights: Insights | None = None
        self._is_large = False

    def parts(self) -> Iterator[Widget]:
        """Yield the pages' names, and one page."""
        glyphs = self._given.preference("glyphs")
        with Vertical(id="body"):
            yield Static("", id="names", markup=False)
            with VerticalScroll(id="page", can_focus=False):
                yield Chart(glyphs=glyphs, name="lines")
            with Horizontal(id="maps"):
                for when in ("now", "before"):
                    with Vertical():
                        yield Plain(name=f"{when}-words")
                        yield StillMap(id=f"{when}-map", glyphs=glyphs)

    def on_mount(self) -> None:
        """Ask, beside what one does meanwhile."""
        self._is_large = self.app.size.width >= _LARGE
        self._show()
        self.reread()

    def on_resize(self, event: events.Resize) -> None:
        """Draw the charts anew where they may be larger now, or must be smaller."""
        if self._is_large != (event.size.width >= _LARGE):
            self._is_large = not self._is_large
            self.reread()

    def reread(self) -> None:
        """Ask the diary again."""
        self.run_worker(self._ask, thread=True, group="insights", exclusive=True)

    def on_insights_screen_asked(self, message: Asked) -> None:
        """Show the answers. Of the half-year only what the years before do not change."""
        if message.insights is None:
            return
        found = {page.name: page for page in message.pages}
        names = list(found) if message.is_all else _AT_ONCE
        self._pages |= {name: found[name] for name in names if name in found}
        self._insights = message.insights
        self._mark(message.insights)
        self._tell_maps()
        told = _read(message.insights) if message.is_all else _READING_ON
        self.query_one("#heading", Static).update(
            f"{self.heading_text()}{self._beside()}  ·  {told}"
        )
        self._show()

    def action_page(self, count: int) -> None:
        """Turn to another page; after the last comes the first."""
        names = list(_NAMES)
        self._shown = names[(names.index(self._shown) + count) % len(names)]
        self.query_one("#page").scroll_home(animate=False)
        self._show()
        self.refresh_bindings()

    def action_scroll(self, lines: int) -> None:
        """Move through the page."""
        self.query_one("#page").scroll_relative(y=lines, animate=False)

    def action_flip(self) -> None:
        """Show the other side of the body, on both maps."""
        for body in self.query(StillMap):
            body.turn_to("front" if body.cursor.view == "back" else "back")
        self._tell_maps()

    def check_action(self, action: str, _parameters: tuple[object, ...]) -> bool | None:
        """Offer the other side of the body only where there is one."""
        return self._shown == "body" if action == "flip" else True

    def _ask(self) -> None:
        """Ask twice: the last half-year is read in no time."""
        self._ask_from(self._given.today() - _HALF_A_YEAR)
        self._ask_from(None)

    def _ask_from(self, since: date | None) -> None:
        found = self._given.insights(since)
        space = WIDE if self._is_large else NARROW
        known = self._given.vocabulary
        made = pages(found, known, scales(load("checkin")), space) if found else []
        self.post_message(self.Asked(found, tuple(made), is_all=since is None))

    def _show(self) -> None:
        names = (
            (f"[{each}]", "bold $accent") if name == self._shown else (each, "")
            for name, each in _NAMES.items()
        )
        self.query_one("#names", Static).update(Content("  ").join(map(Content.assemble, names)))
        is_body = self._shown == "body"
        self.query_one("#page").display = not is_body
        self.query_one("#maps").display = is_body
        page = self._pages.get(self._shown)
        self.query_one("#lines", Chart).show(page.lines if page else (_READING,))
        if self._insights:
            self._mark(self._insights)
        maps = self.query_one("#maps")
        maps.remove_class("-both")
        if is_body:  # one after the other, so that a key waits for the drawing of one at most
            self.call_after_refresh(maps.add_class, "-both")
            self.call_after_refresh(self._tell_maps)

    def _mark(self, insights: "Insights") -> None:
        """Show the places of both quarters from the same side."""
        marks = {"now": insights.zones.marks("mean"), "before": insights.zones_before.marks("mean")}
        side = better_side(*marks.values())
        for when, marked in marks.items():
            body = self.query_one(f"#{when}-map", StillMap)
            body.marks = marked
            body.turn_to(side)

    def _tell_maps(self) -> None:
        """Say of which days each map is, and whether it has more on the other side."""
        if self._insights is None:
            return
        quarters = (("now", self._insights.zones), ("before", self._insights.zones_before))
        for when, seen in quarters:
            days = "The last 91 days" if when == "now" else "The 91 before"
            more = self.query_one(f"#{when}-map", StillMap).elsewhere()
            told = f"{days}: mean, of {seen.noted} noted"
            self.query_one(f"#{when}-words", Plain).say(f"{told}; {more}" if more else told)


def _read(insights: "Insights") -> str:
    """Return how much was read, and of what time."""
    if insights.since is None:
        return "nothing noted"
    entries = "1 entry" if insights.entries == 1 else f"{insights.entries:,} entries"
    return f"{entries}, {span(insights.since, insights.today)}"
