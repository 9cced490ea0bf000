"""How strong a pain is, as other programs write it, on this diary's scale from 0 to 10."""

import re
from collections.abc import Mapping
from typing import Final

from selfcare.domain.entries import WORST

LEVELS: Final = {
    "none": 0,
    "no pain": 0,
    "mild": 2,
    "low": 2,
    "moderate": 5,
    "medium": 5,
    "severe": 8,
    "high": 8,
    "unbearable": 10,
    "extreme": 10,
}
"""Words as the middle of their band: 1-3 mild, 4-6 moderate, 7-10 severe, as in most pain studies."""

_NUMBER: Final = re.compile(
    r"(\d{1,4}(?:[.,]\d{1,6})?)(?: *(?:/|of|out of) *(\d{1,4}))?(?:\D.*)?", re.DOTALL
)


class BadStrengthError(ValueError):
    """A strength that cannot be read. Its text is a sentence."""


def strength(text: str, scale: float = WORST, levels: Mapping[str, int] | None = None) -> int:
    """Return a strength from 0 to 10; `scale` is the greatest that the file can have.

    Raises:
        BadStrengthError: it is no number and no word, or beyond the scale.
    """
    plain = text.strip().casefold()
    known = LEVELS | {word.casefold(): value for word, value in (levels or {}).items()}
    if plain in known:
        return known[plain]
    found = _NUMBER.fullmatch(plain)
    if not found:
        raise BadStrengthError(f'"{text.strip()[:40]}" is no strength from 0 to {scale:g}.')
    most = float(found[2] or scale)
    value = float(found[1].replace(",", "."))
    if value > most or most <= 0:
        raise BadStrengthError(f'"{text.strip()[:40]}" is more than {most:g}.')
    return int(value * WORST / most + 0.5)
