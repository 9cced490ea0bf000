"""Looking up exercises, playing routines, and going on with one that was begun."""

from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

from selfcare.domain.entries import Session
from selfcare.tui.areas.asking_first import AskingFirst
from selfcare.tui.messages import ExercisesWanted, ResumeWanted, RoutinesWanted
from selfcare.tui.screens.room import Room

if TYPE_CHECKING:
    from pathlib import Path

    from selfcare.domain.playing.player import Player
    from selfcare.domain.routines.routine import Exercise, Routine
    from selfcare.tui.routine_messages import PictureWanted, PlayWanted
    from selfcare.tui.screens.player import PlayerScreen
    from selfcare.tui.widgets.figure import Manner


class Exercising(AskingFirst):
    """Answers those who want to see or do exercises."""

    def on_routines_wanted(self, _message: RoutinesWanted) -> None:
        """Show the routines."""
        from selfcare.tui.screens.routines import RoutinesScreen

        self.push_screen(
            RoutinesScreen(
                self._services.routines,
                states=self._states,
                reasons=self.reasons_to_ask,
                has_been_asked=self.has_been_asked,
            )
        )

    def on_exercises_wanted(self, _message: ExercisesWanted) -> None:
        """Show the library of exercises."""
        from selfcare.tui.screens.library import LibraryScreen

        warn = self.reasons_to_ask()
        self.push_screen(LibraryScreen(self._services.exercises(), self._manner(), warn))

    def on_play_wanted(self, message: "PlayWanted") -> None:
        """Play a routine, without what the therapist's rules leave out now.

        Before that, everything in it to ask a clinician about first is decided.
        """
        from selfcare.domain.playing.player import Player
        from selfcare.domain.playing.tally import Reason

        routine = message.routine
        ruled = self._services.assigned().ruled_out(routine)
        left_out = dict(message.left_out) | dict.fromkeys(ruled, Reason.WORSE_BEFORE)
        said = tuple(why for name, why in ruled.items() if name not in message.left_out)
        if all(exercise.id in left_out for exercise in routine.exercises):
            self._say(" ".join(said) or "There is nothing left to do in it.")
            return
        self.ask_first(
            routine,
            left_out,
            lambda agreed: self._play(Player.of(routine, left_out=left_out, agreed=agreed), said),
        )

    def on_resume_wanted(self, message: ResumeWanted) -> None:
        """Go on with the routine that was begun, or note what was done of it."""
        from selfcare.domain.playing.snapshot import SnapshotError, resume

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

    def on_picture_wanted(self, message: "PictureWanted") -> None:
        """Open a picture in the system's viewer; where there are several, ask which."""
        from selfcare.tui.screens.choice import ChoiceScreen

        open_one = partial(self._open_picture, message.routine)
        if len(message.exercises) == 1:
            open_one(message.exercises[0])
        else:
            answers = [(each.name, each) for each in message.exercises]
            question = ChoiceScreen["Exercise"]("Which picture?", "", answers, escape="none now")
            self.push_screen(question, open_one)

    def on_player_screen_progress(self, message: "PlayerScreen.Progress") -> None:
        """Remember how far the routine is. Where that fails, playing goes on."""
        with suppress(OSError):
            self._services.unfinished.keep(message.snapshot)

    def _play(self, player: "Player", remarks: tuple[str, ...] = ()) -> None:
        from selfcare.domain.preferences import breath
        from selfcare.tui.screens.player import PlayerScreen

        if not self._may_play():
            return
        prefers = self.given.preference
        screen = PlayerScreen(
            player,
            bell=prefers("bell") == "on",
            manner=self._manner(),
            speaker=self._services.speaker() if prefers("speech") == "on" else None,
            breath=breath(prefers("breathing")),
            remarks=remarks,
            may_run=self._may_play,
        )
        self.push_screen(screen, lambda session: self._close(player.routine, session))

    def _open_picture(self, routine: "Routine", exercise: "Exercise | None") -> None:
        if exercise is None:
            return
        assigned = self._services.assigned()
        path = assigned.picture(routine, exercise)
        if path is None:
            self._tell(f"The picture {exercise.picture} did not come with this routine.")
            return
        show = partial(self._view, path, assigned.versions.folder / routine.slug)
        self.run_worker(show, thread=True, group="picture", exit_on_error=False)

    def _view(self, path: "Path", folder: "Path") -> None:
        from selfcare.reminding.viewer import show

        fault = show(path, folder)
        if fault:
            self.call_from_thread(self._tell, fault)

    def _tell(self, fault: str) -> None:
        """Say what went wrong where it is seen: the player has no line for it."""
        if isinstance(self.screen, Room):
            self._say(fault, is_fault=True)
        else:
            self.notify(fault, timeout=8, markup=False)

    def _close(self, routine: "Routine", session: Session | None) -> None:
        """Note a session, and say what it means for the next one, if a rule says so."""
        from selfcare.domain.playing.flare import left_out_next_time

        self._note_session(session)
        said = left_out_next_time(routine, session) if session else ""
        if said:
            self._say(f"Saved. {said}")

    def _states(self) -> dict[str, str]:
        """Return how each assigned routine stands, by its slug."""
        return {each.slug: each.state for each in self._services.assigned().shown()}

    def _manner(self) -> "Manner":
        """How this person wants figures to be drawn."""
        from selfcare.tui.widgets.figure import Manner

        prefers = self.given.preference
        return Manner(prefers("glyphs"), reduced=prefers("motion") == "reduced")

    def _note_session(self, session: Session | None) -> None:
        """Save a session; what was begun is forgotten only when it is saved."""
        fault = self._keep(session) if session else ""
        if not fault:
            self._services.unfinished.forget()
            self._room().reread()
        if session is None:
            self._say("Nothing was done, so nothing was noted.")
