"""The app: puts screens on top of each other, and alone writes to the diary."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar, TypeAlias, TypeVar

from textual.app import App
from textual.binding import BindingType
from textual.command import Provider

from selfcare.diary.diary import Diary, OvertakenError
from selfcare.diary.lock import BusyError
from selfcare.diary.month import NewerFormatError
from selfcare.domain.clock import Clock
from selfcare.domain.describe import headline
from selfcare.domain.entries import BadEntryError, Content, Entry, Pain, Posture, Visit
from selfcare.domain.vocabulary import Vocabulary
from selfcare.tui.actions import EVERYWHERE, bindings
from selfcare.tui.given import Given
from selfcare.tui.messages import (
    CorrectionWanted,
    DeletionWanted,
    Draft,
    LogWanted,
    NoteWanted,
    PostureWanted,
    UndoWanted,
    VisitWanted,
)
from selfcare.tui.palette import ActionProvider
from selfcare.tui.screens.room import Room
from selfcare.tui.screens.today import TodayScreen
from selfcare.tui.themes import DARK, LIGHT

if TYPE_CHECKING:
    from selfcare.tui.screens.log import Filled
    from selfcare.tui.screens.visit import NotedVisit

Changed = TypeVar("Changed")
Undone: TypeAlias = list[tuple[Entry | None, Entry | None]]


class SelfcareApp(App[None]):
    """A pain and posture diary with stretch routines."""

    CSS_PATH = "selfcare.tcss"
    BINDINGS: ClassVar[list[BindingType]] = bindings(EVERYWHERE)
    COMMANDS: ClassVar[set[type[Provider] | Callable[[], type[Provider]]]] = {ActionProvider}
    TITLE = "selfcare"

    def __init__(
        self, diary: Diary, vocabulary: Vocabulary, clock: Clock, *, is_demo: bool = False
    ) -> None:
        """Work on this diary."""
        super().__init__()
        self._diary = diary
        self._words = vocabulary
        self.given = Given(diary, vocabulary, clock, is_demo)
        self.register_theme(DARK)
        self.register_theme(LIGHT)
        self.theme = DARK.name

    def on_mount(self) -> None:
        """Open the first screen."""
        self.push_screen(TodayScreen(self.given))

    def action_help(self) -> None:
        """Explain the present screen."""
        from selfcare.tui.screens.help import HelpScreen

        if not isinstance(self.screen, HelpScreen):
            self.push_screen(HelpScreen(self.screen.name or ""))

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
        else:
            self._say("This one cannot be changed. You can delete it and note it again.")

    def on_deletion_wanted(self, message: DeletionWanted) -> None:
        """Delete an entry."""
        entry = message.entry
        said = headline(entry.content, self._words)
        self._change(
            lambda: self._diary.delete(entry), lambda _: f"Deleted: {said}. Undo brings it back."
        )

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
            self._open_log(replace(filled.draft, fault=fault))

    def _save_visit(self, visit: "NotedVisit | None") -> None:
        if visit is not None:
            self._keep(visit.content, visit.at, visit.corrects)

    def _save_posture(self, posture: Posture | None) -> None:
        if posture is not None:
            self._keep(posture)

    def _keep(
        self, content: Content, at: datetime | None = None, corrects: Entry | None = None
    ) -> str:
        """Save something new, or what corrects an entry; return what went wrong, if anything."""
        if corrects is None:
            return self._change(lambda: self._diary.add(content, at), self._said("Saved"))
        return self._change(
            lambda: self._diary.correct(corrects, content, at), self._said("Corrected")
        )

    def _change(self, change: Callable[[], Changed], said: Callable[[Changed], str]) -> str:
        """Make a change and say so; return what went wrong, or an empty text."""
        try:
            changed = change()
        except (BadEntryError, BusyError, OvertakenError, NewerFormatError) as fault:
            sentence = str(fault)
        except OSError as fault:
            sentence = f"It could not be saved: {fault.strerror}. What was saved before is kept."
        else:
            self._say(said(changed))
            self._room().reread()
            return ""
        self._say(sentence, is_fault=True)
        return sentence

    def _say(self, sentence: str, *, is_fault: bool = False) -> None:
        self._room().say(sentence, is_fault=is_fault)

    def _room(self) -> Room[object]:
        """Return the screen that is seen, or the one below the palette."""
        return next(s for s in reversed(self.screen_stack) if isinstance(s, Room))

    def _said(self, verb: str) -> Callable[[Entry], str]:
        return lambda entry: f"{verb}: {headline(entry.content, self._words)}"

    def _undone(self, undone: Undone) -> str:
        if not undone:
            return "There is nothing to take back."
        was, again = undone[0]
        if again is not None:
            return f"Back again: {headline(again.content, self._words)}"
        if was is not None:
            return f"Taken back: {headline(was.content, self._words)}"
        return "Taken back."
