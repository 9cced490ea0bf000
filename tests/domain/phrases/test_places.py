"""Everyday words for places: which zone they mean, and what is asked where they mean several."""

import pytest

from selfcare.domain.phrases.refusals import NotUnderstoodError
from selfcare.domain.phrases.understanding import understand
from selfcare.domain.vocabulary import Area
from tests.domain.known import VOCABULARY

SHARED = {
    word
    for area in VOCABULARY.areas
    for word in area.say
    if sum(word in other.say for other in VOCABULARY.areas) > 1
}


def zones(words: str) -> str:
    return " ".join(understand(words.split(), VOCABULARY).zones)


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("neck", "neck-back.m"),
        ("left neck", "neck-side.l"),
        ("neck left", "neck-side.l"),
        ("both neck", "neck-side.l neck-side.r"),
        ("middle neck", "neck-back.m"),
        ("right shoulder", "shoulder-top.r"),
        ("left hip", "hip-side.l"),
        ("chest", "breastbone.m"),
        ("left chest", "chest-side.l"),
        ("low back", "low-back.m"),
        ("lower back left", "low-back.l"),
        ("middle back", "upper-back.m"),
        ("right mid back", "upper-back.r"),
        ("left middle finger", "hand-thumb.l"),
        ("l knee", "knee.l"),
        ("throat", "throat.m"),
        ("right trap", "shoulder-top.r"),
        ("left hamstring", "thigh-back.l"),
        ("right sole", "heel-sole.r"),
        ("left forehead", "brow-temple.l"),
    ],
)
def test_an_everyday_word_means_a_zone(words: str, meant: str) -> None:
    assert zones(words) == meant


@pytest.mark.parametrize("area", VOCABULARY.areas, ids=lambda area: area.id)
def test_an_area_with_a_middle_needs_no_side_and_any_other_is_asked_about(area: Area) -> None:
    """By whatever name, unless the name is shared with other areas."""
    for name in {area.label, area.short, *area.say} - SHARED:
        if "m" in area.sides:
            assert zones(name) == f"{area.id}.m"
        else:
            with pytest.raises(NotUnderstoodError, match="Which side"):
                zones(name)


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("both shoulders", "shoulder-top.l shoulder-top.r"),
        ("shoulders", "shoulder-top.l shoulder-top.r"),
        ("calves", "calf.l calf.r"),
        ("both sides of neck", "neck-side.l neck-side.r"),
        ("both heels", "heel-sole.l heel-sole.r"),
        ("left and right knee", "knee.l knee.r"),
        ("left and middle low back", "low-back.l low-back.m"),
    ],
)
def test_both_and_plurals_give_two_zones(words: str, meant: str) -> None:
    assert zones(words) == meant


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("left neck right shoulder", "neck-side.l shoulder-top.r"),
        ("neck left shoulder right", "neck-side.l shoulder-top.r"),
        ("neck left low back", "neck-back.m low-back.l"),
        ("neck left, low back", "neck-side.l low-back.m"),
        ("left neck right low back", "neck-side.l low-back.r"),
        ("left shoulder and neck", "shoulder-top.l neck-back.m"),
        ("low back, left", "low-back.l"),
    ],
)
def test_a_side_belongs_to_the_place_that_it_stands_with(words: str, meant: str) -> None:
    assert zones(words) == meant


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("pain in my lower back on the left side", "low-back.l"),
        ("my left knee hurts", "knee.l"),
        ("jaw pain left", "jaw-ear.l"),
        ("sore throat", "throat.m"),
        ("left calf muscle", "calf.l"),
    ],
)
def test_words_that_add_nothing_may_stand_with_a_place(words: str, meant: str) -> None:
    assert zones(words) == meant


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        ("shoulder", "Which side? Say left shoulder, right shoulder or both."),
        ("middle knee", "Which side? Say left knee, right knee or both."),
        ("shoulder, left neck", "Which side? Say left shoulder, right shoulder or both."),
        ("left neck and shoulder", "Which side? Say left shoulder, right shoulder or both."),
        ("back", "Which part? Say upper back or low back."),
        ("left back", "Which part? Say left upper back or left low back."),
        ("back and neck", "Which part? Say upper back or low back."),
        ("hands", "Which part? Say hand by thumb or hand by little finger."),
        ("left belly", "Which part? Say upper belly or lower belly."),
        ("middle belly", "Which part? Say upper belly or lower belly."),
        ("left throat", '"throat" has no left or right: leave the side out.'),
        ("side of chest", "Which side? Say left side of chest, right side of chest or both."),
        ("side of low back", '"side" of what? Say it with a place, such as left neck.'),
        ("left side", '"left" of what? Say it with a place, such as left neck.'),
        ("left", '"left" of what? Say it with a place, such as left neck.'),
        ("both sides", '"both" of what? Say it with a place, such as left neck.'),
    ],
)
def test_what_is_not_clear_is_asked_in_one_sentence(words: str, asked: str) -> None:
    with pytest.raises(NotUnderstoodError) as refused:
        zones(words)
    assert str(refused.value) == f"{asked} Nothing was saved."


def test_every_choice_that_is_offered_is_understood_or_leads_to_the_next_question() -> None:
    for area in VOCABULARY.areas:
        for word in area.say:
            try:
                zones(f"left {word}")
            except NotUnderstoodError as refused:
                choices = str(refused).removesuffix(". Nothing was saved.").partition(" Say ")[2]
                for choice in choices.replace(" or ", ", ").split(", "):
                    assert not choice or zones(choice)


def test_a_word_that_several_areas_share_is_settled_or_asked_about() -> None:
    assert set(VOCABULARY.everyday) <= SHARED
    for word in SHARED - set(VOCABULARY.everyday):
        with pytest.raises(NotUnderstoodError, match="Which part"):
            zones(word)
