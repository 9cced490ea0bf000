"""Which days a report is about."""

from datetime import date

import pytest

from selfcare.domain.entries import Visit
from selfcare.domain.summary.period import BadRangeError, Period, span_of
from tests.domain.summary.made import CLOCK, on, pain

TODAY = date(2026, 11, 22)


def test_since_the_last_visit_beside_the_time_between_the_last_two() -> None:
    entries = [pain(0, 3), on(10, Visit()), pain(20, 4), on(31, Visit()), pain(90, 5)]
    span = span_of("last-visit", entries, CLOCK)
    assert span.now == Period(date(2026, 11, 13), TODAY)
    assert span.before == Period(date(2026, 10, 23), date(2026, 11, 12))
    assert span.visit == entries[1].at


def test_a_visit_of_today_is_the_one_that_the_report_is_for() -> None:
    entries = [on(0, Visit()), on(10, Visit()), pain(90, 5)]
    span = span_of("last-visit", entries, CLOCK)
    assert span.now.first == date(2026, 11, 13)


def test_before_the_first_visit_at_least_a_fortnight_is_looked_at() -> None:
    span = span_of("last-visit", [on(3, Visit()), pain(90, 5)], CLOCK)
    assert span.now.days == 3
    assert span.before == Period(date(2026, 11, 6), date(2026, 11, 19))
    short = span_of("last-visit", [on(3, Visit()), pain(5, 5)], CLOCK)
    assert short.before == Period(date(2026, 11, 17), date(2026, 11, 19))


@pytest.mark.parametrize("asked", ["last-visit", "30d"])
def test_without_a_visit_it_is_the_last_30_days(asked: str) -> None:
    span = span_of(asked, [pain(300, 5)], CLOCK)
    assert (span.asked, span.visit) == (asked, None)
    assert span.now == Period(date(2026, 10, 24), TODAY)
    assert span.before == Period(date(2026, 9, 24), date(2026, 10, 23))


def test_no_period_reaches_back_before_the_diary() -> None:
    begun_lately = span_of("30d", [pain(4, 5)], CLOCK)
    assert (begun_lately.now.days, begun_lately.before) == (5, None)
    begun_before = span_of("30d", [pain(34, 5)], CLOCK)
    assert begun_before.before is not None
    assert (begun_before.now.days, begun_before.before.days) == (30, 5)


def test_a_date_and_the_whole_diary() -> None:
    entries = [pain(300, 5)]
    assert span_of("2026-11-01", entries, CLOCK).now == Period(date(2026, 11, 1), TODAY)
    assert span_of("all", entries, CLOCK).now == Period(date(2026, 1, 26), TODAY)
    assert span_of("0d", entries, CLOCK).now == span_of("1d", entries, CLOCK).now
    assert span_of("2h", entries, CLOCK).now == Period(TODAY, TODAY)


@pytest.mark.parametrize("asked", ["last-visit", "30d", "2026-10-24"])
def test_an_empty_diary_has_the_days_that_were_asked_for_and_none_before(asked: str) -> None:
    span = span_of(asked, [], CLOCK)
    assert (span.now.days, span.before) == (30, None)
    assert span_of("all", [], CLOCK).now == Period(TODAY, TODAY)


@pytest.mark.parametrize("asked", ["", "soon", "2026-12-01", "30 parsecs", "99999w", "0001-01-01"])
def test_what_is_no_range_is_refused_in_one_sentence(asked: str) -> None:
    with pytest.raises(BadRangeError, match=r"I cannot read .* Try last-visit, 30d"):
        span_of(asked, [], CLOCK)


def test_every_day_is_there() -> None:
    assert Period(TODAY, TODAY).each() == [TODAY]
    assert len(Period(date(2026, 10, 24), TODAY).each()) == 30
