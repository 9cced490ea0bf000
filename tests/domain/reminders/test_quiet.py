"""When reminders keep quiet, and how they come back."""

from datetime import date, time, timedelta

import pytest

from selfcare.domain.reminders.past import with_settled, with_snooze
from selfcare.domain.reminders.reminder import Pause, Quiet
from selfcare.domain.reminders.ringing import Mark
from tests.domain.reminders.living import Computer

HOUR = timedelta(hours=1)
DAY = timedelta(days=1)
NIGHT = Quiet(time(22), time(7))


def test_one_gentle_repeat_and_no_more() -> None:
    assert Computer(["log 20:00"], "2026-06-10T19:30").wait(4 * HOUR).rung == [
        ("10 20:00 CEST", ""),
        ("10 21:00 CEST", "again"),
    ]


@pytest.mark.parametrize(("line", "times"), [("log 20:00 again 3", 4), ("words tea 20:00", 1)])
def test_more_only_where_asked(line: str, times: int) -> None:
    assert len(Computer([line], "2026-06-10T19:30").wait(4.4 * HOUR, step=5).rung) == times


def test_what_is_settled_does_not_ring_once_more() -> None:
    computer = Computer(["log 20:00"], "2026-06-10T19:30").wait(HOUR)
    mark = computer.past.marks["r0 2026-06-10 20:00"]
    computer.past = computer.past._replace(
        marks={"r0 2026-06-10 20:00": mark._replace(is_settled=True)}
    )
    assert len(computer.wait(3 * HOUR).rung) == 1


def test_quiet_hours_over_midnight() -> None:
    computer = Computer(["words tea 21:59 22:00 6:59 7:00"], "2026-06-10T12:00", quiet=NIGHT)
    assert computer.wait(DAY).rung == [("10 21:59 CEST", ""), ("11 07:00 CEST", "")]


def test_neither_a_late_one_nor_a_repeat_comes_in_quiet_hours() -> None:
    computer = Computer(["log 21:30"], "2026-06-10T21:20", quiet=NIGHT).wait(DAY / 2 + HOUR / 2)
    assert computer.rung == [("10 21:30 CEST", ""), ("11 07:00 CEST", "again")]
    computer = Computer(["words tea 21:30"], "2026-06-10T21:20", quiet=NIGHT)
    assert computer.sleep(2 * HOUR).wait(8 * HOUR).rung == [("11 07:00 CEST", "late")]


def test_quiet_hours_within_a_day_and_none_at_all() -> None:
    noon = Quiet(time(12), time(13))
    assert [noon.covers(time(hour)) for hour in (11, 12, 13)] == [False, True, False]
    assert not Quiet(time(9), time(9)).covers(time(9))


def test_holidays_are_for_all_of_them() -> None:
    holidays = Pause(date(2026, 6, 11), date(2026, 6, 12))
    lines = ["log 20:00 again 0", "posture every 60m 9:00-10:00"]
    computer = Computer(lines, "2026-06-10T19:30", pauses=(holidays,)).wait(3.5 * DAY, step=5)
    assert [when[:8] for when, _ in computer.rung] == ["10 20:00", "13 10:00", "13 20:00"]


def test_one_can_be_paused_alone_and_without_an_end() -> None:
    computer = Computer(["log 20:00 again 0", "log 20:00 again 0"], "2026-06-10T19:30")
    paused = computer.plan.reminders[0]._replace(pauses=(Pause(date(2026, 6, 10)),))
    computer.plan = computer.plan._replace(reminders=(paused, computer.plan.reminders[1]))
    computer.wait(HOUR)
    assert [key.split()[0] for key in computer.past.marks] == ["r1"]


def test_after_its_last_day_it_is_over() -> None:
    lines = ["words tea 20:00 until 2026-06-10", "words tea every 60m 9:00-10:00 until 2026-06-10"]
    computer = Computer(lines, "2026-06-10T08:30").wait(2 * DAY, step=5)
    assert [when[:8] for when, _ in computer.rung] == ["10 10:00", "10 20:00"]


def test_days_of_the_week() -> None:
    computer = Computer(["words tea 20:00 mon,wed"], "2026-06-08T08:30").wait(7 * DAY, step=30)
    assert [when[:2] for when, _ in computer.rung] == ["08", "10"]


@pytest.mark.parametrize("line", ["log 20:00", "words tea every 60m 19:00-23:00"])
def test_put_off_it_comes_back_once(line: str) -> None:
    computer = Computer([line], "2026-06-10T18:30").wait(1.6 * HOUR)
    (key,) = computer.past.marks
    computer.past = with_snooze(computer.past, key, 25, computer.clock.now())
    back = computer.wait(0.9 * HOUR).rung
    assert [when for when, _ in back] == ["10 20:00 CEST", "10 20:31 CEST"]


def test_put_off_is_not_for_ever_where_the_clock_was_wrong() -> None:
    computer = Computer(["log 20:00"], "2027-06-10T19:59").wait(HOUR / 10)
    (key,) = computer.past.marks
    computer.past = with_snooze(computer.past, key, 60, computer.clock.now())
    computer.past = computer.past._replace(
        marks={"r0 2026-06-10 20:00": next(iter(computer.past.marks.values()))}
    )
    computer.set_clock("2026-06-10T20:05")
    assert len(computer.look()) == 1


def test_the_next_time_takes_the_place_of_one_that_was_put_off() -> None:
    computer = Computer(["words tea 9:00 10:00"], "2026-06-10T08:59").wait(HOUR / 10)
    (key,) = computer.past.marks
    computer.past = with_snooze(computer.past, key, 90, computer.clock.now())
    assert [when for when, _ in computer.wait(3 * HOUR).rung] == ["10 09:00 CEST", "10 10:00 CEST"]


def test_the_evening_before_a_visit() -> None:
    computer = Computer(["visit 2026-06-12 18:00"], "2026-06-10T08:00").wait(4 * DAY, step=5)
    assert [when[:8] for when, _ in computer.rung] == ["11 18:00"]


def test_outside_its_hours_nothing_nudges() -> None:
    computer = Computer(["words tea every 60m 9:00-11:00 wed"], "2026-06-09T08:00")
    assert [when[:8] for when, _ in computer.wait(3 * DAY, step=5).rung] == [
        "10 10:00",
        "10 11:00",
    ]


def test_a_nudge_that_was_answered_counts_anew() -> None:
    computer = Computer(["words tea every 60m 9:00-17:00"], "2026-06-10T08:55").wait(HOUR / 2)
    computer.past = computer.past._replace(marks={"r0 every": Mark(0, computer.clock.now())})
    assert computer.wait(1.2 * HOUR).rung == [("10 10:25 CEST", "")]


def test_settled_is_remembered_though_nothing_was_shown() -> None:
    computer = Computer(["log 20:00"], "2026-06-10T20:00")
    (found,) = computer.look()
    past = with_settled(computer.past._replace(marks={}), found, computer.clock.now())
    assert past.marks[found.key].shown == 0
    assert with_settled(computer.past, found, computer.clock.now()).marks[found.key].shown == 1
