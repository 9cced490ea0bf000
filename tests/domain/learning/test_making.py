"""What stands on the cards: from muscle to place and back, sources, how sure it is, and no claim."""

import re

import pytest

from selfcare.domain.learning.cards import Card
from selfcare.domain.learning.making import make_cards
from selfcare.domain.vocabulary import Area
from selfcare.knowledge.loader import load
from tests.domain.known import VOCABULARY
from tests.domain.learning.learned import CARDS, card, text, under

MUSCLES = [each for each in CARDS if each.kind == "muscle"]
PLACES = [each for each in CARDS if each.kind == "place"]

UNCLAIMED = r"""
lactic; toxin; spasm; oxygen; blood flow; rebalanc; nervous system; window to; stamina; no guessing
\bcure; \bheals?\b; \bhealed; long-term; source of your; root of; proven; guarantee; \bsafe; no risk
only massage; only way; your pain comes; is caused; \bcauses?\b; leads? to worse; end up weak
your trigger point; damage; bad posture; should hurt; pain rises at first; painful or numb
microscopic; restores; stabilis; most muscle pain; you have\b; for certain
"""


def test_there_is_a_card_for_each_muscle_and_each_area() -> None:
    assert len(MUSCLES) == 49
    assert [each.id for each in PLACES] == [area.id for area in VOCABULARY.areas]
    assert len({each.id for each in CARDS}) == len(CARDS)


@pytest.mark.parametrize("each", CARDS, ids=lambda each: each.id)
def test_every_card_names_its_sources_how_sure_it_is_and_that_nobody_reviewed_it(
    each: Card,
) -> None:
    assert all(
        "looked up" in line or "was read" in line for line in under("Where this comes from", each)
    )
    assert under("Where this comes from", each)
    assert under("How sure is this?", each)[0] in load("learn")["levels"].values()
    assert "A clinician has not yet reviewed this card" in each.parts[-1].lines[0]
    assert "ask your clinician" in each.parts[-1].lines[0]


@pytest.mark.parametrize("pattern", [each.strip() for each in re.split("[;\n]", UNCLAIMED.strip())])
def test_no_claim_that_is_often_made_stands_on_a_card(pattern: str) -> None:
    told = {each.id: text(each) for each in CARDS}
    for row in load("learn")["sources"].values():  # titles are their authors' words
        told = {name: words.replace(row["title"], "") for name, words in told.items()}
    found = [name for name, words in told.items() if re.search(pattern, words, re.IGNORECASE)]
    assert found == []


@pytest.mark.parametrize("each", MUSCLES, ids=lambda each: each.id)
def test_a_muscle_leads_to_places_and_each_place_back(each: Card) -> None:
    headings = {
        "Muscles that lie here": each.pattern.lies_in,
        "Often described together with pain here": each.pattern.often,
        "Less often": each.pattern.seldom,
    }
    assert each.pattern.lies_in
    assert each.pattern.often
    for heading, areas in headings.items():
        for place in PLACES:
            assert (each.title in under(heading, place)[0].split(", ")) == (place.id in areas)


@pytest.mark.parametrize("zone", VOCABULARY.zones, ids=lambda zone: zone.id)
def test_every_zone_answers_or_says_that_nothing_is_described(zone: Area) -> None:
    place = card(zone.id.partition(".")[0])
    for heading in ("Muscles that lie here", "Often described together with pain here"):
        assert under(heading, place)[0]
    assert place.pattern.often == (place.id,)


def test_where_nothing_is_described_a_card_says_so() -> None:
    assert under("Muscles that lie here", card("head-top")) == ("None is commonly described.",)


def test_warning_signs_come_before_the_pattern_and_the_most_urgent_first() -> None:
    first = under("First: is it one of these?", card("scalenes"))
    assert first[0].startswith("Get help at once: Chest pressure")
    assert first[1].startswith("Be seen the same day")
    assert "does not mean that all is well" in first[-1]
    for each in (*MUSCLES, *PLACES):
        headings = [part.heading for part in each.parts]
        assert "scientists disagree" in each.parts[0].lines[0]
        if "First: is it one of these?" in headings:
            assert headings.index("First: is it one of these?") == 1


def test_muscles_are_told_from_a_to_z_and_never_ranked() -> None:
    lines = under("Muscles that lie here", card("neck-side"))
    assert lines[0].split(", ") == sorted(lines[0].split(", "))
    assert "not of how likely" in under("Less often", card("neck-side"))[1]


def test_what_feels_alike_is_a_clinicians_question() -> None:
    assert (
        "cannot tell them apart. Ask your clinician."
        in under("What can feel alike", card("soleus"))[1]
    )


def test_no_pressure_at_home_where_a_muscle_is_left_to_the_therapist() -> None:
    assert under("Pressure at home", card("scalenes"))[0].startswith("None.")
    assert "very soft ball" in under("Pressure at home", card("soleus"))[0]


def test_what_nobody_named_is_left_out() -> None:
    """A muscle without a warning sign, without a far place; and a source that stands nowhere."""
    learn = dict(load("learn"))
    learn["topics"] = []
    row = {
        "id": "one",
        "name": "One",
        "areas": ["calf"],
        "often": ["calf"],
        "seldom": [],
        "watch": [],
    }
    row |= {"plain": "Somewhere", "home": "ok", "alike": ["a cramp"], "sources": ["general-pt"]}
    areas = [area for area in VOCABULARY.areas if area.id == "calf"]
    made = make_cards({"muscles": [row]}, learn, load("warnings"), areas)[-1]
    headings = [part.heading for part in made.parts]
    assert "Less often in" not in headings
    assert "First: is it one of these?" not in headings
    assert under("Where this comes from", made) == (
        "General physiotherapy practice: from general knowledge, not looked up",
    )


def test_facts_refer_only_to_what_exists() -> None:
    learn, signs = load("learn"), {row["id"] for row in load("warnings")["signs"]}
    areas = {area.id for area in VOCABULARY.areas}
    used = {*learn["pattern_sources"], *(s for row in learn["topics"] for s in row["sources"])}
    for row in load("muscles")["muscles"]:
        assert {*row["areas"], *row["often"], *row["seldom"]} <= areas
        assert set(row["watch"]) <= signs
        assert row["alike"]
        used |= set(row["sources"])
    assert used == set(learn["sources"])
    assert all(part["lines"] for row in learn["topics"] for part in row["parts"])
