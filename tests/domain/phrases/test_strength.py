"""Pain is one whole number from 0 to 10."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfcare.domain.phrases.refusals import NotUnderstoodError
from selfcare.domain.phrases.strength import strength


@pytest.mark.parametrize(
    ("typed", "number"), [("0", 0), ("6", 6), ("10", 10), ("06", 6), ("6/10", 6)]
)
def test_whole_numbers_from_0_to_10_are_understood(typed: str, number: int) -> None:
    assert strength([typed]) == number


def test_no_number_is_none() -> None:
    assert strength([]) is None


@pytest.mark.parametrize(
    "typed", ["11", "-1", "+6", "6.5", "6,5", "6/5", "11/10", "007", "9" * 5000]
)
def test_other_numbers_are_refused_in_one_sentence_that_names_them(typed: str) -> None:
    with pytest.raises(NotUnderstoodError) as refused:
        strength([typed])
    assert str(refused.value).startswith("Give the pain as a whole number from 0 to 10, not ")
    assert f'"{typed[:40]}' in str(refused.value)
    assert len(str(refused.value)) < 130


def test_two_numbers_are_refused() -> None:
    with pytest.raises(NotUnderstoodError) as refused:
        strength(["7", "8"])
    assert str(refused.value) == (
        'There are two numbers, "7" and "8": give one, from 0 to 10. Nothing was saved.'
    )


@given(st.lists(st.text("0123456789.,/+-", min_size=1, max_size=6), max_size=3))
def test_it_answers_within_0_to_10_or_refuses(numbers: list[str]) -> None:
    try:
        said = strength(numbers)
    except NotUnderstoodError as refused:
        assert str(refused).endswith("Nothing was saved.")
    else:
        assert said is None or 0 <= said <= 10
