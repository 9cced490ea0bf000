"""The player's screen: what a person sees and hears while the clock is in the test's hands."""

from typing import Any

import pytest
from textual.app import App
from textual.pilot import Pilot
from textual.widgets import ContentSwitcher, Static

from selfcare.domain.entries import Done, Session
from selfcare.domain.playing.moment import Stage
from selfcare.domain.playing.player import Player
from selfcare.domain.playing.snapshot import restore
from selfcare.domain.routines.routine import Dose, Exercise, Routine
from selfcare.tui.screens.choice import ChoiceScreen
from selfcare.tui.screens.hurt import HurtScreen
from selfcare.tui.screens.player import PlayerScreen
from selfcare.tui.widgets.blocks import Blocks
from selfcare.tui.widgets.countdown import Countdown
from selfcare.tui.widgets.figure import PLAIN, Figure, Manner
from selfcare.tui.widgets.playing import Playing
from selfcare.tui.widgets.rating import Rating
from selfcare.tui.widgets.steps import Steps

RUDE = "Reach [/] up\x1b]0;mine\x07 [bold"
"""What a file may hold: broken markup, and a sequence that would rename the window."""


def an_exercise(name: str, **dose: int) -> Exercise:
    return Exercise(
        id=name.lower(),
        name=name,
        kind="stretch",
        steps=(RUDE, "Stay."),
        each_side=False,
        dose=Dose(**({"hold": 10, "repetitions": 1} | dose)),
        feel="A mild pull.",
        cautions=("Stop if you get dizzy.",),
        note="Slowly on Mondays.",
    )


ROUTINE = Routine(
    slug="desk-neck",
    title="Desk [neck]",
    purpose="",
    exercises=(an_exercise("Neck"), an_exercise("Hip [/b]")),
    stop_rule="Any warning sign stops it all.",
)
"""10 s to get ready, 10 s held, 8 s to get ready, 10 s held."""


class Host(App[None]):
    """As little of an app as a screen needs."""

    def __init__(
        self, player: Player | None = None, *, bell: bool = True, manner: Manner = PLAIN
    ) -> None:
        super().__init__()
        self.moment = 1000.0
        self.rings = 0
        self.noted: list[Session | None] = []
        self.kept: list[dict[str, Any]] = []
        self.finished: list[Session | None] = []
        self.play = PlayerScreen(
            player or Player.of(ROUTINE), monotonic=lambda: self.moment, bell=bell, manner=manner
        )

    def on_mount(self) -> None:
        self.push_screen(self.play, self.noted.append)

    def bell(self) -> None:
        self.rings += 1

    def on_player_screen_progress(self, event: PlayerScreen.Progress) -> None:
        self.kept.append(event.snapshot)

    def on_player_screen_finished(self, event: PlayerScreen.Finished) -> None:
        self.finished.append(event.session)

    def wait(self, seconds: float) -> None:
        """Let time pass, and the screen look at the clock twice a second."""
        end = self.moment + seconds
        while self.moment < end:
            self.moment = min(end, self.moment + 0.5)
            self.play.tick()

    def text(self, place: str) -> str:
        return str(self.play.query_one(f"#{place}", Static).render())

    @property
    def page(self) -> str | None:
        return self.play.query_one(ContentSwitcher).current

    @property
    def stage(self) -> Stage:
        return self.play.player.stage


async def press(pilot: Pilot[None], *keys: str) -> None:
    await pilot.press(*keys)
    await pilot.pause()


async def test_one_key_starts_and_then_nothing_is_needed_until_the_end() -> None:
    app = Host()
    async with app.run_test() as pilot:
        await press(pilot, "6")
        app.wait(38)
        await pilot.pause()
        assert (app.stage, app.page) == (Stage.AFTER, "after")
        await press(pilot, "t")
    session = Session(
        routine="desk-neck",
        version=1,
        ended="finished",
        exercises=(Done("neck", "done", 10), Done("hip [/b]", "done", 10)),
        before=6,
        after=10,
        seconds=20,
        title="Desk [neck]",
    )
    assert app.noted == app.finished == [session]


async def test_before_the_start_one_reads_what_is_coming() -> None:
    app = Host()
    async with app.run_test() as pilot:
        await pilot.pause()
        text = str(app.play.query("#before .text").first(Static).render())
        assert "2 exercises, less than a minute." in text
        assert "Hip [/b]  ·  10 seconds, once" in text
        assert "Any warning sign stops it all." in text
        assert isinstance(app.focused, Rating)


async def test_it_starts_without_an_answer() -> None:
    app = Host()
    async with app.run_test() as pilot:
        await press(pilot, "enter")
        assert (app.stage, app.play.player.before) == (Stage.RUNNING, None)
        assert app.focused is None


async def test_now_is_told_in_words_and_digits() -> None:
    app = Host()
    async with app.run_test() as pilot:
        await press(pilot, "6")
        assert app.text("name") == "Neck"
        assert app.text("standing") == "Get ready"
        assert app.play.query_one(Countdown).texts == ("10",)
        assert app.play.query_one("#banner", Blocks).texts == ("Get ready", "Ready")
        assert app.text("next") == "Next: Hip [/b]"
        app.wait(12)
        assert app.text("standing") == "Hold"
        assert app.play.query_one(Countdown).texts == ("8",)
        assert app.text("remark") == "A mild pull."
        app.wait(8)
        assert app.text("name") == "Hip [/b]"
        assert app.text("next") == "This is the last one"
        assert app.text("left") == "2 of 2  ·  less than a minute left"


async def test_the_last_seconds_beep_and_a_new_phase_rings_and_flashes() -> None:
    app = Host()
    async with app.run_test() as pilot:
        await press(pilot, "6")
        app.wait(6.5)
        assert app.rings == 0
        app.wait(3)
        assert app.rings == 3
        assert not app.play.query_one(Playing).has_class("-turning")
        app.wait(0.5)
        assert app.rings == 4
        assert app.play.query_one(Playing).has_class("-turning")


async def test_it_can_be_silent() -> None:
    app = Host(bell=False)
    async with app.run_test() as pilot:
        await press(pilot, "6")
        app.wait(38)
        assert app.rings == 0


async def test_space_pauses_and_goes_on() -> None:
    app = Host()
    async with app.run_test() as pilot:
        await press(pilot, "6")
        app.wait(12)
        await press(pilot, "space")
        assert app.text("standing") == "Paused"
        app.moment += 500
        await press(pilot, "space")
        assert (app.stage, app.play.player.seconds_left) == (Stage.RUNNING, 8)


async def test_a_sleeping_computer_pauses_it_and_that_is_said() -> None:
    app = Host()
    async with app.run_test() as pilot:
        await press(pilot, "6")
        app.moment += 500
        app.play.tick()
        assert app.stage is Stage.PAUSED
        assert "The computer slept" in app.text("remark")


async def test_back_and_next() -> None:
    app = Host()
    async with app.run_test() as pilot:
        await press(pilot, "6", "right")
        assert app.text("standing") == "Hold"
        await press(pilot, "left")
        assert app.text("standing") == "Get ready"
        await press(pilot, "n", "n", "b")
        assert app.text("name") == "Neck"
        await press(pilot, "b", "b")
        assert (app.stage, app.page) == (Stage.BEFORE, "before")
        assert isinstance(app.focused, Rating)


async def test_skipping_asks_why_and_notes_it() -> None:
    app = Host()
    async with app.run_test() as pilot:
        await press(pilot, "6", "s")
        assert isinstance(app.screen, ChoiceScreen)
        await press(pilot, "3")
        assert app.text("name") == "Hip [/b]"
        await press(pilot, "s", "down", "enter")
        assert app.stage is Stage.HURT
        await press(pilot, "enter", "2", "q")
    assert app.noted[0] is not None
    assert [done.reason for done in app.noted[0].exercises] == ["not-clear", "hurts"]


async def test_skipping_can_be_taken_back() -> None:
    app = Host()
    async with app.run_test() as pilot:
        await press(pilot, "6", "s", "escape")
        assert (app.stage, app.text("name")) == (Stage.RUNNING, "Neck")
        assert app.focused is None


async def test_what_hurts_stops_and_says_when_to_get_help() -> None:
    app = Host()
    async with app.run_test() as pilot:
        await press(pilot, "6")
        app.wait(15)
        await press(pilot, "p")
        text = str(app.screen.query_one("#text", Static).render())
        for warning in ("sharp", "numbness", "weakness", "dizziness", "chest pain", "help"):
            assert warning in text
        assert "Nobody is watching this log" in text
        await press(pilot, "enter", "1")
        assert "ask your therapist or a clinician" in str(
            app.play.query("#after .text").first(Static).render()
        )
        await press(pilot, "enter")
    assert app.noted[0] is not None
    assert (app.noted[0].ended, app.noted[0].after) == ("pain", None)
    assert app.noted[0].exercises[0] == Done("neck", "stopped", 5, "hurts")


async def test_hurts_pressed_by_mistake_stays_paused() -> None:
    app = Host()
    async with app.run_test() as pilot:
        await press(pilot, "6", "p", "escape")
        assert app.stage is Stage.PAUSED


async def test_ended_by_mistake_one_can_go_on() -> None:
    app = Host()
    async with app.run_test() as pilot:
        await press(pilot, "6")
        app.wait(15)
        await press(pilot, "q")
        assert app.page == "after"
        await press(pilot, "escape")
        assert (app.stage, app.page) == (Stage.PAUSED, "playing")


async def test_before_the_start_there_is_nothing_to_skip_and_nothing_to_note() -> None:
    app = Host()
    async with app.run_test() as pilot:
        await press(pilot, "p", "s", "n", "b")
        assert (app.stage, app.screen) == (Stage.BEFORE, app.play)
        await press(pilot, "q")
    assert app.noted == app.finished == [None]


async def test_each_step_is_kept_and_can_be_gone_on_from() -> None:
    app = Host()
    async with app.run_test() as pilot:
        await press(pilot, "6")
        app.wait(12)
        await press(pilot, "space")
        assert [kept["stage"] for kept in app.kept] == ["running", "running", "paused"]
    again = Host(restore(ROUTINE, app.kept[-1]))
    async with again.run_test() as pilot:
        await pilot.pause()
        assert (again.page, again.text("standing")) == ("playing", "Paused")
        assert "where you left off" in again.text("remark")
        await press(pilot, "space")
        again.wait(28)
        await press(pilot, "0")
    assert again.noted[0] is not None
    assert (again.noted[0].before, again.noted[0].seconds) == (6, 22)


async def test_what_hurt_when_the_program_died_is_asked_again() -> None:
    hurting = Player.of(ROUTINE).start().hurts()
    app = Host(hurting)
    async with app.run_test() as pilot:
        await pilot.pause()
        assert isinstance(app.screen, HurtScreen)


@pytest.mark.parametrize("size", [(80, 24), (60, 20), (30, 8), (5, 2)])
async def test_it_plays_in_every_window_without_colour_or_motion(
    size: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    app = Host()
    app.animation_level = "none"
    async with app.run_test(size=size) as pilot:
        await press(pilot, "right", "down", "enter")
        app.wait(12)
        await press(pilot, "up", "down", "s", "escape", "p", "enter", "1", "3")
    assert app.noted[0] is not None


async def test_without_a_figure_the_steps_are_shown_as_they_are() -> None:
    app = Host()
    async with app.run_test() as pilot:
        await press(pilot, "6")
        place = app.play.query_one("#figure")
        assert (place.size.width, place.query_one(Steps).display) == (36, True)
        assert place.query_one("#words").display
        assert not place.query_one(Figure).display
        strips = app.play._compositor.render_strips()
        shown = "\n".join(strip.text for strip in strips)
        assert "1 Reach [/] up]0;mine [bold" in shown
        assert "! Stop if you get dizzy." in shown
        assert "\x1b" not in shown
        assert "\x07" not in shown
