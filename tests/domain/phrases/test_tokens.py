"""What was typed is taken apart into words, numbers, ids and the breaks between two things said."""

import pytest

from selfcare.domain.phrases.tokens import BREAK, Token, tokens_of, words_of_name
from tests.domain.known import VOCABULARY


def tokens(*words: str) -> list[Token]:
    return tokens_of(words, lambda name: VOCABULARY.find(name) is not None)


def texts(*words: str) -> list[str]:
    return [token.text for token in tokens(*words)]


def test_small_words_are_left_out() -> None:
    assert texts("in", "my", "neck") == ["neck"]


def test_an_id_is_one_token_whatever_its_case() -> None:
    assert [(token.kind, token.text) for token in tokens("Neck-Side.L", "sit-long")] == [
        ("id", "neck-side.l"),
        ("id", "sit-long"),
    ]
    assert texts("neck-side.l,sit-long") == ["neck-side.l", BREAK, "sit-long"]


def test_what_only_looks_like_an_id_is_words_that_remember_what_was_typed() -> None:
    assert tokens("neck-sid.l")[1] == Token("word", "sid", "neck-sid.l")


@pytest.mark.parametrize("typed", ["6", "6.", "6!", "(6)", "6:"])
def test_punctuation_round_a_number_does_not_matter(typed: str) -> None:
    assert tokens(typed) == [Token("number", "6", "6")]


@pytest.mark.parametrize("typed", ["6.5", "6,5", "-1", "6/10", "7-8"])
def test_what_is_no_whole_number_stays_together(typed: str) -> None:
    assert tokens(typed) == [Token("number", typed, typed)]


def test_out_of_ten_is_part_of_the_number() -> None:
    assert texts("6", "out", "of", "10") == ["6"]
    assert texts("6 out of 10") == [BREAK, "6", BREAK]


@pytest.mark.parametrize("words", [["out", "10"], ["neck", "out", "10"], ["6", "up", "10"], ["10"]])
def test_another_ten_is_a_number_of_its_own(words: list[str]) -> None:
    assert texts(*words) == words


@pytest.mark.parametrize("between", [",", ";", "and", "or", "plus", "&", "+"])
def test_there_are_many_signs_of_a_break(between: str) -> None:
    assert texts("neck", between, "hip") == ["neck", BREAK, "hip"]


def test_a_comma_may_stand_anywhere() -> None:
    assert (
        texts("neck,hip")
        == texts("neck,", "hip")
        == texts("neck", ",hip")
        == ["neck", BREAK, "hip"]
    )
    assert texts("6,", "hip") == ["6", BREAK, "hip"]
    assert texts("hip,6") == ["hip", BREAK, "6"]


def test_what_was_quoted_stands_between_breaks() -> None:
    assert texts("left neck", "6") == [BREAK, "left", "neck", BREAK, "6"]


def test_a_word_knows_whether_after_stood_before_it() -> None:
    assert [token.after for token in tokens("neck", "after", "6", ",", "massage", "rest")] == [
        False, True, True, True, False,
    ]  # fmt: skip


def test_names_have_the_words_that_their_tokens_have_when_typed() -> None:
    for each in VOCABULARY.everything:
        typed = [token.text for token in tokens(*each.label.split())]
        plain = [word for word in words_of_name(each.label) if word != BREAK]
        assert [text for text in typed if text != BREAK] == plain
