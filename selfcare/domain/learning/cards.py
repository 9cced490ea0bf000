"""Cards to read and to talk about: muscles, places on the body, the massage, and how sure all this is.

A muscle's card leads to the places in which its pattern is described, a place's card back to the
muscles. Nothing is ranked, and no card is about one person. Sources stand on each card.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final, Literal, NamedTuple, TypeAlias

from selfcare.domain.exercises.catalogue import UNSAID, all_begin
from selfcare.domain.exercises.catalogue_words import Part
from selfcare.domain.folding import singular, words_of

Kind: TypeAlias = Literal["topic", "place", "muscle"]

SHOWN_WHOLE: Final = 3
"""Up to so many cards of the very name that was typed are told in full."""

_SIDES: Final = frozenset({"l", "m", "r"})

# How well a card matches.
_CALLED_SO, _BY_NAME, _BY_WORDS, _NOT_AT_ALL = range(4)


class Pattern(NamedTuple):
    """What the body map shows beside a card, as ids of areas."""

    lies_in: tuple[str, ...] = ()
    often: tuple[str, ...] = ()
    """Where pain is commonly described; of a place, the place itself."""
    seldom: tuple[str, ...] = ()
    """Where it is described less often."""


class Card(NamedTuple):
    """One thing to read."""

    id: str
    kind: Kind
    title: str
    summary: str
    """A line below the title."""
    parts: tuple[Part, ...]
    """Everything there is to read, what matters most first."""
    pattern: Pattern = Pattern()
    say: tuple[str, ...] = ()
    """What people type when they mean exactly this."""
    about: tuple[str, ...] = ()
    """Words by which one may come upon it."""
    watch: frozenset[str] = frozenset()
    """The warning signs that concern it, by id."""


def look_up(query: str, cards: Iterable[Card]) -> list[Card]:
    """Return the cards that match: first those that are called so, then by name, then the rest.

    Each word is the beginning of a word of the card; left and right do not matter. An empty query
    matches everything.
    """
    asked = _asked(query)
    ranked = [(_rank(asked, card), place, card) for place, card in enumerate(cards)]
    ranked.sort(key=lambda each: each[:2])
    return [card for rank, _, card in ranked if rank < _NOT_AT_ALL]


def to_tell(query: str, cards: Iterable[Card]) -> list[Card]:
    """Return the few cards that are called what was typed, or the only one of its name; else none."""
    asked = _asked(query)
    matching = [(card, rank) for card in cards if (rank := _rank(asked, card)) < _NOT_AT_ALL]
    best = min((rank for _, rank in matching), default=_NOT_AT_ALL)
    found = [card for card, rank in matching if rank == best]
    return found if len(found) <= (SHOWN_WHOLE if best == _CALLED_SO else 1) else []


def on_side(areas: Iterable[str], sides: Mapping[str, str], side: str) -> list[str]:
    """Return the zones of these areas on one side, `l` or `r`; of an area in the middle, its only one."""
    return [f"{area}.{side if side in sides[area] else 'm'}" for area in areas]


def _asked(query: str) -> list[str]:
    return [singular(word) for word in words_of(query) if word not in UNSAID | _SIDES]


def _rank(asked: Sequence[str], card: Card) -> int:
    """Return how well a card matches: the smaller, the better."""
    names = (card.title, card.id, *card.say)
    if any(asked == _asked(name) for name in names):
        return _CALLED_SO
    if all_begin(asked, _words(*names)):
        return _BY_NAME
    return _BY_WORDS if all_begin(asked, _words(*card.about, *names)) else _NOT_AT_ALL


def _words(*texts: str) -> list[str]:
    return [word for text in texts for word in words_of(text)]
