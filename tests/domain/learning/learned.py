"""All packaged cards, for tests."""

from selfcare.domain.learning.cards import Card
from selfcare.domain.learning.making import make_cards
from selfcare.knowledge.loader import load
from tests.domain.known import VOCABULARY

CARDS: list[Card] = make_cards(load("muscles"), load("learn"), load("warnings"), VOCABULARY.areas)


def card(wanted: str) -> Card:
    """Return the card with this id."""
    return next(each for each in CARDS if each.id == wanted)


def text(of: Card) -> str:
    """Return everything that stands on a card."""
    lines = [line for part in of.parts for line in (part.heading, *part.lines)]
    return "\n".join([of.title, of.summary, *lines])


def under(heading: str, of: Card) -> tuple[str, ...]:
    """Return the lines below a heading of a card."""
    return next(part.lines for part in of.parts if part.heading == heading)
