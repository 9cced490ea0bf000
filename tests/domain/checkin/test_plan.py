"""Settings that somebody mistyped by hand count as not set."""

from datetime import date

from selfcare.domain.checkin.asking import Plan
from selfcare.domain.checkin.plan import measuring_only, plan


def test_the_plan_is_read_from_the_settings() -> None:
    held = {
        "checkin": "weekly",
        "checkin_until": "2026-12-31",
        "checkin_since": "soon",
        "checkin_ranges": "fingertips-floor neck-turn-left",
        "checkin_ranges_off": "knee-wall-left",
    }
    assert plan(lambda name: held.get(name, "")) == Plan(
        is_weekly=True,
        until=date(2026, 12, 31),
        since=None,
        ranges=("fingertips-floor", "neck-turn-left"),
        declined=("knee-wall-left",),
    )
    assert plan(lambda _: "") == Plan()


def changed(held: Plan, *wanted: str) -> Plan:
    """Return the plan after these settings, and no others, were kept."""
    said = measuring_only(held, wanted)
    return plan(lambda name: said.get(name, ""))._replace(assigned=held.assigned)


def test_what_a_routine_asks_for_can_be_turned_off_and_on_again() -> None:
    asked = Plan(assigned=(("floor", 14), ("left", 14)))
    without = changed(asked, "left", "knee")
    assert (without.ranges, without.declined) == (("knee",), ("floor",))
    assert list(without.measured) == ["left", "knee"]
    again = changed(without, "floor", "left")
    assert (again.ranges, again.declined) == ((), ())
    assert again.measured == asked.measured


def test_what_one_chose_oneself_stays_ones_own_when_a_routine_asks_for_it_too() -> None:
    both = Plan(ranges=("floor",), assigned=(("floor", 14),))
    kept = changed(both, "floor", "knee")
    assert kept.ranges == ("floor", "knee")
    assert changed(kept, "knee").declined == ("floor",)


def test_what_was_turned_off_stays_off_while_its_routine_is_paused() -> None:
    paused = Plan(declined=("floor",))
    assert changed(paused, "knee").declined == ("floor",)
    assert changed(paused, "floor") == Plan(ranges=("floor",))
