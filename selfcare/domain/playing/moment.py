"""One moment in the playing of a routine: where the player is, and what can be read from that."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from selfcare.domain.entries import Session
from selfcare.domain.playing.playhead import Playhead
from selfcare.domain.playing.playlist import Side, Step
from selfcare.domain.playing.tally import Tally
from selfcare.domain.routines.routine import Exercise, Routine


class Stage(StrEnum):
    """What the player is doing, or waiting for."""

    BEFORE = "before"
    """Asks how much it hurts before the start."""
    RUNNING = "running"
    PAUSED = "paused"
    SKIPPING = "skipping"
    """Asks why this exercise is left out."""
    HURT = "hurt"
    """Stopped for pain: asks whether to leave this exercise out or to end here."""
    AFTER = "after"
    """Asks how much it hurts now."""
    FINISHED = "finished"


class Pause(StrEnum):
    """Why the player stands still."""

    ASKED = "asked"
    SLEPT = "slept"
    """Too long a gap: the computer slept."""
    RESTORED = "restored"
    """Taken up again after the program had ended."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """One moment in the playing of a routine."""

    routine: Routine
    first: Side
    """The side with which one-sided exercises begin."""
    head: Playhead
    tally: Tally
    despite: Mapping[int, tuple[str, ...]] = field(default_factory=dict)
    """The flags with which they were told to ask a clinician first, and chose to do it, by exercise."""
    stage: Stage = Stage.BEFORE
    pause: Pause | None = None
    at: int | None = None
    """The time that it was last told, in milliseconds."""
    before: int | None = None
    after: int | None = None
    ended: str = ""
    """`finished`, `stopped` or `pain`, as in the diary; empty while it goes on."""
    hurting: int | None = None
    """How much the present exercise hurts, 0-10, once it was stopped for pain and somebody said so."""

    @property
    def step(self) -> Step:
        """The present step; when all is over, the last one."""
        return self.head.step

    @property
    def exercise(self) -> Exercise:
        """The present exercise."""
        return self.routine.exercises[self.step.exercise]

    @property
    def coming(self) -> Exercise | None:
        """The exercise after the present one, if there is one."""
        later = (place for place in self.exercises_played if place > self.step.exercise)
        place = next(later, None)
        return None if place is None else self.routine.exercises[place]

    @property
    def exercises_played(self) -> tuple[int, ...]:
        """The places in the routine of those exercises that were not left out before the start."""
        without = self.tally.without
        return tuple(n for n in range(len(self.routine.exercises)) if n not in without)

    @property
    def played(self) -> tuple[Exercise, ...]:
        """Those exercises themselves."""
        return tuple(self.routine.exercises[place] for place in self.exercises_played)

    @property
    def hurts_too_much(self) -> bool:
        """Whether the present exercise hurts more than is meant to be, so that it ends."""
        return self.hurting is not None and self.hurting > self.routine.stop_above

    @property
    def is_under_way(self) -> bool:
        """Whether it runs or is paused, so that one can move along the steps."""
        return self.stage in {Stage.RUNNING, Stage.PAUSED}

    @property
    def was_ended_early(self) -> bool:
        """Whether it was just ended before the last step, not for pain: one may still go on."""
        return self.stage is Stage.AFTER and self.ended == "stopped"

    @property
    def seconds_left(self) -> int:
        """What the countdown shows: seconds left of the present step, rounded up."""
        return _whole_seconds(self.head.step_left)

    @property
    def routine_left(self) -> int:
        """Seconds left of the whole routine, if nothing is left out, rounded up."""
        return _whole_seconds(self.head.total - self.head.passed)

    @property
    def share_passed(self) -> float:
        """How much of the routine lies behind, 0.0 to 1.0."""
        return self.head.passed / self.head.total

    def outcome(self) -> Session | None:
        """Return what to note in the diary; None while it goes on, and where nothing was done.

        Seconds are those spent holding or moving, each exercise's rounded down.
        """
        if self.stage is not Stage.FINISHED or self.tally.says_nothing:
            return None
        results = self.tally.results(self.routine.exercises, self.head.steps)
        exercises = tuple(
            done._replace(despite=self.despite.get(n, ())) for n, done in enumerate(results)
        )
        return Session(
            routine=self.routine.slug,
            version=self.routine.version,
            ended=self.ended,
            exercises=exercises,
            before=self.before,
            after=self.after,
            seconds=sum(done.seconds for done in exercises),
            title=self.routine.title,
        )


def _whole_seconds(milliseconds: int) -> int:
    """Round up, so that a countdown shows 1 in its last second and 0 only at the end."""
    return -(-milliseconds // 1000)
