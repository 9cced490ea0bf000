"""Keeping in the diary what left this machine, after it did."""

from collections.abc import Sequence

from selfcare.cli.context import Context, CouldNotError
from selfcare.diary.lock import BusyError
from selfcare.diary.month import NewerFormatError
from selfcare.domain.entries import Entry, Shared


def note_shared(shared: Shared, context: Context) -> None:
    """Note that something was written for somebody.

    Raises:
        CouldNotError: it is written, but the diary could not keep that.
    """
    try:
        context.diary.add(shared)
    except (BusyError, NewerFormatError, OSError) as fault:
        raise CouldNotError(f"It is written, but your diary could not keep that: {fault}") from None


def whole_entries(
    what: str, form: str, since: str, entries: Sequence[Entry], without: Sequence[str]
) -> Shared:
    """Return what the diary keeps about entries, the oldest first, that left as they are."""
    first, last = entries[0].day, entries[-1].day
    return Shared(
        what=what,
        form=form,
        since=since,
        first=first.isoformat(),
        last=last.isoformat(),
        without=tuple(sorted(without)),
    )
