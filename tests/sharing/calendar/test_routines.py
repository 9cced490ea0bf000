"""Assigned routines in a calendar: their own days and times, week by week."""

from datetime import UTC, date, datetime, time

import pytest

from selfcare.domain.reminders.planning import rings_on
from selfcare.domain.reminders.reminder import Rules, Times
from selfcare.domain.routines.routine import Dose
from selfcare.sharing.calendar.routines import days_for, routine_times
from tests.domain.following.weeks import MONDAY, after, exercise, plan

NOW = datetime(2026, 11, 2, tzinfo=UTC)


def test_the_days_and_times_of_a_plain_routine() -> None:
    (told,) = routine_times(plan(exercise("a", 2), exercise("b"), on_days=(0, 3)), NOW)
    assert told.when == Times((time(9), time(20)))
    assert told.days == (0, 3)
    assert told.until is None
    assert not rings_on(told, date(2026, 10, 29), Rules())
    assert rings_on(told, MONDAY, Rules())


def test_it_ends_with_its_last_week() -> None:
    (told,) = routine_times(plan(weeks=3), NOW)
    assert told.until == after(20)


def test_weeks_with_other_doses_have_their_own_times() -> None:
    later = ((2, Dose(hold=17, repetitions=3, times_a_day=3)), (9, Dose(hold=5, repetitions=1)))
    first, second = routine_times(plan(exercise("a", later=later), weeks=4), NOW)
    assert (first.when, first.until) == (Times((time(9),)), after(6))
    assert (second.when, second.until) == (Times((time(9), time(14, 30), time(20))), after(27))
    assert first.id != second.id
    assert not rings_on(second, after(6), Rules())
    assert rings_on(second, after(7), Rules())


@pytest.mark.parametrize("number", range(1, 8))
def test_any_days_of_the_week_are_spread_over_it(number: int) -> None:
    days = days_for(number)
    assert len(set(days)) == number
    gaps = {b - a for a, b in zip(days, (*days[1:], days[0] + 7), strict=True)}
    assert max(gaps) - min(gaps) <= 1
