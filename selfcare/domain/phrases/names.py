"""Things by what they are called, whatever the order of the words."""

from collections.abc import Sequence
from typing import Generic, TypeVar

from selfcare.domain.phrases.tokens import BREAK, words_of_name

Thing = TypeVar("Thing")


class Names(Generic[Thing]):
    """An index of names. One with a comma or an `and` in it is known with and without them."""

    def __init__(self) -> None:
        self._things: dict[frozenset[str], list[Thing]] = {}
        self._in_order: set[tuple[str, ...]] = set()

    def add(self, name: str, thing: Thing) -> None:
        """Call this thing so. All names of one thing are added one after the other."""
        for words in spellings(name):
            self._in_order.add(words)
            called = self._things.setdefault(frozenset(words), [])
            if thing not in called[-1:]:
                called.append(thing)

    def find(self, words: Sequence[str]) -> Sequence[Thing]:
        """Return everything that is called so, in the order in which it was added."""
        return self._things.get(frozenset(words), ())

    def are_in_order(self, words: Sequence[str]) -> bool:
        """Whether the words stand as they do in the name: `neck left` is no such case of `left neck`."""
        return tuple(words) in self._in_order


def spellings(name: str) -> list[tuple[str, ...]]:
    """Return the words of this name, with its breaks and without them."""
    words = words_of_name(name)
    if BREAK not in words:
        return [words]
    return [words, tuple(word for word in words if word != BREAK)]
