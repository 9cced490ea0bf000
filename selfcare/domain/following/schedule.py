"""What is due on a day, and how much of it is done.

A routine is planned on certain days of the week, or on so many days a week, whichever they are: then
it is due until that many are done, and a week begins on Monday. Days of rest, illness or a flare-up
are never planned. What was left out because the therapist's own rules say so is not missing.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta
from typing import Final

from selfcare.domain.entries import Done, Entry, Rest, Session
from selfcare.domain.playing.tally import Reason
from selfcare.domain.routines.routine import CHANGE_OVER, Exercise, Routine

RULED: Final = frozenset({Reason.SHORT_FORM.value, Reason.WORSE_BEFORE.value})
"""Reasons that come from the therapist's rules and not from the person."""

HALF: Final = 0.5
"""What an exercise that was done in part counts for."""

FIRST, LAST = time(9), time(20)
"""Between which times of the day several rounds are spread, where nobody says otherwise."""

WEEK: Final = 7


@dataclass(frozen=True, slots=True)
class Plan:
    """A version of a routine that is followed."""

    routine: Routine
    since: date
    """The day on which it was accepted: the first of its first week."""

    def week(self, day: date) -> int:
        """Return in which week of the routine a day lies, counted from 1."""
        return (day - self.since).days // WEEK + 1

    def on(self, day: date) -> Routine:
        """Return the routine with the doses of that day's week."""
        return self.routine.in_week(self.week(day))

    def is_over(self, day: date) -> bool:
        """Whether the weeks that it was meant for lie behind."""
        return 0 < self.routine.weeks < self.week(day)


@dataclass(frozen=True, slots=True)
class Part:
    """One exercise on one day."""

    exercise: Exercise
    wanted: int
    """How many times it is planned; 0 where a rule of the therapist's has left it out."""
    done: float
    """How many times it was done; done in part counts for `HALF`."""

    @property
    def share(self) -> float:
        """How much of it is done, 0.0 to 1.0."""
        return min(1.0, self.done / self.wanted) if self.wanted else 1.0

    @property
    def left(self) -> int:
        """How many times it is still to be done."""
        return max(0, self.wanted - int(self.done))


@dataclass(frozen=True, slots=True)
class Due:
    """A routine that is planned on a day, with what is done of it so far."""

    routine: Routine
    """With the doses of that day's week."""
    day: date
    parts: tuple[Part, ...]

    @property
    def share(self) -> float:
        """How much of it is done, 0.0 to 1.0: each exercise counts the same."""
        counted = [part.share for part in self.parts if part.wanted]
        return sum(counted) / len(counted) if counted else 1.0

    @property
    def is_done(self) -> bool:
        """Whether nothing is left to do on that day."""
        return not self.left

    @property
    def is_begun(self) -> bool:
        """Whether something of it is done."""
        return any(part.done for part in self.parts)

    @property
    def left(self) -> tuple[Exercise, ...]:
        """The exercises that are still to be done, at least once more."""
        return tuple(part.exercise for part in self.parts if part.left)

    @property
    def done_already(self) -> dict[str, Reason]:
        """The exercises that are done as often as planned, as the player leaves them out."""
        done = (part.exercise.id for part in self.parts if not part.left)
        return dict.fromkeys(done, Reason.DONE_TODAY)

    @property
    def rounds_left(self) -> int:
        """How many times one still has to sit down to it."""
        return max((part.left for part in self.parts), default=0)

    @property
    def seconds_left(self) -> int:
        """Estimated seconds of the next round: each exercise that is left, once."""
        between = CHANGE_OVER * max(len(self.left) - 1, 0)
        return sum(exercise.seconds for exercise in self.left) + between

    @property
    def moments(self) -> tuple[time, ...]:
        """Suggested times of that day, one for each round of the whole day: see `spread`."""
        return spread(max((part.wanted for part in self.parts), default=0))


@dataclass(frozen=True, slots=True)
class Agenda:
    """Everything about the assigned routines that concerns one day."""

    due: tuple[Due, ...] = ()
    rest: str = ""
    """Why nothing is planned: `rest`, `sick` or `flare`; empty on an ordinary day."""
    over: tuple[str, ...] = ()
    """The titles of routines whose weeks have passed."""
    measures: tuple[tuple[str, int], ...] = ()
    """The movements to measure now and then, by id, each with the days between two times."""


def due_on(day: date, plans: Iterable[Plan], entries: Sequence[Entry]) -> tuple[Due, ...]:
    """Return what is planned on a day, also what is done already.

    `plans` are the versions that are followed on that day; `entries` are those of its week at
    least, others do no harm. Nothing is planned on a day that was marked as one of rest.
    """
    if day in days_of_rest(entries):
        return ()
    return tuple(looked_at(plan, day, entries) for plan in plans if is_planned(plan, day, entries))


def is_planned(plan: Plan, day: date, entries: Iterable[Entry]) -> bool:
    """Return whether a routine is planned on a day, be it done already or not."""
    if day < plan.since or plan.is_over(day):
        return False
    if plan.routine.on_days:
        return day.weekday() in plan.routine.on_days
    monday = day - timedelta(days=day.weekday())
    slug = plan.routine.slug
    before = {each.day for each in played(slug, entries) if monday <= each.day < day}
    return len(before) < plan.routine.days_a_week


def looked_at(plan: Plan, day: date, entries: Iterable[Entry]) -> Due:
    """Return how much of a routine is done on a day, planned or not."""
    routine = plan.on(day)
    noted = [
        done
        for entry in entries
        if isinstance(entry.content, Session)
        and (entry.content.routine, entry.day) == (routine.slug, day)
        for done in entry.content.exercises
    ]
    return Due(routine, day, tuple(_part(exercise, noted) for exercise in routine.exercises))


def played(slug: str, entries: Iterable[Entry]) -> list[Entry]:
    """Return the sessions of a routine in which something was done."""
    return [entry for entry in entries if _is_played(slug, entry)]


def days_of_rest(entries: Iterable[Entry]) -> frozenset[date]:
    """Return the days that count neither way."""
    return frozenset(entry.day for entry in entries if isinstance(entry.content, Rest))


def rest_of(day: date, entries: Iterable[Entry]) -> str:
    """Return why a day counts neither way, or an empty text."""
    said = (entry.content for entry in entries if entry.day == day)
    return next((content.why for content in said if isinstance(content, Rest)), "")


def spread(rounds: int, first: time = FIRST, last: time = LAST) -> tuple[time, ...]:
    """Return times of a day for so many rounds, evenly from `first` to `last`, to five minutes."""
    if rounds <= 1:
        return (first,) * rounds
    start, end = first.hour * 60 + first.minute, last.hour * 60 + last.minute
    minutes = (start + round((end - start) * n / (rounds - 1) / 5) * 5 for n in range(rounds))
    return tuple(time(minute // 60, minute % 60) for minute in minutes)


def _is_played(slug: str, entry: Entry) -> bool:
    session = entry.content
    return (
        isinstance(session, Session)
        and session.routine == slug
        and any(done.result in {"done", "partly"} for done in session.exercises)
    )


def _part(exercise: Exercise, noted: Iterable[Done]) -> Part:
    mine = [done for done in noted if done.exercise == exercise.id]
    times = sum(_VALUES.get(done.result, 0.0) for done in mine)
    is_ruled_out = bool(mine) and all(done.reason in RULED for done in mine)
    return Part(exercise, 0 if is_ruled_out else exercise.dose.times_a_day, times)


_VALUES: Final = {"done": 1.0, "partly": HALF}
