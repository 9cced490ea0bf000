"""Cards are found by a muscle's name, a place or a topic, in any order and without a side."""

import pytest

from selfcare.domain.learning.cards import look_up, on_side, to_tell
from tests.domain.learning.learned import CARDS

SIDES = {"neck-side": "lr", "head-back": "lmr", "tailbone": "m"}


def ids(query: str) -> list[str]:
    return [card.id for card in to_tell(query, CARDS)]


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("left neck", ["neck-side", "neck-back"]),
        ("neck, my right", ["neck-side", "neck-back"]),
        ("neck-side.l", ["neck-side"]),
        ("Side of the neck", ["neck-side"]),
        ("levator", ["levator-scapulae"]),
        ("scapulae levator", ["levator-scapulae"]),
        ("QL", ["quadratus-lumborum"]),
        ("piriformis", ["piriformis"]),
        ("knees", ["knee"]),
        ("blood thinners", ["tell"]),
        ("trapezius", []),
        ("", []),
        ("left", []),
        ("qqqq", []),
    ],
)
def test_what_is_called_so_is_told(typed: str, told: list[str]) -> None:
    assert ids(typed) == told


def test_every_card_is_told_by_its_id_and_by_its_title() -> None:
    for card in CARDS:
        assert card.id in ids(card.id)
        assert card.id in ids(card.title)


def test_a_name_comes_before_what_lies_near() -> None:
    found = [card.id for card in look_up("calf", CARDS)]
    assert found[0] == "calf"
    assert {"gastrocnemius", "soleus", "tibialis-posterior"} <= set(found[1:])


def test_nothing_typed_finds_everything_in_its_order() -> None:
    assert look_up(" ", CARDS) == CARDS


def test_nothing_matching_finds_nothing() -> None:
    assert look_up("qqqq", CARDS) == []


@pytest.mark.parametrize(
    ("side", "zones"),
    [
        ("l", ["neck-side.l", "head-back.l", "tailbone.m"]),
        ("r", ["neck-side.r", "head-back.r", "tailbone.m"]),
    ],
)
def test_a_pattern_is_shown_on_one_side(side: str, zones: list[str]) -> None:
    assert on_side(SIDES, SIDES, side) == zones
