"""What a person used lately, so that it can be offered first."""

from collections.abc import Iterable

from selfcare.domain.entries import Entry, Pain, Posture


def recent_words(entries: Iterable[Entry], field: str) -> tuple[str, ...]:
    """Return the ids in one field of the pains, the latest used first, each once."""
    words: dict[str, None] = {}
    for entry in entries:
        if isinstance(entry.content, Pain):
            words.update(dict.fromkeys(getattr(entry.content, field)))
    return tuple(words)


def recent_postures(entries: Iterable[Entry]) -> tuple[str, ...]:
    """Return the postures that were noted, the latest first, each once."""
    noted = (e.content.posture for e in entries if isinstance(e.content, Posture))
    return tuple(dict.fromkeys(noted))


def last_pain(entries: Iterable[Entry]) -> Pain | None:
    """Return the first of the entries that says that something hurt."""
    for entry in entries:
        if isinstance(entry.content, Pain) and not entry.content.is_none:
            return entry.content
    return None
