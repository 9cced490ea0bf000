"""A word that can mean several things means what stands around it says."""

import pytest

from selfcare.domain.phrases.refusals import NotUnderstoodError
from selfcare.domain.phrases.said import Understood
from selfcare.domain.phrases.understanding import understand
from tests.domain.known import VOCABULARY


def said(words: str) -> Understood:
    return understand(words.split(), VOCABULARY)


@pytest.mark.parametrize(
    ("words", "triggers", "eased_by"),
    [
        ("heat", ["heat"], []),
        ("eased by heat", [], ["heat-pack"]),
        ("heat helped", [], ["heat-pack"]),
        ("better with heat and rest", [], ["heat-pack", "rest"]),
        ("long sitting rest helped", ["sit-long"], ["rest"]),
        ("eased by rest, long sitting, heat", ["sit-long", "heat"], ["rest"]),
        ("helped by walking", [], ["move"]),
        ("walking", ["walk-long"], []),
        ("massage", [], ["massage"]),
        ("after massage", ["session-day"], []),
        ("eased by massage", [], ["massage"]),
        ("from sitting", ["sit-long"], []),
        ("worse after driving", ["drive-long"], []),
        ("nothing helped", [], ["nothing"]),
        ("a stretch from my routine", [], ["stretch"]),
        ("nothing noticed", ["none"], []),
    ],
)
def test_what_stands_around_a_word_decides(
    words: str, triggers: list[str], eased_by: list[str]
) -> None:
    assert said(words) == Understood(triggers=tuple(triggers), eased_by=tuple(eased_by))


def test_a_feeling_is_one_also_after_the_word_after() -> None:
    assert said("after tingling").qualities == ("tingling",)


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("sleep", "Which one? Say short sleep or broken sleep."),
        ("cold", 'Which one? Say "a cold, flu or the like" or "cold weather".'),
        ("helped", 'What helped? Say, for example, "eased by rest".'),
        ("tingling helped", 'What helped? Say, for example, "eased by rest".'),
        ("eased by sitting", 'What helped? Say, for example, "eased by rest".'),
        ("after rest", '"rest" is something that helps: say "eased by rest", or leave it out.'),
    ],
)
def test_what_stays_unclear_is_refused(words: str, sentence: str) -> None:
    with pytest.raises(NotUnderstoodError) as refused:
        said(words)
    assert str(refused.value) == f"{sentence} Nothing was saved."
