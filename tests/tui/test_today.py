"""The first screen tells the truth about today, also when it was left open or not opened for long."""

import errno
from datetime import datetime, timedelta

import pytest

from selfcare.diary.diary import Diary
from selfcare.diary.files import NotConfirmedError
from selfcare.domain.clock import FixedClock
from selfcare.domain.entries import Content, Entry, Pain
from selfcare.tui.app import SelfcareApp
from selfcare.tui.screens.choice import ChoiceScreen
from selfcare.tui.screens.today import TodayScreen
from tests.conftest import NOW
from tests.tui.reading import said, shown
from tests.tui.test_logging import NECK, SIZE, contents, press


async def test_an_empty_diary_shows_what_to_press(app: SelfcareApp) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        assert "Nothing is noted yet" in shown(app)


async def test_after_weeks_without_an_entry_it_does_not_forget_that_there_were_some(
    app: SelfcareApp, diary: Diary
) -> None:
    diary.add(NECK, NOW - timedelta(days=20))
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        assert "Nothing noted in the last 14 days" in shown(app)
        assert "Nothing is noted yet" not in shown(app)


async def test_left_open_over_midnight_it_shows_the_new_day(
    app: SelfcareApp, diary: Diary, clock: FixedClock
) -> None:
    diary.add(NECK)
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        assert "Sunday 22 November" in shown(app)
        assert "today  17:05" in shown(app)
        clock.moment += timedelta(hours=8)
        assert isinstance(app.screen, TodayScreen)
        app.screen.reread()
        await press(pilot, "f2")
        assert "Monday 23 November" in shown(app)
        assert "Sun 22 17:05" in shown(app)


@pytest.mark.parametrize("keys", ["6neck7", "l6n", "p3n", "v3n", "r3n"])
async def test_what_is_typed_before_the_next_screen_is_there_does_nothing_else(
    app: SelfcareApp, diary: Diary, keys: str
) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        for key in keys:
            app.simulate_key(key)
        await pilot.pause()
        await pilot.pause()
        assert isinstance(app.screen_stack[-2], TodayScreen)
        assert contents(diary) == []
        while not isinstance(app.screen, TodayScreen):
            await press(pilot, "2" if isinstance(app.screen, ChoiceScreen) else "escape")
        await press(pilot, "n")
        assert contents(diary) == [Pain((), 0)]


async def test_a_disk_that_does_not_confirm_is_told_of_and_the_entry_shown(
    app: SelfcareApp, diary: Diary, monkeypatch: pytest.MonkeyPatch
) -> None:
    add = diary.add

    def unconfirmed(content: Content, at: datetime | None = None) -> Entry:
        add(content, at)
        raise NotConfirmedError(errno.EIO, "Input/output error")

    monkeypatch.setattr(diary, "add", unconfirmed)
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("n")
        await pilot.pause()
        assert "It was saved, but your disk reports a fault: Input/output error." in said(app)
        assert "No pain" in shown(app)
    assert len(diary.entries()) == 1
