"""The player as a machine: what holds for whatever a person presses, and whenever they do."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from selfcare.domain.entries import Done
from selfcare.domain.playing.moment import Pause, Stage
from selfcare.domain.playing.player import Player
from selfcare.domain.playing.playlist import Phase, Side
from selfcare.domain.playing.tally import Reason
from selfcare.domain.profile import Agreement
from tests.domain.playing.rounds import (
    Press,
    exercise,
    is_under_way,
    modest,
    over,
    players,
    presses,
    routine,
    started,
    ticked,
)

pieces = st.lists(st.floats(0.001, 2.9), min_size=1, max_size=80)


def played(player: Player, keys: list[Press]) -> tuple[Player, float]:
    """Press all keys, ticking in between; return the player and the time it took."""
    now = 0.0
    player = player.advance(now)
    for key in keys:
        player = key.act(ticked(player, now, now + key.after, 2.5))
        now += key.after
    return player, now


# Time


@modest
@given(players, pieces)
def test_it_does_not_matter_how_an_interval_is_cut(player: Player, lengths: list[float]) -> None:
    begun = player.advance(0).start()
    fine, moment = begun, 0.0
    for length in lengths:
        moment += length
        fine = fine.advance(moment)
    assert fine == ticked(begun, 0, moment, 2.7)


@modest
@given(players)
def test_an_uninterrupted_playing_takes_what_its_steps_add_up_to(player: Player) -> None:
    total = sum(step.seconds for step in player.head.steps)
    started = player.advance(0).start()
    assert ticked(started, 0, total - 0.001, 2.9).stage is Stage.RUNNING
    finished = ticked(started, 0, total, 2.9).rate_after()
    session = finished.outcome()
    assert session is not None
    assert session.ended == "finished"
    assert {done.result for done in session.exercises} == {"done"}
    assert session.seconds == sum(s.seconds for s in player.head.steps if s.phase.is_work)


@settings(max_examples=10, deadline=None)
@given(st.lists(st.floats(0.05, 0.6), min_size=5, max_size=40))
def test_a_ten_minute_hold_is_right_to_50_ms_whatever_the_ticks(jitter: list[float]) -> None:
    player = started(exercise(hold=600, repetitions=1))
    moment, ticks = 0.0, 0
    while player.step.phase is Phase.READY:
        moment, ticks = moment + jitter[ticks % len(jitter)], ticks + 1
        player = player.advance(moment)
    while moment + 0.6 < 610:
        moment, ticks = moment + jitter[ticks % len(jitter)], ticks + 1
        player = player.advance(moment)
    assert player.head.step_left / 1000 == pytest.approx(610 - moment, abs=0.05)
    assert player.advance(609.95).stage is Stage.RUNNING
    assert player.advance(610.05).stage is Stage.AFTER


@modest
@given(players, st.floats(0, 500), st.floats(0, 100_000))
def test_a_pause_never_counts(player: Player, until: float, pause: float) -> None:
    running = ticked(player.advance(0).start(), 0, until, 2.5)
    resumed = running.toggle().advance(until + pause).toggle()
    if is_under_way(running):
        assert (resumed.head, resumed.tally) == (running.head, running.tally)
        assert resumed.stage is Stage.RUNNING


def test_a_sleeping_laptop_does_not_finish_a_stretch() -> None:
    player = ticked(started(), 0, 12)
    woken = player.advance(3600)
    assert (woken.stage, woken.pause) == (Stage.PAUSED, Pause.SLEPT)
    assert woken.head == player.head
    assert woken.toggle().advance(3601).seconds_left == player.seconds_left - 1


def test_a_clock_that_goes_back_changes_nothing() -> None:
    player = ticked(started(), 0, 12)
    assert player.advance(5).head == player.head


# Whatever is pressed


@modest
@given(players, presses)
def test_no_order_of_keys_raises_or_leaves_the_routine(player: Player, keys: list[Press]) -> None:
    player, _ = played(player, keys)
    assert 0 <= player.head.place <= len(player.head.steps)
    assert 0 <= player.head.into < player.step.milliseconds
    assert player.head.is_over is (player.ended == "finished")
    assert 0.0 <= player.share_passed <= 1.0


@modest
@given(players, presses)
def test_one_can_always_end(player: Player, keys: list[Press]) -> None:
    player, _ = played(player, keys)
    assert over(player).stage is Stage.FINISHED
    assert over(over(player)) == over(player)


@modest
@given(players, presses)
def test_no_more_is_noted_than_the_time_that_went_by(player: Player, keys: list[Press]) -> None:
    player, wall = played(player, keys)
    session = over(player).outcome()
    assert session is None or 0 <= session.seconds <= wall + 0.001


@modest
@given(players, presses)
def test_each_exercise_is_noted_exactly_once(player: Player, keys: list[Press]) -> None:
    player, _ = played(player, keys)
    session = over(player).outcome()
    if session is not None:
        noted = [done.exercise for done in session.exercises]
        assert noted == [each.id for each in player.routine.exercises]
        assert session.seconds == sum(done.seconds for done in session.exercises)


# Keys, one by one


def test_back_returns_to_the_start_of_a_step() -> None:
    player = ticked(started(), 0, 15).back()
    assert (player.step.phase, player.seconds_left) == (Phase.HOLD, 10)


def test_back_soon_after_the_start_returns_to_the_repetition_before() -> None:
    second = ticked(started(), 0, 24)
    assert second.step.repetition == 2
    first = second.back()
    assert (first.step.phase, first.step.repetition) == (Phase.HOLD, 1)
    assert first.back().step.phase is Phase.READY


def test_back_at_the_very_beginning_asks_again() -> None:
    player = Player.of(routine()).advance(0).start(3).advance(1).back()
    assert (player.stage, player.before) == (Stage.BEFORE, None)


def test_back_at_the_beginning_stays_there_once_something_was_done() -> None:
    player = ticked(started(), 0, 12)
    for _ in range(5):
        player = player.back().back()
    assert (player.stage, player.head.place) == (Stage.RUNNING, 0)


def test_next_cuts_a_step_short() -> None:
    assert started().next().step.phase is Phase.HOLD


def test_next_after_the_last_step_finishes_what_was_done_only_in_part() -> None:
    player = ticked(started(), 0, 30).next().rate_after()
    assert player.outcome() is not None
    assert player.tally.results(player.routine.exercises, player.head.steps) == (
        Done("calf", "partly", 17),
    )


def test_a_skipped_exercise_keeps_its_reason() -> None:
    player = started(exercise("neck"), exercise("hip")).skip().advance(100)
    assert player.stage is Stage.SKIPPING
    player = player.skip_because(Reason.NO_TIME)
    assert (player.stage, player.exercise.id) == (Stage.RUNNING, "hip")
    session = over(player).outcome()
    assert session is not None
    assert session.exercises[0] == Done("neck", "skipped", 0, "no-time")


def test_an_exercise_skipped_and_then_done_after_all_is_done() -> None:
    player = started(exercise("neck"), exercise("hip")).skip().skip_because(Reason.OTHER)
    while player.head.place:
        player = player.back()
    player = ticked(player, 0, 40)
    assert player.exercise.id == "hip"
    assert player.tally.results(player.routine.exercises, player.head.steps)[0].result == "done"


def test_to_skip_can_be_taken_back_and_goes_on_as_it_was() -> None:
    player = started()
    assert player.skip().never_mind() == player
    assert player.toggle().skip().never_mind() == player.toggle()


def test_what_hurts_is_left_out_and_the_rest_goes_on() -> None:
    player = ticked(started(exercise("neck"), exercise("hip")), 0, 15).hurts().advance(500)
    assert player.stage is Stage.HURT
    player = player.leave_out()
    assert (player.exercise.id, player.ended) == ("hip", "")
    session = ticked(player, 500, 531).rate_after(2).outcome()
    assert session is not None
    assert (session.ended, session.after) == ("finished", 2)
    assert session.exercises[0] == Done("neck", "stopped", 5, "hurts")


def test_ending_because_it_hurts_is_noted_as_such() -> None:
    player = started(exercise("neck"), exercise("hip")).hurts().end()
    assert player.stage is Stage.AFTER
    session = player.rate_after(8).outcome()
    assert session is not None
    assert (session.ended, session.after) == ("pain", 8)
    assert [done.result for done in session.exercises] == ["stopped", "skipped"]


def test_skipping_because_it_hurts_is_taken_as_seriously() -> None:
    assert started().skip().skip_because(Reason.HURTS).stage is Stage.HURT


def test_hurts_pressed_by_mistake_leaves_no_trace() -> None:
    player = started().hurts().never_mind()
    assert (player.stage, player.tally.hurt) == (Stage.PAUSED, frozenset())


def test_ended_by_mistake_one_can_go_on() -> None:
    player = ticked(started(), 0, 15)
    assert player.end().stage is Stage.AFTER
    assert player.end().never_mind() == player.toggle()


def test_ended_before_anything_was_done_there_is_nothing_to_note() -> None:
    player = Player.of(routine()).end()
    assert (player.stage, player.outcome()) == (Stage.FINISHED, None)


def test_ended_in_the_first_get_ready_there_is_nothing_to_note_either() -> None:
    player = ticked(Player.of(routine()).advance(0).start(7), 0, 5).end()
    assert (player.stage, player.outcome()) == (Stage.FINISHED, None)


def test_what_is_left_out_to_ask_first_has_no_steps_and_is_noted_so() -> None:
    agreed = Agreement(frozenset({0, 2}), {1: ("pregnant",)})
    three = routine(exercise("neck"), exercise("hip"), exercise("calf"))
    player = Player.of(three, agreed=agreed)
    assert {step.exercise for step in player.head.steps} == {1}
    assert (player.exercise.id, player.coming, player.exercises_played) == ("hip", None, (1,))
    session = ticked(player.advance(0).start(), 0, 60).rate_after().outcome()
    assert session is not None
    assert session.exercises == (
        Done("neck", "skipped", 0, "ask-first"),
        Done("hip", "done", 20, despite=("pregnant",)),
        Done("calf", "skipped", 0, "ask-first"),
    )


def test_what_comes_next_passes_over_what_is_left_out() -> None:
    three = routine(exercise("neck"), exercise("hip"), exercise("calf"))
    player = Player.of(three, agreed=Agreement(frozenset({1})))
    assert player.coming
    assert player.coming.id == "calf"


def test_a_routine_of_which_nothing_is_left_cannot_be_played() -> None:
    with pytest.raises(ValueError, match="no exercises"):
        Player.of(routine(), agreed=Agreement(frozenset({0})))


def test_nothing_is_noted_while_it_goes_on() -> None:
    assert ticked(started(), 0, 15).outcome() is None


@pytest.mark.parametrize("rating", [-1, 11])
def test_a_rating_is_from_0_to_10(rating: int) -> None:
    with pytest.raises(ValueError, match="from 0 to 10"):
        Player.of(routine()).start(rating)


# What a screen shows


def test_the_countdown_shows_1_in_its_last_second() -> None:
    player = started().advance(0.001)
    assert player.seconds_left == 10
    assert ticked(player, 0.001, 9.999).seconds_left == 1
    assert ticked(player, 0.001, 33).seconds_left == 0


def test_it_knows_how_much_is_left_and_what_comes_next() -> None:
    player = started(exercise("neck"), exercise("hip"))
    assert (player.routine_left, player.share_passed) == (64, 0.0)
    assert player.coming is not None
    assert player.coming.id == "hip"
    last = ticked(player, 0, 33)
    assert (last.routine_left, last.exercise.id, last.coming) == (31, "hip", None)


def test_a_side_is_named_as_the_persons_own() -> None:
    player = started(exercise(each_side=True), first=Side.RIGHT)
    assert player.step.words == "your right side · 1 of 2"
