"""Understands how strong: a whole number from 0 to 10."""

from collections.abc import Sequence

from selfcare.domain.entries import WORST
from selfcare.domain.phrases.refusals import NotUnderstoodError, quoted


def strength(numbers: Sequence[str]) -> int | None:
    """Return the one number that was typed, such as `6` or `6/10`, or None where none was.

    Raises NotUnderstoodError for more than one, and for what is no whole number from 0 to 10.
    """
    if not numbers:
        return None
    if len(numbers) > 1:
        listed = " and ".join(map(quoted, numbers[:2]))
        raise NotUnderstoodError(f"There are two numbers, {listed}: give one, from 0 to {WORST}.")
    number = numbers[0].removesuffix(f"/{WORST}")
    if not number.isdecimal() or len(number) > 2 or int(number) > WORST:
        raise NotUnderstoodError(
            f"Give the pain as a whole number from 0 to {WORST}, not {quoted(numbers[0])}."
        )
    return int(number)
