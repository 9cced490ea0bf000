"""What is said of a diary is in it; where nothing can be said, it is said why."""

from collections.abc import Callable
from datetime import timedelta
from functools import cache
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from selfcare.domain.insights.associations import Compared, compare
from selfcare.domain.insights.daily import Noted
from tests.domain.insights.days import noted

Chance = Callable[[Random, int], Noted]


def made(day: Chance, count: int = 300, seed: int = 3) -> list[Noted]:
    random = Random(seed)
    return [day(random, number) for number in range(count)]


def ordinary(random: Random, number: int) -> Noted:
    triggers = [name for name in ("a", "b") if random.random() < 0.4]
    return noted(number, round(random.gauss(4 + 2 * ("a" in triggers), 0.8)), *triggers)


@cache
def found() -> Compared:
    return compare(made(ordinary))


def test_a_difference_that_is_there_is_said_with_interval_and_days() -> None:
    (said,) = found().said
    assert (said.area, said.kind, said.names) == ("neck-side", "trigger", ("a",))
    assert not said.is_after
    assert said.low < 2 < said.high
    assert said.with_it + said.without == 300
    assert {each.names for each in found().answers} == {("a",), ("b",)}


def test_of_the_day_after_it_is_said_that_it_is_the_day_after() -> None:
    eve: set[str] = set()

    def day(random: Random, number: int) -> Noted:
        nonlocal eve
        strength = round(random.gauss(4 + 2 * bool(eve), 0.8))
        eve = {"a"} if random.random() < 0.4 else set()
        return noted(number, strength, *eve)

    (said,) = compare(made(day)).said
    assert (said.names, said.is_after) == (("a",), True)


def test_a_routine_is_only_asked_about_for_the_day_after() -> None:
    """On the same day it may well have been begun because it hurt."""

    def day(random: Random, number: int) -> Noted:
        routines = frozenset(["desk"] if random.random() < 0.5 else [])
        return noted(number, random.randint(3, 6))._replace(routines=routines)

    answers = compare(made(day)).answers
    assert [(each.names, each.kind, each.is_after) for each in answers] == [
        (("desk",), "routine", True)
    ]


def test_dice_do_not_stand_out() -> None:
    result = compare(
        made(lambda random, number: noted(number, random.randint(2, 6), "ab"[number % 3 % 2]))
    )
    assert result.answers
    assert not result.said


def test_a_trigger_that_only_comes_with_another_is_not_taken_for_it() -> None:
    def day(random: Random, number: int) -> Noted:
        triggers = {"a"} if random.random() < 0.4 else set()
        if random.random() < (0.8 if triggers else 0.1):
            triggers.add("b")
        return noted(number, round(random.gauss(4 + 2 * ("a" in triggers), 0.8)), *triggers)

    assert [each.names for each in compare(made(day)).said] == [("a",)]


@pytest.mark.parametrize("noting", ["one and all", "each by itself"])
def test_who_notes_more_the_worse_it_is_is_told_that_it_cannot_be_told(noting: str) -> None:
    """Nothing goes with anything here: only the noting depends on pain."""

    def day(random: Random, number: int) -> Noted:
        strength = random.randint(2, 7)
        common = random.random() < strength / 8
        on = [
            name
            for name in "abcd"
            if random.random() < 0.4
            and (common if noting == "one and all" else random.random() < strength / 8)
        ]
        return noted(number, strength, *on)

    result = compare(made(day))
    assert result.said == []
    assert result.shared


def test_a_trigger_alone_has_nothing_to_stand_out_from() -> None:
    def day(random: Random, number: int) -> Noted:
        triggers = ["a"] if random.random() < 0.4 else []
        return noted(number, round(random.gauss(4 + 2 * bool(triggers), 0.8)), *triggers)

    result = compare(made(day))
    assert (result.said, result.shared) == ([], ["a"])


def test_two_triggers_that_matter_do_not_hide_one_another() -> None:
    def day(random: Random, number: int) -> Noted:
        on = [name for name in "abcd" if random.random() < 0.4]
        return noted(number, round(random.gauss(3 + ("a" in on) + ("b" in on), 0.8)), *on)

    assert {each.names for each in compare(made(day)).said} == {("a",), ("b",)}


def test_where_others_share_some_of_it_the_interval_holds_both_readings() -> None:
    """More is noted when worse, and one trigger truly adds two points."""

    def day(random: Random, number: int) -> Noted:
        on = {name for name in "abcd" if random.random() < 0.4}
        strength = max(1, min(10, round(random.gauss(3 + 2 * ("a" in on), 1))))
        return noted(number, strength, *(name for name in on if random.random() < strength / 8))

    (said,) = compare(made(day)).said
    assert said.names == ("a",)
    assert said.high - said.points < said.points - said.low


def test_of_ratings_and_practice_only_the_day_after_is_asked() -> None:
    def day(random: Random, number: int) -> Noted:
        return noted(number, random.randint(2, 6))._replace(
            routines=frozenset(["desk"] if random.random() < 0.5 else []),
            exercises=frozenset(["chin"] if random.random() < 0.5 else []),
            sleep=random.choice((3, 8)),
            stress=random.choice((3, 8)),
        )

    answers = compare(made(day)).answers
    assert {each.kind for each in answers} == {"routine", "exercise", "sleep", "stress"}
    assert all(each.is_after for each in answers)


def test_stress_that_goes_with_the_day_after_is_said() -> None:
    eve = 0

    def day(random: Random, number: int) -> Noted:
        nonlocal eve
        strength = round(random.gauss(4 + 2 * (eve > 5), 0.8))
        eve = random.choice((2, 3, 7, 8))
        return noted(number, strength)._replace(stress=eve)

    (said,) = compare(made(day)).said
    assert (said.kind, said.limit, said.is_after) == ("stress", 3, True)
    assert said.low < 2 < said.high


def test_what_was_noted_on_worse_days_only_adjusts_and_is_not_answered() -> None:
    def day(random: Random, number: int) -> Noted:
        strength = random.randint(2, 6)
        return noted(number, strength, *(["a"] if strength > 4 else []), "bc"[number % 3 % 2])

    result = compare(made(day))
    assert result.only_when_bad == ("a",)
    assert all(each.names != ("a",) for each in result.answers)


@pytest.mark.parametrize(
    ("days", "sentence"),
    [
        ([], "Nothing is noted in this time"),
        ([noted(number, 0) for number in range(90)], "No pain is noted in this time"),
        ([noted(0, 4)], "Too early to compare: about 41 more days"),
        ([noted(number, 4) for number in range(41)], "Too early to compare: about 1 more day with"),
        ([noted(3 * number, 4) for number in range(60)], "Noted on 60 of 178 days"),
    ],
)
def test_where_nothing_can_be_compared_it_is_said_why(days: list[Noted], sentence: str) -> None:
    result = compare(days)
    assert result.why_not.startswith(sentence)
    assert result.answers == ()


def test_who_notes_on_worse_days_only_is_told_that_nothing_is_compared() -> None:
    """Days beside a gap are then milder than others, as a bad day is seldom alone."""

    def day(_random: Random, number: int) -> Noted:
        return noted(number, (2, 5, 5, 2, 0, 0)[number % 6])

    days = [each for each in made(day) if each.worst]
    assert compare(days).why_not.startswith("Days beside gaps hurt less")


def test_always_the_same_strength_leaves_nothing_to_compare() -> None:
    result = compare([noted(number, 4, "ab"[number % 2]) for number in range(90)])
    assert result.why_not.startswith("Pain was always as strong")
    assert result.answers == ()


def test_days_that_never_follow_one_another_are_not_compared() -> None:
    days = [noted(number, 4 * (number % 2), "a") for number in range(120)]
    assert compare(days).answers == ()
    assert compare(days).why_not.startswith("Pain was always as strong")


def test_with_few_days_fewer_triggers_are_asked_about() -> None:
    def day(random: Random, number: int) -> Noted:
        return noted(
            number, random.randint(2, 6), *(each for each in "abcdefgh" if random.random() < 0.5)
        )

    few, many = compare(made(day, 48)), compare(made(day, 300))
    assert len({each.names for each in few.answers}) == 4
    assert len({each.names for each in many.answers}) == 8


@settings(max_examples=8)
@given(st.integers(-2000, 2000))
def test_when_it_was_changes_nothing_but_for_the_season(weeks: int) -> None:
    short = made(ordinary, 100)
    moved = [each._replace(day=each.day + timedelta(weeks=weeks)) for each in short]
    for one, other in zip(compare(short).answers, compare(moved).answers, strict=True):
        assert other.points == pytest.approx(one.points, abs=1e-6)
        assert other.doubt == pytest.approx(one.doubt, abs=1e-6)


@settings(max_examples=5)
@given(st.integers(1, 3))
def test_a_pain_that_is_always_more_does_not_change_differences(more: int) -> None:
    days = [each for each in made(ordinary, 150) if each.worst]
    harder = [
        each._replace(areas={area: value + more for area, value in each.areas.items()})
        for each in days
    ]
    for one, other in zip(compare(days).answers, compare(harder).answers, strict=True):
        assert other.points == pytest.approx(one.points, abs=1e-6)
