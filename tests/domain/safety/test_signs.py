"""The packaged signs and questions: complete, known words only, each with its source."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest

from selfcare.domain.entries import Pain
from selfcare.domain.safety.numbers import HelpLines, countries, help_lines
from selfcare.domain.safety.signs import Condition
from selfcare.knowledge.loader import load
from tests.domain.known import VOCABULARY
from tests.domain.safety.noted import BOOK, SIGNS

WARNINGS, QUESTIONS, LINES = load("warnings"), load("questions"), load("help_lines")
ASKED = [each.id for group in BOOK.groups for each in group.questions]
AREAS = {area.id for area in VOCABULARY.areas}
KNOWN = {
    "yes": set(ASKED),
    "feels": {term.id for term in VOCABULARY.qualities},
    "with": {term.id for term in VOCABULARY.triggers},
    "in": AREAS,
    "about_you": set(load("exercises")["ask_first"]),
}


def leaves(condition: Condition) -> Iterator[tuple[str, Any]]:
    ((kind, wanted),) = condition.items()
    if kind in {"all", "any"}:
        for part in wanted:
            yield from leaves(part)
    else:
        yield kind, wanted
        if isinstance(wanted, dict):
            yield from ((name, ids) for name, ids in wanted.items() if name in KNOWN)


def test_there_are_fifty_signs_in_three_levels_and_46_questions() -> None:
    counted = Counter(sign.level.value for sign in BOOK.signs)
    assert counted == {"emergency": 15, "same-day": 19, "talk-to-clinician": 16}
    assert len(SIGNS) == 50
    assert len(set(ASKED)) == len(ASKED) == 46


@pytest.mark.parametrize("sign", SIGNS)
def test_a_rule_names_only_what_can_be_logged(sign: str) -> None:
    for kind, wanted in leaves(SIGNS[sign].when):
        assert kind in WARNINGS["language"]
        assert set(wanted) <= KNOWN[kind] if kind in KNOWN else True


def test_every_question_can_raise_something() -> None:
    asked = {i for s in BOOK.signs for kind, ids in leaves(s.when) if kind == "yes" for i in ids}
    assert asked == set(ASKED)


def test_the_flags_that_qualities_name_are_signs() -> None:
    assert {flag for term in VOCABULARY.qualities for flag in term.red_flags} <= set(SIGNS)


def test_each_sign_has_its_sources_and_the_list_awaits_review() -> None:
    assert all(sign.sources for sign in BOOK.signs)
    assert {source for sign in BOOK.signs for source in sign.sources} == set(WARNINGS["sources"])
    for data in (WARNINGS, QUESTIONS, LINES):
        assert data["reviewed_by_a_clinician"] is False
        assert data["review"]


def test_words_promise_nothing_and_diagnose_nothing() -> None:
    shown = [text for sign in BOOK.signs for text in (sign.title, sign.text)]
    shown += [each.ask for group in BOOK.groups for each in group.questions]
    for text in shown:
        assert not {"safe", "cause", "caused", "cure", "diagnosis"} & set(text.lower().split())
    assert all(each.ask.endswith("?") for group in BOOK.groups for each in group.questions)
    assert max(len(sign.title) for sign in BOOK.signs) <= 56
    assert max(len(each.ask) for group in BOOK.groups for each in group.questions) <= 84


def test_after_pain_the_questions_of_its_areas_are_asked() -> None:
    low = [group.id for group in BOOK.groups_for(Pain(("low-back.l",), 3))]
    assert low == ["nerves", "fever", "limbs", "belly", "pregnancy"]
    assert [group.id for group in BOOK.groups_for(Pain((), 0))] == ["fever", "limbs"]
    assert all(group.areas <= AREAS | {"*"} for group in BOOK.groups)


def test_a_question_of_a_newer_version_is_made_readable() -> None:
    assert BOOK.ask("fever") == "Fever, shivering, or feeling very unwell?"
    assert BOOK.ask("new-thing") == "new thing"


def test_no_country_is_taken_for_granted() -> None:
    nowhere = help_lines("", LINES)
    assert nowhere == HelpLines("", "", "your local emergency number")
    assert nowhere.fill("Call {number} now{advice}.") == "Call your local emergency number now."
    british = help_lines("uk", LINES)
    assert british.fill("Call {number} now{advice}.") == "Call 999 now (advice line: 111)."
    assert {each.country for each in countries(LINES)} == {"uk", "eu", "us", "ca", "au", "nz", "in"}
    assert help_lines("atlantis", LINES) == nowhere


@pytest.mark.parametrize(
    ("note", "groups"),
    [
        ("My FOOT is numb since Monday", ["nerves"]),
        ("short of breath, some fever", ["chest", "fever"]),
        ("I want to die", ["mood"]),
        ("heartily sick-note", ["chest"]),  # "sick": better one question too many
        ("long drive, better after lunch", []),
        ("", []),
    ],
)
def test_a_word_in_a_note_is_a_reason_to_ask_and_no_more(note: str, groups: list[str]) -> None:
    assert [group.id for group in BOOK.groups if group.is_named_in(note)] == groups
    asked = BOOK.groups_for(Pain((), 0, note=note))
    assert {group.id for group in asked} == {*groups, "fever", "limbs"}


def test_every_group_has_words() -> None:
    assert all(group.words for group in BOOK.groups)
