"""Keeping in the diary what left this machine, after it did."""

from selfcare.cli.context import Context, CouldNotError
from selfcare.diary.lock import BusyError
from selfcare.diary.month import NewerFormatError
from selfcare.domain.entries import Shared


def note_shared(shared: Shared, context: Context) -> None:
    """Note that something was written for somebody.

    Raises:
        CouldNotError: it is written, but the diary could not keep that.
    """
    try:
        context.diary.add(shared)
    except (BusyError, NewerFormatError, OSError) as fault:
        raise CouldNotError(f"It is written, but your diary could not keep that: {fault}") from None
