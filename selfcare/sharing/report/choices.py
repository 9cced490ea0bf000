"""What a person lets onto the page, and which entries that leaves."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from selfcare.domain.entries import AfterVisit, Entry, Measure, Pain, Posture, Session, Visit
from selfcare.domain.records import kind_of
from selfcare.domain.summary.period import LAST_VISIT

KINDS: Final = ("pain", "posture", "session", "question")
"""What can be left out, kind by kind."""

ALWAYS: Final = frozenset({"visit", "after-visit", "measure"})
"""What is there unless it is private: when visits were, how it felt after them, what was measured."""

NOTES: Final = "notes"
PRIVATE: Final = "private"
COVER: Final = "cover"
"""What a page can begin with, where somebody asks for it."""

PARTS: Final = (*KINDS, NOTES, PRIVATE)
"""Everything that can be left out; private entries are, unless somebody asks for them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """What goes onto a page."""

    since: str = LAST_VISIT
    without: frozenset[str] = frozenset({PRIVATE})
    """Those of `PARTS` that are left out."""
    name: str = ""
    """Whose page it is, as that person wants to be called; empty for nobody's."""
    has_cover: bool = False
    """Whether it begins with what the person told about themselves."""
    paper: str = "a4"
    """`a4` or `us-letter`: the paper of the PDF. The HTML fits both."""


def chosen(entries: Iterable[Entry], choices: Choices) -> list[Entry]:
    """Return the entries that may be shown, without their notes where those are left out."""
    kinds = {*ALWAYS, *KINDS} - choices.without
    hides = PRIVATE in choices.without
    kept = [
        entry
        for entry in entries
        if kind_of(entry.content) in kinds and not (hides and entry.private)
    ]
    return [_without_note(entry) for entry in kept] if NOTES in choices.without else kept


def _without_note(entry: Entry) -> Entry:
    """Return an entry that says nothing in the person's words; a question is one's words alone."""
    content = entry.content
    if isinstance(content, Pain | Posture | Session | Visit | AfterVisit | Measure):
        return entry._replace(content=content._replace(note=""))
    return entry
