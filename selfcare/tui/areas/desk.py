"""The writing desk that all areas share: only here is the diary changed."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from textual.app import App

from selfcare.diary.diary import Diary, OvertakenError
from selfcare.diary.files import NotConfirmedError
from selfcare.diary.lock import BusyError
from selfcare.diary.month import NewerFormatError
from selfcare.diary.settings import Settings
from selfcare.diary.unfinished import Unfinished
from selfcare.domain.clock import Clock
from selfcare.domain.describe import headline, routine_name
from selfcare.domain.entries import BadEntryError, Content, Entry
from selfcare.domain.vocabulary import Vocabulary
from selfcare.tui.given import Given
from selfcare.tui.screens.room import Room

if TYPE_CHECKING:
    from datetime import date

    from selfcare.domain.exercises.catalogue import Item
    from selfcare.domain.following.schedule import Agenda
    from selfcare.domain.insights.insights import Insights
    from selfcare.domain.profile import Flag
    from selfcare.domain.routines.routine import Routine
    from selfcare.domain.safety.watching import Watch
    from selfcare.reminding.attendant import Attendant
    from selfcare.sharing.routines.assigned import Assigned
    from selfcare.tui.given import Speaker

Changed = TypeVar("Changed")


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
    flags: "Callable[[], Sequence[Flag]]"
    """Reads what a person is asked about themselves."""
    watch: "Callable[[], Watch]"
    """Gives what keeps an eye on the diary for warning signs."""
    assigned: "Callable[[], Assigned]"
    """Gives what knows the assigned routines."""
    agenda: "Callable[[], Agenda]"
    """Reads what is due today. Takes a moment, and may be called in a thread of its own."""
    insights: "Callable[[date | None], Insights | None]" = lambda _since: None
    """Asks the diary everything, from a day on; slow, for a thread of its own."""
    folder: Path = Path()
    """Where files are that a person names without a folder."""
    unfinished: Unfinished
    settings: Settings
    is_demo: bool = False
    speaker: "Callable[[], Speaker | None]" = lambda: None
    """Makes what speaks, where somebody has switched it on; None where nothing can."""
    read_only: str = ""
    """What every screen says where nothing can be noted, as in a share; else empty."""
    attend: "Callable[[], Attendant] | None" = None
    """Makes what does the reminding; None where nobody is reminded."""
    back_up: Callable[[], object] = bool
    """Makes a backup if it is time for one; may take a moment, and never fails."""


class Desk(App[None]):
    """What an area needs in order to answer: the services, a way to save, a way to speak."""

    def __init__(self, services: Services) -> None:
        """Work with these services."""
        super().__init__()
        self._services = services
        self._diary = services.diary
        self._words = services.vocabulary
        self.sub_title = services.read_only
        self.given = Given(
            services.diary,
            services.vocabulary,
            services.clock,
            services.is_demo,
            self._begun,
            services.settings.get,
            services.agenda,
            services.insights,
            services.read_only,
        )

    def _begun(self) -> str:
        kept = self._services.unfinished.read()
        return routine_name(str(kept.get("routine", ""))) if kept else ""

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
        except NotConfirmedError as fault:
            self._say(
                f"It was saved, but your disk reports a fault: {fault.strerror}. Please make a copy "
                "of your files.",
                is_fault=True,
            )
            self._room().reread()
            return ""
        except OSError as fault:
            sentence = f"It could not be saved: {fault.strerror}. What was saved before is kept."
        else:
            self._say(said(changed))
            self._room().reread()
            self._back_up()
            return ""
        self._say(sentence, is_fault=True)
        return sentence

    def _may_play(self) -> bool:
        """Whether a routine can be begun now; where it cannot, it is said why."""
        return True

    def _back_up(self) -> None:
        self.run_worker(self._services.back_up, thread=True, group="backup", exit_on_error=False)

    def _say(self, sentence: str, *, is_fault: bool = False) -> None:
        self._room().say(sentence, is_fault=is_fault)

    def _room(self) -> Room[object]:
        """Return the screen that is seen, or the one below the palette."""
        return next(s for s in reversed(self.screen_stack) if isinstance(s, Room))

    def _said(self, verb: str) -> Callable[[Entry], str]:
        return lambda entry: f"{verb}: {headline(entry.content, self._words)}"
