"""What is changed in the settings holds at once, everywhere, and the next time."""

from collections.abc import Callable

import pytest
from textual.widgets import OptionList

from selfcare.diary.home import Home
from selfcare.diary.lock import BusyError
from selfcare.diary.settings import Settings
from selfcare.domain.preferences import PREFERENCES
from selfcare.tui.app import SelfcareApp
from selfcare.tui.screens.profile import ProfileScreen
from selfcare.tui.screens.settings import SettingsScreen
from selfcare.tui.themes import DARK, LIGHT
from selfcare.tui.widgets.bodymap import BodyMap
from selfcare.tui.widgets.sample import Sample
from tests.tui.reading import said, shown
from tests.tui.test_logging import SIZE, press


async def test_each_setting_goes_round_with_the_arrows_and_is_kept(
    app: SelfcareApp, home: Home
) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "comma")
        assert isinstance(app.screen, SettingsScreen)
        for each in PREFERENCES:
            assert each.help.split(".")[0][:30] in shown(app)
            await press(pilot, "right")
            assert Settings(home).get(each.name) == each.options[1].value
            assert f"< {each.options[1].words} >" in shown(app)
            await press(pilot, "left")
            assert Settings(home).get(each.name) == each.options[0].value
            await press(pilot, "down")


@pytest.mark.parametrize("key", ["enter", "space", "right"])
async def test_light_and_dark_change_at_once(app: SelfcareApp, key: str) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "comma", key)
        assert app.theme == LIGHT.name
        await press(pilot, "f2")
        assert app.theme == DARK.name
        assert "< Dark >" in shown(app)


async def test_a_click_changes_too(app: SelfcareApp, home: Home) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "comma")
        await pilot.click(OptionList, offset=(5, 3))
        await pilot.pause()
        assert Settings(home).get("bell") == "off"


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (140, 40)])
async def test_the_samples_show_each_set_of_characters_and_which_is_chosen(
    app: SelfcareApp, size: tuple[int, int]
) -> None:
    async with app.run_test(size=size) as pilot:
        await press(pilot, "comma", "down", "left")
        assert "▸ Plain letters" in shown(app)
        assert [sample.glyphs for sample in app.screen.query(Sample)] == [
            "blocks",
            "octants",
            "ascii",
        ]
        for sample in app.screen.query(Sample):
            assert sample.region.bottom <= size[1] - 1
            assert sample.region.right <= size[0]
        assert "##777" in shown(app)


async def test_the_body_map_is_drawn_as_the_settings_say(
    make_app: Callable[[], SelfcareApp],
) -> None:
    app = make_app()
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "comma", "down", "left", "escape", "6")
        assert app.screen.query_one(BodyMap).glyphs == "ascii"
        assert "###" in shown(app)
        assert "█" not in shown(app)


async def test_a_damaged_file_is_told_when_the_app_opens(
    make_app: Callable[[], SelfcareApp], home: Home
) -> None:
    home.data.mkdir()
    (home.data / "settings.toml").write_text("look = ")
    app = make_app()
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        assert "is damaged" in said(app)
        await press(pilot, "comma", "right")
        assert "settings.damaged-" in said(app)
        assert app.theme == LIGHT.name


@pytest.mark.parametrize("fault", [BusyError("Another window is busy."), OSError(28, "No space")])
async def test_what_cannot_be_kept_is_said_and_holds_for_now(
    app: SelfcareApp, monkeypatch: pytest.MonkeyPatch, fault: Exception
) -> None:
    def fail(*_: object) -> None:
        raise fault

    monkeypatch.setattr(Settings, "set", fail)
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "comma", "right")
        assert app.theme == LIGHT.name
        assert "Another window" in said(app) or "could not be kept: No space" in said(app)


async def test_about_you_is_near(app: SelfcareApp) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "comma", "i")
        assert isinstance(app.screen, ProfileScreen)
