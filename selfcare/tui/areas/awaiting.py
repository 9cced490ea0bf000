"""Doing what takes a moment beside the screen, so that the keys stay live and Escape stops it."""

from collections.abc import Callable
from functools import partial
from threading import Event
from typing import Final, NoReturn, TypeVar

from selfcare.diary.diary import Diary, OvertakenError
from selfcare.diary.lock import BusyError
from selfcare.diary.month import NewerFormatError
from selfcare.domain.entries import BadEntryError
from selfcare.tui.areas.desk import Changed, Desk

Done = TypeVar("Done")

STOPPED: Final = "Stopped. Nothing was changed."


class TroubleError(Exception):
    """Something could not be done. Its text is for the person."""


class Awaiting(Desk):
    """Answers those who have to wait for it."""

    def _wait_for(
        self,
        what: str,
        work: Callable[[Event], Done],
        then: Callable[[Done], None],
        *,
        trouble: Callable[[str], None] | None = None,
        is_reading: bool = True,
    ) -> None:
        """Do some work in a thread, and then go on with what came of it.

        `work` raises TroubleError or OSError where it cannot be done; then `trouble` is given the
        sentence, or it is said. What only reads is left by Escape at once; anything else is told
        by the event that it is not wanted any more, and ends as it sees fit.
        """
        from selfcare.tui.screens.waiting import WaitingScreen

        stop = partial(self._say, STOPPED) if is_reading else None
        waiting = WaitingScreen(what, stop)
        complain = trouble or partial(self._say, is_fault=True)

        def run() -> None:
            go_on: Callable[[], None]
            try:
                go_on = partial(then, work(waiting.stopped))
            except TroubleError as fault:
                go_on = partial(complain, str(fault))
            except OSError as fault:
                go_on = partial(complain, f"It could not be read: {fault.strerror or fault}.")
            self.call_from_thread(waiting.end, go_on)

        self.push_screen(waiting, _call)
        self.run_worker(run, thread=True, group="waiting")

    def _wait_for_change(
        self, what: str, change: Callable[[Event], Changed], said: Callable[[Changed], str]
    ) -> None:
        """Change the diary in a thread, and say how that went as after any other change."""

        def work(stopped: Event) -> Callable[[], Changed]:
            try:
                changed = change(stopped)
            except (BadEntryError, BusyError, OvertakenError, NewerFormatError, OSError) as fault:
                return partial(_fail, fault)
            return lambda: changed

        def tell(changed: Callable[[], Changed]) -> None:
            self._change(changed, said)

        self._wait_for(what, work, tell, is_reading=False)

    def _own_diary(self) -> Diary:
        """Return a diary for a thread of its own."""
        if self._services.read_only:
            return self._diary  # in memory, and never changing
        return Diary(self._diary.home, self._services.clock)


def _fail(fault: Exception) -> NoReturn:
    raise fault


def _call(then: Callable[[], None] | None) -> None:
    if then:
        then()
