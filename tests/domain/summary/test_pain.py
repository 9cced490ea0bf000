"""How strong the pain was, and what may be said of a change."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from selfcare.domain.entries import Posture, Visit
from selfcare.domain.summary.pain import Level, Ratings, change, flares, level, ratings_by_day
from tests.domain.summary.made import on, pain


def days(*worst: int) -> dict[date, list[int]]:
    return {date(2026, 1, number): [each] for number, each in enumerate(worst, 1)}


def test_a_day_counts_once_however_often_somebody_noted() -> None:
    entries = [pain(1, 2), *[pain(0, 8, hour=hour) for hour in range(10)], on(0, Visit())]
    found = level(ratings_by_day(entries))
    assert found == Level(days=2, mean=5.0, worst=8, low=3.5, high=6.5)


def test_no_pain_and_a_posture_are_ratings_and_a_gap_is_none() -> None:
    rated = ratings_by_day([pain(5, 0), on(3, Posture("slump-sit", 4))])
    assert list(rated.values()) == [[0], [4]]
    assert level(rated) == Level(days=2, mean=2.0, worst=4, low=1.0, high=3.0)
    assert level(days(7)) == Level(days=1, mean=7.0, worst=7, low=7.0, high=7.0)
    assert level({}) is None


def test_a_change_is_put_in_points_percent_and_beside_the_ups_and_downs() -> None:
    found = change(days(2, 2, 3, 3), days(4, 4, 6, 6), days=7, days_before=7)
    assert found is not None
    assert (found.points, found.percent) == (-2.5, -50)
    assert (found.ups_and_downs, found.is_within) == (0.8, False)


def test_a_change_no_greater_than_the_ups_and_downs_is_within_them() -> None:
    found = change(days(1, 5, 1, 5), days(2, 6, 2, 6), days=30, days_before=30)
    assert found is not None
    assert (found.points, found.ups_and_downs, found.is_within) == (-1.0, 2.0, True)
    level_out = change(days(2, 2, 2, 2), days(2, 2, 2, 2), days=7, days_before=7)
    assert level_out is not None
    assert (level_out.percent, level_out.is_within) == (0, True)


def test_from_no_pain_there_is_no_percentage() -> None:
    found = change(days(2, 2, 2, 2), days(0, 0, 0, 0), days=7, days_before=7)
    assert found is not None
    assert (found.points, found.percent) == (2.0, None)


def test_too_little_is_not_compared() -> None:
    four = days(1, 2, 3, 4)
    assert change(four, four, days=6, days_before=7) is None
    assert change(four, days(1, 2, 3), days=7, days_before=7) is None
    assert change(four, {}, days=7, days_before=0) is None


def test_flares_are_two_points_over_ones_own_usual() -> None:
    found = flares(days(3, 3, 5, 3), days(3, 3, 3))
    assert found is not None
    assert (found.usual, found.days) == (3.0, (date(2026, 1, 3),))
    assert flares(days(3, 3, 5), days(3, 3, 3)) is None


@given(st.lists(st.lists(st.integers(0, 10), min_size=1, max_size=4), min_size=1, max_size=20))
def test_a_level_lies_within_the_scale(noted: list[list[int]]) -> None:
    rated: Ratings = {date.fromordinal(1 + day): each for day, each in enumerate(noted)}
    found = level(rated)
    assert found is not None
    assert 0 <= found.low <= found.high <= 10
    assert 0 <= found.mean <= found.worst == max(map(max, noted))
