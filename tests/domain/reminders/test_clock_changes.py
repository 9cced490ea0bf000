"""Both changes of the clock, journeys, a clock that is set, and sleep: what rings, and how often."""

from collections import Counter
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from selfcare.domain.clock import FixedClock
from selfcare.domain.reminders.planning import moment_of
from selfcare.domain.reminders.reminder import Times
from tests.domain.reminders.living import Computer, reminder

HOUR = timedelta(hours=1)
DAY = timedelta(days=1)

CHANGES = {
    "Europe/Berlin": ("2026-03-28", "2026-10-24"),
    "America/New_York": ("2026-03-07", "2026-10-31"),
    "Australia/Lord_Howe": ("2026-10-03", "2026-04-04"),
    "America/St_Johns": ("2026-03-07", "2026-10-31"),
    "Africa/Cairo": ("2026-04-23", "2026-10-29"),
    "Asia/Kolkata": ("2026-03-28", "2026-10-24"),
}
"""The evening before the clocks go forward, and before they go back; India's do neither."""

NIGHTS = [(zone, f"{day}T21:00") for zone, days in CHANGES.items() for day in days]


@pytest.mark.parametrize(
    ("lines", "at", "zone", "rang"),
    [
        pytest.param(
            ["log 2:30 again 0"],
            "2026-03-29T01:00",
            "Europe/Berlin",
            [("29 03:00 CEST", "")],
            id="in the gap of spring: once, right after it",
        ),
        pytest.param(
            ["log 2:30 again 0"],
            "2026-10-25T01:00",
            "Europe/Berlin",
            [("25 02:30 CEST", "")],
            id="in the hour that autumn has twice: the first time",
        ),
        pytest.param(
            ["log 2:10 again 0"],
            "2026-10-04T01:00",
            "Australia/Lord_Howe",
            [("04 02:30 +11", "")],
            id="a gap of half an hour",
        ),
        pytest.param(
            ["log 0:30 again 0"],
            "2026-04-23T22:00",
            "Africa/Cairo",
            [("24 01:00 EEST", "")],
            id="a gap at midnight: no time before one",
        ),
        pytest.param(
            ["words tea every 60m 1:00-5:00"],
            "2026-10-25T00:30",
            "Europe/Berlin",
            [
                ("25 02:00 CEST", ""),
                ("25 02:00 CET", ""),
                ("25 03:00 CET", ""),
                ("25 04:00 CET", ""),
                ("25 05:00 CET", ""),
            ],
            id="every hour is every hour that passes, in autumn",
        ),
        pytest.param(
            ["words tea every 60m 1:00-5:00"],
            "2026-03-29T00:30",
            "Europe/Berlin",
            [("29 03:00 CEST", ""), ("29 04:00 CEST", ""), ("29 05:00 CEST", "")],
            id="every hour is every hour that passes, in spring",
        ),
    ],
)
def test_the_night_of_the_change(
    lines: list[str], at: str, zone: str, rang: list[tuple[str, str]]
) -> None:
    assert Computer(lines, at, zone).wait(7 * HOUR).rung == rang


@settings(max_examples=30)
@given(st.sampled_from(NIGHTS), st.integers(0, 24 * 60 - 1), st.sampled_from([7, 9]))
def test_each_day_has_each_time_once_whatever_the_clocks_do(
    night: tuple[str, str], minute: int, step: int
) -> None:
    zone, evening = night
    computer = Computer([f"log {minute // 60}:{minute % 60:02} again 0"], evening, zone)
    computer.wait(1.5 * DAY, step=step)
    tomorrow = computer.clock.moment.date()
    assert Counter(computer.days)[tomorrow - DAY] == 1
    assert max(Counter(computer.days).values()) == 1
    assert len(computer.rung) == len(computer.days)


@given(st.sampled_from(NIGHTS), st.integers(0, 24 * 60 - 1))
def test_a_time_rings_when_the_clock_shows_it_or_as_soon_as_it_is_past(
    night: tuple[str, str], minute: int
) -> None:
    zone, evening = night
    clock = FixedClock(datetime(2026, 1, 1, tzinfo=UTC), ZoneInfo(zone))
    wall = datetime.fromisoformat(evening).replace(hour=0) + timedelta(days=1, minutes=minute)
    moment = moment_of(wall, clock)
    shown = clock.here(moment).replace(tzinfo=None, fold=0)
    before = clock.here(moment.astimezone(UTC) - timedelta(seconds=1)).replace(tzinfo=None)
    assert before < wall <= shown
    assert shown - wall <= HOUR


def test_a_day_that_a_country_skips_makes_no_pile() -> None:
    computer = Computer(["log 20:00 again 0"], "2011-12-29T19:00", "Pacific/Apia")
    assert computer.wait(26 * HOUR).rung == [
        ("29 20:00 -10", ""),
        ("31 00:00 +14", ""),
        ("31 20:00 +14", ""),
    ]


def test_a_clock_that_is_set_back_rings_nothing_twice() -> None:
    computer = Computer(["log 20:00 again 0"], "2026-06-10T19:50").wait(HOUR / 2)
    computer.set_clock("2026-06-10T19:30").wait(HOUR)
    computer.set_clock("2026-06-09T19:30").wait(26 * HOUR)
    assert computer.days == [date(2026, 6, 10), date(2026, 6, 9)]
    assert len(computer.rung) == 2


def test_a_nudge_is_not_repeated_when_the_clock_is_put_right_by_a_little() -> None:
    computer = Computer(["words tea every 60m 9:00-17:00"], "2026-06-10T09:30").wait(HOUR)
    computer.set_clock("2026-06-10T09:58").wait(HOUR / 2)
    assert computer.rung == [("10 10:30 CEST", "")]


def test_a_nudge_comes_again_after_the_clock_was_far_ahead() -> None:
    computer = Computer(["words tea every 60m 9:00-17:00"], "2027-06-10T09:30").wait(HOUR)
    computer.set_clock("2026-06-10T09:30").wait(1.2 * HOUR)
    assert computer.rung == [("10 10:30 CEST", ""), ("10 10:30 CEST", "")]


@pytest.mark.parametrize(
    ("there", "rang"),
    [
        ("America/New_York", [("10 20:00 CEST", ""), ("11 20:00 EDT", "")]),
        ("Asia/Tokyo", [("10 20:00 CEST", ""), ("11 20:00 JST", "")]),
        ("Pacific/Kiritimati", [("10 20:00 CEST", ""), ("11 20:00 +14", "")]),
        ("Pacific/Pago_Pago", [("10 20:00 CEST", ""), ("11 20:00 SST", "")]),
    ],
)
def test_a_journey_keeps_the_times_of_the_day(there: str, rang: list[tuple[str, str]]) -> None:
    """20:00 is 20:00 wherever one is, and no day has two of it."""
    computer = Computer(["log 20:00 again 0"], "2026-06-10T19:30").wait(HOUR, step=5)
    computer.travel(there)
    there_now = computer.clock.moment
    half_past_eight = datetime(2026, 6, 11, 20, 30, tzinfo=there_now.tzinfo)
    computer.wait(half_past_eight - there_now, step=5)
    assert computer.rung == rang


def test_flying_over_a_time_tells_it_late() -> None:
    computer = Computer(["log 16:00 again 0"], "2026-06-10T08:00", "America/New_York").wait(HOUR)
    assert computer.sleep(3 * HOUR).travel("Europe/Berlin").wait(HOUR).rung == [
        ("10 18:00 CEST", "late")
    ]


def test_after_a_night_of_sleep_one_is_late_and_no_more() -> None:
    computer = Computer(["routine 8:00 13:00 19:00 again 0"], "2026-06-10T07:30")
    computer.wait(HOUR / 4).sleep(13 * HOUR).wait(HOUR)
    assert computer.rung == [("10 20:45 CEST", "late")]


def test_after_a_week_of_sleep_one_is_late_and_no_more() -> None:
    computer = Computer(["log 20:00 again 0"], "2026-06-10T19:50").sleep(7 * DAY).wait(HOUR / 4)
    assert computer.rung == [("17 20:00 CEST", "")]
    computer = Computer(["log 20:00 again 0"], "2026-06-10T19:50").sleep(7 * DAY + 3 * HOUR)
    assert computer.wait(HOUR).rung == [("17 22:50 CEST", "late")]


def test_a_missed_one_is_told_until_the_next_one_is_nearer() -> None:
    def woken(hour: int) -> list[tuple[str, str]]:
        computer = Computer(["log 20:00 again 0"], "2026-06-10T19:50")
        computer.look()
        return computer.sleep(hour * HOUR).wait(HOUR / 4).rung

    assert woken(11) == [("11 06:50 CEST", "late")]
    assert woken(13) == []


def test_a_weekly_one_is_told_for_a_day() -> None:
    def woken(hour: int) -> list[tuple[str, str]]:
        computer = Computer(["look-back sun 18:00"], "2026-06-14T17:50")
        computer.look()
        return computer.sleep(hour * HOUR).wait(HOUR / 4).rung

    assert woken(23) == [("15 16:50 CEST", "late")]
    assert woken(25) == []


def test_sleep_is_a_break_so_that_no_nudge_meets_one_on_waking() -> None:
    computer = Computer(["posture every 45m 9:00-17:00"], "2026-06-10T08:55").wait(HOUR)
    computer.sleep(2 * HOUR).wait(HOUR)
    assert computer.rung == [("10 09:45 CEST", ""), ("10 12:40 CEST", "")]


def test_what_was_just_made_or_changed_does_not_ring_for_earlier() -> None:
    computer = Computer([], "2026-06-10T15:00")
    made = reminder("log 8:00")._replace(since=computer.clock.now())
    computer.plan = computer.plan._replace(reminders=(made,))
    assert computer.wait(2 * HOUR).rung == []
    assert isinstance(made.when, Times)
