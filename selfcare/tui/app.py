"""The app: puts screens on top of each other, and alone writes to the diary."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar, Final, TypeAlias, TypeVar

from textual.app import App
from textual.binding import BindingType
from textual.command import Provider

from selfcare.diary.diary import Diary, OvertakenError
from selfcare.diary.lock import BusyError
from selfcare.diary.month import NewerFormatError
from selfcare.diary.settings import Settings
from selfcare.diary.unfinished import Unfinished
from selfcare.domain.clock import Clock
from selfcare.domain.describe import headline, routine_name
from selfcare.domain.entries import BadEntryError, Content, Entry, Pain, Posture, Session, Visit
from selfcare.domain.vocabulary import Vocabulary
from selfcare.tui.actions import EVERYWHERE, bindings
from selfcare.tui.given import Given
from selfcare.tui.messages import (
    CorrectionWanted,
    DeletionWanted,
    Draft,
    ExercisesWanted,
    LogWanted,
    NoteWanted,
    PlayWanted,
    PostureWanted,
    ResumeWanted,
    RoutinesWanted,
    UndoWanted,
    VisitWanted,
)
from selfcare.tui.palette import ActionProvider
from selfcare.tui.screens.room import Room
from selfcare.tui.screens.today import TodayScreen
from selfcare.tui.themes import DARK, LIGHT

if TYPE_CHECKING:
    from selfcare.domain.catalogue import Item
    from selfcare.domain.player import Player
    from selfcare.domain.routines import Routine
    from selfcare.tui.screens.log import Filled
    from selfcare.tui.screens.player import PlayerScreen
    from selfcare.tui.screens.visit import NotedVisit
    from selfcare.tui.widgets.figure import Manner

MANY: Final = 2
"""How many entries a change may touch and still be named after the first: a moved one is two."""

Changed = TypeVar("Changed")
Undone: TypeAlias = list[tuple[Entry | None, Entry | None]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Services:
    """What the app works with."""

    diary: Diary
    vocabulary: Vocabulary
    clock: Clock
    routines: "Callable[[], Sequence[Routine]]"
    """Reads the routines; takes a moment the first time."""
    exercises: "Callable[[], Sequence[Item]]"
    """Reads the library of exercises."""
    unfinished: Unfinished
    settings: Settings
    is_demo: bool = False
    back_up: Callable[[], object] = bool
    """Makes a backup if it is time for one; may take a moment, and never fails."""


class SelfcareApp(App[None]):
    """A pain and posture diary with stretch routines."""

    CSS_PATH = "selfcare.tcss"
    BINDINGS: ClassVar[list[BindingType]] = bindings(EVERYWHERE)
    COMMANDS: ClassVar[set[type[Provider] | Callable[[], type[Provider]]]] = {ActionProvider}
    TITLE = "selfcare"

    def __init__(self, services: Services, *, play: "Routine | None" = None) -> None:
        """Work with these services; with `play`, begin by playing a routine."""
        super().__init__()
        self._services = services
        self._diary = services.diary
        self._words = services.vocabulary
        self._play_first = play
        self.given = Given(
            services.diary, services.vocabulary, services.clock, services.is_demo, self._begun
        )
        self.register_theme(DARK)
        self.register_theme(LIGHT)
        self.theme = LIGHT.name if services.settings.get("look") == "light" else DARK.name

    def get_default_screen(self) -> TodayScreen:
        """Return the first screen: put above an empty one, it would be painted later."""
        return TodayScreen(self.given)

    def on_mount(self) -> None:
        """Make a backup if there is none of this hour; begin with a routine, if one was named."""
        self._back_up()
        if self._play_first:
            self.on_play_wanted(PlayWanted(self._play_first))

    def action_help(self) -> None:
        """Explain the present screen."""
        from selfcare.tui.screens.help import HelpScreen

        if not isinstance(self.screen, HelpScreen):
            self.push_screen(HelpScreen(self.screen.name or ""))

    def action_look(self) -> None:
        """Change between dark and light, and remember it."""
        is_light = self.theme == LIGHT.name
        self.theme = DARK.name if is_light else LIGHT.name
        with suppress(OSError):
            self._services.settings.set("look", "dark" if is_light else "light")

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Give every theme the colours that the app's own widgets ask for."""
        return {"quiet": DARK.variables["quiet"]}

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

    def on_routines_wanted(self, _message: RoutinesWanted) -> None:
        """Show the routines."""
        from selfcare.tui.screens.routines import RoutinesScreen

        self.push_screen(RoutinesScreen(self._services.routines))

    def on_exercises_wanted(self, _message: ExercisesWanted) -> None:
        """Show the library of exercises."""
        from selfcare.tui.screens.library import LibraryScreen

        self.push_screen(LibraryScreen(self._services.exercises(), self._manner()))

    def on_play_wanted(self, message: PlayWanted) -> None:
        """Play a routine."""
        from selfcare.domain.player import Player

        self._play(Player.of(message.routine))

    def on_resume_wanted(self, message: ResumeWanted) -> None:
        """Go on with the routine that was begun, or note what was done of it."""
        from selfcare.domain.player_snapshot import SnapshotError, resume

        try:
            player = resume(self._services.routines(), self._services.unfinished.read())
        except SnapshotError as fault:
            self._services.unfinished.forget()
            self._say(str(fault), is_fault=True)
            return
        if message.go_on:
            self._play(player)
        else:
            self._note_session(player.end().rate_after().outcome())

    def on_player_screen_progress(self, message: "PlayerScreen.Progress") -> None:
        """Remember how far the routine is. Where that fails, playing goes on."""
        with suppress(OSError):
            self._services.unfinished.keep(message.snapshot)

    def _play(self, player: "Player") -> None:
        from selfcare.tui.screens.player import PlayerScreen

        self.push_screen(PlayerScreen(player, manner=self._manner()), self._note_session)

    def _manner(self) -> "Manner":
        """How this person wants figures to be drawn."""
        from selfcare.tui.widgets.figure import Manner

        settings = self._services.settings
        glyphs = settings.get("glyphs")
        return Manner(
            glyphs if glyphs in {"octants", "ascii"} else "blocks",
            reduced=settings.get("motion") == "reduced",
        )

    def _note_session(self, session: Session | None) -> None:
        """Save a session; what was begun is forgotten only when it is saved."""
        if session is None or not self._keep(session):
            self._services.unfinished.forget()
            self._room().reread()

    def _begun(self) -> str:
        kept = self._services.unfinished.read()
        return routine_name(str(kept.get("routine", ""))) if kept else ""

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
            self._back_up()
            return ""
        self._say(sentence, is_fault=True)
        return sentence

    def _back_up(self) -> None:
        self.run_worker(self._services.back_up, thread=True, group="backup", exit_on_error=False)

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
        if len(undone) > MANY:
            return f"Taken back: a change of {len(undone):,} entries."
        was, again = undone[0]
        if again is not None:
            return f"Back again: {headline(again.content, self._words)}"
        if was is not None:
            return f"Taken back: {headline(was.content, self._words)}"
        return "Taken back."
