"""Thinning snapshots never takes the newest, nor one that a promised time has alone."""

from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as some

from selfcare.diary.backups.retention import MOST, to_keep
from tests.conftest import NOW, ZONE

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
minutes_ago = some.integers(-3_000, 250_000)
moments = some.lists(minutes_ago.map(lambda ago: NOW - timedelta(minutes=ago)), max_size=150)


@given(moments)
def test_the_newest_is_kept_and_never_more_than_the_most(times: list[datetime]) -> None:
    kept = to_keep(times, NOW)
    assert kept <= set(times)
    assert len(kept) <= MOST
    if times:
        assert max(times) in kept
    past = [time for time in times if time <= NOW]
    if past:
        assert max(past) in kept


@given(moments)
def test_each_hour_of_today_day_of_the_week_and_week_of_the_quarter_keeps_its_newest(
    times: list[datetime],
) -> None:
    kept = to_keep(times, NOW)
    for time in times:
        if time > NOW:
            continue
        same_hour = [t for t in kept if (t.date(), t.hour) == (time.date(), time.hour)]
        same_day = [t for t in kept if t.date() == time.date()]
        same_week = [t for t in kept if t.isocalendar()[:2] == time.isocalendar()[:2]]
        if time.date() == NOW.date():
            assert max(same_hour) >= time
        if time.date() > NOW.date() - 7 * DAY:
            assert max(same_day) >= time
        if time.date() > NOW.date() - 91 * DAY:
            assert max(same_week) >= time


@given(moments)
def test_thinning_at_each_snapshot_keeps_the_same_as_thinning_once(times: list[datetime]) -> None:
    kept: set[datetime] = set()
    past = sorted(time for time in times if time <= NOW)
    for time in past:
        kept = to_keep(kept | {time}, time)
    assert kept == to_keep(past, NOW)


def test_a_year_of_snapshots_each_hour() -> None:
    every_hour = [NOW - hours * HOUR for hours in range(24 * 365)]
    kept = sorted(to_keep(every_hour, NOW), reverse=True)
    assert len(kept) == 24 + 5 + 13, "two of the days and one of the weeks are among the hours"
    assert kept[:24] == every_hour[:24]
    assert NOW - kept[-1] > 90 * DAY


def test_a_long_absence_costs_no_more_than_an_hour_does() -> None:
    before = to_keep([NOW - 400 * DAY - days * DAY for days in range(100)], NOW - 400 * DAY)
    assert len(before - to_keep(before | {NOW}, NOW)) <= 3, "one hour, one day, one week"


def test_of_a_time_when_the_clock_was_wrong_one_is_kept() -> None:
    wrong = [datetime(2999, 1, day, tzinfo=ZONE) for day in range(1, 20)]
    right = [NOW - hours * HOUR for hours in range(5)]
    assert to_keep(wrong + right, NOW) == {wrong[-1], *right}
