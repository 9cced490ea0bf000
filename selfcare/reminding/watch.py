"""Looking for what is due: the same for the app and for the timer, and never both at once."""

from collections.abc import Callable, Sequence
from datetime import date, datetime
from time import monotonic
from typing import Final, Literal, Protocol, TypeAlias

from selfcare.diary.reminding import Memory
from selfcare.domain.clock import Clock
from selfcare.domain.entries import Entry
from selfcare.domain.reminders.done import is_settled, reads
from selfcare.domain.reminders.past import with_settled, with_shown
from selfcare.domain.reminders.planned import Planned
from selfcare.domain.reminders.reminder import Every, Plan
from selfcare.domain.reminders.ringing import Due, Past, due, rest

IDLE: Final = 300.0
"""After how many seconds without a touch one counts as having a break."""


Caller: TypeAlias = Literal["app", "timer", "hand"]
"""Who looks: an open app, the timer, or a person who asks what is due."""


class Reader(Protocol):
    """The half of the diary that is asked whether something is done."""

    def entries(self, since: date | None = None, until: date | None = None) -> list[Entry]:
        """Return the entries of these days."""
        ...


class Watch:
    """Looks, decides what rings, and remembers it before it is shown: so nothing rings twice."""

    def __init__(
        self,
        memory: Memory,
        clock: Clock,
        diary: Reader,
        begun: Callable[[], str],
        planned: Callable[[date], Planned | None] = lambda _: None,
    ) -> None:
        """Remember in `memory`; `begun` names the routine that is being played, if any.

        `planned` tells what the assigned routines ask for on a day. It is asked only where a routine
        is to be reminded of: that means reading more.
        """
        self._memory = memory
        self._clock = clock
        self._diary = diary
        self._begun = begun
        self._planned = planned

    def look(self, plan: Plan, by: Caller = "hand") -> list[Due]:
        """Return what is to be shown now, by whoever calls.

        Raises:
            BusyError: another process has been looking for seconds.
            OSError: what rang cannot be remembered. Then nothing is to be shown.
        """
        now = self._clock.now()
        with self._memory.looking() as before:
            past = _seen(before, by, now)
            found: list[Due] = []
            if by == "app" or not self._memory.is_left_to_app(past, now):
                past = rest(past, now)
                found, past = self._still_to_do(due(plan, past, self._clock), past, now)
                found, past = _but_for_breaks(found, past, now)
            for each in found:
                past = with_shown(past, each, now)
            self._memory.keep(past)
        return found

    def _still_to_do(
        self, found: Sequence[Due], past: Past, now: datetime
    ) -> tuple[list[Due], Past]:
        days = reads(found)
        try:
            entries = self._diary.entries(*days) if days else []
        except OSError:
            entries = []  # better to remind once too often
        begun = self._begun() if found else ""
        plans = {each.slot.date(): self._plan_of(each) for each in found if _is_of_routine(each)}
        settled = [
            each
            for each in found
            if is_settled(each, entries, begun, now, plans.get(each.slot.date()))
        ]
        for each in settled:
            past = with_settled(past, each, now)
        return [each for each in found if each not in settled], past

    def _plan_of(self, due: Due) -> Planned | None:
        try:
            return self._planned(due.slot.date())
        except OSError:
            return None


def _is_of_routine(due: Due) -> bool:
    return due.reminder.what == "routine"


def _seen(past: Past, by: Caller, now: datetime) -> Past:
    if by == "app":
        return past._replace(app=now)
    return past._replace(timer=now) if by == "timer" else past


def _but_for_breaks(found: list[Due], past: Past, now: datetime) -> tuple[list[Due], Past]:
    """Leave out the nudges of somebody who is having a break, which begins their time anew."""
    if not any(isinstance(each.reminder.when, Every) for each in found):
        return found, past
    from selfcare.reminding.idle import idle_seconds

    if idle_seconds(monotonic()) < IDLE:
        return found, past
    others = [each for each in found if not isinstance(each.reminder.when, Every)]
    return others, past._replace(rested=now)
