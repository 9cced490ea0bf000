"""What is asked is chosen by counts alone; what cannot be told apart is asked once."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfcare.domain.insights import questions
from selfcare.domain.insights.daily import Noted
from selfcare.domain.insights.questions import Early, Trigger
from tests.domain.insights.days import noted


def test_areas_that_hurt_on_few_days_are_not_asked_about() -> None:
    days = [noted(number, 3) for number in range(42)]
    days += [noted(50 + number, 3, area="low-back") for number in range(41)]
    assert questions.areas(days) == ["neck-side"]


def test_a_trigger_needs_days_with_and_days_without() -> None:
    days = [
        noted(number, 3, *(["a"] if number < 14 else []), *(["b"] if number < 13 else []), "c")
        for number in range(60)
    ]
    assert questions.triggers(days) == [Trigger(("a",))]
    assert questions.always(days) == ["c"]


def test_triggers_that_come_together_nearly_always_are_one_question() -> None:
    days = [noted(number, 3, *(["a", "b"] if number % 3 == 0 else [])) for number in range(90)]
    assert questions.triggers(days) == [Trigger(("a", "b"))]
    apart = [noted(number, 3, "ab"[number % 2]) for number in range(90)]
    assert len(questions.triggers(apart)) == 2


def test_more_triggers_than_are_asked_about_are_left_for_later() -> None:
    days = [noted(number, 3, "abcdefghij"[number % 10]) for number in range(200)]
    assert len(questions.triggers(days)) == questions.TRIGGERS


def test_a_routine_needs_days_with_and_days_without_and_only_two_are_asked_about() -> None:
    names = ["a", "b", "c"]
    days = [
        noted(number, 3)._replace(routines=frozenset([names[number % 3]])) for number in range(90)
    ]
    assert questions.routines(days) == ["a", "b"]
    assert questions.routines(days[:30]) == []


def test_too_early_says_about_how_many_days_are_missing() -> None:
    days = [noted(number, 3, *(["a"] if number % 10 == 0 else [])) for number in range(70)]
    assert questions.too_early(days) == [Early("a", 70)]
    assert questions.too_early(days[:30]) == [Early("a", 110)]
    assert questions.too_early(days[:20]) == []


def test_below_enough_days_a_frequent_trigger_waits_for_them() -> None:
    days = [noted(number, 3, "a") for number in range(30)]
    assert questions.too_early(days) == [Early("a", 12)]


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
    assert questions.is_noted_only_when_bad(Trigger(("a",)), "neck-side", days) == is_picked


@given(st.permutations(range(1, 9)), st.integers(0, 5))
def test_how_much_it_hurt_chooses_no_question(strengths: list[int], shift: int) -> None:
    def days(values: list[int]) -> list[Noted]:
        return [
            noted(number, values[number % 8], "abc"[number % 3], *(["d"] if number % 5 < 2 else []))
            for number in range(80)
        ]

    other = [1 + (value + shift) % 9 for value in strengths]
    assert questions.triggers(days(strengths)) == questions.triggers(days(other))
