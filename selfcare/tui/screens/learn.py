"""Learn: muscles, places and the massage as cards, found by typing, with the body map beside."""

from collections.abc import Iterable, Iterator, Sequence
from typing import ClassVar, Final

from rich.table import Table
from rich.text import Text
from textual import on
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.widget import Widget
from textual.widgets import OptionList, Static

from selfcare.domain.learning.cards import Card, look_up
from selfcare.domain.vocabulary import Area
from selfcare.tui.actions import ACTIONS, bindings
from selfcare.tui.screens.search_room import SearchRoom
from selfcare.tui.widgets.bodymap import BodyMap
from selfcare.tui.widgets.pattern_map import PatternMap
from selfcare.tui.widgets.plain import Plain

_WIDTHS: Final = [(0, "-narrow"), (78, "-wide"), (110, "-huge")]
"""From how many columns on which layout is taken."""

_KINDS: Final = {"topic": "To read", "place": "Places", "muscle": "Muscles"}

_OF_THE_BODY: Final = frozenset({"v", "space"})
"""The letters that turn the body and choose on it while it has the focus."""


class LearnScreen(SearchRoom[None, Card]):
    """Letters search; the marked card stands beside the list; Tab goes on to the text and the body."""

    heading = "Learn"
    BINDINGS: ClassVar[list[BindingType]] = bindings(ACTIONS["learn"])
    CSS = """
    LearnScreen {
        #body { padding: 1 1 0 2; }
        #finder { width: 26; margin-right: 2; }
        #card { width: 1fr; }
        #name { text-style: bold; height: auto; }
        #summary { color: $text-muted; height: auto; padding-bottom: 1; }
        #about { height: 1fr; scrollbar-size-vertical: 1; padding-right: 1; }
        #about:focus { background: $surface; }
        #picture { width: 22; margin-left: 1; }
        #legend { height: auto; color: $text-muted; }
        #zone { height: 2; color: $accent; }
        &.-narrow #body { padding: 0 1; }
        &.-narrow #picture { width: 23; display: none; }
        &.-reading #finder { display: none; }
        &.-reading.-narrow #picture { display: block; }
        &.-huge #finder { width: 34; display: block; }
        &.-huge #picture { width: 54; }
        &.-topic #picture { display: none; }
        &.-topic.-reading.-narrow #picture { display: none; }
    }
    """
    HORIZONTAL_BREAKPOINTS = _WIDTHS

    def __init__(
        self, cards: Sequence[Card], areas: Iterable[Area], *, glyphs: str = "blocks"
    ) -> None:
        """Offer these cards, and draw the body with these characters."""
        super().__init__(lambda typed: look_up(typed, cards), _title, _kind, name="learn")
        self.side = "l"
        """The side of the body that is shown, `l` or `r`: the person's own."""
        self._areas = {area.id: area for area in areas}
        self._glyphs = glyphs

    def parts(self) -> Iterator[Widget]:
        """Yield the search, the list, the card, and the body."""
        with Horizontal(id="body"):
            yield from self.finder()
            with Vertical(id="card"):
                yield Plain(name="name")
                yield Plain(name="summary")
                with VerticalScroll(id="about"):
                    yield Static(id="text")
            with Vertical(id="picture"):
                yield PatternMap(id="map", glyphs=self._glyphs)
                yield Plain(name="zone")
                yield Plain(name="legend")

    def searches_with(self, key: str) -> bool:
        """Return whether a letter searches: on the body, some turn it and choose there."""
        return key not in _OF_THE_BODY or not self.query_one("#map").has_focus

    def search(self, typed: str) -> None:
        """List what matches, and mark the likeliest."""
        self._choose_again()
        words = typed.lower().split()
        if "right" in words or "left" in words:
            self.side = "r" if "right" in words else "l"
        super().search(typed)

    @on(OptionList.OptionSelected)
    def action_read(self) -> None:
        """Go on from the list to the text, from there to the body, and back to the list."""
        about, body = self.query_one("#about"), self.query_one("#map")
        if about.has_focus and not self.has_class("-topic"):
            body.focus()
        elif about.has_focus or body.has_focus:
            self._choose_again()
        else:
            self._read()

    def _read(self) -> None:
        self.add_class("-reading")
        self.query_one("#about").focus()

    def _choose_again(self) -> None:
        self.remove_class("-reading")
        self.query_one("#found").focus()

    def action_side(self) -> None:
        """Show the pattern on the other side of the body."""
        self.side = "r" if self.side == "l" else "l"
        self.show_marked()

    def action_flip(self) -> None:
        """Show the body from the other side."""
        self.query_one(PatternMap).action_flip()

    @on(BodyMap.Moved)
    def _name_zone(self) -> None:
        body = self.query_one(PatternMap)
        self.query_one("#legend", Plain).say(body.legend())
        zone = body.cursor.zone
        area, _, side = zone.partition(".")
        whose = {"l": "your left", "r": "your right"}.get(side, "")
        name = self._areas[area].short
        self.query_one("#zone", Plain).say(f"{name}, {whose}" if whose else name)

    @on(BodyMap.Chosen)
    def _look_up_place(self, message: BodyMap.Chosen) -> None:
        """Show the card of a place that was chosen on the body, on that side."""
        area, _, side = message.zone.partition(".")
        self.side = side if side in "lr" else self.side
        self.search(area)
        self._read()

    def action_back(self) -> None:
        """Go back to the list; there, forget what was typed; with nothing typed, leave."""
        if self.has_class("-reading"):
            self._choose_again()
        else:
            super().action_back()

    def show_marked(self) -> None:
        """Show the marked card, and the body with its pattern."""
        card = self.marked
        self.query_one("#name", Plain).say(card.title if card else "Nothing is called that here.")
        self.query_one("#summary", Plain).say(card.summary if card else "")
        self.query_one("#text", Static).update(_laid_out(card) if card else "")
        self.query_one("#about").scroll_home(animate=False)
        self._draw(card)

    def _draw(self, card: Card | None) -> None:
        body = self.query_one(PatternMap)
        self.set_class(card is None or card.kind == "topic", "-topic")
        if card:
            sides = {area.id: area.sides for area in self._areas.values()}
            body.show(card.pattern, sides, self.side)
        self.call_after_refresh(self._name_zone)  # by then it is known how much of the body fits


def _title(card: Card) -> str:
    return card.title


def _kind(card: Card) -> str:
    return _KINDS[card.kind]


def _laid_out(card: Card) -> Table:
    """Lay out all that there is to read."""
    table = Table.grid()
    for part in card.parts:
        if part.heading:
            table.add_row(Text(part.heading, "bold"))
        for line in part.lines:
            table.add_row(line if not part.heading else Text(line))
        table.add_row()
    return table
