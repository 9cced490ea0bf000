"""What of the diary leaves: from which day on, which kinds, and whether with notes."""

from collections.abc import Iterable
from typing import Final, NamedTuple

from selfcare.domain.entries import Entry
from selfcare.domain.records import as_record, from_record

OWN_WORDS: Final = ("note", "good")
"""The fields that hold what a person wrote in their own words."""


class Selection(NamedTuple):
    """What somebody chose to let out."""

    kinds: frozenset[str] = frozenset()
    """The kinds that leave; empty for all."""
    with_notes: bool = True
    """Whether what was written in one's own words leaves as well."""
    with_private: bool = True
    """Whether private entries leave as well."""


EVERYTHING: Final = Selection()


def oldest_first(entries: Iterable[Entry], selection: Selection = EVERYTHING) -> list[Entry]:
    """Return what was chosen of these entries, by when it was so, the oldest first."""
    chosen = sorted(entries, key=lambda entry: (entry.at, entry.id))
    if selection.kinds:
        chosen = [entry for entry in chosen if as_record(entry)["kind"] in selection.kinds]
    if not selection.with_private:
        chosen = [entry for entry in chosen if not entry.private]
    return chosen if selection.with_notes else [_without_words(entry) for entry in chosen]


def _without_words(entry: Entry) -> Entry:
    record = as_record(entry)
    return from_record({name: value for name, value in record.items() if name not in OWN_WORDS})
