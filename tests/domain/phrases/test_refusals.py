"""Sentences that say no are short, and print nothing that a terminal would obey."""

from hypothesis import given
from hypothesis import strategies as st

from selfcare.domain.phrases.refusals import LONGEST_QUOTE, NotUnderstoodError, one_of, quoted


def test_a_refusal_says_that_nothing_was_saved() -> None:
    assert str(NotUnderstoodError("Which side?")) == "Which side? Nothing was saved."


def test_a_choice_reads_as_one_says_it() -> None:
    assert one_of(["knee"]) == "knee"
    assert one_of(["knee", "shin"]) == "knee or shin"
    assert one_of(["knee", "shin", "calf"]) == "knee, shin or calf"


def test_names_that_would_blur_the_choice_are_quoted() -> None:
    assert one_of(["fall or slip", "knock"]) == '"fall or slip" or "knock"'
    assert one_of(["cast, sling", "knock"]) == '"cast, sling" or "knock"'


@given(st.text())
def test_a_quotation_is_short_and_printable(typed: str) -> None:
    assert quoted(typed).isprintable()
    assert len(quoted(typed)) <= LONGEST_QUOTE + len('"..."')
