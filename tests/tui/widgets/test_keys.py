"""The keys at the bottom of a screen are made once, and anew only where others are offered."""

import pytest
from textual.screen import Screen
from textual.widgets._footer import FooterKey

from selfcare.diary.diary import Diary
from selfcare.tui.app import SelfcareApp
from tests.tui.test_logging import NECK, SIZE, press


async def test_the_styles_of_a_key_are_worked_out_once(
    app: SelfcareApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    again: list[str] = []

    def note(key: FooterKey) -> None:
        again.append(key.description)

    monkeypatch.setattr(FooterKey, "update_node_styles", note)
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "h")
        assert "Correct" in [key.description for key in app.screen.query(FooterKey)]
        assert again == []


async def test_they_are_made_anew_only_where_others_are_offered(
    app: SelfcareApp, diary: Diary
) -> None:
    diary.add(NECK)
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "h")
        before = list(app.screen.query(FooterKey))
        assert "Correct" in [key.description for key in before]
        app.screen.refresh_bindings()
        await pilot.pause()
        assert list(app.screen.query(FooterKey)) == before


async def test_a_key_that_is_not_offered_any_more_goes(app: SelfcareApp) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        shown = [key.description for key in app.screen.query(FooterKey)]
        offers = type(app.screen).check_action

        def check(screen: Screen[object], action: str, parameters: tuple[object, ...]) -> object:
            return action != "undo" and offers(screen, action, parameters)

        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(type(app.screen), "check_action", check)
            app.screen.refresh_bindings()
            await pilot.pause()
            left = [key.description for key in app.screen.query(FooterKey)]
        assert left == [each for each in shown if each != "Undo"] != shown
