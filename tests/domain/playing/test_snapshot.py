import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfcare.domain.playing.moment import Pause, Stage
from selfcare.domain.playing.player import Player
from selfcare.domain.playing.snapshot import SnapshotError, played, restore, resume, snapshot
from selfcare.domain.profile import Agreement
from tests.domain.playing.rounds import (
    Press,
    exercise,
    modest,
    over,
    players,
    presses,
    routine,
    started,
    ticked,
)
from tests.domain.playing.test_player import played as after_playing

values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner),
    max_leaves=5,
)


def kept(player: Player) -> dict[str, object]:
    """What a file would give back."""
    saved: dict[str, object] = json.loads(json.dumps(snapshot(player)))
    return saved


@modest
@given(players, presses)
def test_going_on_keeps_the_place_and_what_was_done(player: Player, keys: list[Press]) -> None:
    player, _ = after_playing(player, keys)
    if player.stage is Stage.FINISHED:
        with pytest.raises(SnapshotError):
            restore(player.routine, kept(player))
        return
    again = restore(player.routine, kept(player))
    assert again.head == player.head.rewind()
    assert (again.tally, again.before, again.ended) == (player.tally, player.before, player.ended)
    assert over(again).outcome() == over(player).outcome()


def test_it_comes_back_paused_at_the_start_of_its_step() -> None:
    player = ticked(started(), 0, 15)
    again = restore(player.routine, kept(player)).advance(9000)
    assert (again.stage, again.pause, again.seconds_left) == (Stage.PAUSED, Pause.RESTORED, 10)
    assert again.toggle().advance(9001).seconds_left == 9


@pytest.mark.parametrize(
    ("player", "stage"),
    [
        (Player.of(routine()), Stage.BEFORE),
        (started().hurts(), Stage.HURT),
        (started().hurts().end(), Stage.AFTER),
        (started().skip(), Stage.PAUSED),
    ],
)
def test_an_open_question_is_asked_again(player: Player, stage: Stage) -> None:
    assert restore(player.routine, kept(player)).stage is stage


def test_a_snapshot_says_whose_it_is() -> None:
    assert played(kept(started())) == ("test", 1)


@modest
@given(st.sampled_from(sorted(snapshot(started()))), values)
def test_a_damaged_snapshot_gives_one_kind_of_error(field: str, value: object) -> None:
    """Whatever stands in one field: it is refused, or one can go on and end."""
    player = ticked(started(exercise("neck"), exercise("hip")), 0, 15)
    try:
        again = restore(player.routine, kept(player) | {field: value})
    except SnapshotError:
        return
    assert ticked(again.start().toggle(), 0, 100).rate_after().stage in Stage


@modest
@given(values)
def test_what_is_no_snapshot_is_refused(value: object) -> None:
    with pytest.raises(SnapshotError):
        restore(routine(), value)


@pytest.mark.parametrize("field", sorted(snapshot(started())))
def test_a_missing_field_is_refused(field: str) -> None:
    saved = kept(ticked(started(), 0, 15))
    del saved[field]
    with pytest.raises(SnapshotError, match="start it again"):
        restore(routine(), saved)


@pytest.mark.parametrize(
    "damage",
    [
        {"version": 2},
        {"routine": "other"},
        {"routine": 5},
        {"format": "selfcare-player/2"},
        {"first": "middle"},
        {"place": 99},
        {"place": -1},
        {"place": True},
        {"place": 4},
        {"total": 1},
        {"stage": "finished", "ended": "stopped"},
        {"ended": "stopped"},
        {"stage": "after"},
        {"worked": [0, 0]},
        {"hurt": [1]},
        {"whole": [4]},
        {"before": 11},
        {"without": [0]},
        {"without": [1]},
        {"without": 5},
        {"despite": [["pregnant"]]},
        {"despite": [[0, 5]]},
        {"despite": [[]]},
    ],
)
def test_what_contradicts_the_routine_or_itself_is_refused(damage: dict[str, object]) -> None:
    with pytest.raises(SnapshotError, match="start it again"):
        restore(routine(), kept(ticked(started(), 0, 15)) | damage)


def test_what_was_agreed_is_not_asked_again() -> None:
    two = routine(exercise("neck"), exercise("hip"))
    agreed = Agreement(frozenset({0}), {1: ("pregnant", "statin")})
    player = ticked(Player.of(two, agreed=agreed).advance(0).start(), 0, 15)
    again = restore(two, kept(player))
    assert (again.tally.without, again.despite) == (agreed.without, agreed.despite)
    assert over(again).outcome() == over(player).outcome()


def test_a_snapshot_finds_its_routine_among_others() -> None:
    player = Player.of(routine())
    other = replace(routine(), slug="other")
    assert resume([other, routine()], snapshot(player)).routine == routine()
    with pytest.raises(SnapshotError, match="not here any more"):
        resume([other], snapshot(player))
