"""Entries, signs and questions for the tests of warnings."""

from datetime import datetime, timedelta

from selfcare.domain.entries import Content, Entry, Pain, Safety
from selfcare.domain.safety.signs import Book
from selfcare.domain.safety.warnings import open_warnings
from selfcare.knowledge.loader import load
from tests.conftest import NOW

BOOK = Book.from_data(load("warnings"), load("questions"))
SIGNS = {sign.id: sign for sign in BOOK.signs}
NOTHING: frozenset[str] = frozenset()


def noted(content: Content, at: datetime = NOW, logged_at: datetime | None = None) -> Entry:
    return Entry(f"{at}{content}", at, logged_at or at, content, device="device-1")


def ago(**how_long: float) -> datetime:
    return NOW - timedelta(**how_long)


def answered(*yes: str, at: datetime = NOW) -> Entry:
    return noted(Safety(asked=yes or ("fever",), yes=yes), at)


def pain(
    zones: str,
    strength: int = 5,
    *qualities: str,
    at: datetime = NOW,
    **more: tuple[str, ...] | str,
) -> Entry:
    triggers, onset = more.get("triggers", ()), more.get("onset", "")
    assert isinstance(triggers, tuple)
    assert isinstance(onset, str)
    return noted(Pain(tuple(zones.split()), strength, qualities, triggers, onset=onset), at)


def raised(*entries: Entry, about_you: frozenset[str] = NOTHING, now: datetime = NOW) -> list[str]:
    return [each.sign.id for each in open_warnings(entries, about_you, BOOK, now)]
