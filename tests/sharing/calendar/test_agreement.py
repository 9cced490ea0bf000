"""What a reader that knows nothing of selfcare takes from a file: the very times of the reminders."""

from datetime import date, time
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from selfcare.domain.reminders.reminder import Every, Pause, Plan, Quiet, Rules, Times
from tests.sharing.calendar.made import ZONES, calendar_of, reminder, rich_plan, rung
from tests.sharing.calendar.reading import times

_TIMES = st.builds(time, st.integers(0, 23), st.sampled_from((0, 15, 30)))
_WHEN = st.one_of(
    st.sets(_TIMES, min_size=1, max_size=4).map(lambda at: Times(tuple(sorted(at)))),
    st.builds(
        Every, st.integers(20, 200), st.just(time(0, 30)), st.sampled_from((time(4), time(9)))
    ),
)
_DAYS = st.sets(st.integers(0, 6), min_size=1).map(lambda days: tuple(sorted(days)))
_LATER = st.dates(date(2026, 11, 23), date(2027, 12, 1))


@pytest.mark.parametrize("key", ZONES)
def test_for_two_years_in_every_kind_of_zone(key: str) -> None:
    zone = ZoneInfo(key)
    wanted = rung(rich_plan(), zone)
    assert wanted.total() > 6000
    assert times(calendar_of(rich_plan(), zone)) == wanted


@settings(max_examples=12)
@given(
    _WHEN,
    _DAYS,
    st.none() | _LATER,
    st.none() | st.builds(Pause, _LATER),
    st.none() | st.builds(Quiet, _TIMES, _TIMES),
    st.sampled_from(ZONES),
)
def test_whatever_the_reminder(
    when: Times | Every,
    days: tuple[int, ...],
    until: date | None,
    pause: Pause | None,
    quiet: Quiet | None,
    key: str,
) -> None:
    """A plain one comes along, so that there is always something to write."""
    asked = reminder(when, days=days, until=until, pauses=(pause,) if pause else ())
    plain = reminder(Times((time(12),)), id="plain")
    quiet_at_night = quiet._replace(end=time(11)) if quiet and quiet.covers(time(12)) else quiet
    plan = Plan((asked, plain), Rules(quiet_at_night))
    zone = ZoneInfo(key)
    assert times(calendar_of(plan, zone)) == rung(plan, zone)
