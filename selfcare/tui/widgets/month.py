"""A month as a calendar: under each day its strongest pain. The arrows move from day to day."""

import calendar
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import ClassVar

from rich.style import Style
from rich.text import Text
from textual import events
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widget import Widget

CELL = 4
"""Columns of a day."""


class MonthView(Widget, can_focus=True):
    """Weeks from Monday to Sunday, two lines each: the dates, and what was noted."""

    DEFAULT_CSS = """
    MonthView { width: 29; height: 15; }
    MonthView > .month--title { text-style: bold; }
    MonthView > .month--quiet { color: $quiet; }
    MonthView > .month--pain { color: $foreground; text-style: bold; }
    MonthView > .month--day { background: $panel; }
    MonthView:focus > .month--day { background: $primary; color: $background; }
    """
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "month--title",
        "month--quiet",
        "month--pain",
        "month--day",
    }
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "days(-1)", "Day before", show=False),
        Binding("right", "days(1)", "Day after", show=False),
        Binding("up", "days(-7)", "Week before", show=False),
        Binding("down", "days(7)", "Week after", show=False),
    ]

    @dataclass
    class Chosen(Message):
        """Another day is marked, perhaps in another month."""

        day: date

    def __init__(self, today: date) -> None:
        """Mark today."""
        super().__init__()
        self.today = today
        self.day = today
        self._worst: Mapping[date, int] = {}
        self._with_entries: Collection[date] = ()

    def show(self, day: date, worst: Mapping[date, int], noted: Collection[date]) -> None:
        """Mark a day, with the strongest pain (0-10) of each day of its month that has one.

        A day that is `noted` without a number has a plus, any other is a gap.
        """
        self.day, self._worst, self._with_entries = day, worst, noted
        self.refresh()

    def action_days(self, count: int) -> None:
        """Mark a day before or after, but none in the future."""
        self._choose(self.day + timedelta(days=count))

    def on_click(self, event: events.Click) -> None:
        """Mark the day that was clicked."""
        week, column = (event.y - 2) // 2, event.x // CELL
        weeks = self._weeks()
        if 0 <= week < len(weeks) and 0 <= column < len(weeks[week]):
            self._choose(weeks[week][column])

    def render(self) -> Text:
        """Draw it."""
        picture = Text(no_wrap=True)
        picture.append(f"{self.day:%B %Y}".center(7 * CELL), self._style("title"))
        picture.append("\n" + "".join(f"{name:>3} " for name in _DAYS), self._style("quiet"))
        for week in self._weeks():
            picture.append("\n")
            for day in week:
                picture.append_text(self._date(day))
            picture.append("\n")
            for day in week:
                picture.append_text(self._noted(day))
        return picture

    def _choose(self, day: date) -> None:
        if day <= self.today:
            self.post_message(self.Chosen(day))

    def _weeks(self) -> list[list[date]]:
        return calendar.Calendar().monthdatescalendar(self.day.year, self.day.month)

    def _date(self, day: date) -> Text:
        shown = f"{day.day:>3} " if day.month == self.day.month else " " * CELL
        return Text(shown, self._style("day" if day == self.day else "quiet"))

    def _noted(self, day: date) -> Text:
        if day.month != self.day.month or day > self.today:
            return Text(" " * CELL)
        rating = self._worst.get(day)
        without = "+" if day in self._with_entries else "·"
        shown = f"{without if rating is None else rating:>3} "
        style = self._style("quiet" if rating is None else "pain")
        return Text(shown, style + self._style("day") if day == self.day else style)

    def _style(self, part: str) -> Style:
        return self.get_component_rich_style(f"month--{part}", partial=True)


_DAYS = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")
