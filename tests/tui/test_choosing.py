"""What Enter does in the lists of the form: never leave behind what somebody had gone to or typed."""

from datetime import timedelta

from selfcare.diary.diary import Diary
from selfcare.domain.entries import Pain
from selfcare.tui.app import SelfcareApp
from selfcare.tui.screens.log import LogScreen
from tests.conftest import NOW
from tests.tui.reading import shown
from tests.tui.test_logging import NECK, SIZE, contents, press


async def test_enter_ticks_the_line_that_the_arrows_went_to_and_then_saves(
    app: SelfcareApp, diary: Diary
) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "6", "enter", "down", "enter")
        assert isinstance(app.screen, LogScreen)
        await press(pilot, "enter")
        (pain,) = contents(diary)
        assert isinstance(pain, Pain)
        assert len(pain.triggers) == 1


async def test_enter_on_a_line_that_is_ticked_goes_on(app: SelfcareApp, diary: Diary) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "6", "enter", "down", "space", "down", "up", "enter")
        assert len(contents(diary)) == 1


async def test_as_last_but_elsewhere_too(app: SelfcareApp, diary: Diary) -> None:
    diary.add(NECK, NOW - timedelta(days=1))
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "a", "down", "enter")
        again = contents(diary)[0]
        assert isinstance(again, Pain)
        assert len(again.zones) == 2


async def test_enter_does_not_drop_a_word_that_has_no_name_here(
    app: SelfcareApp, diary: Diary
) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "6", "enter", "x", "q", "z", "enter")
        assert contents(diary) == []
        assert "nothing is called that" in shown(app)
