"""Least squares against what is known by hand or from tables."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfcare.domain.insights.regression import Coefficient, least_squares, student


def test_a_line_is_found_again() -> None:
    steps = [float(number) for number in range(10)]
    fitted = least_squares([3 + 2 * step for step in steps], [[1.0] * 10, steps])
    assert fitted.coefficients[0].value == pytest.approx(3)
    assert fitted.coefficients[1].value == pytest.approx(2)


def test_the_standard_error_of_a_mean_is_the_usual_one() -> None:
    found = least_squares([1.0, 2, 3, 4], [[1.0] * 4]).coefficients[0]
    assert found.value == pytest.approx(2.5)
    assert found.error == pytest.approx((5 / 3 / 4) ** 0.5)
    assert found.freedom == 3


def test_a_column_that_others_tell_already_is_left_out() -> None:
    one, both = [1.0, 0, 1, 0, 1], [2.0, 1, 2, 1, 2]
    fitted = least_squares([1.0, 2, 3, 4, 5], [[1.0] * 5, one, both, [0.0] * 5])
    assert set(fitted.coefficients) == {0, 1}


@pytest.mark.parametrize(("freedom", "table"), [(8, 2.306), (20, 2.086), (60, 2.000), (300, 1.968)])
def test_students_t_is_that_of_the_tables(freedom: int, table: float) -> None:
    assert student(0.95, freedom) == pytest.approx(table, abs=0.001)


@pytest.mark.parametrize(
    ("t", "freedom", "table"), [(2.306, 8, 0.05), (2.845, 20, 0.01), (3.46, 60, 0.001)]
)
def test_doubt_is_that_of_the_tables(t: float, freedom: int, table: float) -> None:
    assert Coefficient(-t, 1.0, freedom).doubt == pytest.approx(table, rel=0.02)


def test_where_nothing_varies_nothing_is_sure() -> None:
    assert Coefficient(1.0, 0.0, 10).doubt == 1.0


@given(st.integers(0, 999), st.floats(-5, 5), st.floats(0.1, 5))
def test_shifting_and_stretching_an_outcome_does_so_to_its_line(
    seed: int, shift: float, factor: float
) -> None:
    random = Random(seed)
    columns = [[1.0] * 30, [random.random() for _ in range(30)]]
    outcome = [random.random() for _ in range(30)]
    plain = least_squares(outcome, columns).coefficients[1]
    other = least_squares([shift + factor * each for each in outcome], columns).coefficients[1]
    assert other.value == pytest.approx(factor * plain.value, abs=1e-6)
    assert other.error == pytest.approx(factor * plain.error, abs=1e-6)


def test_one_set_apart_from_others_is_free_of_what_all_share() -> None:
    random = Random(2)
    columns = [[float(random.random() < 0.4) for _ in range(400)] for _ in range(4)]
    outcome = [
        2 * own + 0.5 * sum(day) + random.gauss(0, 0.5)
        for own, day in zip(columns[0], zip(*columns, strict=True), strict=True)
    ]
    fitted = least_squares(outcome, [[1.0] * 400, *columns])
    parts = fitted.apart(1, [2, 3, 4])
    assert sum(parts.values()) == pytest.approx(0)
    low, high = fitted.together(parts).interval()
    assert low < 2 < high
    assert fitted.together(fitted.apart(2, [3])).value == pytest.approx(
        fitted.coefficients[2].value - fitted.coefficients[3].value
    )


def test_coefficients_together_are_as_sure_as_their_covariance_says() -> None:
    """Of two means of the same size, the difference has the standard error of both."""
    one = [1.0, 0, 1, 0, 1, 0, 1, 0]
    fitted = least_squares([1.0, 2, 3, 4, 5, 6, 7, 9], [one, [1 - each for each in one]])
    first, second = fitted.coefficients[0], fitted.coefficients[1]
    both = fitted.together({0: 1.0, 1: -1.0})
    assert both.value == pytest.approx(first.value - second.value)
    assert both.error == pytest.approx((first.error**2 + second.error**2) ** 0.5)
