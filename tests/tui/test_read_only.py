"""What somebody shared: the same screens, which say that one can only look, and offer no change."""

from dataclasses import replace

import pytest

from selfcare.diary.home import Home
from selfcare.domain.clock import FixedClock
from selfcare.sharing.shared import READ_ONLY, SharedDiary, read_share
from selfcare.tui.app import SelfcareApp
from tests.sharing.test_shared import DOCUMENT
from tests.tui.reading import said, shown
from tests.tui.test_logging import SIZE, press


@pytest.fixture
def looking(app: SelfcareApp, home: Home, clock: FixedClock) -> SelfcareApp:
    shared = SharedDiary(home, clock, read_share(DOCUMENT, "mine.json", clock))
    return SelfcareApp(replace(app._services, diary=shared, read_only=READ_ONLY))


async def test_every_screen_says_so_and_offers_no_change(looking: SelfcareApp, home: Home) -> None:
    async with looking.run_test(size=SIZE) as pilot:
        assert READ_ONLY in shown(looking)
        assert "Press 1 to 9" not in shown(looking)
        assert "Pain 6, left side of neck" in shown(looking)
        await press(pilot, "5", "0", "l", "a", "p", "v", "u", "n")
        assert looking.screen.name == "today"
        await press(pilot, "h", "d", "e", "u")
        assert looking.screen.name == "history"
        assert READ_ONLY in shown(looking)
        assert "Delete" not in shown(looking)
    assert not (home.data / "diary").exists()


async def test_the_smallest_window_says_so_too(looking: SelfcareApp) -> None:
    async with looking.run_test(size=(60, 20)):
        assert READ_ONLY in shown(looking).splitlines()[0]


async def test_what_is_asked_of_the_diary_all_the_same_is_refused_in_words(
    looking: SelfcareApp,
) -> None:
    from selfcare.domain.entries import Pain
    from selfcare.tui.messages import NoteWanted

    async with looking.run_test(size=SIZE) as pilot:
        looking.screen.post_message(NoteWanted(Pain((), 0)))
        await pilot.pause()
        assert "to look at only" in said(looking)


async def test_nothing_is_brought_in_where_one_only_looks(looking: SelfcareApp) -> None:
    async with looking.run_test(size=SIZE) as pilot:
        await press(pilot, "f")
        await looking.workers.wait_for_complete()
        await pilot.pause()
        assert "A report for your therapist" in shown(looking)
        assert "Bring in data" not in shown(looking)
        assert "Whom I share with" not in shown(looking)
        await press(pilot, "3", "6", "5")
        await looking.workers.wait_for_complete()
        await pilot.pause()
        assert "Nothing was shared so far." in shown(looking)
