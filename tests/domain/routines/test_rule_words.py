"""A routine's rules in plain sentences."""

from selfcare.domain.routines.routine import Dose, Movement
from selfcare.domain.routines.rule_words import flare_rules, later_doses, listed, measuring
from tests.domain.following.weeks import exercise, routine


def test_rules() -> None:
    ruled = routine(
        exercise("a", in_short_form=True),
        exercise("b", in_short_form=True, leave_out_at=2),
        short_from=7,
        stop_above=3,
    )
    assert list(flare_rules(ruled)) == [
        "At pain 7 or more before the start: only A and B.",
        "B is left out after a session over which pain rose by 2 or more.",
        "Above pain 3 during an exercise, it ends.",
    ]
    assert list(flare_rules(routine(short_from=7))) == []


def test_later_doses() -> None:
    growing = exercise("a", later=((3, Dose(hold=30, repetitions=2)),))
    assert list(later_doses(growing)) == ["From week 3: 2 times 30 s."]


def test_names_as_one_says_them() -> None:
    assert [listed(names) for names in ([], ["a"], ["a", "b"], ["a", "b", "c"])] == [
        "",
        "a",
        "a and b",
        "a, b and c",
    ]


def test_what_is_to_be_measured_and_how_often() -> None:
    turns = (Movement("l", "Turn the head left"), Movement("a", "Reach up, left arm"))
    named = "Turn the head left; Reach up, left arm."
    for days, often in ((7, "every week"), (14, "every 2 weeks"), (10, "every 10 days")):
        told = measuring(routine(measures=turns, measure_every=days))
        assert told == f"Asks you to measure {often}: {named}"
    assert measuring(routine()) == ""
