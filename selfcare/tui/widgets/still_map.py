"""A body map that is only looked at: no cursor stands on it, and the arrows are left to the screen."""

from collections import Counter
from typing import Final

from selfcare.drawing.body import VIEWS, views_of
from selfcare.drawing.bodymap import Marks, body_frame
from selfcare.drawing.cells import Frame, Printer
from selfcare.drawing.walk import Place
from selfcare.tui.widgets.bodymap import BodyMap

_ELSEWHERE: Final = {"front": "on the back", "back": "in front"}
_BEGIN: Final = {"front": Place("breastbone.m", "front"), "back": Place("neck-back.m", "back")}


class StillMap(BodyMap, can_focus=False):
    """Shows marks, and nothing that could be chosen."""

    def draw(self, printer: Printer, size: tuple[int, int]) -> Frame:
        """Return the picture, `size` being columns and rows."""
        return body_frame(printer, size, self.marks, views=self.views)

    def turn_to(self, side: str) -> None:
        """Show the `front` or the `back`."""
        self.cursor = _BEGIN[side]

    def elsewhere(self) -> str:
        """Say where there are marks out of sight; nothing where there are none."""
        is_hidden = any(not set(self.views).intersection(views_of(zone)) for zone in self.marks)
        return f"more {_ELSEWHERE[self.cursor.view]}: v" if is_hidden else ""


def better_side(*all_marks: Marks) -> str:
    """Return the side on which most marks are seen; the back where it makes no difference."""
    seen = Counter(side for marks in all_marks for zone in marks for side in views_of(zone))
    return max(reversed(VIEWS), key=lambda side: seen[side])
