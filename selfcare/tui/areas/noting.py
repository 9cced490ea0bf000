"""Noting, correcting, deleting, and taking back."""

from typing import TYPE_CHECKING, Final, TypeAlias

from selfcare.domain.describe import headline
from selfcare.domain.entries import Entry, Pain, Posture, Profile, Visit
from selfcare.tui.areas.desk import Desk
from selfcare.tui.messages import (
    CorrectionWanted,
    DeletionWanted,
    Draft,
    LogWanted,
    MendingWanted,
    NoteWanted,
    PostureWanted,
    PrivacyWanted,
    ProfileWanted,
    UndoWanted,
    VisitWanted,
)

if TYPE_CHECKING:
    from selfcare.tui.screens.log import Filled
    from selfcare.tui.screens.visit import NotedVisit

MANY: Final = 2
"""How many entries a change may touch and still be named after the first: a moved one is two."""

Undone: TypeAlias = list[tuple[Entry | None, Entry | None]]


class Noting(Desk):
    """Answers those who want something noted, corrected or taken back."""

    def on_log_wanted(self, message: LogWanted) -> None:
        """Let a pain be written down; bring the form back, as it was, if it cannot be saved."""
        self._open_log(message.draft)

    def on_note_wanted(self, message: NoteWanted) -> None:
        """Save something as it is."""
        self._keep(message.content, message.at)

    def on_posture_wanted(self, _message: PostureWanted) -> None:
        """Let a posture be noted."""
        from selfcare.tui.screens.posture import PostureScreen

        self.push_screen(PostureScreen(self.given), self._save_posture)

    def on_visit_wanted(self, message: VisitWanted) -> None:
        """Let a visit be noted."""
        from selfcare.tui.screens.visit import VisitScreen

        self.push_screen(VisitScreen(self.given, message.corrects), self._save_visit)

    def on_correction_wanted(self, message: CorrectionWanted) -> None:
        """Let an entry be corrected, in the form that it was written in."""
        entry = message.entry
        if isinstance(entry.content, Pain) and not entry.content.is_none:
            self._open_log(Draft(entry.content, is_ready=True, corrects=entry))
        elif isinstance(entry.content, Visit):
            self.on_visit_wanted(VisitWanted(entry))
        elif isinstance(entry.content, Profile):
            self.post_message(ProfileWanted(entry))
        else:
            self.post_message(MendingWanted(entry))

    def on_deletion_wanted(self, message: DeletionWanted) -> None:
        """Delete an entry."""
        entry = message.entry
        said = headline(entry.content, self._words)
        self._change(
            lambda: self._diary.delete(entry), lambda _: f"Deleted: {said}. Undo brings it back."
        )

    def on_privacy_wanted(self, message: PrivacyWanted) -> None:
        """Mark an entry as private, or take the mark away."""
        entry = message.entry
        said = (
            "Not private any more." if entry.private else "Private: it stays out of what you share."
        )
        self._change(lambda: self._diary.correct(entry, private=not entry.private), lambda _: said)

    def on_undo_wanted(self, _message: UndoWanted) -> None:
        """Take back the last change."""
        self._change(self._diary.undo, self._undone)

    def _open_log(self, draft: Draft) -> None:
        from selfcare.tui.screens.log import LogScreen

        self.push_screen(LogScreen(self.given, draft), self._save_draft)

    def _save_draft(self, filled: "Filled | None") -> None:
        if filled is None:
            return
        fault = self._keep(filled.pain, filled.at, filled.draft.corrects)
        if fault:
            self._open_log(filled.draft._replace(fault=fault))

    def _save_visit(self, visit: "NotedVisit | None") -> None:
        if visit is not None:
            self._keep(visit.content, visit.at, visit.corrects)

    def _save_posture(self, posture: Posture | None) -> None:
        if posture is not None:
            self._keep(posture)

    def _undone(self, undone: Undone) -> str:
        if not undone:
            return "There is nothing to take back."
        if len(undone) > MANY:
            return f"Taken back: a change of {len(undone):,} entries."
        was, again = undone[0]
        if again is not None:
            return f"Back again: {headline(again.content, self._words)}"
        if was is not None:
            return f"Taken back: {headline(was.content, self._words)}"
        return "Taken back."
