"""The first picture comes soon: what it does not need is not done before it."""

from unittest.mock import Mock

import pytest
from textual.css.stylesheet import Stylesheet

from selfcare.diary.settings import Settings
from selfcare.tui.app import SelfcareApp
from selfcare.tui.screens.today import TodayScreen
from selfcare.tui.themes import DARK, LIGHT
from tests.tui.test_logging import SIZE, press


@pytest.mark.parametrize(("look", "theme"), [("dark", DARK), ("light", LIGHT)])
async def test_it_opens_in_the_look_that_was_chosen_and_reads_its_styles_but_once(
    app: SelfcareApp, monkeypatch: pytest.MonkeyPatch, look: str, theme: object
) -> None:
    again = Mock()
    monkeypatch.setattr(Stylesheet, "reparse", again)
    monkeypatch.setattr(Settings, "get", lambda *_: look)
    app = SelfcareApp(app._services)
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        assert app.current_theme is theme
        assert app.screen.styles.background.hex == app.theme_variables["background"]
        assert not again.called


async def test_what_the_first_screen_has_just_read_is_read_again_only_after_another_screen(
    app: SelfcareApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    reread: list[TodayScreen] = []

    def note(screen: TodayScreen) -> None:
        reread.append(screen)

    monkeypatch.setattr(TodayScreen, "reread", note)
    monkeypatch.setattr("selfcare.tui.screens.today.REREAD_EVERY", 3600)
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        assert not reread
        await press(pilot, "question_mark", "escape")
        assert len(reread) == 1
