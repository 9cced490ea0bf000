"""What an update changes is said in words, and nothing that changes goes unsaid."""

from dataclasses import fields, replace
from typing import Any

import pytest

from selfcare.domain.routines.differences import differences, often
from selfcare.domain.routines.routine import Dose, Exercise, Movement, Routine
from tests.domain.following.weeks import exercise, routine

CALF = exercise("calf", dose=Dose(hold=20, repetitions=3))
TUCK, PEC = exercise("tuck", name="Chin tuck"), exercise("pec", name="Doorway chest")

FLOOR = Movement("fingertips-floor", "Fingertips to floor")


def test_new_changed_and_dropped_in_words() -> None:
    before = routine(CALF, TUCK)
    after = routine(replace(CALF, dose=Dose(hold=30, repetitions=3)), PEC)
    assert differences(before, after) == (
        "new: Doorway chest",
        "Calf: hold 20 → 30 s",
        "Chin tuck dropped",
    )


def test_the_same_changes_nothing() -> None:
    assert differences(routine(CALF), routine(CALF, version=9, assigned_by="X")) == ()


def test_another_order_is_told_but_not_because_of_what_is_new_or_gone() -> None:
    assert differences(routine(CALF, TUCK), routine(TUCK, CALF)) == ("another order",)
    assert "another order" not in differences(routine(CALF, TUCK), routine(PEC, TUCK))


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"dose": Dose(hold=20, repetitions=5)}, "repetitions 3 → 5"),
        ({"dose": Dose(hold=20, repetitions=3, sets=2)}, "sets 1 → 2"),
        ({"dose": Dose(hold=20, repetitions=3, rest=10)}, "rest 0 → 10 s"),
        ({"dose": Dose(hold=20, repetitions=3, times_a_day=2)}, "times a day 1 → 2"),
        ({"name": "Calf stretch"}, "was called Calf"),
        ({"each_side": True}, "each side"),
        ({"later": ((3, Dose(hold=9, repetitions=1)),)}, "other doses from week 3"),
        ({"note": "Slowly."}, "note: Slowly."),
        ({"steps": ("Sit.",)}, "other steps"),
        ({"pose": "calf-wall"}, "another picture"),
        ({"picture": "x.png"}, "another picture"),
        ({"in_short_form": True}, "in the short form"),
        ({"leave_out_at": 2}, "left out if pain rises by 2"),
        ({"feel": "A pull."}, "other advice on how to do it"),
    ],
)
def test_each_change_of_an_exercise_has_its_words_both_ways(
    change: dict[str, Any], said: str
) -> None:
    changed = replace(CALF, **change)
    (there,) = differences(routine(CALF), routine(changed))
    assert there == f"{changed.name}: {said}"
    (back,) = differences(routine(changed), routine(CALF))
    assert back


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"title": "Neck"}, "title: R → Neck"),
        ({"purpose": "An ache"}, "for: An ache"),
        ({"days_a_week": 1}, "every day → 1 day a week"),
        ({"on_days": (0, 4)}, "every day → Mon, Fri"),
        ({"weeks": 4}, "until further notice → 4 weeks"),
        ({"short_from": 7}, "short form from pain 7"),
        ({"stop_above": 3}, "stop above pain 5 → 3"),
        (
            {"measures": (FLOOR,), "measure_every": 14},
            "asks you to measure every 2 weeks: Fingertips to floor",
        ),
        ({"ask_first": ("pregnant",)}, "other conditions to ask a clinician about first"),
        ({"stop_rule": "It hurts."}, "when to stop: It hurts."),
        ({"progression": "More."}, "when to do more: More."),
        ({"review": "Soon."}, "when you look at it together: Soon."),
        ({"notes": "Few."}, "notes: Few."),
    ],
)
def test_each_change_of_the_whole_has_its_words_both_ways(
    change: dict[str, Any], said: str
) -> None:
    changed = routine(CALF, **change)
    assert differences(routine(CALF), changed) == (said,)
    assert len(differences(changed, routine(CALF))) == 1


def test_another_rhythm_of_measuring_is_told_and_none_where_nothing_is_measured() -> None:
    weekly, seldom = routine(measures=(FLOOR,)), routine(measures=(FLOOR,), measure_every=10)
    told = ("asks you to measure every 10 days: Fingertips to floor",)
    assert differences(weekly, seldom) == told
    assert differences(weekly, routine()) == ("asks for nothing to be measured any more",)
    assert differences(routine(), routine(measure_every=10)) == ()


def test_no_field_is_forgotten() -> None:
    """A field that is added to a routine is either told here or named as one that need not be."""
    told_not = {
        "id",
        "muscles",
        "ask_first",
    }  # by its id it is another one; flags are the routine's
    of_exercise = {"name", "kind", "steps", "each_side", "dose", "feel", "cautions", "easier"} | {
        "harder", "position", "equipment", "cues", "note", "later", "in_short_form",
        "leave_out_at", "leave_out_note", "pose", "picture",
    }  # fmt: skip
    assert {each.name for each in fields(Exercise)} == of_exercise | told_not
    of_routine = {"title", "purpose", "exercises", "days_a_week", "weeks", "progression"} | {
        "stop_rule", "notes", "ask_first", "review", "on_days", "short_from", "stop_above",
        "measures", "measure_every",
    }  # fmt: skip
    assert {each.name for each in fields(Routine)} == of_routine | {
        "slug",
        "version",
        "assigned_by",
        "assigned_on",
    }


def test_how_often() -> None:
    assert often(routine(days_a_week=5)) == "5 days a week"
