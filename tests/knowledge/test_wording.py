"""The words that people see: short, calm, no blame, no cause, and each name only once."""

from collections import Counter
from pathlib import Path

import pytest

from selfcare.domain.vocabulary import UNRANKED
from selfcare.knowledge import loader
from selfcare.knowledge.loader import load
from tests.domain.known import VOCABULARY

EVERYTHING = VOCABULARY.everything
FORBIDDEN = ("bad posture", "poor", "damage", "caused", "cause", "wrong", "fault", "safe", "cure")
FILES = {name: Path(loader.__file__).with_name(f"{name}.json") for name in ("zones", "words")}


@pytest.mark.parametrize("word", FORBIDDEN)
def test_no_label_or_hint_blames_or_names_a_cause(word: str) -> None:
    shown = [text for each in EVERYTHING for text in (each.label, each.short, each.hint)]
    shown += [group.label for group in VOCABULARY.groups]
    assert [text for text in shown if word in text.lower()] == []


def test_labels_are_sentence_case_without_a_full_stop() -> None:
    headings = [group.label for group in VOCABULARY.groups]
    for label in [each.label for each in EVERYTHING] + headings:
        assert label[0].isupper()
        assert label == label.strip().rstrip(".")
        assert not any(word.istitle() for word in label.split()[1:] if word != "I")


def test_names_fit_their_columns() -> None:
    assert [zone.short for zone in VOCABULARY.zones if len(zone.short) > 28] == []
    assert [term.label for term in VOCABULARY.terms if len(term.label) > 34] == []
    assert [each.hint for each in EVERYTHING if len(each.hint) > 60] == []


def test_every_name_is_used_once() -> None:
    for names in ([each.short for each in EVERYTHING], [each.label for each in EVERYTHING]):
        assert [name for name, times in Counter(names).items() if times > 1] == []


def test_left_and_right_are_always_the_persons_own() -> None:
    for zone in VOCABULARY.zones:
        if zone.side != "middle":
            assert zone.label.endswith(f", your {zone.side}")
            assert zone.short.startswith(f"{zone.side} ")


def test_what_people_type_is_lower_case_and_listed_once() -> None:
    for each in EVERYTHING:
        assert len(set(each.say)) == len(each.say)
        assert all(text == text.lower().strip() and text.isascii() for text in each.say)
        assert each.label.lower() not in each.say


def test_the_most_usual_come_first_and_exist() -> None:
    ranks = {each.id: each.rank for each in EVERYTHING}
    common = [load("zones")["common"], *load("words")["common"].values()]
    for ids in common:
        assert [ranks[each] for each in ids] == list(range(1, len(ids) + 1))
        assert 10 <= len(ids) <= 14
    assert ranks["neck-side.l"] == ranks["sit-long"] == 1
    assert sum(rank < UNRANKED for rank in ranks.values()) == sum(map(len, common))


@pytest.mark.parametrize("name", ["zones", "words"])
def test_a_difference_in_the_data_reads_well(name: str) -> None:
    """One record a line: no line holds two ids of records, and no record is spread over lines."""
    for line in FILES[name].read_text("utf-8").splitlines():
        if '"say"' in line:
            assert line.count('"say"') == 1
            assert line.count('"id"') == 1
