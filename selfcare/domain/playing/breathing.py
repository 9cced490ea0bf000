"""Breathing in a slow pace while one holds: in, then out, and in again.

The pace of 4 s in and 6 s out, six breaths a minute, is our own choice of an easy slow one.
"""

from typing import NamedTuple

from selfcare.domain.playing.moment import Stage
from selfcare.domain.playing.player import Player
from selfcare.domain.playing.playlist import Phase
from selfcare.domain.preferences import Breath


class Breathing(NamedTuple):
    """One moment of a breath."""

    is_in: bool
    full: float
    """How full the lungs are, 0.0 to 1.0."""
    seconds_left: int
    """Seconds until it turns, rounded up."""

    @property
    def words(self) -> str:
        """What to do now."""
        return "Breathe in" if self.is_in else "Breathe out"


def breathing(player: Player, pace: Breath | None) -> Breathing | None:
    """Return where one is in a breath; None but while something is held or kept up.

    A hold begins with breathing in. While the player is paused, so is the breath.
    """
    is_held = player.step.phase in {Phase.HOLD, Phase.KEEP}
    if pace is None or not is_held or player.stage not in {Stage.RUNNING, Stage.PAUSED}:
        return None
    into, out = pace.into * 1000, pace.out * 1000
    passed = player.head.into % (into + out)
    if passed < into:
        return Breathing(is_in=True, full=passed / into, seconds_left=_whole(into - passed))
    left = into + out - passed
    return Breathing(is_in=False, full=left / out, seconds_left=_whole(left))


def _whole(milliseconds: int) -> int:
    return -(-milliseconds // 1000)
