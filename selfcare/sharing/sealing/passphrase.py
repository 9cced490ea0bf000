"""Six words to tell somebody over the telephone."""

import secrets
from collections.abc import Callable, Sequence
from typing import Final

WORDS: Final = 6
"""How many: of 7,772 each, they have 77 bits, beside which age makes each guess take a second."""


def new_passphrase(
    words: Sequence[str], choose: Callable[[Sequence[str]], str] = secrets.choice
) -> str:
    """Return words drawn at random, with a dash between them. Words may come twice."""
    return "-".join(choose(words) for _ in range(WORDS))


def as_typed(text: str) -> str:
    """Return a passphrase as it was made, however somebody typed it: spaces for dashes, capitals."""
    return "-".join(text.lower().replace("-", " ").split())
