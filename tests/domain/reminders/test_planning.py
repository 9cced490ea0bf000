"""What rings next, as far as can be known."""

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from selfcare.domain.clock import FixedClock, SystemClock
from selfcare.domain.reminders.planning import moment_of, next_of, upcoming
from selfcare.domain.reminders.reminder import Pause, Plan, Quiet, Rules
from tests.conftest import NOW, ZONE
from tests.domain.reminders.living import reminder

CLOCK = FixedClock(NOW, ZONE)
NO_RULES = Rules()


def coming(*lines: str, rules: Rules = NO_RULES, count: int = 5) -> list[str]:
    plan = Plan(tuple(reminder(line) for line in lines), rules)
    return [f"{ring.at:%a %d %H:%M}" for ring in next_of(plan, CLOCK, count)]


def test_the_next_five_in_order() -> None:
    assert coming("log 20:00", "words tea 9:00 mon,tue") == [
        "Sun 22 20:00",
        "Mon 23 09:00",
        "Mon 23 20:00",
        "Tue 24 09:00",
        "Tue 24 20:00",
    ]


def test_every_so_often() -> None:
    assert coming("posture every 45m 9:00-18:00", count=3) == [
        "Sun 22 17:15",
        "Sun 22 18:00",
        "Mon 23 09:45",
    ]
    plan = Plan((reminder("posture every 45m 9:00-18:00"),))
    ring = next(upcoming(plan, CLOCK, last={"r": NOW}))
    assert f"{ring.at:%H:%M}" == "17:50"


def test_quiet_hours_pauses_and_ends_are_left_out() -> None:
    rules = Rules(Quiet(time(21), time(8)), (Pause(date(2026, 11, 24), date(2026, 11, 25)),))
    assert coming("log 7:00 20:00 22:00 until 2026-11-26", rules=rules) == [
        "Sun 22 20:00",
        "Mon 23 20:00",
        "Thu 26 20:00",
    ]
    assert coming("posture every 2h 18:00-22:00", rules=rules, count=2) == [
        "Sun 22 20:00",
        "Mon 23 20:00",
    ]


def test_visits_that_are_noted_or_named() -> None:
    plan = Plan((reminder("visit"), reminder("visit 2026-12-03 18:00")))
    visits = {date(2026, 11, 30)}
    assert [f"{ring.at:%d %H:%M}" for ring in next_of(plan, CLOCK, 5, visits)] == [
        "29 19:00",
        "02 18:00",
    ]


def test_what_never_rings_does_not_keep_anybody_waiting() -> None:
    assert coming() == []
    assert coming("words tea 9:00 mon until 2026-11-22") == []


def test_the_machines_own_clock_will_do() -> None:
    plan = Plan((reminder("log 0:00 12:00"),))
    rings = next_of(plan, SystemClock(), 2)
    assert [ring.at.minute for ring in rings] == [0, 0]


def test_in_the_hour_that_comes_twice_the_order_is_that_of_the_moments() -> None:
    zone = ZoneInfo("Europe/Berlin")
    clock = FixedClock(datetime(2026, 10, 25, 2, 40, tzinfo=zone), zone)
    plan = Plan((reminder("log 2:30"), reminder("words tea every 30m 2:00-4:00")))
    assert [f"{ring.at:%d %H:%M %Z}" for ring in next_of(plan, clock, 3)] == [
        "25 02:00 CET",
        "25 02:30 CET",
        "25 03:00 CET",
    ]
    wall = datetime(2026, 10, 25, 2, 30)  # noqa: DTZ001 - a wall clock's time
    assert f"{moment_of(wall, clock):%Z}" == "CEST"
