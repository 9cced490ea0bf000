"""Cards on which an open warning stands first: it outranks everything that there is to read."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from selfcare.domain.exercises.catalogue_words import Part
from selfcare.domain.learning.cards import Card
from selfcare.domain.safety.signs import Level, Sign

OPEN: Final = "Before you read on: a warning is open"
OPEN_ALL: Final = "Before you read on: warnings are open"
"""The same of several."""


def with_warnings(cards: Iterable[Card], signs: Sequence[Sign], what_to_do: str) -> list[Card]:
    """Return the cards, each beginning with those of the open signs that concern it.

    Args:
        cards: the cards.
        signs: the open ones, the most urgent first.
        what_to_do: where it is told what to do now, as a sentence.
    """
    return [
        _warned(card, [each for each in signs if _concerns(each, card)], what_to_do)
        for card in cards
    ]


def _warned(card: Card, signs: Sequence[Sign], what_to_do: str) -> Card:
    if not signs:
        return card
    titles = tuple(f"{sign.title}." for sign in signs)
    first = Part(OPEN if len(signs) == 1 else OPEN_ALL, (*titles, what_to_do))
    return card._replace(parts=(first, *card.parts))


def _concerns(sign: Sign, card: Card) -> bool:
    """Whether a sign is about the card's muscle or place; an emergency is about every one of them."""
    if card.kind == "topic":
        return False
    areas = {*card.pattern.lies_in, *card.pattern.often, *card.pattern.seldom}
    return (
        sign.level is Level.EMERGENCY
        or sign.id in card.watch
        or not areas.isdisjoint(_areas_in(sign.when))
    )


def _areas_in(condition: object) -> Iterator[str]:
    """Yield every area that a condition, or a part of it, speaks of."""
    if isinstance(condition, dict):
        yield from condition.get("in", ())
        for part in condition.values():
            yield from _areas_in(part)
    elif isinstance(condition, list):
        for part in condition:
            yield from _areas_in(part)
