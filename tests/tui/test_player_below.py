"""A routine waits while something else stands above it, such as help."""

from textual.screen import Screen

from selfcare.domain.player import Stage
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
