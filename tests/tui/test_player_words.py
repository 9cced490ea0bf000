from dataclasses import replace

import pytest

from selfcare.domain.playing.player import Player
from selfcare.domain.playing.tally import DECIDED, Reason
from selfcare.domain.profile import Agreement
from selfcare.tui import player_words as words
from selfcare.tui.widgets.blocks import largest_scale
from tests.domain.playing.rounds import exercise, over, routine, started, ticked


@pytest.mark.parametrize(
    ("dose", "each_side", "said"),
    [
        ({"hold": 20, "repetitions": 3}, True, "20 seconds, 3 times, each side"),
        ({"hold": 0, "repetitions": 10, "sets": 2}, False, "10 times, 2 sets"),
        ({"hold": 60, "repetitions": 1}, False, "60 seconds, once"),
    ],
)
def test_a_dose_in_words(dose: dict[str, int], *, each_side: bool, said: str) -> None:
    assert words.dose(exercise("calf", each_side=each_side, **dose)) == said


@pytest.mark.parametrize(
    ("seconds", "said"),
    [(0, "less than a minute"), (60, "less than a minute"), (61, "about 2 minutes")],
)
def test_time_is_told_in_whole_minutes(seconds: int, said: str) -> None:
    assert words.minutes(seconds) == said


def test_an_invitation_names_the_stop_rule_if_there_is_one_before_the_exercises() -> None:
    bare = Player.of(routine())
    ruled = Player.of(replace(routine(), stop_rule="Stop if it hurts."))
    assert words.invitation(bare).startswith("One exercise, less than a minute.")
    length, exercises = words.invitation(bare).split("\n\n")
    assert words.invitation(ruled).split("\n\n") == [length, "Stop if it hurts.", exercises]


def test_the_end_is_told_without_praise_or_blame() -> None:
    two = started(exercise("neck"), exercise("hip"))
    assert words.farewell(over(ticked(two, 0, 15))) == (
        "You ended here. That is fine.\n\n1 done in part, 1 left out."
    )
    assert words.farewell(ticked(two, 0, 64)) == "That was the last one.\n\n2 done."
    hurt = ticked(two, 0, 15).hurts().end()
    assert words.farewell(hurt).endswith("1 left out, 1 stopped because it hurt.")


def test_every_reason_can_be_given() -> None:
    assert {reason for reason, _ in words.WHY} == set(Reason) - DECIDED


def test_what_is_left_out_to_ask_about_first_is_told_and_not_counted() -> None:
    agreed = Agreement(without=frozenset({0, 2}))
    exercises = [exercise(name) for name in ("neck", "hip", "calf", "knee")]
    player = Player.of(routine(*exercises), agreed=agreed)
    lines = words.invitation(player).splitlines()
    assert lines[0].startswith("2 exercises")
    assert lines[2] == "Neck  ·  left out, to ask about first"
    assert words.progress(player).startswith("1 of 2")
    assert words.what_comes(player) == "Next: Knee"


def test_every_phase_can_be_written_in_blocks() -> None:
    for texts in (*words._BANNERS.values(), words._PAUSED):
        for text in texts:
            assert largest_scale(text.upper(), 80, 3) == 1


def test_how_it_should_feel_is_said_only_while_working() -> None:
    player = started(replace(exercise(), feel="A mild pull."))
    assert words.remark(player) == ""
    assert words.remark(ticked(player, 0, 12)) == "A mild pull."


def test_getting_ready_one_reads_what_the_therapist_added_or_what_to_take_care_of() -> None:
    careful = replace(exercise(), cautions=("Stop if dizzy.",))
    assert words.remark(started(careful)) == "Stop if dizzy."
    assert words.remark(started(replace(careful, note="Only half way."))) == "Only half way."


def test_below_the_figure_stands_the_step_and_while_working_the_cues() -> None:
    player = started(replace(exercise(), steps=("Sit.", "Lean."), cues=("Breathe easily",)))
    assert [words.caption(player, step) for step in range(4)] == ["", "Sit.", "Lean.", ""]
    assert words.caption(ticked(player, 0, 12), 1) == "Breathe easily"
