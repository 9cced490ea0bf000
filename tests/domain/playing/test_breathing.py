"""A slow breath while one holds."""

from hypothesis import given
from hypothesis import strategies as st

from selfcare.domain.playing.breathing import Breathing, breathing
from selfcare.domain.playing.player import Player
from selfcare.domain.playing.playlist import FIRST_READY
from selfcare.domain.preferences import Breath
from tests.domain.playing.rounds import exercise, started, ticked

PACE = Breath(4, 6)


def holding(seconds: float) -> Player:
    """Somebody who has held for so long."""
    return ticked(started(exercise(hold=600, repetitions=1)), 0, FIRST_READY + seconds)


def test_a_hold_begins_with_breathing_in_and_goes_round() -> None:
    assert breathing(holding(0), PACE) == Breathing(is_in=True, full=0.0, seconds_left=4)
    assert [breath.words for breath in (Breathing(True, 0, 4), Breathing(False, 1, 6))] == [
        "Breathe in",
        "Breathe out",
    ]
    assert breathing(holding(3), PACE) == Breathing(is_in=True, full=0.75, seconds_left=1)
    assert breathing(holding(4), PACE) == Breathing(is_in=False, full=1.0, seconds_left=6)
    assert breathing(holding(7), PACE) == Breathing(is_in=False, full=0.5, seconds_left=3)
    assert breathing(holding(590), PACE) == breathing(holding(0), PACE)
    assert breathing(holding(0).toggle(), PACE) == breathing(holding(0), PACE)


def test_it_is_shown_only_where_one_holds_and_wants_it() -> None:
    assert breathing(holding(1), None) is None
    assert breathing(ticked(started(), 0, 5), PACE) is None
    assert breathing(holding(1).skip(), PACE) is None
    moving = ticked(started(exercise(hold=0)), 0, FIRST_READY + 1)
    assert breathing(moving, PACE) is None


@given(st.integers(0, 30_000), st.sampled_from([PACE, Breath(3, 4), Breath(4, 4)]))
def test_it_never_jumps(milliseconds: int, pace: Breath) -> None:
    now = breathing(holding(milliseconds / 1000), pace)
    then = breathing(holding(milliseconds / 1000 + 0.1), pace)
    assert now
    assert then
    assert 0 <= now.full <= 1
    assert abs(now.full - then.full) <= 0.1 / 3 + 0.001
    assert 1 <= now.seconds_left <= 6
