"""Nobody is caught in a routine: it waits below help, and Escape leads out or holds it."""

from textual.screen import Screen

from selfcare.domain.playing.moment import Stage
from tests.tui.test_player import Host, press


async def test_nothing_runs_by_while_help_is_read() -> None:
    app = Host()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "3")
        app.wait(12)
        left = app.play.player.head
        app.push_screen(Screen())
        await pilot.pause()
        app.wait(60)
        app.pop_screen()
        await pilot.pause()
        stages = [app.stage]
        assert app.play.player.head.place == left.place
        await press(pilot, "space")
        stages.append(app.stage)
        assert stages == [Stage.PAUSED, Stage.RUNNING]


async def test_escape_before_the_start_goes_back() -> None:
    app = Host()
    async with app.run_test(size=(60, 20)) as pilot:
        assert "Esc goes back." in app.text("before .hint")
        await press(pilot, "escape")
        assert app.finished == [None]


async def test_escape_while_it_runs_holds_it() -> None:
    app = Host()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "3")
        app.wait(12)
        await press(pilot, "escape", "escape")
        assert app.stage is Stage.PAUSED
