"""What one types finds what one means, best first."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfcare.domain.search import search
from selfcare.domain.vocabulary import UNRANKED, Term, Zone
from tests.domain.known import VOCABULARY

ZONES = VOCABULARY.zones
TRIGGERS = VOCABULARY.triggers
EVERYTHING = VOCABULARY.everything


def zones(query: str, *recent: str) -> list[str]:
    return [zone.id for zone in search(query, ZONES, recent)]


def triggers(query: str, *recent: str) -> list[str]:
    return [term.id for term in search(query, TRIGGERS, recent)]


@pytest.mark.parametrize(
    "query", ["ln", "LN", "left ne", "ne le", "neck l", "l neck", "neck-side.l", "side neck left"]
)
def test_a_few_letters_find_the_left_neck(query: str) -> None:
    assert zones(query)[0] == "neck-side.l"


@pytest.mark.parametrize("query", ["s", "sit", "ls", "long s", "desk", "sitting all", ""])
def test_a_few_letters_find_long_sitting(query: str) -> None:
    assert triggers(query)[0] == "sit-long"


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("rs", "neck-side.r"),
        ("lb", "low-back.m"),
        ("trap", "shoulder-top.l"),
        ("ham r", "thigh-back.r"),
        ("lumbar", "low-back.m"),
        ("forehead left", "brow-temple.l"),
        ("sole", "heel-sole.l"),
        ("Äñklè", "ankle-top.l"),
    ],
)
def test_everyday_words_and_initials_find_zones(query: str, found: str) -> None:
    assert zones(query)[0] == found


def test_a_synonym_finds_a_quality() -> None:
    assert [term.id for term in search("pins", VOCABULARY.qualities)] == ["tingling"]


def test_initials_may_skip_words_but_not_the_first() -> None:
    assert "neck-back.l" in zones("ln")
    assert "neck-side.r" not in zones("ln")


def test_one_letter_is_a_beginning_and_no_initials() -> None:
    assert triggers("z") == []


def test_nothing_that_matches_is_an_empty_list() -> None:
    assert zones("qq") == []
    assert zones("neck zebra") == []
    assert zones("xylophone") == []


def test_an_empty_query_lists_the_recent_then_the_usual_then_the_rest() -> None:
    listed = zones("", "shin.r", "calf.l")
    assert listed[:4] == ["shin.r", "calf.l", "neck-side.l", "shoulder-top.l"]
    assert sorted(listed) == sorted(zone.id for zone in ZONES)
    assert listed[-1] == "heel-sole.r"


def test_a_blank_or_punctuated_query_is_empty() -> None:
    assert zones("  ") == zones(" ., ") == zones("")


def test_recent_ones_outrank_others_that_match_as_well() -> None:
    assert zones("neck", "neck-back.r")[0] == "neck-back.r"
    assert triggers("s", "swim-throw")[:2] == ["swim-throw", "sit-long"]


def test_a_better_match_outranks_a_recent_one() -> None:
    assert triggers("heat", "sit-long")[0] == "heat"
    assert zones("throat", "neck-side.l")[0] == "throat.m"


def test_the_latest_use_counts_when_something_was_used_twice() -> None:
    assert zones("", "shin.r", "calf.l", "shin.r")[:2] == ["shin.r", "calf.l"]


def test_names_that_begin_so_come_before_names_that_hold_it() -> None:
    """So it is among those that are equally usual."""
    assert triggers("acc")[0] == "accident-injury"
    assert triggers("ca")[:2] == ["carry-child", "carry-far"]
    unusual = [term for term in search("p", TRIGGERS) if term.rank == UNRANKED]
    named = [any(word.startswith("p") for word in term.short.lower().split()) for term in unusual]
    first = [
        term.short.startswith("p") for term, holds in zip(unusual, named, strict=True) if holds
    ]
    assert True in first
    assert False in first
    assert first == sorted(first, reverse=True)


def test_a_name_comes_before_a_synonym_of_something_more_usual() -> None:
    assert [term.id for term in search("heat", VOCABULARY.terms)][:2] == ["heat", "heat-pack"]


@given(st.sampled_from(EVERYTHING))
def test_a_name_typed_in_full_comes_first(item: Zone | Term) -> None:
    for text in (item.short, item.label):
        assert search(text, EVERYTHING)[0] == item


@given(st.sampled_from(EVERYTHING), st.data())
def test_beginnings_of_its_words_in_any_order_find_it(
    item: Zone | Term, data: st.DataObject
) -> None:
    words = data.draw(st.permutations(item.short.split()))
    query = " ".join(word[: data.draw(st.integers(1, len(word)))] for word in words)
    assert item in search(query, EVERYTHING)


@given(st.text(max_size=12), st.lists(st.sampled_from([zone.id for zone in ZONES]), max_size=4))
def test_anything_may_be_typed(query: str, recent: list[str]) -> None:
    found = search(query, ZONES, recent)
    assert len(set(found)) == len(found)
    assert set(found) <= set(ZONES)
