"""Finds a zone, trigger, quality or easer while somebody types.

The words that are typed are beginnings of words, in any order: `ne le` finds the left neck.
One word of two letters or more can also be initials: `ln` finds it, too.
"""

from collections.abc import Iterable, Sequence
from typing import Final, TypeVar

from selfcare.domain.folding import words_of
from selfcare.domain.vocabulary import Term, Zone

Item = TypeVar("Item", bound=Zone | Term)

# How well something matches: the smaller, the better.
WHOLE_NAME: Final = 0
WHOLE_SYNONYM: Final = 1
BY_NAME: Final = 2
BY_SYNONYM: Final = 3
BY_INITIALS: Final = 4
BY_SOME_INITIALS: Final = 5
NOT_AT_ALL: Final = 6


def search(query: str, items: Iterable[Item], recent: Sequence[str] = ()) -> list[Item]:
    """Return the items that match, best first.

    Among equally good matches the recent ones (ids, the latest first) come first, then the most
    usual, then names that begin with what was typed, then the order that the items came in.
    An empty query matches everything.
    """
    asked = words_of(query)
    lately = {used: place for place, used in reversed(list(enumerate(recent)))}
    ranked = []
    for place, item in enumerate(items):
        match = _match(asked, item)
        if match < NOT_AT_ALL:
            begins = item.label.lower().startswith(" ".join(asked))
            order = (match, lately.get(item.id, len(recent)), item.rank, not begins, place)
            ranked.append((order, item))
    ranked.sort(key=lambda each: each[0])
    return [item for _, item in ranked]


def _match(asked: list[str], item: Zone | Term) -> int:
    short, label = words_of(item.short), words_of(item.label)
    if not asked or asked in (short, label):
        return WHOLE_NAME
    said = [words_of(text) for text in (*item.say, item.id)]
    if asked in said:
        return WHOLE_SYNONYM
    if _begin(asked, short + label):
        return BY_NAME
    if _begin(asked, [*short, *label, *(word for words in said for word in words)]):
        return BY_SYNONYM
    return _initials(asked, short, label, *said)


def _begin(asked: list[str], words: list[str]) -> bool:
    return all(any(word.startswith(start) for word in words) for start in asked)


def _initials(asked: list[str], *names: list[str]) -> int:
    if len(asked) > 1 or len(asked[0]) == 1:
        return NOT_AT_ALL
    best = NOT_AT_ALL
    for name in names:
        letters = "".join(word[0] for word in name)
        if letters.startswith(asked[0]):
            return BY_INITIALS
        if letters[0] == asked[0][0] and _in_order(asked[0], letters):
            best = BY_SOME_INITIALS
    return best


def _in_order(wanted: str, letters: str) -> bool:
    rest = iter(letters)
    return all(letter in rest for letter in wanted)
