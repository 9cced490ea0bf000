"""Days as tests need them."""

from datetime import date, datetime, timedelta

from selfcare.domain.entries import Content, Entry, Pain
from selfcare.domain.insights.daily import Noted
from tests.conftest import ZONE

FIRST = date(2026, 1, 5)
"""A Monday."""


def entry(content: Content, day: date, hour: int = 12, *, late: int = 0) -> Entry:
    """Return an entry, noted so many days late."""
    at = datetime(day.year, day.month, day.day, hour, tzinfo=ZONE)
    return Entry(f"{day}-{hour}", at, at + timedelta(days=late), content)


def noted(number: int, strength: int, *triggers: str, area: str = "neck-side") -> Noted:
    """Return the day of this number, counted from the first, with one pain; 0 is no pain."""
    areas = {area: strength} if strength else {}
    times = dict.fromkeys(areas, 1)
    day = FIRST + timedelta(days=number)
    return Noted(day, areas, times, 1, frozenset(triggers), frozenset())


def neck(strength: int, *triggers: str) -> Pain:
    """Return a pain of the neck; 0 is no pain."""
    return Pain(("neck-side.l",) if strength else (), strength, triggers=triggers)
