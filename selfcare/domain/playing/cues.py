"""What deserves a sound or a flash, found by comparing two moments of a player."""

from enum import StrEnum
from typing import Final

from selfcare.domain.playing.moment import Pause, Stage
from selfcare.domain.playing.player import Player
from selfcare.domain.playing.playlist import Phase

LAST_SECONDS: Final = 3
"""The last seconds of a step, which are counted aloud: three, two, one."""
SHORTEST_COUNTED: Final = 8
"""Seconds. In a shorter step nothing is counted aloud: the beeps would hardly pause."""


class Cue(StrEnum):
    """Something to hear or to see."""

    COUNT = "count"
    """Three, two or one second is left of a step."""
    REPETITION = "repetition"
    """The same exercise goes on: its next repetition, or letting go between two."""
    PHASE = "phase"
    """Something else begins: another side, set or exercise, or the work after a get-ready."""
    STANDSTILL = "standstill"
    """The player paused by itself."""
    OVER = "over"
    """The last step is over, or the routine was ended."""


def cue(before: Player, after: Player) -> Cue | None:
    """Return what the person should notice between two moments, if anything."""
    if after.ended and not before.ended:
        return Cue.OVER
    if after.pause is Pause.SLEPT and before.stage is Stage.RUNNING:
        return Cue.STANDSTILL
    if after.stage is not Stage.RUNNING:
        return None
    if before.head.place != after.head.place:
        return Cue.REPETITION if _is_same_thing(before, after) else Cue.PHASE
    return Cue.COUNT if _is_counted(before, after) else None


def _is_same_thing(before: Player, after: Player) -> bool:
    old, new = before.step, after.step
    is_going_on = all(step.phase.is_work or step.phase is Phase.RELEASE for step in (old, new))
    return is_going_on and (old.exercise, old.side) == (new.exercise, new.side)


def _is_counted(before: Player, after: Player) -> bool:
    left = after.seconds_left
    is_long = after.step.seconds >= SHORTEST_COUNTED
    return is_long and left <= LAST_SECONDS and left < before.seconds_left
