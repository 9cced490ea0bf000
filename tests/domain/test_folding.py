"""Words are compared without capitals, accents and punctuation."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfcare.domain.folding import fold, singular, words_of


@pytest.mark.parametrize(
    ("typed", "folded"), [("Neck", "neck"), ("Épaule", "epaule"), ("STRASSE", "straße".casefold())]
)
def test_capitals_and_accents_do_not_matter(typed: str, folded: str) -> None:
    assert fold(typed) == folded


def test_punctuation_separates_but_an_apostrophe_joins() -> None:
    assert words_of("It's pins-and-needles!") == ["its", "pins", "and", "needles"]
    assert words_of("it\u2019s") == ["its"]
    assert words_of(" ... ") == []


@pytest.mark.parametrize(
    ("plural", "one"),
    [("knees", "knee"), ("calves", "calf"), ("neck", "neck"), ("abs", "abs"), ("bus", "bus")],
)
def test_a_plural_is_told_by_its_letters(plural: str, one: str) -> None:
    assert singular(plural) == one


@given(st.text())
def test_words_hold_only_letters_and_digits(text: str) -> None:
    assert all(word.isalnum() for word in words_of(text))
