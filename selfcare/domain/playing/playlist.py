"""A routine laid out in time: which step follows which, and how many seconds each takes.

A repetition is *work*: one holds, or one moves. Before each comes at most one step that leads into
it and carries its numbers: a get-ready says "your left side, 1 of 3", which it gets one ready for.
"""

from collections.abc import Container, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from selfcare.domain.routines.routine import (
    GETTING_THERE,
    SHORTEST_REPETITION,
    Dose,
    Exercise,
    Routine,
)

FIRST_READY: Final = 10
"""Seconds before the first exercise: to put the keyboard down and read the steps."""
NEXT_READY: Final = 8
"""Seconds before each later exercise."""
SWITCH: Final = 8
"""Seconds to change sides. Lying down with a strap, that is not quick."""
RELEASE: Final = GETTING_THERE
"""Seconds to let go between two repetitions that are held."""
MOVEMENT: Final = SHORTEST_REPETITION
"""Seconds of one repetition that is moved and not held: there, a moment, and back."""
SHORTEST_HOLD: Final = 4
"""A hold under this many seconds is part of a movement, not a step of its own."""
LONGEST_HOLD: Final = 15
"""Unless it is a stretch or muscle work, what takes longer is not held still but kept up."""


class Side(StrEnum):
    """The person's own left and right, never the viewer's."""

    LEFT = "left"
    RIGHT = "right"

    @property
    def words(self) -> str:
        """The side as one says it to the person."""
        return f"your {self.value} side"

    @property
    def other(self) -> "Side":
        """The opposite side."""
        return Side.RIGHT if self is Side.LEFT else Side.LEFT


class Phase(StrEnum):
    """What one does in a step."""

    READY = "ready"
    HOLD = "hold"
    KEEP = "keep"
    """Something to keep up for a while: rolling a foot, walking about, lying on a towel."""
    MOVE = "move"
    RELEASE = "release"
    SWITCH = "switch"
    REST = "rest"

    @property
    def words(self) -> str:
        """The phase as an instruction of one or two words."""
        return _WORDS[self]

    @property
    def is_work(self) -> bool:
        """Whether this time counts as exercise."""
        return self in {Phase.HOLD, Phase.KEEP, Phase.MOVE}


_WORDS: Final = {
    Phase.READY: "Get ready",
    Phase.HOLD: "Hold",
    Phase.KEEP: "Keep going",
    Phase.MOVE: "Move slowly",
    Phase.RELEASE: "Let go",
    Phase.SWITCH: "Switch sides",
    Phase.REST: "Rest",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A stretch of time in which one does one thing. Numbers of sets and repetitions start at 1."""

    exercise: int
    """Where the exercise stands in the routine, from 0."""
    phase: Phase
    seconds: int
    side: Side | None
    set_number: int
    sets: int
    repetition: int
    repetitions: int

    @property
    def milliseconds(self) -> int:
        """The length in the unit that the player counts in."""
        return self.seconds * 1000

    @property
    def words(self) -> str:
        """Side, set and repetition, as far as there is more than one: "your left side · 2 of 3"."""
        parts = [self.side.words] if self.side else []
        if self.sets > 1:
            parts.append(f"set {self.set_number} of {self.sets}")
        if self.repetitions > 1:
            parts.append(f"{self.repetition} of {self.repetitions}")
        return " · ".join(parts)


def lay_out(
    routine: Routine, *, first: Side = Side.LEFT, without: Container[int] = ()
) -> tuple[Step, ...]:
    """Return the routine's steps in order, one-sided exercises beginning with the `first` side.

    Each set is done on both sides before the next set: one side rests while the other works.
    `without` has the places of those exercises that are left out.

    Raises:
        ValueError: the routine has no exercises, or all of them are left out.
    """
    steps = tuple(
        step
        for number, exercise in enumerate(routine.exercises)
        if number not in without
        for step in _exercise_steps(number, exercise, first)
    )
    if not steps:
        raise ValueError(f"The routine {routine.slug!r} has no exercises.")
    return steps


def _exercise_steps(number: int, exercise: Exercise, first: Side) -> Iterator[Step]:
    dose = exercise.dose
    before: Step | None = None
    for work in _repetitions(number, exercise, first):
        phase, seconds = _lead_in(before, work, dose)
        if seconds:
            yield Step(
                exercise=number,
                phase=phase,
                seconds=seconds,
                side=work.side,
                set_number=work.set_number,
                sets=work.sets,
                repetition=work.repetition,
                repetitions=work.repetitions,
            )
        yield work
        before = work


def _repetitions(number: int, exercise: Exercise, first: Side) -> Iterator[Step]:
    dose, phase = exercise.dose, _work(exercise)
    sets, repetitions = max(1, dose.sets), max(1, dose.repetitions)
    for set_number in range(1, sets + 1):
        for side in (first, first.other) if exercise.each_side else (None,):
            for repetition in range(1, repetitions + 1):
                yield Step(
                    exercise=number,
                    phase=phase,
                    seconds=MOVEMENT if phase is Phase.MOVE else dose.hold,
                    side=side,
                    set_number=set_number,
                    sets=sets,
                    repetition=repetition,
                    repetitions=repetitions,
                )


def _work(exercise: Exercise) -> Phase:
    if exercise.dose.hold < SHORTEST_HOLD:
        return Phase.MOVE
    is_still = exercise.kind in {"stretch", "activation"} or exercise.dose.hold <= LONGEST_HOLD
    return Phase.HOLD if is_still else Phase.KEEP


def _lead_in(before: Step | None, work: Step, dose: Dose) -> tuple[Phase, int]:
    """Say what comes between two repetitions of an exercise, and for how long; 0 s for nothing."""
    if before is None:
        return Phase.READY, NEXT_READY if work.exercise else FIRST_READY
    if before.set_number != work.set_number and dose.rest > 0:
        return Phase.REST, dose.rest
    if before.side != work.side:
        return Phase.SWITCH, SWITCH
    if before.set_number == work.set_number and work.phase is Phase.MOVE:
        return Phase.RELEASE, 0
    return Phase.RELEASE, RELEASE
