"""How strong a pain is, on a form where digits are typed wherever one is."""

from selfcare.domain.entries import WORST
from selfcare.tui.widgets.rating import Rating


class Strength(Rating, can_focus=False):
    """A rating that takes what the screen passes on. A 1 and then a 0 make 10."""

    def __init__(self, value: int | None) -> None:
        """Begin with this strength, or with none said yet."""
        super().__init__()
        self.set_reactive(Rating.mark, value)
        self._follows_one = value == 1

    @property
    def value(self) -> int | None:
        """The strength, 0-10, if it was said."""
        return self.mark

    def type_digit(self, digit: str) -> None:
        """Take a digit that was typed."""
        self.mark = WORST if digit == "0" and self._follows_one and self.mark == 1 else int(digit)
        self._follows_one = digit == "1"
