"""Cuts what was typed into the chunks that are most likely meant."""

from collections.abc import Iterator, Sequence
from typing import Final

from selfcare.domain.phrases.chunks import Chunk
from selfcare.domain.phrases.lexicon import Lexicon
from selfcare.domain.phrases.tokens import Token

LONGEST: Final = 12
"""No name is longer in tokens, with its side, breaks and vague words counted in."""


def chunks_of(tokens: Sequence[Token], lexicon: Lexicon) -> list[Chunk]:
    """Return the chunks that together hold all tokens, in order, at the smallest sum of costs.

    Of two ways that cost the same, the one with the longer first chunk is taken.
    """
    costs = [0] * (len(tokens) + 1)  # of the tokens from there to the end
    firsts: dict[int, tuple[Chunk, int]] = {}
    for start in reversed(range(len(tokens))):
        ways = [
            (chunk.cost + costs[end], -end, chunk)
            for end in _ends(tokens, start)
            if (chunk := lexicon.chunk(tokens[start:end]))
        ]
        costs[start], end, chunk = min(ways, key=lambda way: way[:2])
        firsts[start] = chunk, -end
    chunks, place = [], 0
    while place < len(tokens):
        chunk, place = firsts[place]
        chunks.append(chunk)
    return chunks


def _ends(tokens: Sequence[Token], start: int) -> Iterator[int]:
    """Yield where a chunk from here may end: words and the breaks between them belong together."""
    yield start + 1
    if tokens[start].kind == "word":
        for place in range(start + 1, min(start + LONGEST, len(tokens))):
            if tokens[place].kind == "id":
                return
            if tokens[place].kind == "word":
                yield place + 1
