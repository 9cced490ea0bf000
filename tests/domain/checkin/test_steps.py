"""Each part becomes questions, each can be skipped, and what is answered becomes entries."""

from datetime import date, timedelta
from itertools import permutations

import pytest

from selfcare.domain.checkin.asking import Part, Plan
from selfcare.domain.checkin.steps import (
    Answers,
    Known,
    contents,
    last_activities,
    next_place,
    place_before,
    steps,
    words,
)
from selfcare.domain.checks import check
from selfcare.domain.entries import AfterVisit, Checkin, Day, Entry, Measure
from selfcare.knowledge.loader import load
from tests.conftest import NOW

PLAN = Plan(since=date(2026, 10, 1))
MOVEMENTS = ("fingertips-floor", "from-a-newer-version")
KNOWN = Known(load("checkin"), (("rest", "Rest"),), (), PLAN, NOW.date(), MOVEMENTS)
NAMED = KNOWN._replace(activities=("film", "stairs"))


def test_a_day_is_five_questions_and_each_can_be_answered_by_a_key_or_two() -> None:
    asked = steps([Part.DAY], KNOWN)
    assert [step.kind for step in asked] == ["rating", "rating", "rating", "several", "text"]
    assert asked[0].ask == "How much did pain get in your way today?"
    assert all(step.low and step.high for step in asked[:3])


@pytest.mark.parametrize(
    ("part", "answers", "noted"),
    [
        (
            Part.DAY,
            {"day.in_the_way": 0, "day.sleep": 7, "day.eased_by": ("rest",), "day.good": " sun\n"},
            Day(0, 7, None, ("rest",), "sun"),
        ),
        (Part.DAY, {}, None),
        (
            Part.PEG,
            {"peg.pain": 5, "peg.enjoyment": 4, "peg.activity": 6},
            Measure("peg", ("pain", "enjoyment", "activity"), (5, 4, 6)),
        ),
        (Part.PEG, {"peg.pain": 5, "peg.enjoyment": 4}, None),
        (
            Part.ACTIVITIES,
            {"psfs.name.0": "film", "psfs.rate.0": 4, "psfs.name.1": "x", "psfs.rate.2": 3},
            Measure("psfs", ("film",), (4,)),
        ),
        (Part.ACTIVITIES, {"psfs.rate.0": 4}, None),
        (Part.CHANGE, {"change": "-2"}, Measure("change", ("2026-10-01",), (-2,))),
        (Part.CHANGE, {}, None),
        (
            Part.AFTER_VISIT,
            {"after-visit.felt": ("sore",), "after-visit.pressure": "too-much"},
            AfterVisit(("sore",), "too-much"),
        ),
        (Part.AFTER_VISIT, {}, None),
        (
            Part.RANGES,
            {"range.fingertips-floor": 12},
            Measure("range", ("fingertips-floor",), (12,)),
        ),
        (Part.RANGES, {}, None),
    ],
)
def test_answers_become_entries_and_nothing_answered_is_nothing_noted(
    part: Part, answers: Answers, noted: Checkin | None
) -> None:
    made = contents([part], KNOWN, answers)
    assert made == ([] if noted is None else [noted])
    for content in made:
        check(content)


def test_activities_that_were_named_are_asked_about_by_name() -> None:
    asked = steps([Part.ACTIVITIES], NAMED)
    assert [step.ask for step in asked] == [
        "How well can you do this now: film",
        "How well can you do this now: stairs",
    ]
    answers: Answers = {"psfs.rate.1": 9}
    assert contents([Part.ACTIVITIES], NAMED, answers) == [Measure("psfs", ("stairs",), (9,))]


def test_what_was_not_named_is_not_rated() -> None:
    asked = steps([Part.ACTIVITIES], KNOWN)
    assert next_place(asked, 0, {}) == 0
    assert next_place(asked, 1, {}) == len(asked)
    assert next_place(asked, 1, {"psfs.name.0": "film"}) == 1
    assert next_place(asked, 2, {"psfs.name.0": "film"}) == 2


def test_what_was_just_named_is_asked_about_by_its_name() -> None:
    rate = steps([Part.ACTIVITIES], KNOWN)[1]
    assert words(rate, {"psfs.name.0": "film"}) == "How well can you do this now: film"


def test_all_parts_can_be_asked_at_once_and_no_two_questions_are_mixed_up() -> None:
    asked = steps(Part, KNOWN)
    assert asked[0].ask == "How does the treated area feel?"
    assert [label for _, label in asked[1].options][1] == "Yes, too much"
    assert len({step.id for step in asked}) == len(asked) == 2 + 5 + 3 + 6 + 1 + 1


def test_only_chosen_ranges_that_are_known_are_measured() -> None:
    assert [step.id for step in steps([Part.RANGES], KNOWN)] == ["range.fingertips-floor"]


def test_change_names_the_day_one_compares_with() -> None:
    (asked,) = steps([Part.CHANGE], KNOWN)
    assert asked.ask == "Compared with 1 October 2026, how are you now?"
    assert [value for value, _ in asked.options] == [str(value) for value in range(-5, 6)]
    today = KNOWN._replace(plan=Plan())
    assert contents([Part.CHANGE], today, {"change": "0"}) == [
        Measure("change", ("2026-11-22",), (0,))
    ]


def test_the_activities_of_the_last_time_are_remembered() -> None:
    entries = [
        Entry(str(days), at := NOW - timedelta(days=days), at, Measure("psfs", (name,), (3,)))
        for days, name in [(20, "film"), (2, "stairs")]
    ]
    other = Entry("peg", NOW, NOW, Measure("peg", ("pain",), (3,)))
    for order in permutations([*entries, other]):
        assert last_activities(order) == ("stairs",)
    assert last_activities([other]) == ()


def test_one_can_go_back_to_what_could_be_asked() -> None:
    asked = steps([Part.ACTIVITIES], KNOWN)  # name, rate, name, rate, name, rate
    assert place_before(asked, 0, {}) is None
    assert place_before(asked, 5, {}) == 0
    assert place_before(asked, 4, {"psfs.name.0": "film"}) == 2
    assert place_before(asked, 2, {"psfs.name.0": "film"}) == 1
