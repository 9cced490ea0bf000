"""Which pains deserve a second look. Kept apart, as it is asked each time a pain is logged."""

from typing import Final

from selfcare.domain.entries import SUDDEN, Pain
from selfcare.domain.vocabulary import Term, Vocabulary

STRONG: Final = 7
"""From this strength on, of 0 to 10, a pain is a reason to ask more."""


def deserves_a_look(pain: Pain, vocabulary: Vocabulary) -> bool:
    """Return whether the warning signs should be looked through at once: strong, sudden, or odd."""
    if pain.intensity >= STRONG or pain.onset == SUDDEN:
        return True
    felt = (vocabulary.find(quality) for quality in pain.qualities)
    return any(isinstance(term, Term) and term.attention != "none" for term in felt)
