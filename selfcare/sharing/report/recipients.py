"""For whom something was shared before, and what they were given: their profile is the last share."""

from collections.abc import Iterable

from selfcare.domain.entries import Entry, Shared
from selfcare.sharing.report.choices import COVER, PARTS, Choices


def recipients(entries: Iterable[Entry]) -> tuple[str, ...]:
    """Return those to whom something was shared, the latest first (entries come newest first)."""
    shared = (e.content.recipient for e in entries if isinstance(e.content, Shared))
    return tuple(dict.fromkeys(name for name in shared if name))


def profile(entries: Iterable[Entry], recipient: str) -> Choices:
    """Return what this recipient was given last time; for a new one, the usual."""
    for entry in entries:
        content = entry.content
        if not isinstance(content, Shared):
            continue
        if (content.what, content.recipient) == ("report", recipient):
            without = frozenset(content.without) & frozenset(PARTS)
            return Choices(
                since=content.since or Choices().since,
                without=without,
                has_cover=COVER in content.added,
            )
    return Choices()
