"""What the vocabulary answers, also about ids that it does not know."""

import pytest

from selfcare.domain.vocabulary import UNRANKED, Term, Vocabulary, Zone
from tests.domain.known import VOCABULARY


def test_a_zone_knows_its_area_side_and_names() -> None:
    zone = VOCABULARY.find("neck-side.l")
    assert isinstance(zone, Zone)
    assert (zone.area, zone.side, zone.region) == ("neck-side", "left", "neck")
    assert zone.views == ("front", "back")
    assert zone.label == "Side of the neck, your left"
    assert zone.short == "left side of neck"
    assert zone.rank == 1


def test_an_area_with_one_side_needs_no_side_in_its_name() -> None:
    assert VOCABULARY.label("throat.m") == "Front of the neck"
    assert VOCABULARY.short("throat.m") == "front of neck"


def test_the_middle_is_named_where_there_are_sides_beside_it() -> None:
    assert VOCABULARY.label("low-back.m") == "Low back, middle"
    assert VOCABULARY.short("low-back.m") == "middle low back"


def test_a_term_knows_its_kind_and_group() -> None:
    term = VOCABULARY.find("slump-sit")
    assert isinstance(term, Term)
    assert (term.kind, term.group, term.attention) == ("trigger", "posture", "none")
    assert term in VOCABULARY.in_group("posture")


def test_a_quality_carries_its_red_flags() -> None:
    term = VOCABULARY.find("unsteady")
    assert isinstance(term, Term)
    assert (term.kind, term.group, term.rank) == ("quality", "", UNRANKED)
    assert (term.attention, term.red_flags) == ("flag", ("rf-myelopathy", "rf-cauda-equina"))


@pytest.mark.parametrize(
    ("name", "short"),
    [("sit-long", "long sitting"), ("diy", "DIY or tools"), ("neck-side.r", "right side of neck")],
)
def test_a_short_name_stands_inside_a_sentence(name: str, short: str) -> None:
    assert VOCABULARY.short(name) == short


def test_an_id_from_a_newer_version_is_shown_as_it_reads() -> None:
    assert VOCABULARY.find("moon-walk") is None
    assert VOCABULARY.label("moon-walk") == "moon walk"
    assert VOCABULARY.short("moon-walk") == "moon walk"


def test_the_terms_are_the_triggers_the_qualities_and_the_easers() -> None:
    kinds = (*VOCABULARY.triggers, *VOCABULARY.qualities, *VOCABULARY.easers)
    assert kinds == VOCABULARY.terms


def test_an_empty_vocabulary_still_answers() -> None:
    assert Vocabulary((), (), (), (), {}).label("sit-long") == "sit long"
