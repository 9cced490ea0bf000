"""Entries day by day: a gap is no zero."""

from datetime import date, timedelta

from selfcare.domain.days import last_days, worst_by_day
from selfcare.domain.entries import Content, Entry, Pain, Posture, Visit
from tests.conftest import NOW


def noted(content: Content, days_ago: int) -> Entry:
    at = NOW - timedelta(days=days_ago)
    return Entry(f"{content}{days_ago}", at, at, content)


def test_the_strongest_of_each_day_and_nothing_for_the_others() -> None:
    entries = [
        noted(Pain(("knee.l",), 3), 0),
        noted(Posture("slump-sit", 5), 0),
        noted(Pain(("knee.l",), 4), 0),
        noted(Pain((), 0), 1),
        noted(Visit(), 2),
    ]
    today = NOW.date()
    assert worst_by_day(entries) == {today: 5, today - timedelta(days=1): 0}


def test_the_last_days_end_with_today() -> None:
    assert last_days(date(2026, 3, 1), 3) == [
        date(2026, 2, 27),
        date(2026, 2, 28),
        date(2026, 3, 1),
    ]
