"""Whom one shares with: everybody who was given something, or was added by name, and not forgotten since."""

from collections.abc import Iterable
from typing import Final, NamedTuple

from selfcare.domain.entries import Entry, Recipient, Shared

KINDS: Final = frozenset({"share", "recipient"})
"""The kinds of entries that tell of recipients."""

FORGOTTEN: Final = "forgotten"


class Known(NamedTuple):
    """Somebody whom one shares with."""

    name: str
    key: str = ""
    """Their public key; empty where none is known."""
    last: Entry | None = None
    """What they were given last."""
    entry: Entry | None = None
    """What was said of them last; None where they are only known from what was shared."""


def known(entries: Iterable[Entry]) -> tuple[Known, ...]:
    """Return those whom one shares with, the one heard of last first (entries come newest first).

    Who was forgotten is left out until something newer names them; their key is then gone.
    """
    found: dict[str, Known] = {}
    closed: set[str] = set()
    keyed: set[str] = set()
    for entry in entries:
        content = entry.content
        if isinstance(content, Shared):
            name = content.recipient
            if name and name not in closed:
                one = found.setdefault(name, Known(name))
                found[name] = one._replace(last=one.last or entry)
        elif isinstance(content, Recipient) and content.name not in closed:
            name = content.name
            if content.state == FORGOTTEN:
                closed.add(name)
            elif name not in keyed:
                keyed.add(name)
                found[name] = found.get(name, Known(name))._replace(key=content.key, entry=entry)
    return tuple(found.values())


def called(everybody: Iterable[Known], name: str) -> Known:
    """Return the one of this name, or somebody new."""
    return next((each for each in everybody if each.name == name), Known(name))
