"""The body map beside a card: where a muscle lies, and where its pattern is described, as letters."""

from collections.abc import Mapping
from typing import Final

from selfcare.domain.learning.cards import Pattern, on_side
from selfcare.drawing.body import views_of
from selfcare.drawing.bodymap import Sign
from selfcare.drawing.scene import Role
from selfcare.drawing.walk import Place
from selfcare.tui.widgets.bodymap import BodyMap
from selfcare.tui.widgets.still_map import better_side

LIES: Final = Sign("M", Role.TARGET)
OFTEN: Final = Sign("o", Role.ARROW)
SELDOM: Final = Sign("-", Role.SKIN)
BOTH: Final = Sign("@", Role.TARGET)
"""Where the muscle lies and its pattern is described as well."""
PLACE: Final = Sign("x", Role.ARROW)

_WORDS: Final = {
    LIES: "muscle lies here",
    BOTH: "lies and often felt",
    OFTEN: "often felt",
    SELDOM: "less often felt",
    PLACE: "this place",
}

_ELSEWHERE: Final = {"front": "on the back", "back": "in front"}


class PatternMap(BodyMap):
    """A body map of one card. Choosing a place on it asks for the place's own card."""

    def show(self, pattern: Pattern, sides: Mapping[str, str], side: str) -> None:
        """Show a pattern on one side of the body, `l` or `r`, from where most of it is seen."""
        marks: dict[str, Sign] = {}
        marks |= dict.fromkeys(on_side(pattern.seldom, sides, side), SELDOM)
        often = OFTEN if pattern.lies_in else PLACE
        marks |= dict.fromkeys(on_side(pattern.often, sides, side), often)
        for zone in on_side(pattern.lies_in, sides, side):
            marks[zone] = BOTH if marks.get(zone) == OFTEN else LIES
        self.marks = marks
        view = better_side(self.marks)
        begin = on_side(pattern.lies_in or pattern.often, sides, side)
        begin.sort(key=lambda zone: view not in views_of(zone))
        if begin:
            self.cursor = Place(begin[0], view)  # ignored where it is not seen there
            self.go_to(begin[0])

    def legend(self) -> str:
        """Return what the letters mean that are on the map, and whether some stand out of sight."""
        used = set(self.marks.values())
        lines = [f"{sign.letter} {word}" for sign, word in _WORDS.items() if sign in used]
        if any(not set(self.views).intersection(views_of(zone)) for zone in self.marks):
            lines.append(f"F5: more {_ELSEWHERE[self.cursor.view]}")
        return "\n".join(lines)

    def action_flip(self) -> None:
        """Show the other side of the body, and say so also where the zone is the same."""
        super().action_flip()
        self.post_message(self.Moved(self, self.cursor.zone))
