"""Reminders as a person reads them."""

from datetime import date

import pytest

from selfcare.domain.reminders.reminder import Pause
from selfcare.domain.reminders.words import as_typed, days_told, paused_until, timing, title
from tests.domain.reminders.living import reminder


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("log 20:00", "The daily log: 20:00, every day"),
        ("routine desk-neck 8:00 18:00 mon-fri", "Routine: Desk neck: 8:00 and 18:00, Mon-Fri"),
        ("routine 8:00 sat,sun", "Your stretches: 8:00, Sat, Sun"),
        ("posture every 45m 9:00-17:00", "Your posture: every 45 minutes, 9:00-17:00, every day"),
        ("look-back", "The week's look back: 18:00, Sun"),
        ("visit", "The evening before a visit: 19:00"),
        (
            "visit 2026-12-03",
            "The evening before a visit: 19:00, for the visit of 2026-12-03",
        ),
        ("words tea 10:00 until 2026-12-24", '"tea": 10:00, every day, until 2026-12-24'),
    ],
)
def test_what_it_is_and_when_it_rings(line: str, said: str) -> None:
    each = reminder(line)
    assert f"{title(each)}: {timing(each)}" == said


def test_days() -> None:
    assert [days_told(days) for days in ((1,), (0, 2), (3, 4, 5), (0, 1, 3))] == [
        "Tue",
        "Mon, Wed",
        "Thu-Sat",
        "Mon, Tue, Thu",
    ]


def test_pauses() -> None:
    today, later = date(2026, 6, 10), date(2026, 6, 20)
    assert paused_until((), today) == ""
    assert paused_until((Pause(later),), today) == ""
    assert (
        paused_until((Pause(today, later), Pause(today, today)), today) == f"paused until {later}"
    )
    assert paused_until((Pause(today), Pause(today, later)), today) == "paused"


def test_a_visits_day_is_typed_with_it() -> None:
    assert as_typed(reminder("visit 2026-12-03 18:00")) == "visit 2026-12-03 18:00"
