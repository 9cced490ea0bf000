"""Understands what somebody typed about a pain: ids, or plain words in any order.

`neck-side.l 6 sit-long`, `left neck 6 "long sitting"`, `6, both shoulders, tight, eased by heat`.
Nothing is guessed: what is not known, could mean two things or contradicts itself is refused, with a
sentence that says what to type instead.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from selfcare.domain.chunks import Chunk
from selfcare.domain.disambiguation import terms_meant
from selfcare.domain.lexicon import lexicon_of
from selfcare.domain.refusals import NotUnderstoodError, quoted
from selfcare.domain.segmentation import chunks_of
from selfcare.domain.strength import strength
from selfcare.domain.tokens import tokens_of
from selfcare.domain.vocabulary import Kind, Term, Vocabulary

__all__ = ["NotUnderstoodError", "PostureSaid", "Understood", "posture", "understand"]


class Understood(NamedTuple):
    """What was said, as ids in the order in which they were said, each once."""

    zones: tuple[str, ...] = ()
    intensity: int | None = None
    """0-10, or None where no number was given. 0 where somebody said that nothing hurts."""
    qualities: tuple[str, ...] = ()
    triggers: tuple[str, ...] = ()
    eased_by: tuple[str, ...] = ()
    none: bool = False
    """Whether somebody said that nothing hurts."""
    again: bool = False
    """Whether it is as last time, but for what else was said."""


class PostureSaid(NamedTuple):
    """A posture, and how much it hurts, 0-10."""

    posture: str
    intensity: int


def understand(words: Sequence[str], vocabulary: Vocabulary) -> Understood:
    """Return what the words say about a pain. Each of them may itself be several words.

    Raises NotUnderstoodError for what is not known, not clear, or contradicts itself.
    """
    tokens = tokens_of(words, lambda name: vocabulary.find(name) is not None)
    numbers = [token.text for token in tokens if token.kind == "number"]
    chunks = chunks_of(
        [token for token in tokens if token.kind != "number"], lexicon_of(vocabulary)
    )
    _refuse_what_is_unclear(chunks, vocabulary)
    numbers += [str(chunk.number) for chunk in chunks if chunk.kind == "number"]
    terms = terms_meant(chunks)
    said = Understood(
        zones=_each_once(zone for chunk in chunks for zone in chunk.zones),
        intensity=strength(numbers),
        qualities=_of_kind("quality", terms),
        triggers=_of_kind("trigger", terms),
        eased_by=_of_kind("easer", terms),
        none=any(chunk.kind == "none" for chunk in chunks),
        again=any(chunk.kind == "again" for chunk in chunks),
    )
    return _without_pain(said, vocabulary) if said.none else said


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


def _refuse_what_is_unclear(chunks: Sequence[Chunk], vocabulary: Vocabulary) -> None:
    """Raise for the gravest fault first: an unknown word often makes its neighbours unclear."""
    for chunk in sorted(chunks, key=lambda chunk: -chunk.cost):
        if chunk.kind == "denial":
            raise NotUnderstoodError(
                f"Only what is there can be noted: leave out {quoted(chunk.said)} and what it denies."
            )
        if chunk.kind == "unknown":
            from selfcare.domain.suggestions import suggestion  # only a mistake needs it

            hint = suggestion(chunk.said, vocabulary)
            raise NotUnderstoodError(f"I don't know {quoted(chunk.said)}. {hint}")
        if chunk.kind == "side":
            raise NotUnderstoodError(
                f"{quoted(chunk.said)} of what? Say it with a place, such as left neck."
            )
        if chunk.kind == "question":
            raise NotUnderstoodError(chunk.question)


def _without_pain(said: Understood, vocabulary: Vocabulary) -> Understood:
    others = [vocabulary.short(zone) for zone in said.zones]
    others += [str(said.intensity)] if said.intensity else []
    others += ['"again"'] if said.again else []
    if others:
        raise NotUnderstoodError(f"No pain does not go with {others[0]}: leave one of them out.")
    return said._replace(intensity=0)


def _of_kind(kind: Kind, terms: Iterable[Term]) -> tuple[str, ...]:
    return _each_once(term.id for term in terms if term.kind == kind)


def _each_once(ids: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(ids))
