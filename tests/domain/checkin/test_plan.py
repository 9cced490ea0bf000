"""Settings that somebody mistyped by hand count as not set."""

from datetime import date

from selfcare.domain.checkin.asking import Plan
from selfcare.domain.checkin.plan import plan


def test_the_plan_is_read_from_the_settings() -> None:
    held = {
        "checkin": "weekly",
        "checkin_until": "2026-12-31",
        "checkin_since": "soon",
        "checkin_ranges": "fingertips-floor neck-turn-left",
    }
    assert plan(lambda name: held.get(name, "")) == Plan(
        is_weekly=True,
        until=date(2026, 12, 31),
        since=None,
        ranges=("fingertips-floor", "neck-turn-left"),
    )
    assert plan(lambda _: "") == Plan()
