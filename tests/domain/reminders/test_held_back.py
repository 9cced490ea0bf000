"""A reminder of a routine that does not ring is not told of as if it rang."""

from datetime import timedelta

import pytest

from selfcare.domain.clock import FixedClock
from selfcare.domain.reminders.held_back import Standings, coming, held_back, remark
from selfcare.domain.reminders.reminder import Plan
from tests.conftest import NOW, ZONE
from tests.domain.reminders.living import reminder

CLOCK = FixedClock(NOW, ZONE)
"""A Sunday, in the afternoon."""


@pytest.mark.parametrize(
    ("line", "states", "said"),
    [
        ("routine neck 8:00", {"neck": "paused"}, "its routine is paused"),
        ("routine neck 8:00", {"neck": "ended", "hip": "followed"}, "its routine has ended"),
        ("routine neck 8:00", {"neck": "followed", "hip": "paused"}, ""),
        ("routine neck 8:00", {"hip": "paused"}, ""),
        ("routine 8:00", {"neck": "paused", "hip": "ended"}, "your routines are paused"),
        ("routine 8:00", {"neck": "ended"}, "your routines have ended"),
        ("routine 8:00", {"neck": "paused", "hip": "followed"}, ""),
        ("routine 8:00", {}, ""),
        ("log 8:00", {"neck": "paused"}, ""),
    ],
)
def test_why_it_does_not_ring(line: str, states: dict[str, str], said: str) -> None:
    each, stand = reminder(line), Standings(states, {})
    assert held_back(each, stand) == remark(each, stand) == said
    assert bool(coming(Plan((each,)), stand, CLOCK, 1)) is not bool(said)


def test_a_warning_holds_back_reminders_of_routines_and_no_others() -> None:
    both = Plan((reminder("routine neck 20:00"), reminder("log 21:00", "log")))
    warned = Standings({}, {}, is_warned=True)
    assert [remark(each, warned) for each in both.reminders] == ["held back by a warning sign", ""]
    assert {ring.reminder.what for ring in coming(both, warned, CLOCK, 3)} == {"log"}


def test_on_a_day_of_rest_it_is_left_out_that_day() -> None:
    both = Plan((reminder("routine neck 20:00"), reminder("log 21:00", "log")))
    rests = Standings({"neck": "followed"}, {"neck": ()}, rests_on=NOW.date())
    assert [remark(each, rests) for each in both.reminders] == ["not today: a day of rest", ""]
    rings = [
        (ring.reminder.what, ring.at.date() - NOW.date()) for ring in coming(both, rests, CLOCK, 3)
    ]
    today, tomorrow = timedelta(0), timedelta(days=1)
    assert rings == [("log", today), ("routine", tomorrow), ("log", tomorrow)]


@pytest.mark.parametrize(
    ("line", "on_days", "said", "days"),
    [
        ("routine neck 8:00", {"neck": (0, 2)}, "only Mon, Wed, as the routine has it", {0, 2}),
        (
            "routine neck 8:00",
            {"neck": (0, 2), "hip": ()},
            "only Mon, Wed, as the routine has it",
            {0, 2},
        ),
        ("routine neck 8:00", {"hip": (0,)}, "", set(range(7))),
        ("routine neck 8:00", {"neck": tuple(range(7))}, "", set(range(7))),
        (
            "routine 8:00",
            {"neck": (0,), "hip": (4,)},
            "only Mon, Fri, as the routine has it",
            {0, 4},
        ),
        ("routine 8:00", {"neck": (0,), "hip": ()}, "", set(range(7))),
        ("log 8:00", {"neck": (0,)}, "", set(range(7))),
    ],
)
def test_it_is_told_of_on_the_days_of_its_routine_only(
    line: str, on_days: dict[str, tuple[int, ...]], said: str, days: set[int]
) -> None:
    each, stand = reminder(line), Standings(dict.fromkeys(on_days, "followed"), on_days)
    assert remark(each, stand) == said
    assert {ring.at.weekday() for ring in coming(Plan((each,)), stand, CLOCK, 14)} == days
