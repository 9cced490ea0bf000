"""What somebody may have meant by a word that is not known."""

from typing import Final

from selfcare.domain.nearest import nearest
from selfcare.domain.phrases.function_words import TIMES
from selfcare.domain.phrases.lexicon import lexicon_of
from selfcare.domain.phrases.refusals import one_of
from selfcare.domain.phrases.tokens import BREAK, Token, words_of_name
from selfcare.domain.search import search
from selfcare.domain.vocabulary import Vocabulary

MOST: Final = 3
"""How many names are suggested at most."""

WHEN: Final = 'When it was is said like this: --at "yesterday 22:00", or --ago 3h.'


def suggestion(word: str, vocabulary: Vocabulary) -> str:
    """Return a sentence that names what is known and looks like this word."""
    if word.casefold() in TIMES:
        return WHEN
    names: list[str] = []
    if "-" in word or "." in word:
        names += nearest(word, [each.id for each in vocabulary.everything], MOST)
    for known in nearest(word, _known_words(vocabulary), count=2):
        names += [known] if _is_a_name(known, vocabulary) else []
        names += [found.short for found in search(known, vocabulary.everything)]
    if names:
        return f"Did you mean {one_of(list(dict.fromkeys(names))[:MOST])}?"
    usual = min(vocabulary.everything, key=lambda each: each.rank)
    return f"Say, for example, {usual.short}."


def _known_words(vocabulary: Vocabulary) -> list[str]:
    names = {name for each in vocabulary.everything for name in (each.short, each.label, *each.say)}
    return sorted({word for name in names for word in words_of_name(name)} - {BREAK})


def _is_a_name(word: str, vocabulary: Vocabulary) -> bool:
    chunk = lexicon_of(vocabulary).chunk([Token("word", word, word)])
    return chunk is not None and chunk.kind in {"zones", "terms"}
