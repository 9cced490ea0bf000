"""The player keeps the therapist's rules: what is left out, the short form, and where it ends."""

from dataclasses import replace

import pytest

from selfcare.domain.entries import Done
from selfcare.domain.playing.moment import Stage
from selfcare.domain.playing.player import Player
from selfcare.domain.playing.snapshot import restore, snapshot
from selfcare.domain.playing.tally import Reason
from tests.domain.playing.rounds import exercise, routine, started

CALF, NECK, HIP = exercise("calf"), replace(exercise("neck"), in_short_form=True), exercise("hip")
RULED = replace(routine(CALF, NECK, HIP), short_from=7, stop_above=4)


def done(player: Player) -> list[tuple[str, str, str]]:
    session = player.end().rate_after(3).outcome()
    assert session is not None
    return [(each.exercise, each.result, each.reason) for each in session.exercises]


def test_what_is_left_out_is_not_played_and_noted_with_its_reason() -> None:
    player = Player.of(RULED, left_out={"neck": Reason.WORSE_BEFORE, "knee": Reason.OTHER})
    assert [each.id for each in player.played] == ["calf", "hip"]
    assert {step.exercise for step in player.head.steps} == {0, 2}
    player = player.start(3)
    assert player.coming == HIP
    player = player.skip().skip_because(Reason.NO_TIME)
    assert player.exercise == HIP
    assert player.coming is None
    player = player.next().advance(0).advance(2)
    assert done(player) == [
        ("calf", "skipped", "no-time"),
        ("neck", "skipped", "worse-before"),
        ("hip", "partly", ""),
    ]


def test_leaving_everything_out_is_no_routine() -> None:
    with pytest.raises(ValueError, match="no exercises"):
        Player.of(routine(CALF), left_out={"calf": Reason.OTHER})


def test_what_was_left_out_from_the_beginning_is_nothing_to_note() -> None:
    player = Player.of(RULED, left_out={"neck": Reason.NOT_CHOSEN}).start()
    assert player.end().outcome() is None


@pytest.mark.parametrize(("rating", "played"), [(6, 3), (None, 3), (7, 1), (10, 1)])
def test_at_much_pain_only_the_short_form_is_played(rating: int | None, played: int) -> None:
    player = Player.of(RULED).advance(0).start(rating)
    assert len(player.played) == played
    assert (player.stage, player.before, player.at) == (Stage.RUNNING, rating, 0)


def test_going_back_to_the_question_and_answering_less_plays_everything() -> None:
    player = Player.of(RULED, left_out={"hip": Reason.WORSE_BEFORE}).start(8)
    assert [each.id for each in player.played] == ["neck"]
    again = player.back()
    assert (again.stage, again.before) == (Stage.BEFORE, None)
    assert [each.id for each in again.start(3).played] == ["calf", "neck"]


def test_a_short_form_of_what_is_left_out_anyway_changes_nothing() -> None:
    player = Player.of(RULED, left_out={"neck": Reason.WORSE_BEFORE}).start(9)
    assert [each.id for each in player.played] == ["calf", "hip"]


def test_above_the_ceiling_an_exercise_ends_and_is_noted_with_its_rating() -> None:
    player = Player.of(RULED).start(2).hurts().rate_hurt(5)
    assert player.hurts_too_much
    assert player.bear() is player, "the only ways are on to the next, or to the end"
    player = player.leave_out()
    assert (player.exercise, player.hurting) == (NECK, None)
    session = player.end().rate_after().outcome()
    assert session is not None
    assert session.exercises[0] == Done("calf", "stopped", 0, "hurts", pain=5)


def test_up_to_the_ceiling_one_may_go_on_and_it_is_noted_all_the_same() -> None:
    player = started(CALF).hurts()
    assert player.bear() is player, "without a rating nobody knows"
    assert player.rate_hurt(None) is player
    player = player.rate_hurt(3).bear()
    assert (player.stage, player.hurting) == (Stage.PAUSED, None)
    player = player.hurts().rate_hurt(2).never_mind()
    assert player.hurting is None
    session = player.end().rate_after().outcome()
    assert session is not None
    assert session.exercises == (Done("calf", "skipped", 0, "", pain=3),), "the greatest answer"


def test_ending_for_pain_keeps_the_rating() -> None:
    session = started(CALF).hurts().rate_hurt(8).end().rate_after(6).outcome()
    assert session is not None
    assert (session.ended, session.exercises[0].pain) == ("pain", 8)


def test_a_rating_is_only_taken_while_it_hurts_and_only_from_0_to_10() -> None:
    player = started(CALF)
    assert player.rate_hurt(3) is player
    with pytest.raises(ValueError, match="from 0 to 10"):
        player.hurts().rate_hurt(11)


def test_rules_survive_the_programs_end() -> None:
    player = Player.of(RULED, left_out={"hip": Reason.WORSE_BEFORE}).start(8).hurts().rate_hurt(6)
    again = restore(RULED, snapshot(player))
    assert again.played == player.played
    assert again.tally == player.tally
    assert (again.stage, again.hurting) == (Stage.HURT, None), "it is asked again"


def test_a_session_carries_the_title() -> None:
    session = started(CALF).hurts().end().rate_after().outcome()
    assert session is not None
    assert session.title == "Test"
