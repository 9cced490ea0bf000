"""The whole diary in a file: what of it leaves, and the forms in which it can."""

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, Final, NamedTuple

from selfcare.diary.diary import Diary
from selfcare.diary.settings import Settings
from selfcare.domain.entries import Entry, Shared
from selfcare.domain.recipients import KINDS as OF_OTHERS
from selfcare.domain.records import kind_of
from selfcare.domain.vocabulary import Vocabulary
from selfcare.sharing.exports.selection import Selection, oldest_first

if TYPE_CHECKING:
    from selfcare.domain.routines.routine import Routine

DIARY_ID: Final = "diary_id"
"""The setting by which a practice's server, or a calendar, knows this diary again; made up at random."""


class LeavingError(Exception):
    """Something cannot leave. Its text is for the person, and ends with what was not done."""


class Chosen(NamedTuple):
    """What leaves of a diary."""

    entries: list[Entry]
    """The oldest first."""
    private: int
    """How many private entries stay."""


class Means(NamedTuple):
    """What the forms are made with."""

    vocabulary: Vocabulary
    routines: "Callable[[], Sequence[Routine]]"
    diary_id: Callable[[], str]
    now: datetime
    since: date | None = None
    """The first day that was asked for."""
    patient: str = ""
    """FHIR: whom the practice's server knows it by, such as `Patient/12`."""


class Made(NamedTuple):
    """A file's content."""

    content: bytes
    left_out: Mapping[str, int] = {}
    """What the form has no place for: how many entries of each kind."""


def chosen(
    diary: Diary, since: date | None, selection: Selection, *, for_somebody: bool = False
) -> Chosen:
    """Return what leaves. What is `for_somebody` tells of nobody else, unless that is asked for.

    Raises:
        LeavingError: a part of the diary cannot be read, so that the file would not be whole.
    """
    found = diary.entries(since=since)
    if diary.problems:
        raise LeavingError(f"{diary.problems[0]} Nothing was written.")
    hidden = OF_OTHERS - selection.kinds if for_somebody else frozenset()
    everything = oldest_first(found, selection._replace(with_private=True))
    everything = [entry for entry in everything if kind_of(entry.content) not in hidden]
    leaving = oldest_first(everything, Selection(with_private=selection.with_private))
    return Chosen(leaving, len(everything) - len(leaving))


def as_form(form: str, entries: Sequence[Entry], means: Means) -> Made:
    """Return the entries, the oldest first, in one of `FORMS`."""
    return FORMS[form](entries, means)


def without(selection: Selection) -> tuple[str, ...]:
    """Return what was left out by choice, as the diary keeps it."""
    parts = {"notes": selection.with_notes, "private": selection.with_private}
    return tuple(name for name, is_in in parts.items() if not is_in)


def as_shared(
    what: str, form: str, since: str, entries: Sequence[Entry], left_out: Sequence[str]
) -> Shared:
    """Return what the diary keeps about entries, the oldest first, that left as they are."""
    return Shared(
        what=what,
        form=form,
        since=since,
        first=entries[0].day.isoformat(),
        last=entries[-1].day.isoformat(),
        without=tuple(sorted(left_out)),
    )


def diary_id(settings: Settings) -> str:
    """Return what this diary is known by elsewhere; it is made up when first asked for.

    Raises:
        BusyError, OSError: it could not be kept.
    """
    if not settings.get(DIARY_ID):
        settings.set(DIARY_ID, os.urandom(16).hex())
    return settings.get(DIARY_ID)


def as_bytes(lines: Iterable[str]) -> bytes:
    """Return the lines in UTF-8; half a character, which no file can hold, becomes a question mark."""
    return "".join(lines).encode(errors="replace")


def _csv(entries: Sequence[Entry], means: Means) -> Made:
    from selfcare.sharing.exports.table import as_csv

    return Made(as_bytes(as_csv(entries, means.vocabulary)))


def _json(entries: Sequence[Entry], means: Means) -> Made:
    from selfcare.sharing.exports.document import as_document

    return Made(as_bytes(as_document(entries, means.now, means.since)))


def _fhir(entries: Sequence[Entry], means: Means) -> Made:
    from selfcare.sharing.exports.fhir.bundle import About, as_bundle, as_lines

    about = About(means.vocabulary, means.routines(), means.diary_id(), means.patient)
    told = as_bundle(entries, about)
    return Made(as_bytes(as_lines(told.bundle)), dict(told.left_out))


FORMS: Final[Mapping[str, Callable[[Sequence[Entry], Means], Made]]] = {
    "fhir.json": _fhir,
    "json": _json,
    "csv": _csv,
}
"""By the endings of the files; one that ends another stands behind it."""
