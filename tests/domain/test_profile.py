"""What holds for a person, and where a clinician is asked first."""

from dataclasses import replace
from datetime import timedelta

from selfcare.domain.entries import Entry, Pain, Profile
from selfcare.domain.profile import (
    Agreement,
    Concern,
    concerns,
    flags,
    held,
    marked,
    reasons,
    warning,
)
from selfcare.knowledge.loader import load
from tests.conftest import NOW
from tests.domain.playing.rounds import exercise, routine

ASKED = flags(load("profile"), load("exercises"))

NECK = replace(exercise("neck"), ask_first=("neck-injury", "pregnant"))
HIP = exercise("hip")


def profile(*flags: str, days_ago: float = 0, name: str = "1") -> Entry:
    at = NOW - timedelta(days=days_ago)
    return Entry(name, at, at, Profile(flags))


def test_every_flag_that_an_exercise_names_is_asked_about_in_plain_words() -> None:
    assert [flag.id for flag in ASKED] == list(load("exercises")["ask_first"])
    assert all(flag.question.endswith("?") and len(flag.question) <= 76 for flag in ASKED)


def test_the_newest_profile_holds_whatever_it_leaves_out() -> None:
    entries = [
        profile(name="2"),
        profile("pregnant", days_ago=300),
        Entry("3", NOW, NOW, Pain((), 0)),
    ]
    assert held(entries) == entries[0]
    assert marked(entries) == ()
    assert marked(entries[1:]) == ("pregnant",)
    assert marked([profile("statin", name="a"), profile("cancer", name="b")]) == ("cancer",)


def test_where_nobody_was_asked_nothing_is_marked() -> None:
    assert held([]) is None
    assert marked([]) == ()


def test_reasons_are_what_holds_and_the_exercise_names() -> None:
    assert reasons(NECK, {"pregnant", "statin"}) == ("pregnant",)
    assert reasons(HIP, {"pregnant"}) == ()


def test_a_routine_names_each_exercise_to_ask_about_and_its_own_reasons_once() -> None:
    both = replace(routine(HIP, NECK), ask_first=("statin", "neck-injury"))
    assert concerns(both, {"neck-injury", "statin"}) == (
        Concern(None, "Test", ("statin",)),
        Concern(1, "Neck", ("neck-injury",)),
    )
    assert concerns(both, {"cancer"}) == ()


def test_each_decision_is_kept_for_its_exercise() -> None:
    agreed = Agreement().decided(Concern(0, "Neck", ("pregnant",)), do_it=False, exercises=3)
    agreed = agreed.decided(Concern(2, "Hip", ("statin",)), do_it=True, exercises=3)
    assert agreed == Agreement(frozenset({0}), {2: ("statin",)})


def test_to_do_the_whole_routine_anyway_is_to_do_each_exercise_anyway() -> None:
    whole = Concern(None, "Test", ("statin",))
    agreed = Agreement().decided(whole, do_it=True, exercises=2)
    agreed = agreed.decided(Concern(1, "Hip", ("pregnant",)), do_it=True, exercises=2)
    assert agreed.despite == {0: ("statin",), 1: ("statin", "pregnant")}
    assert Agreement().decided(whole, do_it=False, exercises=2).without == {0, 1}


def test_a_warning_says_what_was_marked_and_whom_to_ask() -> None:
    assert warning(("neck-injury", "new-flag"), ASKED) == (
        "You marked: A neck injury or neck surgery; new flag. Ask your clinician before this one."
    )
    assert warning((), ASKED) == ""


def test_nothing_that_is_asked_promises_anything() -> None:
    text = str(ASKED).lower()
    assert not {"safe", "cure", "diagnos"} & {word for word in text.split() if word}
