"""An open warning stands first on each card that it concerns, and on no other."""

from selfcare.domain.learning.cards import Card
from selfcare.domain.learning.warned import OPEN, OPEN_ALL, with_warnings
from selfcare.domain.safety.signs import Book, Sign
from selfcare.knowledge.loader import load
from tests.domain.learning.learned import CARDS

SIGNS = {sign.id: sign for sign in Book.from_data(load("warnings"), load("questions")).signs}
TO_DO = "F4 says what to do now."


def begins(card_id: str, *signs: Sign) -> tuple[str, tuple[str, ...]]:
    made: list[Card] = with_warnings(CARDS, signs, TO_DO)
    first = next(each for each in made if each.id == card_id).parts[0]
    return first.heading, first.lines


def test_a_warning_about_the_calf_is_on_its_card_and_on_its_muscles_alone() -> None:
    clot = SIGNS["rf-dvt"]
    assert begins("calf", clot) == (OPEN, (f"{clot.title}.", TO_DO))
    assert begins("soleus", clot)[0] == OPEN
    assert begins("neck-side", clot)[0] == ""
    assert begins("massage", clot)[0] == ""


def test_a_place_that_the_sign_speaks_of_is_concerned_though_no_muscle_names_it() -> None:
    infection = SIGNS["rf-spine-infection"]
    assert not any(infection.id in card.watch for card in CARDS)
    assert begins("low-back", infection)[0] == OPEN


def test_an_emergency_is_on_every_muscle_and_place() -> None:
    collapse = SIGNS["rf-limb-cold"]
    made = with_warnings(CARDS, [collapse], TO_DO)
    assert all((each.parts[0].heading == OPEN) is (each.kind != "topic") for each in made)


def test_several_are_named_in_their_order() -> None:
    heading, lines = begins("calf", SIGNS["rf-pe"], SIGNS["rf-dvt"])
    assert heading == OPEN_ALL
    assert lines == (f"{SIGNS['rf-pe'].title}.", f"{SIGNS['rf-dvt'].title}.", TO_DO)


def test_with_nothing_open_the_cards_are_as_they_are() -> None:
    assert with_warnings(CARDS, [], TO_DO) == CARDS
