"""A file of everything, ready to leave: entries in some form, what is ahead, or a whole backup."""

import os
from collections.abc import Callable, Sequence
from datetime import timedelta
from typing import TYPE_CHECKING, Final, NamedTuple

from selfcare.diary.diary import Diary
from selfcare.domain.clock import Clock
from selfcare.domain.counting import how_many
from selfcare.domain.entries import Entry, Shared
from selfcare.domain.vocabulary import Vocabulary
from selfcare.sharing.exports.leaving import (
    LeavingError,
    Means,
    as_form,
    as_shared,
    chosen,
    without,
)
from selfcare.sharing.exports.selection import Selection
from selfcare.sharing.exports.since import EVERYTHING, first_day

if TYPE_CHECKING:
    from selfcare.domain.routines.routine import Routine
    from selfcare.sharing.routines.assigned import Assigned

CALENDAR: Final = "ics"
BACKUP: Final = "zip"
FORMS: Final = ("csv", "json", "fhir.json", CALENDAR, BACKUP)
"""The endings of the files, the most asked for first."""

_NOTHING: Final = "There is nothing to write down yet in this time. Nothing was written."


class Order(NamedTuple):
    """What somebody wants in a file. Range, notes and private entries concern entries alone."""

    form: str = FORMS[0]
    since: str = EVERYTHING
    with_notes: bool = True
    with_private: bool = False
    for_somebody: bool = False
    """Whether it is meant for another person, who is not told who else was given what."""
    patient: str = ""

    @property
    def selection(self) -> Selection:
        """What of the diary leaves."""
        return Selection(with_notes=self.with_notes, with_private=self.with_private)

    @property
    def is_of_entries(self) -> bool:
        """Whether it holds entries, of which some can be left out."""
        return self.form not in (CALENDAR, BACKUP)


class Stock(NamedTuple):
    """What files are made from."""

    diary: Diary
    assigned: "Assigned"
    routines: "Callable[[], Sequence[Routine]]"
    vocabulary: Vocabulary
    clock: Clock
    diary_id: Callable[[], str]


class Parcel(NamedTuple):
    """A file's content, and what is to be said of it."""

    content: bytes
    said: str
    """What is in it, in a sentence or two."""
    shared: Shared | None = None
    """What the diary keeps about it having left; None where nothing of what was leaves."""


def outlook(order: Order, stock: Stock) -> str:
    """Return what the file would hold, without making it.

    Raises:
        LeavingError, OSError: it could not be made.
    """
    if order.form == CALENDAR:
        return "What is ahead: your reminders, the times of your routines, and your visits."
    if order.form == BACKUP:
        return "Everything there is, private entries too: to bring it all back, on any computer."
    first = first_day(order.since, stock.diary, stock.clock)
    entries, private = chosen(stock.diary, first, order.selection, for_somebody=order.for_somebody)
    return f"{_counted(entries) if entries else 'Nothing yet.'}{_stay(private)}"


def pack(order: Order, stock: Stock) -> Parcel:
    """Make the file's content.

    Raises:
        LeavingError: it cannot be made; its text says why.
        BusyError, OSError: something could not be read or kept.
    """
    if order.form == CALENDAR:
        return _calendar(stock)
    if order.form == BACKUP:
        return _backup(stock)
    first = first_day(order.since, stock.diary, stock.clock)
    entries, private = chosen(stock.diary, first, order.selection, for_somebody=order.for_somebody)
    if not entries:
        raise LeavingError(f"{_NOTHING}{_stay(private)}")
    means = Means(
        stock.vocabulary, stock.routines, stock.diary_id, stock.clock.now(), first, order.patient
    )
    content, left_out = as_form(order.form, entries, means)
    said = [_counted(entries)]
    if left_out:
        said.append(f"FHIR has no place for {how_many(sum(left_out.values()))} of other kinds.")
    shared = as_shared("export", order.form, order.since, entries, without(order.selection))
    return Parcel(content, " ".join(said) + _stay(private), shared)


def _calendar(stock: Stock) -> Parcel:
    from selfcare.sharing.calendar.ahead import UnreadError, ahead
    from selfcare.sharing.calendar.document import NothingAheadError, as_calendar
    from selfcare.sharing.calendar.series import AHEAD
    from selfcare.sharing.calendar.zones import UnknownZoneError, zone_of_machine

    now = stock.clock.now()
    try:
        here = zone_of_machine(os.environ)
        wanted = ahead(stock.diary, stock.assigned, stock.clock, stock.diary_id)
        content, number = as_calendar(wanted, here, now)
    except (UnknownZoneError, UnreadError, NothingAheadError) as fault:
        raise LeavingError(str(fault)) from None
    last = now.astimezone(here).date() + timedelta(days=AHEAD)
    events = how_many(number, "event", "events")
    return Parcel(content, f"{events}, until {last} at the latest, by the clocks of {here.key}.")


def _backup(stock: Stock) -> Parcel:
    from selfcare.diary.backups.archive import as_bytes
    from selfcare.diary.backups.contents import BackupError, read_all

    try:
        contents = read_all(stock.diary.home.data)
    except BackupError as fault:
        raise LeavingError(f"{fault} Nothing was written.") from None
    if contents.unread:
        unread = ", ".join(each.name for each in contents.unread)
        raise LeavingError(f"This could not be read: {unread}. Nothing was written.")
    if not contents.files:
        raise LeavingError(_NOTHING)
    files = how_many(len(contents.files), "file", "files")
    return Parcel(as_bytes(contents.files, stock.clock.now()), f"A backup of {files}.")


def _counted(entries: Sequence[Entry]) -> str:
    first, last = entries[0].day, entries[-1].day
    days = f"{first}" if first == last else f"{first} to {last}"
    return f"{how_many(len(entries))}, {days}."


def _stay(private: int) -> str:
    return f" Left out, as private: {how_many(private)}." if private else ""
