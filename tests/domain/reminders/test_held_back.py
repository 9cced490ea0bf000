"""A reminder of a routine that is paused or ended is not told of as if it rang."""

import pytest

from selfcare.domain.reminders.held_back import going_on, held_back
from selfcare.domain.reminders.reminder import Plan
from tests.domain.reminders.living import reminder


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
    each = reminder(line)
    assert held_back(each, states) == said
    assert going_on(Plan((each,)), states).reminders == (() if said else (each,))
