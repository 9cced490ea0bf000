"""Bringing back what a backup has: seen first, after a backup of now, and as one change."""

from functools import partial
from threading import Event
from typing import TYPE_CHECKING, Final, NamedTuple

from selfcare.domain.counting import how_many
from selfcare.tui.areas.awaiting import TroubleError
from selfcare.tui.areas.opening import Opening

if TYPE_CHECKING:
    from collections.abc import Mapping

    from selfcare.diary.backups.contents import Said
    from selfcare.diary.undo import Change
    from selfcare.tui.screens.incoming import Offer

ZIP: Final = b"PK\x03\x04"
"""What a backup begins with, and any other archive."""

_OTHERWISE: Final = "A spreadsheet comes in once it is saved as CSV."
_DELETED: Final = (
    "What you deleted stays deleted. To have that too, on the command line: "
    "selfcare restore FILE --deleted"
)


class _Found(NamedTuple):
    """A backup that was checked, put beside the diary."""

    files: "Mapping[str, bytes]"
    said: "Said"
    offer: "Offer"


class _Back(NamedTuple):
    """What came back."""

    change: "Change" = ()
    is_stopped: bool = False
    fault: str = ""
    """What could not be written beside the diary, in a sentence."""


class BringingBack(Opening):
    """Answers those who have a backup."""

    def _look_into_backup(self, name: str, content: bytes) -> None:
        self._wait_for(
            f"Reading {name} …",
            lambda _stopped: self._beside_diary(name, content),
            self._offer_backup,
        )

    def _beside_diary(self, name: str, content: bytes) -> _Found:
        """Return what is in a backup, and what of it is missing here; for a thread of its own.

        Raises:
            TroubleError: it is none, or not as it was when it was made.
        """
        from selfcare.diary.backups.contents import BackupError, what_is_said
        from selfcare.diary.backups.keeping import missing_others
        from selfcare.diary.backups.opening import archive_in
        from selfcare.diary.backups.plan import Choice, compare
        from selfcare.diary.backups.preview import preview
        from selfcare.tui.screens.incoming import Offer

        try:
            backup = archive_in(content)
        except BackupError as fault:
            raise TroubleError(f"{fault} {_OTHERWISE}") from None
        diary = self._own_diary()
        said = what_is_said(backup.files)
        comparison = compare(said.records, diary.versions())
        absent = missing_others(diary, backup.files)
        made = self._services.clock.here(backup.made)
        told = [*preview(made, said, comparison, absent, Choice.MISSING)]
        if comparison.deleted_here:
            told.append(_DELETED)
        news = len(comparison.missing) + len(comparison.older_here)
        what = [how_many(news)] if news else []
        what += [how_many(len(absent), "file", "files")] if absent else []
        question = (
            f"Bring back {' and '.join(what)}?  y  yes    n  no"
            if what
            else "There is nothing to bring back. Escape goes back."
        )
        return _Found(backup.files, said, Offer(name, "\n".join(told), question, bool(what)))

    def _offer_backup(self, found: _Found) -> None:
        from selfcare.tui.screens.incoming import IncomingScreen

        def answered(wanted: "Offer | None") -> None:
            if wanted:
                self._wait_for_change(
                    f"Bringing back {found.offer.name} …", partial(self._bring_back, found), _said
                )

        self.push_screen(IncomingScreen(found.offer), answered)

    def _bring_back(self, found: _Found, stopped: Event) -> _Back:
        """Make the change after a backup of now, unless it is stopped before."""
        from selfcare.diary.backups.keeping import put_back_others, restore
        from selfcare.diary.backups.plan import Choice

        if stopped.is_set():
            return _Back(is_stopped=True)
        diary = self._own_diary()
        change = restore(diary, self._services.clock, found.said, Choice.MISSING)
        try:
            put_back_others(diary, found.files)
        except OSError as fault:
            return _Back(change, fault=f" A file beside it could not be written: {fault.strerror}.")
        return _Back(change)


def _said(back: _Back) -> str:
    if back.is_stopped:
        return "Stopped. Nothing was changed."
    if not back.change:
        return f"Done.{back.fault}"
    return f"Done: {how_many(len(back.change))} came back. Undo takes that back.{back.fault}"
