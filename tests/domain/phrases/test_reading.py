"""Plain words in any order are understood, or refused with a sentence that says what to type."""

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfcare.domain.phrases.lexicon import Lexicon
from selfcare.domain.phrases.refusals import NotUnderstoodError
from selfcare.domain.phrases.said import PostureSaid, Understood
from selfcare.domain.phrases.tokens import Token
from selfcare.domain.phrases.understanding import posture, understand
from selfcare.domain.vocabulary import Term, Zone
from tests.domain.known import VOCABULARY

EVERYTHING = VOCABULARY.everything
IDS = {each.id for each in EVERYTHING}


def said(*words: str) -> Understood:
    return understand(words, VOCABULARY)


def ids(understood: Understood) -> list[str]:
    return [
        *understood.zones,
        *understood.qualities,
        *understood.triggers,
        *understood.eased_by,
    ]


def refusal(*words: str) -> str:
    with pytest.raises(NotUnderstoodError) as refused:
        said(*words)
    text = str(refused.value)
    assert text.endswith(" Nothing was saved.")
    return text.removesuffix(" Nothing was saved.")


@pytest.mark.parametrize(
    "words",
    [
        ["neck-side.l", "6", "sit-long", "tingling"],
        ["left", "neck", "6", "long sitting", "tingling"],
        ["left neck", "6", "sat all day", "pins and needles"],
        ["6/10", "tingling,", "sitting", "neck", "left"],
        ["my left neck hurts 6 out of 10 after long sitting, with tingling"],
        ["six", "pins", "and", "needles", "desk", "left", "neck"],
    ],
)
def test_ids_and_plain_words_say_the_same(words: list[str]) -> None:
    assert said(*words) == Understood(
        ("neck-side.l",), 6, qualities=("tingling",), triggers=("sit-long",)
    )


def test_a_number_may_stand_between_a_place_and_its_side() -> None:
    assert said("6", "lower", "back", "left", "heat") == Understood(
        ("low-back.l",), 6, triggers=("heat",)
    )
    assert said("neck", "6", "left").zones == ("neck-side.l",)


def test_number_words_inside_names_are_no_numbers() -> None:
    assert said("bag", "on", "one", "shoulder", "two") == Understood(
        intensity=2, triggers=("bag-one-side",)
    )


def test_ids_come_once_in_the_order_in_which_they_were_said() -> None:
    assert said("knee.r", "left", "knee", "right", "knee").zones == ("knee.r", "knee.l")
    assert said("tingling", "burning", "tingling").qualities == ("tingling", "burning")


def test_plurals_of_terms_are_understood() -> None:
    assert said("knots", "headaches").qualities == ("knot", "headache")


def test_nothing_said_is_nothing_understood() -> None:
    assert said() == said("") == said("the", "!") == Understood()


@pytest.mark.parametrize(
    "words", ["none", "no pain", "no pain today", "nothing hurts", "pain free"]
)
def test_no_pain_can_be_said_in_several_ways(words: str) -> None:
    assert said(*words.split()) == Understood(intensity=0, none=True)


def test_no_pain_goes_with_a_zero_and_with_what_was_done() -> None:
    assert said("none", "0", "long", "sitting") == Understood(
        intensity=0, triggers=("sit-long",), none=True
    )


@pytest.mark.parametrize("words", ["again", "same again", "as last", "same as last time"])
def test_again_can_be_said_in_several_ways(words: str) -> None:
    assert said(*words.split(), "7") == Understood(intensity=7, again=True)


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("none 6", "No pain does not go with 6: leave one of them out."),
        ("left neck none", "No pain does not go with left side of neck: leave one of them out."),
        ("none again", 'No pain does not go with "again": leave one of them out.'),
        ("neck 7 8", 'There are two numbers, "7" and "8": give one, from 0 to 10.'),
        ("neck 7 eight", 'There are two numbers, "7" and "8": give one, from 0 to 10.'),
        ("neck 11", 'Give the pain as a whole number from 0 to 10, not "11".'),
        ("neck -1", 'Give the pain as a whole number from 0 to 10, not "-1".'),
        ("neck 6.5", 'Give the pain as a whole number from 0 to 10, not "6.5".'),
        ("no tingling", 'Only what is there can be noted: leave out "no" and what it denies.'),
        ("knee.l doesn't burn", 'Only what is there can be noted: leave out "doesn\'t" and what it denies.'),
    ],
)  # fmt: skip
def test_what_contradicts_itself_is_refused(words: str, sentence: str) -> None:
    assert refusal(*words.split()) == sentence


def test_an_unknown_word_is_named_with_what_looks_like_it() -> None:
    assert refusal("left", "nek", "6") == (
        'I don\'t know "nek". Did you mean neck, left side of neck or right side of neck?'
    )


def test_a_refusal_prints_nothing_that_a_terminal_obeys() -> None:
    assert refusal("ne\x1bk").isprintable()


def test_an_id_that_is_not_known_is_no_meaning() -> None:
    chunk = Lexicon(VOCABULARY).chunk([Token("id", "moon.l", "moon.l")])
    assert chunk is not None
    assert chunk.kind == "unknown"


@pytest.mark.parametrize("each", EVERYTHING, ids=lambda each: each.id)
def test_every_id_and_name_means_exactly_itself(each: Zone | Term) -> None:
    """But for `none`, which says by the contract of the command line that nothing hurts."""
    names = {each.id, each.label, each.short} - {"none"}
    for name in names:
        assert ids(said(name)) == ids(said(*name.split())) == [each.id]


def test_every_other_name_is_understood_or_asked_about() -> None:
    for term in VOCABULARY.terms:
        for name in term.say:
            try:
                assert len(ids(said(name))) == 1
            except NotUnderstoodError as refused:
                assert str(refused).startswith("Which one? Say ")


@given(st.lists(st.sampled_from(EVERYTHING), min_size=1, max_size=4), st.integers(0, 10), st.data())
def test_any_order_says_the_same(
    chosen: list[Zone | Term], intensity: int, data: st.DataObject
) -> None:
    names = [each.short if each.id != "none" else each.label for each in chosen]
    words = data.draw(st.permutations([*names, str(intensity)]))
    understood = understand(words, VOCABULARY)
    assert set(ids(understood)) == {each.id for each in chosen}
    assert understood.intensity == intensity


@given(st.sampled_from(EVERYTHING), st.data())
def test_the_words_of_a_name_may_come_in_any_order(each: Zone | Term, data: st.DataObject) -> None:
    """Where they are one thing: `and`, `or` and a comma say that there are two."""
    name = each.short.replace(",", "").split()
    plain = [word for word in name if word not in {"and", "or", "from", "after"}]
    assert ids(said(*data.draw(st.permutations(plain)))) == [each.id]


BESIDE = ["left", "both", "none", "again", "eased", "helped", "after", "no", "and", ",", "6", "6.5"]
KNOWN_WORDS = sorted({word for each in EVERYTHING for word in each.label.split()})


@given(
    st.lists(
        st.one_of(
            st.text(max_size=12),
            st.sampled_from(KNOWN_WORDS),
            st.sampled_from(sorted(IDS)),
            st.sampled_from(BESIDE),
        ),
        max_size=8,
    )
)
def test_anything_is_understood_or_refused_in_a_sentence(words: list[str]) -> None:
    try:
        understood = understand(words, VOCABULARY)
    except NotUnderstoodError as refused:
        assert str(refused).endswith(" Nothing was saved.")
        assert str(refused).isprintable()
    else:
        assert set(ids(understood)) <= IDS
        assert understood.intensity is None or 0 <= understood.intensity <= 10
        assert not (understood.none and understood.zones)


def test_a_posture_is_named_with_a_number() -> None:
    assert posture(["slump-sit", "3"], VOCABULARY) == PostureSaid("slump-sit", 3)
    assert posture(["long", "sitting", "0"], VOCABULARY) == PostureSaid("sit-long", 0)
    assert posture(["slouched", "no", "pain"], VOCABULARY) == PostureSaid("slump-sit", 0)


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("3", "Name one posture and a number, such as: slumped sitting 3."),
        ("again 3", "Name one posture and a number, such as: slumped sitting 3."),
        ("sitting 3 again", "Name one posture and a number, such as: slumped sitting 3."),
        ("sit-long slump-sit 3", "Name one posture and a number, such as: slumped sitting 3."),
        ("sitting", "How much does it hurt, from 0 to 10? Add a number."),
    ],
)
def test_a_posture_needs_one_name_and_one_number(words: str, sentence: str) -> None:
    with pytest.raises(NotUnderstoodError) as refused:
        posture(words.split(), VOCABULARY)
    assert str(refused.value) == f"{sentence} Nothing was saved."


@pytest.mark.parametrize("words", ["heavy-lift 3", "sitting tingling 3", "left neck sitting 3"])
def test_a_posture_takes_nothing_else(words: str) -> None:
    with pytest.raises(NotUnderstoodError):
        posture(words.split(), VOCABULARY)


def test_what_is_slow_to_import_waits_for_a_mistake() -> None:
    program = "import sys, selfcare.domain.phrases, selfcare.domain.search; print(*sys.modules)"
    ran = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert {"difflib", "dataclasses", "inspect", "unicodedata"}.isdisjoint(ran.stdout.split())
