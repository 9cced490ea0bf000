"""How the times of a reminder become series: so that no reader has to know what it would not agree on."""

from datetime import time, timedelta
from zoneinfo import ZoneInfo

import pytest

from selfcare.domain.clock import FixedClock
from selfcare.domain.reminders.reminder import EVERY_DAY, Rules, Times
from selfcare.sharing.calendar.series import Series, is_plain, series_of
from tests.sharing.calendar.made import MADE, NIGHT, ZONES, reminder

DAY = timedelta(days=1)


def night(key: str, days: tuple[int, ...] = EVERY_DAY) -> list[Series]:
    clock = FixedClock(MADE, ZoneInfo(key))
    return list(series_of(reminder(Times(NIGHT), days=days), Rules(), clock))


@pytest.mark.parametrize("key", ZONES)
def test_none_runs_over_a_time_that_is_skipped_or_comes_twice(key: str) -> None:
    for each in night(key):
        span = (each.last.date() - each.first.date()).days
        assert all(is_plain(each.first + number * DAY) for number in range(1, span))


@pytest.mark.parametrize("key", ["America/New_York", "Asia/Jerusalem", "Pacific/Chatham"])
def test_a_weekly_one_begins_a_week_after_the_clocks_changed_at_its_time(key: str) -> None:
    repeating = [each for each in night(key, (0, 4, 6)) if each.last > each.first]
    after_a_change = [each for each in repeating if each.name.count("/") == 2]
    assert after_a_change
    for each in after_a_change:
        assert all(is_plain(each.first - number * DAY) for number in range(7))


def test_at_a_time_that_no_clock_skips_there_is_one_series() -> None:
    clock = FixedClock(MADE, ZoneInfo("America/New_York"))
    (one,) = series_of(reminder(Times((time(20),))), Rules(), clock)
    assert (one.name, one.days, one.but) == ("log-1a2b/1", EVERY_DAY, ())
    assert one.last - one.first == 730 * DAY
