"""Says no to what cannot be meant, in a sentence for the person who typed it."""

from collections.abc import Sequence
from typing import Final

LONGEST_QUOTE: Final = 40
"""How many characters of what was typed a sentence repeats."""


class NotUnderstoodError(ValueError):
    """What was typed cannot be meant. Its text says what to type instead, and that nothing was saved."""

    def __init__(self, sentence: str) -> None:
        super().__init__(f"{sentence} Nothing was saved.")


def one_of(names: Sequence[str]) -> str:
    """Return the names as a choice, such as `a, b or c`; in quotation marks where it would be unclear."""
    if any("," in name or " or " in name for name in names):
        names = [f'"{name}"' for name in names]
    return " or ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)


def quoted(typed: str) -> str:
    """Return what was typed in quotation marks, short and without characters that a terminal obeys."""
    plain = "".join(each for each in typed if each.isprintable())
    return f'"{plain}"' if len(plain) <= LONGEST_QUOTE else f'"{plain[:LONGEST_QUOTE]}..."'
