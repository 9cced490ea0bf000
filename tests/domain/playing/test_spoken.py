"""A voice leads through a routine in few words."""

from selfcare.domain.playing.player import Player
from selfcare.domain.playing.spoken import spoken
from tests.domain.playing.rounds import exercise, routine, started, ticked


def heard(player: Player, seconds: float, begin: float = 0) -> list[str]:
    """All that is said while time passes."""
    said, moment = [], begin
    while moment < seconds:
        moment += 0.5
        later = player.advance(moment)
        said.append(spoken(player, later))
        player = later
    return [sentence for sentence in said if sentence]


def test_each_step_is_said_once_with_side_and_name_where_they_are_new() -> None:
    calf = exercise("calf", each_side=True, hold=20, repetitions=2, sets=2, rest=30)
    before = Player.of(routine(calf, exercise("hip", hold=0, repetitions=1))).advance(0)
    begun = before.start()
    assert spoken(before, begun) == "Get ready. Calf. Your left side."
    assert heard(begun, 1000)[:12] == [
        "Hold.",
        "Let go.",
        "Hold.",
        "Switch sides. Your right side.",
        "Hold.",
        "Let go.",
        "Hold.",
        "Rest. 30 seconds.",
        "Hold.",
        "Let go.",
        "Hold.",
        "Switch sides. Your right side.",
    ]
    assert heard(begun, 1000)[-3:] == ["Get ready. Hip.", "Move slowly.", "That was the last one."]


def test_a_pause_and_going_on_are_said() -> None:
    running = ticked(started(), 0, 15)
    paused = running.toggle()
    assert spoken(running, paused) == "Paused."
    assert spoken(paused, paused.advance(16)) == ""
    assert spoken(paused, paused.toggle()) == "Hold."


def test_who_ends_early_is_told_nothing() -> None:
    running = ticked(started(), 0, 15)
    assert spoken(running, running.end()) == ""
    assert spoken(running, running.skip()) == ""
