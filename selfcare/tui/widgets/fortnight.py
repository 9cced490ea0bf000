"""The last fortnight at a glance: each day's strongest pain as a bar and a number; gaps stay gaps."""

from collections.abc import Mapping
from datetime import date
from typing import ClassVar

from rich.style import Style
from rich.text import Text
from textual.widget import Widget

from selfcare.domain.days import last_days

DAYS = 14
ROWS = 3
_EIGHTHS = " ▁▂▃▄▅▆▇█"


class Fortnight(Widget):
    """Three rows of bars, the numbers, and the days below them."""

    DEFAULT_CSS = """
    Fortnight { height: 5; width: 56; }
    Fortnight > .fortnight--bar { color: $primary; }
    Fortnight > .fortnight--quiet { color: $quiet; }
    Fortnight > .fortnight--today { text-style: bold; }
    """
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "fortnight--bar",
        "fortnight--quiet",
        "fortnight--today",
    }

    def __init__(self, today: date, worst: Mapping[date, int]) -> None:
        """Show the days that end with `today`; `worst` is 0-10 for each day that has an entry."""
        super().__init__()
        self._today = today
        self._worst = dict(worst)

    def show(self, today: date, worst: Mapping[date, int]) -> None:
        """Show other days, if they differ from those shown."""
        if (today, dict(worst)) != (self._today, self._worst):
            self._today, self._worst = today, dict(worst)
            self.refresh()

    def render(self) -> Text:
        """Draw it."""
        bar, quiet, last = (
            Style.from_color(self.get_component_rich_style(f"fortnight--{part}").color)
            for part in ("bar", "quiet", "today")
        )
        days = last_days(self._today, DAYS)
        picture = Text(no_wrap=True)
        for row in reversed(range(ROWS)):
            for day in days:
                picture.append(f" {_slice(self._worst.get(day), row) * 2} ", bar)
            picture.append("\n")
        for day in days:
            rating = self._worst.get(day)
            picture.append(
                f"{'·' if rating is None else rating:>3} ", quiet if rating is None else None
            )
        picture.append("\n")
        for day in days:
            style = last + Style(bold=True) if day == self._today else quiet
            picture.append(f"{day:%a}"[:2].rjust(3) + " ", style)
        return picture


def _slice(rating: int | None, row: int) -> str:
    """Return the part of a day's bar that falls into one row; the lowest row is 0."""
    if not rating:
        return " "
    eighths = round(rating * ROWS * 8 / 10) - row * 8
    return _EIGHTHS[max(0, min(8, eighths))]
