"""What is asked is chosen by counts alone; what cannot be told apart is asked once."""

from hypothesis import given
from hypothesis import strategies as st

from selfcare.domain.insights import questions, unasked
from selfcare.domain.insights.daily import Noted
from selfcare.domain.insights.questions import Question
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
    assert questions.triggers(days) == [Question("trigger", ("a",))]
    assert unasked.always(days) == ["c"]


def test_triggers_that_come_together_nearly_always_are_one_question() -> None:
    days = [noted(number, 3, *(["a", "b"] if number % 3 == 0 else [])) for number in range(90)]
    assert questions.triggers(days) == [Question("trigger", ("a", "b"))]
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
    assert [each.names for each in questions.practice(days)] == [("a",), ("b",)]
    assert questions.practice(days[:30]) == []


def test_an_exercise_that_always_comes_with_a_routine_is_no_question_of_its_own() -> None:
    days = [
        noted(number, 3)._replace(
            routines=frozenset(["desk"] if number % 2 else []),
            exercises=frozenset(
                (["chin"] if number % 2 else []) + (["wall"] if number % 3 else [])
            ),
        )
        for number in range(90)
    ]
    assert questions.practice(days) == [
        Question("routine", ("desk",)),
        Question("exercise", ("wall",)),
    ]


def test_ratings_are_halved_where_they_fall_apart_most_evenly() -> None:
    days = [noted(number, 3)._replace(sleep=number % 5, stress=4) for number in range(100)]
    (sleep,) = questions.ratings(days)
    assert sleep == Question("sleep", ("sleep",), 2)
    assert [sleep.of(day) for day in days[:5]] == [1, 1, 1, 0, 0]
    assert sleep.of(noted(0, 3)) is None
    assert questions.ratings(days[:20]) == []


def test_more_stress_is_above_its_limit() -> None:
    stress = Question("stress", ("stress",), 4)
    assert [stress.of(noted(0, 3)._replace(stress=each)) for each in (4, 5)] == [0, 1]


def test_where_there_is_little_room_half_of_it_is_for_triggers() -> None:
    days = [
        noted(number, 3, *("a" if number % 2 else "b"))._replace(
            sleep=number % 5, stress=number % 7, routines=frozenset("r" if number % 3 else "s")
        )
        for number in range(90)
    ]
    kinds = [
        each.kind for each in questions.within(5, questions.triggers(days), questions.others(days))
    ]
    assert kinds == ["trigger", "routine", "routine"]
    assert questions.within(-3, questions.triggers(days), questions.others(days)) == []


@given(st.permutations(range(1, 9)), st.integers(0, 5))
def test_how_much_it_hurt_chooses_no_question(strengths: list[int], shift: int) -> None:
    def days(values: list[int]) -> list[Noted]:
        return [
            noted(number, values[number % 8], "abc"[number % 3], *(["d"] if number % 5 < 2 else []))
            for number in range(80)
        ]

    other = [1 + (value + shift) % 9 for value in strengths]
    assert questions.triggers(days(strengths)) == questions.triggers(days(other))
