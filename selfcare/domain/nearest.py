"""What somebody may have meant by a word that is not known."""

from collections.abc import Iterable

LOOSE = 0.6
"""How alike two words must be, from 0 to 1: one wrong letter in three is still taken as meant."""


def nearest(word: str, known: Iterable[str], count: int = 3) -> tuple[str, ...]:
    """Return at most `count` of the known words that look like this one, the likeliest first."""
    from difflib import get_close_matches  # only a mistake needs it, and it is slow to import

    by_plain = {_plain(each): each for each in known}
    return tuple(
        by_plain[match] for match in get_close_matches(_plain(word), by_plain, count, LOOSE)
    )


def _plain(word: str) -> str:
    return " ".join(word.casefold().replace("-", " ").replace("_", " ").split())
