"""Everything that the things of the diary are called, and what it means.

A name is looked up as a set of words, so that `neck left` and `sitting long` are found, too. A name
with `and` or a comma in it is found with and without them. But what was typed with one in between is
not taken for a name that has none: `back and neck` is not the back of the neck.
"""

from collections.abc import Sequence
from functools import cached_property, lru_cache
from typing import Final

from selfcare.domain.folding import singular
from selfcare.domain.phrases.chunks import (
    DENIED,
    DROPPED,
    KNOWN,
    LONELY_SIDE,
    OUT_OF_ORDER,
    REPEATED,
    UNKNOWN,
    Chunk,
)
from selfcare.domain.phrases.function_words import (
    AGAIN,
    ALL_SIDES,
    DENIALS,
    EASED,
    NONE,
    NUMBERS,
    SIDE,
    VAGUE,
)
from selfcare.domain.phrases.names import Names, spellings
from selfcare.domain.phrases.places import Places
from selfcare.domain.phrases.tokens import BREAK, Token, words_of_name
from selfcare.domain.vocabulary import Term, Vocabulary, Zone

_SAYINGS: Final = {
    **{frozenset(words_of_name(name)): Chunk("again", KNOWN) for name in AGAIN},
    **{frozenset(words_of_name(name)): Chunk("none", KNOWN) for name in NONE},
}


class Lexicon:
    """The names in a vocabulary, and the few words that are said beside them."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary

    @cached_property
    def names(self) -> Names[Term]:
        """The terms by name. Made when the first word is looked up: ids need none."""
        names: Names[Term] = Names()
        for term in self._vocabulary.terms:
            for name in (term.id, term.label, *term.say):
                names.add(name, term)
        return names

    @cached_property
    def places(self) -> Places:
        """The areas of the body by name."""
        return Places(self._vocabulary)

    def chunk(self, tokens: Sequence[Token]) -> Chunk | None:
        """Return what these tokens mean together, or None if they mean nothing together.

        A single token always gives a chunk, if only an unknown one.
        """
        words = [token.text for token in tokens]
        found = self._together(words) if len(tokens) > 1 else self._single(tokens[0])
        if found is None:
            return None
        return found._replace(
            cost=found.cost + REPEATED * _repeated(words),
            said=" ".join(token.typed for token in tokens),
            after=tokens[0].after,
        )

    def _single(self, token: Token) -> Chunk:
        match token.kind:
            case "id":
                return self._by_id(token.text)
            case "break":
                return Chunk("vague", 0)
            case _:
                return self._together([token.text]) or _beside(token.text)

    def _by_id(self, known: str) -> Chunk:
        found = self._vocabulary.find(known)
        if isinstance(found, Zone):
            return Chunk("zones", KNOWN, (known,))
        if found:
            return Chunk("terms", KNOWN, terms=(found,), own=found)
        return Chunk("unknown", UNKNOWN)

    def _together(self, words: Sequence[str]) -> Chunk | None:
        return (
            _SAYINGS.get(frozenset(words))
            or self._terms(words)
            or self.places.read(words)
            or self._terms([singular(word) for word in words])
        )

    def _terms(self, words: Sequence[str]) -> Chunk | None:
        terms = tuple(self.names.find(words))
        if not terms:
            return None
        moved = not self.names.are_in_order(words)
        own = [term for term in terms if _is_own_name(words, term)]
        return Chunk(
            "terms", KNOWN + OUT_OF_ORDER * moved, terms=terms, own=own[0] if own else None
        )


def _is_own_name(words: Sequence[str], term: Term) -> bool:
    own = (*spellings(term.id), *spellings(term.label))
    return set(words) in map(set, own)


@lru_cache(maxsize=2)
def lexicon_of(vocabulary: Vocabulary) -> Lexicon:
    """Return the lexicon of this vocabulary, the same one each time."""
    return Lexicon(vocabulary)


def _repeated(words: Sequence[str]) -> int:
    plain = [word for word in words if word != BREAK]
    return len(plain) - len(set(plain))


def _beside(word: str) -> Chunk:
    """Return what a single word means that names nothing."""
    if word in NUMBERS:
        return Chunk("number", KNOWN, number=NUMBERS.index(word))
    if word in EASED:
        return Chunk("eased", DROPPED)
    if word in DENIALS:
        return Chunk("denial", DENIED)
    if word in VAGUE:
        return Chunk("vague", DROPPED)
    if word in ALL_SIDES or word in SIDE:
        return Chunk("side", LONELY_SIDE)
    return Chunk("unknown", UNKNOWN)
