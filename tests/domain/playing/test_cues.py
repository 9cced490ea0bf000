from selfcare.domain.playing.cues import Cue, cue
from selfcare.domain.playing.player import Player
from tests.domain.playing.rounds import exercise, routine, started


def cues(player: Player, begin: int, end: int) -> list[tuple[float, Cue]]:
    """What is noticed at which second, ticking ten times a second."""
    noticed = []
    for tenth in range(begin * 10 + 1, end * 10 + 1):
        later = player.advance(tenth / 10)
        found = cue(player, later)
        if found:
            noticed.append((tenth / 10, found))
        player = later
    return noticed


def test_the_last_three_seconds_are_counted_and_the_change_is_marked() -> None:
    assert cues(started(), 0, 10) == [
        (7.0, Cue.COUNT),
        (8.0, Cue.COUNT),
        (9.0, Cue.COUNT),
        (10.0, Cue.PHASE),
    ]


def test_short_steps_are_not_counted_and_movements_follow_softly() -> None:
    noticed = cues(started(exercise(hold=0, repetitions=3)), 0, 28)
    assert noticed[3:] == [
        (10.0, Cue.PHASE),
        (16.0, Cue.REPETITION),
        (22.0, Cue.REPETITION),
        (28.0, Cue.OVER),
    ]


def test_letting_go_between_two_holds_is_no_new_phase_but_switching_sides_is() -> None:
    holds = cues(started(exercise(each_side=True, repetitions=2)), 0, 41)
    assert [noticed for _, noticed in holds if noticed is not Cue.COUNT] == [
        Cue.PHASE,
        Cue.REPETITION,
        Cue.REPETITION,
        Cue.PHASE,
        Cue.PHASE,
    ]


def test_a_standstill_that_nobody_asked_for_is_noticed() -> None:
    player = started().advance(1)
    assert cue(player, player.advance(60)) is Cue.STANDSTILL


def test_what_a_person_does_by_key_needs_no_cue_but_a_new_place_does() -> None:
    player = started()
    assert cue(player, player.toggle()) is None
    assert cue(player.toggle(), player.toggle().toggle()) is None
    assert cue(player, player.next()) is Cue.PHASE


def test_the_start_and_ending_early() -> None:
    waiting = Player.of(routine())
    assert cue(waiting, waiting.start()) is None
    player = started().advance(1)
    assert cue(player, player.end()) is Cue.OVER
