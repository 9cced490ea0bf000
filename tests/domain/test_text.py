"""Text from outside is shown as text, and does nothing else."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfcare.domain.text import clean

ANY_TEXT = st.text(st.characters(codec=None, exclude_categories=()))
BIDI_OVERRIDES = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


@given(ANY_TEXT)
def test_what_is_cleaned_steers_nothing_and_can_be_saved(text: str) -> None:
    cleaned = clean(text)
    assert not set(BIDI_OVERRIDES) & set(cleaned)
    assert all(unicodedata.category(char) != "Cc" for char in cleaned if char not in "\n\t")
    assert cleaned.encode("utf-8").decode("utf-8") == cleaned


@given(ANY_TEXT)
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    assert clean(clean(text)) == clean(text)


@given(st.text(st.characters(categories=["L", "M", "N", "P", "S"])))
def test_letters_marks_numbers_and_signs_stay(text: str) -> None:
    assert clean(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "two\nlines\tand a tab",
        "👩🏽‍🔬 🏴󠁧󠁢󠁷󠁬󠁳󠁿 ❤️",  # joiners, skin tones, tags, variation selectors
        "ألم في الرقبة",
        "נוקשות\u200e neck\u200f",  # direction marks, which override nothing
        "e\u0301 n\u0303 हिन्दी",
    ],
)
def test_ordinary_writing_stays_as_it_is(text: str) -> None:
    assert clean(text) == text


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("\x1b]52;c;aGk=\x07neck", "]52;c;aGk=neck"),
        ("\x9b31mred", "31mred"),
        ("a\u202ecod.exe", "acod.exe"),
        ("half\ud83d", "half"),
        ("one\r\ntwo\rthree\u2028four", "one\ntwo\nthree\nfour"),
        ("\r\x00\n", "\n\n"),
    ],
)
def test_what_is_taken_out(text: str, cleaned: str) -> None:
    assert clean(text) == cleaned
