"""What other programs call a place, a trigger or a quality, in the words of this diary."""

import re
from collections.abc import Iterable, Mapping
from typing import Final, NamedTuple

from selfcare.domain.phrases.refusals import NotUnderstoodError
from selfcare.domain.phrases.said import Understood, each_once
from selfcare.domain.phrases.understanding import understand
from selfcare.domain.text import clean
from selfcare.domain.vocabulary import Vocabulary

LONGEST: Final = 48
"""The longest text, in characters, that can be the name of something; longer ones are notes."""

MOST_WORDS: Final = 6
"""How many words a name has at most. To understand what is none takes longest."""

_BEHIND: Final = re.compile(r"\s*\([^()]*\)$")
"""What some programs say more exactly than we do, as in `Right Back of Head (Lower)`."""


class Picked(NamedTuple):
    """Names as ids of one kind, each once, and those names that are none of it."""

    ids: tuple[str, ...]
    others: tuple[str, ...]


class Words:
    """Understands names as `selfcare log` does; what a person's own mapping says comes first."""

    def __init__(self, vocabulary: Vocabulary, own: Mapping[str, str] | None = None) -> None:
        """`own` maps a word to what one would type for it; an empty text leaves it out."""
        self._vocabulary = vocabulary
        self._own = {_plain(word): meant for word, meant in (own or {}).items()}
        self._known: dict[str, Understood | None] = {}

    def read(self, text: str) -> Understood | None:
        """Return what a name means here, or None where it is unknown or not clear."""
        name = _plain(text)
        if name not in self._known:
            found = self._understand(self._own.get(name, name))
            shorter = _BEHIND.sub("", name)
            if found is None and shorter != name and name not in self._own:
                found = self._understand(self._own.get(shorter, shorter))
            self._known[name] = found
        return self._known[name]

    def pick(self, names: Iterable[str], field: str) -> Picked:
        """Return what these names say of one field: `zones`, `qualities`, `triggers` or `eased_by`."""
        ids: list[str] = []
        others: list[str] = []
        for name in names:
            found = self.read(name)
            meant = getattr(found, field) if found else ()
            ids += meant
            if not meant and found != Understood():
                others.append(name)
        return Picked(each_once(ids), each_once(others))

    def _understand(self, phrase: str) -> Understood | None:
        if not phrase:
            return Understood()
        if len(phrase) > LONGEST or phrase.count(" ") >= MOST_WORDS:
            return None
        try:
            found = understand([phrase], self._vocabulary, suggest=False)
        except NotUnderstoodError:
            return None
        return None if found.again else found


def parts(text: str, separator: str) -> list[str]:
    """Return the names in a cell, without those that say nothing."""
    return [part.strip() for part in text.split(separator) if part.strip()]


def _plain(text: str) -> str:
    return " ".join(clean(text).split()).casefold()
