"""The body map: walk over it by arrow keys, or click. Which zone that is, the screen says in words."""

from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.reactive import reactive

from selfcare.drawing.body import VIEWS, view, views_of
from selfcare.drawing.bodymap import BOTH_FIT, Marks, body_frame, hits, panels
from selfcare.drawing.cells import Frame, Printer
from selfcare.drawing.walk import Place, other_side, step
from selfcare.tui.widgets.picture import Picture


class BodyMap(Picture, can_focus=True):
    """Front and back of the body with marks of 0-10 and a cursor; one view where both do not fit."""

    DEFAULT_CSS = """
    BodyMap { width: 1fr; height: 1fr; min-width: 21; min-height: 8; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "move('up')", "Move", show=False),
        Binding("down", "move('down')", "Move", show=False),
        Binding("left", "move('left')", "Move", show=False),
        Binding("right", "move('right')", "Move", show=False),
        Binding("v", "flip", "Front / back", tooltip="Go to the other side of the body"),
        Binding("enter,space", "choose", "Choose", tooltip="Choose this place on the body"),
    ]

    marks: reactive[Marks] = reactive(dict)
    """Strengths 0-10 by zone; None for one that is chosen and whose strength is not said yet."""
    cursor: reactive[Place] = reactive(Place("neck-back.m", "back"))
    """The zone that the keys act on, and the view that they act in."""

    @dataclass
    class Moved(Message):
        """The cursor went to another zone."""

        body_map: "BodyMap"
        zone: str

        @property
        def control(self) -> "BodyMap":
            """The widget that sent it."""
            return self.body_map

    @dataclass
    class Chosen(Message):
        """The person chose this zone, by key or by mouse."""

        body_map: "BodyMap"
        zone: str

        @property
        def control(self) -> "BodyMap":
            """The widget that sent it."""
            return self.body_map

    @property
    def views(self) -> tuple[str, ...]:
        """The views that are shown: both, or the cursor's alone."""
        columns, rows = BOTH_FIT
        both = self.size.width >= columns and self.size.height >= rows
        return VIEWS if both else (self.cursor.view,)

    def go_to(self, zone: str) -> None:
        """Put the cursor on a zone, in the present view if it is seen there; an unknown zone is ignored."""
        seen_in = views_of(zone)
        if seen_in:
            self.cursor = Place(
                zone, self.cursor.view if self.cursor.view in seen_in else seen_in[0]
            )

    def place_at(self, column: int, row: int) -> Place | None:
        """Return what is drawn in a cell, or None beside the body."""
        columns, rows = self.size
        if not (0 <= column < columns and 0 <= row < rows):
            return None
        zone = hits(columns, rows, self.views)[row][column]
        if zone is None:
            return None
        shown = [
            panel.view for panel in panels(columns, rows, self.views) if panel.column <= column
        ]
        return Place(zone, shown[-1])

    def draw(self, printer: Printer, size: tuple[int, int]) -> Frame:
        """Return the picture, `size` being columns and rows."""
        return body_frame(printer, size, self.marks, cursor=self.cursor, views=self.views)

    def watch_marks(self) -> None:
        """Show other marks."""
        self.redraw()

    def validate_cursor(self, place: Place) -> Place:
        """Keep the cursor on the body."""
        known = place.view in VIEWS and place.zone in view(place.view).zones
        return place if known else self.cursor

    def watch_cursor(self) -> None:
        """Show the cursor elsewhere."""
        self.redraw()

    def action_move(self, direction: str) -> None:
        """Go to the next zone `up`, `down`, `left` or `right`."""
        self._move(step(self.cursor, direction))

    def action_flip(self) -> None:
        """Go to the same spot on the other side of the body."""
        self._move(other_side(self.cursor))

    def action_choose(self) -> None:
        """Choose the zone under the cursor."""
        self.post_message(self.Chosen(self, self.cursor.zone))

    def on_click(self, event: events.Click) -> None:
        """Choose the zone that is drawn under the pointer."""
        offset = event.get_content_offset(self)
        place = self.place_at(offset.x, offset.y) if offset else None
        if place:
            self._move(place)
            self.action_choose()

    def _move(self, place: Place) -> None:
        before, self.cursor = self.cursor, place
        if place.zone != before.zone:
            self.post_message(self.Moved(self, place.zone))
