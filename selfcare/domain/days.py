"""Entries seen day by day."""

from collections.abc import Iterable
from datetime import date, timedelta

from selfcare.domain.entries import Entry, Pain, Posture


def worst_by_day(entries: Iterable[Entry]) -> dict[date, int]:
    """Return the strongest pain (0-10) of each day that has one noted. Other days are gaps."""
    worst: dict[date, int] = {}
    for entry in entries:
        if isinstance(entry.content, Pain | Posture):
            rating = entry.content.intensity
            worst[entry.day] = max(rating, worst.get(entry.day, rating))
    return worst


def in_days(count: int) -> str:
    """Return a number of days in words."""
    return "1 day" if count == 1 else f"{count} days"


def last_days(today: date, count: int) -> list[date]:
    """Return the last `count` days, today the last of them."""
    return [today - timedelta(days=back) for back in reversed(range(count))]
