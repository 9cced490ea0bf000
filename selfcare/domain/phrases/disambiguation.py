"""Decides which of several terms is meant by what stands around it.

Heat can be the weather, and it can be what helped: it helped after words such as `eased by`, or
before `helped`. After `after` or `from`, a word means what went before the pain.
"""

from collections.abc import Sequence

from selfcare.domain.phrases.chunks import Chunk
from selfcare.domain.phrases.refusals import NotUnderstoodError, one_of, quoted
from selfcare.domain.vocabulary import Kind, Term


def terms_meant(chunks: Sequence[Chunk]) -> list[Term]:
    """Return the terms that the chunks mean, in order. Raises NotUnderstoodError where that is unclear."""
    said = [chunk for chunk in chunks if chunk.kind not in {"vague", "number"}]
    easing = _what_eased(said)
    return [
        _meant(chunk, _wanted(chunk, eases=place in easing))
        for place, chunk in enumerate(said)
        if chunk.kind == "terms"
    ]


def _what_eased(said: Sequence[Chunk]) -> set[int]:
    """Return the places of the chunks that are said to have helped."""
    easing: set[int] = set()
    for place, chunk in enumerate(said):
        if chunk.kind != "eased":
            continue
        end = place + 1
        while end < len(said) and _can_ease(said[end]):
            end += 1
        if end > place + 1:
            easing.update(range(place + 1, end))
        elif place and _can_ease(said[place - 1]):
            easing.add(place - 1)
        else:
            raise NotUnderstoodError('What helped? Say, for example, "eased by rest".')
    return easing


def _can_ease(chunk: Chunk) -> bool:
    return any(term.kind == "easer" for term in chunk.terms)


def _wanted(chunk: Chunk, *, eases: bool) -> Kind | None:
    if eases:
        return "easer"
    return "trigger" if chunk.after else None


def _meant(chunk: Chunk, wanted: Kind | None) -> Term:
    fitting = [term for term in chunk.terms if term.kind == wanted]
    if not fitting and wanted == "trigger" and chunk.terms[0].kind == "easer":
        name = chunk.terms[0].short
        raise NotUnderstoodError(
            f'{quoted(chunk.said)} is something that helps: say "eased by {name}", or leave it out.'
        )
    if not fitting and chunk.own:
        return chunk.own
    if not fitting:
        fitting = [term for term in chunk.terms if term.kind == chunk.terms[0].kind]
    if len(fitting) > 1:
        names = [term.short for term in fitting]
        raise NotUnderstoodError(f"Which one? Say {one_of(names)}.")
    return fitting[0]
