"""The app makes backups beside what one does: when it opens, and after a change."""

from dataclasses import replace
from threading import get_ident

import pytest

from selfcare.diary.backups.keeping import keep
from selfcare.diary.diary import Diary
from selfcare.diary.home import Home
from selfcare.domain.clock import FixedClock
from selfcare.domain.entries import Visit
from selfcare.tui.app import SelfcareApp
from selfcare.tui.areas.noting import MANY
from tests.conftest import NOW
from tests.tui.reading import said


@pytest.fixture
def made(app: SelfcareApp, diary: Diary, clock: FixedClock) -> list[int]:
    """Return the threads in which a backup was asked for."""
    threads: list[int] = []

    def back_up() -> None:
        threads.append(get_ident())
        keep(diary, clock)

    app._services = replace(app._services, back_up=back_up)
    return threads


async def test_it_asks_for_one_soon_after_opening_and_after_a_change_and_never_waits(
    app: SelfcareApp, made: list[int], home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("selfcare.tui.app.SETTLED", 0.01)
    async with app.run_test() as pilot:
        for _ in range(500):
            if not made:
                await pilot.pause(0.01)
        await app.workers.wait_for_complete()
        assert len(made) == 1
        await pilot.press("n")
        await app.workers.wait_for_complete()
        assert len(made) == 2
        await pilot.press("h")
        await app.workers.wait_for_complete()
        assert len(made) == 2
    assert get_ident() not in made
    assert len(list(home.data.glob("backups/*/*.json"))) == 1


async def test_the_first_keys_do_not_wait_for_it(
    app: SelfcareApp, made: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("selfcare.tui.app.SETTLED", 3600)
    async with app.run_test() as pilot:
        await pilot.press("h", "escape")
        assert not made


async def test_a_great_change_that_is_taken_back_is_named_by_its_size(
    app: SelfcareApp, diary: Diary
) -> None:
    diary.add_all([(Visit(str(number)), NOW) for number in range(MANY + 1)])
    async with app.run_test() as pilot:
        await pilot.press("u")
        await pilot.pause()
        assert "a change of 3 entries" in said(app)
