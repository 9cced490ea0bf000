"""A reminder of an assigned routine asks the plan whether anything is left."""

from datetime import datetime, timedelta

import pytest

from selfcare.domain.entries import Entry
from selfcare.domain.following.schedule import due_on
from selfcare.domain.reminders.done import is_settled
from selfcare.domain.reminders.planned import Planned, is_answered
from selfcare.domain.reminders.ringing import Due
from tests.conftest import NOW
from tests.domain.following.weeks import MONDAY, exercise, plan, session
from tests.domain.reminders.living import reminder

TWICE = plan(exercise("a", times_a_day=2))


def day(*entries: Entry, followed: bool = True) -> Planned:
    return Planned(due_on(MONDAY, [TWICE] if followed else [], entries), {"r"})


def answered(line: str, hour: int, *entries: Entry, planned: Planned | None = None) -> bool | None:
    slot = datetime(2026, 11, 2, hour)  # noqa: DTZ001 - reminders are of the wall clock
    return is_answered(Due(reminder(line), slot), planned or day(*entries), entries)


MORNING = session(("a", "done"), hour=8)
NOON = session(("a", "done"), hour=12)


@pytest.mark.parametrize("line", ["routine r 9:00 20:00", "routine 9:00 20:00"])
def test_each_time_of_a_day_asks_for_one_more_round(line: str) -> None:
    assert not answered(line, 9)
    assert answered(line, 9, MORNING)
    assert not answered(line, 20, MORNING)
    assert answered(line, 20, MORNING, NOON)


def test_the_only_time_of_a_day_asks_for_everything() -> None:
    assert not answered("routine r 18:00", 18, MORNING)
    assert answered("routine r 18:00", 18, MORNING, NOON)


def test_it_is_quiet_once_the_routine_was_begun_however_that_ended() -> None:
    begun = session(("a", "stopped"), hour=18)
    assert answered("routine r 18:00", 18, begun)
    assert not answered("routine r 20:00", 20, begun)


def test_what_is_paused_ended_or_not_for_this_day_is_not_reminded_of() -> None:
    assert answered("routine r 9:00", 9, planned=day(followed=False))
    assert answered("routine 9:00", 9, planned=day(followed=False))


def test_nothing_is_reminded_of_where_nothing_may_be_played() -> None:
    for line in ("routine r 9:00", "routine other 9:00", "routine 9:00"):
        assert answered(line, 9, planned=Planned(may_play=False))


def test_of_what_nobody_assigned_the_plan_knows_nothing() -> None:
    assert answered("routine other 9:00", 9) is None
    assert answered("routine 9:00", 9, planned=Planned()) is None


def test_the_plan_comes_first_and_a_routine_in_hand_is_enough() -> None:
    slot = NOW.replace(tzinfo=None, year=2026, month=11, day=2, hour=20)
    due, now = Due(reminder("routine r 9:00 20:00"), slot), NOW - timedelta(days=20)
    assert not is_settled(due, [MORNING], "", now, day(MORNING))
    assert is_settled(due, [MORNING], "r", now, day(MORNING))
    assert not is_settled(due, [MORNING], "another", now, day(MORNING))
    assert is_settled(due, [MORNING, NOON], "", now, day(MORNING, NOON))
    assert is_settled(due, [MORNING], "", now, Planned())
