"""A word that is not known is answered with known ones that look like it."""

import pytest

from selfcare.domain.phrases.refusals import NotUnderstoodError
from selfcare.domain.phrases.suggestions import suggestion
from selfcare.domain.phrases.understanding import understand
from selfcare.domain.vocabulary import Vocabulary
from tests.domain.known import VOCABULARY


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("nek", "Did you mean neck, left side of neck or right side of neck?"),
        ("neck-sid.l", "Did you mean neck-side.l, neck-side.r or neck-back.l?"),
        ("tingeling", 'Did you mean "tingling", "ringing" or "ear rings or feels full"?'),
        ("Sitin", "Did you mean sitting, long sitting"),
        ("Yesterday", 'When it was is said like this: --at "yesterday 22:00"'),
        ("zzzz", "Say, for example, left side of neck."),
    ],
)
def test_it_names_what_looks_like_it(typed: str, sentence: str) -> None:
    assert suggestion(typed, VOCABULARY).startswith(sentence)


def test_who_reads_a_table_asks_for_no_suggestion() -> None:
    with pytest.raises(NotUnderstoodError) as refused:
        understand(["nek"], VOCABULARY, suggest=False)
    assert str(refused.value) == 'I don\'t know "nek". Nothing was saved.'


def test_it_names_only_what_can_be_said() -> None:
    postures = Vocabulary((), (), (), VOCABULARY.in_group("posture"), {})
    assert suggestion("zzzz", postures) == "Say, for example, long sitting."
    assert "neck" not in suggestion("nek", postures)
