"""What cannot be asked yet says how long it takes; what was picked out is told from what is higher."""

import pytest

from selfcare.domain.insights import unasked
from selfcare.domain.insights.daily import Noted
from selfcare.domain.insights.questions import Question
from selfcare.domain.insights.unasked import Early
from tests.domain.insights.days import noted


def test_too_early_says_about_how_many_days_are_missing() -> None:
    days = [noted(number, 3, *(["a"] if number % 10 == 0 else [])) for number in range(70)]
    assert unasked.too_early(days) == [Early("a", 70)]
    assert unasked.too_early(days[:30]) == [Early("a", 110)]
    assert unasked.too_early(days[:20]) == []


def test_below_enough_days_a_frequent_trigger_waits_for_them() -> None:
    days = [noted(number, 3, "a") for number in range(30)]
    assert unasked.too_early(days) == [Early("a", 12)]


def with_strengths(with_it: list[int], without: list[int]) -> list[Noted]:
    days = [noted(number, strength, "a") for number, strength in enumerate(with_it)]
    return days + [noted(100 + number, strength) for number, strength in enumerate(without)]


@pytest.mark.parametrize(
    ("with_it", "without", "is_picked"),
    [
        ([5, 6, 5, 6] * 5, [1, 2, 3, 4, 5, 6] * 5, True),
        ([5, 6, 5, 6] * 5 + [1], [1, 2, 3, 4, 5, 6] * 5, False),
        ([5, 6, 7, 8] * 5, [1, 2, 3, 4] * 5, True),
        ([4, 5, 6, 7] * 5, [2, 3, 4, 5] * 5, False),
        ([], [1, 2], False),
        ([1, 2], [], False),
    ],
)
def test_pain_that_was_picked_out_is_told_from_pain_that_is_higher(
    with_it: list[int], without: list[int], is_picked: bool
) -> None:
    days = with_strengths(with_it, without)
    assert (
        unasked.is_noted_only_when_bad(Question("trigger", ("a",)), "neck-side", days) == is_picked
    )
