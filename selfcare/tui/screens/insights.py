"""Insights: how pain went, where, what goes with it, and what cannot be said yet. A page at a time."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, ClassVar, Final

from textual.binding import BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.message import Message
from textual.widget import Widget

from selfcare.domain.insights.pages import Page, pages
from selfcare.tui.actions import ACTIONS, bindings
from selfcare.tui.given import Given
from selfcare.tui.screens.room import Room
from selfcare.tui.widgets.bodymap import BodyMap
from selfcare.tui.widgets.plain import Plain

if TYPE_CHECKING:
    from selfcare.domain.insights.insights import Insights

_NAMES: Final = {
    "weeks": "Weeks",
    "year": "Year",
    "when": "When",
    "where": "Where",
    "body": "Body",
    "goes": "With what",
    "helps": "Helps",
    "sleep": "Sleep",
}
"""The pages, in their order; `body` is the one with two body maps."""

_AT_ONCE: Final = ("weeks", "where", "body")
"""What the last half-year tells in full."""

_HALF_A_YEAR: Final = timedelta(days=2 * 91)
_READING: Final = "Reading all that was noted …"


class StillMap(BodyMap, can_focus=False):
    """A body map that is only looked at: the arrows turn pages."""


class InsightsScreen(Room[None]):
    """Eight pages. The last half-year is there at once, the rest as soon as it is read."""

    heading = "Insights"
    BINDINGS: ClassVar[list[BindingType]] = bindings(ACTIONS["insights"])
    CSS = """
    InsightsScreen #body { padding: 0 1; }
    InsightsScreen #names { height: auto; margin-bottom: 1; color: $accent; }
    InsightsScreen #page { height: 1fr; scrollbar-size-vertical: 1; }
    InsightsScreen #maps { height: 1fr; display: none; }
    InsightsScreen #maps Vertical { width: 1fr; }
    InsightsScreen #maps Plain { height: auto; }
    """

    @dataclass
    class Asked(Message):
        """The diary has answered."""

        insights: "Insights | None"
        is_all: bool
        """Whether from all that was noted, not the last half-year alone."""

    def __init__(self, given: Given) -> None:
        """Begin with the weeks."""
        super().__init__(name="insights")
        self._given = given
        self._shown = "weeks"
        self._pages: dict[str, Page] = {}
        self._insights: Insights | None = None

    def parts(self) -> Iterator[Widget]:
        """Yield the pages' names, and one page."""
        glyphs = self._given.preference("glyphs")
        with Vertical(id="body"):
            yield Plain(name="names")
            with VerticalScroll(id="page", can_focus=False):
                yield Plain(_READING, name="lines")
            with Horizontal(id="maps"):
                for when in ("now", "before"):
                    with Vertical():
                        yield Plain(name=f"{when}-words")
                        yield StillMap(id=f"{when}-map", glyphs=glyphs)

    def on_mount(self) -> None:
        """Ask, beside what one does meanwhile."""
        self._show()
        self.reread()

    def reread(self) -> None:
        """Ask the diary again."""
        self.run_worker(self._ask, thread=True, group="insights", exclusive=True)

    def on_insights_screen_asked(self, message: Asked) -> None:
        """Show the answers. Of the half-year only what the years before do not change."""
        if message.insights is None:
            return
        found = {page.name: page for page in pages(message.insights, self._given.vocabulary)}
        names = list(found) if message.is_all else _AT_ONCE
        self._pages |= {name: found[name] for name in names if name in found}
        self._insights = message.insights
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
            body.action_flip()

    def check_action(self, action: str, _parameters: tuple[object, ...]) -> bool | None:
        """Offer the other side of the body only where there is one."""
        return self._shown == "body" if action == "flip" else True

    def _ask(self) -> None:
        """Ask twice: the last half-year is read in no time."""
        since = self._given.today() - _HALF_A_YEAR
        self.post_message(self.Asked(self._given.insights(since), is_all=False))
        self.post_message(self.Asked(self._given.insights(None), is_all=True))

    def _show(self) -> None:
        names = (f"[{each}]" if name == self._shown else each for name, each in _NAMES.items())
        self.query_one("#names", Plain).say("  ".join(names))
        is_body = self._shown == "body"
        self.query_one("#page").display = not is_body
        self.query_one("#maps").display = is_body
        page = self._pages.get(self._shown)
        self.query_one("#lines", Plain).say("\n".join(page.lines) if page else _READING)
        if self._insights and is_body:
            self._show_body(self._insights)

    def _show_body(self, insights: "Insights") -> None:
        for when, seen in (("now", insights.zones), ("before", insights.zones_before)):
            days = "The last 91 days" if when == "now" else "The 91 before"
            told = f"{days}: mean, of {seen.noted} noted"
            self.query_one(f"#{when}-words", Plain).say(told)
            self.query_one(f"#{when}-map", BodyMap).marks = seen.marks("mean")
