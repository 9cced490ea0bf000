"""A chunk is what some words that stand together mean, and how far that is from plain speech."""

from typing import Final, Literal, NamedTuple

from selfcare.domain.vocabulary import Term

# Of all ways to read a line, the one with the smallest sum of these is taken to be meant. So one
# longer name wins over two shorter ones, and what explains every word over what leaves one out.
KNOWN: Final = 10
DROPPED: Final = 1
SIDE_LATE: Final = 1
OUT_OF_ORDER: Final = 1
REPEATED: Final = 12
TWO_SIDES: Final = 3
ASKED: Final = 100
OVER_A_BREAK: Final = 150
LONELY_SIDE: Final = 200
UNKNOWN: Final = 1000
DENIED: Final = 1001


class Chunk(NamedTuple):
    """What some words that stand together mean."""

    kind: Literal[
        "zones",
        "terms",
        "number",
        "none",
        "again",
        "eased",
        "vague",
        "question",
        "side",
        "denial",
        "unknown",
    ]
    cost: int
    zones: tuple[str, ...] = ()
    terms: tuple[Term, ...] = ()
    """All that can be meant: triggers before qualities before easers."""
    own: Term | None = None
    """That of the terms whose own id or label was typed, and not one of its other names."""
    number: int = 0
    """What a number word says."""
    question: str = ""
    """The sentence that asks which place is meant."""
    said: str = ""
    """What was typed."""
    after: bool = False
    """Whether a word such as `after` stood before it."""
