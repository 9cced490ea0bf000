"""The therapist's rules as the person meets them in the player."""

from dataclasses import replace

import pytest
from textual.widgets import OptionList, Static

from selfcare.domain.playing.moment import Stage
from selfcare.domain.playing.player import Player
from selfcare.domain.playing.tally import Reason
from selfcare.tui import player_words as words
from selfcare.tui.screens.choice import ChoiceScreen
from selfcare.tui.screens.hurt import HurtScreen
from selfcare.tui.widgets.figure import Figure
from tests.tui.test_player import ROUTINE, Host, press

NECK, HIP = ROUTINE.exercises
RULED = replace(ROUTINE, short_from=7, exercises=(NECK, replace(HIP, in_short_form=True)))


def title(app: Host) -> str:
    return str(app.screen.query_one("#title", Static).render())


async def test_above_the_ceiling_the_exercise_ends_and_is_noted() -> None:
    app = Host()
    async with app.run_test() as pilot:
        await press(pilot, "2")
        app.wait(15)
        await press(pilot, "p", "7")
        assert title(app) == "7 is above 5: this exercise ends here"
        assert app.screen.query_one(OptionList).option_count == 2
        await press(pilot, "2")
        assert (app.stage, app.text("name")) == (Stage.RUNNING, "Hip [/b]")
        await press(pilot, "q", "4")
    (session,) = app.noted
    assert session is not None
    assert [(each.result, each.pain) for each in session.exercises] == [
        ("stopped", 7),
        ("skipped", None),
    ]


async def test_up_to_the_ceiling_one_may_go_on() -> None:
    app = Host()
    async with app.run_test() as pilot:
        await press(pilot, "2")
        app.wait(15)
        await press(pilot, "p", "4")
        assert title(app) == "4 is not above 5"
        await press(pilot, "3")
        assert (app.stage, app.text("name")) == (Stage.PAUSED, "Neck")


async def test_a_wrong_digit_can_be_mended() -> None:
    app = Host()
    async with app.run_test() as pilot:
        await press(pilot, "2", "p", "9")
        assert isinstance(app.screen, ChoiceScreen)
        await press(pilot, "escape")
        assert isinstance(app.screen, HurtScreen)
        await press(pilot, "1", "3")
        assert app.stage is Stage.PAUSED


@pytest.mark.parametrize(("key", "name"), [("8", "Hip [/b]"), ("3", "Neck")])
async def test_the_short_form_is_announced_played_and_explained(key: str, name: str) -> None:
    app = Host(Player.of(RULED))
    async with app.run_test() as pilot:
        await pilot.pause()
        before = str(app.play.query("#before .text").first(Static).render())
        assert "At 7 or more, only: Hip [/b]." in before
        await press(pilot, key)
        assert app.text("name") == name
        is_short = "From 7 on only the short form" in app.text("remark")
        assert is_short is (key == "8")


def test_an_invitation_says_what_is_left_out_and_why() -> None:
    player = Player.of(ROUTINE, left_out={"neck": Reason.WORSE_BEFORE})
    said = words.invitation(player, ["Neck is left out: pain rose by 2."])
    assert said.startswith("One exercise, ")
    assert "Neck  ·  left out this time" in said
    assert "Neck is left out: pain rose by 2." in said


async def test_an_own_exercise_is_shown_by_the_figure_that_its_pose_names() -> None:
    own = replace(NECK, pose="chin-tuck")
    app = Host(Player.of(replace(ROUTINE, exercises=(own,))))
    async with app.run_test() as pilot:
        await press(pilot, "2")
        assert app.play.query_one(Figure).exercise == "chin-tuck"
        assert app.play.query_one(Figure).display
