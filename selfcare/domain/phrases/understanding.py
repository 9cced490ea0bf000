"""Understands what somebody typed about a pain or a posture: ids, or plain words in any order.

Ids need no reading: `neck-side.l 6 sit-long` is what a script or a habit types, and must not wait
for all that plain words take.
"""

from collections.abc import Sequence

from selfcare.domain.phrases.refusals import NotUnderstoodError
from selfcare.domain.phrases.said import PostureSaid, Understood, each_once, of_kind
from selfcare.domain.phrases.strength import strength
from selfcare.domain.vocabulary import Term, Vocabulary, Zone


def understand(words: Sequence[str], vocabulary: Vocabulary, *, suggest: bool = True) -> Understood:
    """Return what the words say about a pain. Each of them may itself be several words.

    Without `suggest` a refusal does not look for what may have been meant, and is quicker.

    Raises NotUnderstoodError for what is not known, not clear, or contradicts itself.
    """
    return by_ids(words, vocabulary) or _by_reading(words, vocabulary, suggest=suggest)


def by_ids(words: Sequence[str], vocabulary: Vocabulary) -> Understood | None:
    """Return what is said by numbers and ids with a dash or a dot alone, or None if more is."""
    numbers = [word for word in words if word.isdecimal()]
    named = [word for word in words if not word.isdecimal()]
    found = [vocabulary.find(word) if "-" in word or "." in word else None for word in named]
    zones = [each for each in found if isinstance(each, Zone)]
    terms = [each for each in found if isinstance(each, Term)]
    if len(zones) + len(terms) < len(found):
        return None
    return Understood(
        zones=each_once(zone.id for zone in zones),
        intensity=strength(numbers),
        qualities=of_kind("quality", terms),
        triggers=of_kind("trigger", terms),
        eased_by=of_kind("easer", terms),
    )


def _by_reading(words: Sequence[str], vocabulary: Vocabulary, *, suggest: bool) -> Understood:
    from selfcare.domain.phrases.reading import read

    return read(words, vocabulary, suggest=suggest)


def posture(words: Sequence[str], vocabulary: Vocabulary) -> PostureSaid:
    """Return the one posture that was named and how much it hurts, from 0 to 10.

    Raises NotUnderstoodError where one of the two is missing, or anything else was said.
    """
    postures = Vocabulary((), (), vocabulary.groups, vocabulary.in_group("posture"), {})
    said = understand(words, postures)
    if len(said.triggers) != 1 or said.again:
        raise NotUnderstoodError("Name one posture and a number, such as: slumped sitting 3.")
    if said.intensity is None:
        raise NotUnderstoodError("How much does it hurt, from 0 to 10? Add a number.")
    return PostureSaid(said.triggers[0], said.intensity)
