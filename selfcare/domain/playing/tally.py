"""What was really done in one playing of a routine, kept apart from where the player stands."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from selfcare.domain.entries import Done
from selfcare.domain.playing.playlist import Step
from selfcare.domain.routines.routine import Exercise


class Reason(StrEnum):
    """Why an exercise was left out. The values stand in the diary."""

    NONE = ""
    NO_TIME = "no-time"
    HURTS = "hurts"
    NOT_CLEAR = "not-clear"
    NO_ROOM = "no-room"
    OTHER = "other"
    ASK_FIRST = "ask-first"
    """The person marked something with which one asks a clinician first, and left it out."""
    SHORT_FORM = "short-form"
    """It hurt much before the start, and the therapist has named what is done then."""
    WORSE_BEFORE = "worse-before"
    """Pain had risen over an earlier session with it, and the therapist's rule says so."""
    DONE_TODAY = "done-today"
    """It was done as often as planned for the day."""
    NOT_CHOSEN = "not-chosen"
    """The person chose other exercises of the routine this time."""


DECIDED: Final = frozenset(
    {Reason.ASK_FIRST, Reason.SHORT_FORM, Reason.WORSE_BEFORE, Reason.DONE_TODAY, Reason.NOT_CHOSEN}
)
"""What stands before an exercise would come, so that nobody is asked why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """Time and verdicts, exercise by exercise."""

    worked: tuple[int, ...]
    """Milliseconds spent holding or moving, for each exercise; what is done twice counts twice."""
    reasons: tuple[Reason, ...]
    """Why each exercise was left out, as far as it was and somebody said so."""
    whole: frozenset[int] = frozenset()
    """The places of those steps that were played to their end."""
    hurt: frozenset[int] = frozenset()
    """The exercises that were stopped because they hurt. Doing one again does not unsay it."""
    pains: tuple[tuple[int, int], ...] = ()
    """How much each exercise hurt while it was done, 0-10, as far as somebody said so."""
    without: frozenset[int] = frozenset()
    """The exercises that were never to be played this time; `reasons` says why."""

    @classmethod
    def empty(cls, exercises: int, left_out: Mapping[int, Reason] | None = None) -> "Tally":
        """Return the tally of a playing that has not begun, and leaves these exercises out."""
        left_out = left_out or {}
        return cls(
            worked=(0,) * exercises,
            reasons=tuple(left_out.get(number, Reason.NONE) for number in range(exercises)),
            without=frozenset(left_out),
        )

    @property
    def says_nothing(self) -> bool:
        """Whether there is nothing here to note."""
        said = (why for number, why in enumerate(self.reasons) if number not in self.without)
        return not (any(self.worked) or any(said) or self.hurt or self.pains)

    @property
    def left_out_before(self) -> dict[int, Reason]:
        """What was left out whatever the answer before the start was, and why."""
        found = {number: self.reasons[number] for number in sorted(self.without)}
        return {number: why for number, why in found.items() if why is not Reason.SHORT_FORM}

    def spend(self, exercise: int, milliseconds: int) -> "Tally":
        """Count time spent on an exercise."""
        worked = list(self.worked)
        worked[exercise] += milliseconds
        return replace(self, worked=tuple(worked))

    def complete(self, place: int) -> "Tally":
        """Note that the step at this place was played to its end."""
        return replace(self, whole=self.whole | {place})

    def leave_out(self, exercise: int, reason: Reason) -> "Tally":
        """Note why an exercise is left out."""
        reasons = list(self.reasons)
        reasons[exercise] = reason
        return replace(self, reasons=tuple(reasons))

    def stop_for_pain(self, exercise: int) -> "Tally":
        """Note that an exercise hurt."""
        return replace(self, hurt=self.hurt | {exercise})

    def rate(self, exercise: int, pain: int) -> "Tally":
        """Note how much an exercise hurt, 0-10; the greatest answer is kept."""
        pains = dict(self.pains)
        pains[exercise] = max(pain, pains.get(exercise, pain))
        return replace(self, pains=tuple(sorted(pains.items())))

    def results(self, exercises: Sequence[Exercise], steps: Sequence[Step]) -> tuple[Done, ...]:
        """Say of each exercise, in the routine's order, what became of it."""
        unfinished = {
            step.exercise
            for place, step in enumerate(steps)
            if step.phase.is_work and place not in self.whole
        }
        return tuple(
            self._result(number, exercise.id, is_whole=number not in unfinished)
            for number, exercise in enumerate(exercises)
        )

    def _result(self, number: int, name: str, *, is_whole: bool) -> Done:
        seconds, pain = self.worked[number] // 1000, dict(self.pains).get(number)
        if number in self.hurt:
            return Done(name, "stopped", seconds, Reason.HURTS.value, pain=pain)
        if is_whole and number not in self.without:
            return Done(name, "done", seconds, pain=pain)
        result = "partly" if self.worked[number] else "skipped"
        return Done(name, result, seconds, self.reasons[number].value, pain=pain)
