"""Times as people type them."""

from contextlib import suppress
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfcare.domain.clock import FixedClock
from selfcare.domain.moments import BadMomentError, ago, moment
from tests.conftest import NOW, ZONE

CLOCK = FixedClock(NOW, ZONE)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("2026-11-01 08:30", "2026-11-01T08:30:00+01:00"),
        ("2026-11-01T08:30", "2026-11-01T08:30:00+01:00"),
        ("2026-11-01 08:30:15", "2026-11-01T08:30:00+01:00"),
        ("2026-07-01 8:30", "2026-07-01T08:30:00+02:00"),
        ("2026-11-01", "2026-11-01T12:00:00+01:00"),
        ("yesterday", "2026-11-21T12:00:00+01:00"),
        ("Yesterday 22:00", "2026-11-21T22:00:00+01:00"),
        ("today", "2026-11-22T17:05:00+01:00"),
        ("today 07:10", "2026-11-22T07:10:00+01:00"),
        (" 07:10 ", "2026-11-22T07:10:00+01:00"),
        ("1900-01-01", "1900-01-01T12:00:00+01:00"),
    ],
)
def test_a_day_a_time_or_both(text: str, wanted: str) -> None:
    assert moment(text, CLOCK).isoformat() == wanted


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("2026-11-22 17:06", "still to come"),
        ("2027-01-01", "still to come"),
        ("1850-03-04", "go back to 1900"),
        ("yesterdayy", 'cannot read "yesterdayy"'),
        ("2026-02-30", "cannot read"),
        ("2026-02-30 10:00", "cannot read"),
        ("25:00", "cannot read"),
        ("", "cannot read"),
        ("soon 10:00", "cannot read"),
    ],
)
def test_what_cannot_be_is_said_in_a_sentence(text: str, sentence: str) -> None:
    with pytest.raises(BadMomentError, match=sentence):
        moment(text, CLOCK)


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("20m", 20),
        ("2h", 120),
        ("1h30m", 90),
        ("1h 30 min", 90),
        ("3d", 3 * 24 * 60),
        ("3 days", 3 * 24 * 60),
        ("1 week", 7 * 24 * 60),
        ("0m", 0),
    ],
)
def test_a_while_ago(text: str, minutes: int) -> None:
    assert ago(text, CLOCK) == NOW - timedelta(minutes=minutes)


def test_hours_ago_count_real_hours_when_the_clocks_went_back() -> None:
    after_the_change = FixedClock(datetime(2026, 10, 25, 4, 0, tzinfo=ZONE), ZONE)
    assert ago("3h", after_the_change).isoformat() == "2026-10-25T02:00:00+02:00"


@pytest.mark.parametrize(
    "text", ["", "soon", "20", "-5m", "1.5h", "99999d", "99999999m", "999999d"]
)
def test_what_is_no_while_is_said_in_a_sentence(text: str) -> None:
    with pytest.raises(BadMomentError, match="Nothing was saved"):
        ago(text, CLOCK)


@given(st.text())
def test_nothing_that_is_typed_breaks_it(text: str) -> None:
    for read in (moment, ago):
        with suppress(BadMomentError):
            assert read(text, CLOCK) <= NOW
