"""Does the reminding for an open app: looks, shows, puts off, and keeps the reminders."""

from collections.abc import Callable, Sequence
from datetime import date

from selfcare.diary.diary import Diary
from selfcare.diary.home import Home
from selfcare.diary.reminders import Reminders
from selfcare.diary.reminding import Memory
from selfcare.domain.clock import Clock
from selfcare.domain.reminders.notices import Notice, notice
from selfcare.domain.reminders.past import with_settled, with_snooze
from selfcare.domain.reminders.planned import Planned
from selfcare.domain.reminders.ringing import Due
from selfcare.reminding.notify import Outcome, show
from selfcare.reminding.watch import Watch


class Attendant:
    """One for each open app. Of several, the first does the reminding until it is closed."""

    def __init__(
        self,
        home: Home,
        clock: Clock,
        begun: Callable[[], str],
        show: Callable[[Notice], Outcome] = show,
        planned: Callable[[date], Planned | None] = lambda _: None,
    ) -> None:
        """Attend to this home; `begun` and `planned` are as for `Watch`."""
        self.reminders = Reminders(home, clock)
        self._memory = Memory(home)
        # A diary of its own, as it is read beside what the person does.
        self._watch = Watch(self._memory, clock, Diary(home, clock), begun, planned)
        self._clock = clock
        self._show = show
        self._is_first = False
        self.why_not = ""
        """Why the last notice could not be shown on the desktop; empty where it could."""

    def look(self) -> list[Due]:
        """Return what is to be shown now, if it is for this app to show it.

        Raises:
            BusyError, OSError: nobody can tell. Nothing is to be shown.
        """
        self._is_first = self._is_first or self._memory.take_over()
        return self._watch.look(self.reminders.plan(), "app") if self._is_first else []

    def show_on_desktop(self, due: Sequence[Due]) -> str:
        """Show it on the desktop, which may take seconds; return why not, or an empty text."""
        rules = self.reminders.plan().rules
        self.why_not = self._show(notice(due, is_open=rules.is_open)).why_not
        return self.why_not

    def try_the_desktop(self) -> Outcome:
        """Show a notice of no meaning, to see whether it arrives."""
        outcome = self._show(Notice("selfcare", "This is what a reminder looks like."))
        self.why_not = outcome.why_not
        return outcome

    def put_off(self, due: Due, minutes: int) -> None:
        """Have it come again in so many minutes.

        Raises:
            BusyError, OSError: it could not be remembered.
        """
        with self._memory.looking() as past:
            if due.key in past.marks:
                self._memory.keep(with_snooze(past, due.key, minutes, self._clock.now()))

    def settle(self, due: Due) -> None:
        """Have it not come again, whether something was done or not. Errors as for `put_off`."""
        with self._memory.looking() as past:
            self._memory.keep(with_settled(past, due, self._clock.now()))

    def leave(self) -> None:
        """Leave the reminding to others: the app is being closed."""
        self._memory.let_go()
