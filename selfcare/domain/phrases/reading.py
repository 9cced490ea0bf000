"""Reads plain words in any order: `left neck 6 "long sitting"`, `6, both shoulders, tight`.

Nothing is guessed: what is not known, could mean two things or contradicts itself is refused, with a
sentence that says what to type instead.
"""

from collections.abc import Sequence

from selfcare.domain.phrases.chunks import Chunk
from selfcare.domain.phrases.disambiguation import terms_meant
from selfcare.domain.phrases.lexicon import lexicon_of
from selfcare.domain.phrases.refusals import NotUnderstoodError, quoted
from selfcare.domain.phrases.said import Understood, each_once, of_kind
from selfcare.domain.phrases.segmentation import chunks_of
from selfcare.domain.phrases.strength import strength
from selfcare.domain.phrases.tokens import tokens_of
from selfcare.domain.vocabulary import Vocabulary


def read(words: Sequence[str], vocabulary: Vocabulary, *, suggest: bool = True) -> Understood:
    """Return what the words say about a pain. Each of them may itself be several words.

    Without `suggest` a refusal does not look for what may have been meant.

    Raises NotUnderstoodError for what is not known, not clear, or contradicts itself.
    """
    tokens = tokens_of(words, lambda name: vocabulary.find(name) is not None)
    numbers = [token.text for token in tokens if token.kind == "number"]
    chunks = chunks_of(
        [token for token in tokens if token.kind != "number"], lexicon_of(vocabulary)
    )
    _refuse_what_is_unclear(chunks, vocabulary if suggest else None)
    numbers += [str(chunk.number) for chunk in chunks if chunk.kind == "number"]
    terms = terms_meant(chunks)
    said = Understood(
        zones=each_once(zone for chunk in chunks for zone in chunk.zones),
        intensity=strength(numbers),
        qualities=of_kind("quality", terms),
        triggers=of_kind("trigger", terms),
        eased_by=of_kind("easer", terms),
        none=any(chunk.kind == "none" for chunk in chunks),
        again=any(chunk.kind == "again" for chunk in chunks),
    )
    return _without_pain(said, vocabulary) if said.none else said


def _refuse_what_is_unclear(chunks: Sequence[Chunk], vocabulary: Vocabulary | None) -> None:
    """Raise for the gravest fault first: an unknown word often makes its neighbours unclear."""
    for chunk in sorted(chunks, key=lambda chunk: -chunk.cost):
        if chunk.kind == "denial":
            raise NotUnderstoodError(
                f"Only what is there can be noted: leave out {quoted(chunk.said)} and what it denies."
            )
        if chunk.kind == "unknown":
            raise NotUnderstoodError(
                f"I don't know {quoted(chunk.said)}.{_hint(chunk.said, vocabulary)}"
            )
        if chunk.kind == "side":
            raise NotUnderstoodError(
                f"{quoted(chunk.said)} of what? Say it with a place, such as left neck."
            )
        if chunk.kind == "question":
            raise NotUnderstoodError(chunk.question)


def _hint(said: str, vocabulary: Vocabulary | None) -> str:
    if vocabulary is None:
        return ""
    from selfcare.domain.phrases.suggestions import suggestion  # only a mistake needs it

    return f" {suggestion(said, vocabulary)}"


def _without_pain(said: Understood, vocabulary: Vocabulary) -> Understood:
    others = [vocabulary.short(zone) for zone in said.zones]
    others += [str(said.intensity)] if said.intensity else []
    others += ['"again"'] if said.again else []
    if others:
        raise NotUnderstoodError(f"No pain does not go with {others[0]}: leave one of them out.")
    return said._replace(intensity=0)
