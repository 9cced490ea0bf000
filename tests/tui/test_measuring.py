"""What a routine file asks to measure, from the mailed file to the question in the check-in."""

from datetime import timedelta
from pathlib import Path

import pytest

from selfcare.diary.diary import Diary
from selfcare.domain.clock import FixedClock
from selfcare.domain.entries import Day, Measure, Rest, Safety
from selfcare.tui.app import SelfcareApp
from selfcare.tui.screens.checkin import CheckinScreen
from selfcare.tui.screens.today import TodayScreen
from tests.conftest import NOW
from tests.sharing.files import mailed
from tests.tui.reading import shown
from tests.tui.test_following import clock, follow, press
from tests.tui.test_logging import SIZE, contents

__all__ = ["clock"]

OFFER = "A short check-in, if you like: d."
ASKS = "measure: [fingertips-floor]\nmeasure every: 2 weeks\n"
FLOOR = Measure("range", ("fingertips-floor",), (12,))


@pytest.fixture(autouse=True)
def _nothing_else_is_due(diary: Diary) -> None:
    for content in (Measure("peg", ("a", "b", "c"), (5, 4, 6)), Measure("psfs", ("film",), (4,))):
        diary.add(content, NOW - timedelta(days=1))
    diary.add(Day(3), NOW - timedelta(hours=1))


async def test_from_accepting_the_file_to_the_noted_number(
    app: SelfcareApp, diary: Diary, downloads: Path
) -> None:
    mailed(downloads, more=ASKS)
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "r", "a", "enter")
        assert "Asks you to measure every 2 weeks: Fingertips to floor." in " ".join(
            shown(app).split()
        )
        assert OFFER not in shown(app)
        await press(pilot, "y")
        assert "Asks you to measure every 2 weeks" in " ".join(shown(app).split())
        await press(pilot, "escape")
        assert isinstance(app.screen, TodayScreen)
        assert OFFER in shown(app)
        await press(pilot, "d")
        assert isinstance(app.screen, CheckinScreen)
        await press(pilot, *"12", "enter")
        assert FLOOR in contents(diary)
        assert OFFER not in shown(app)


async def test_it_comes_again_after_its_weeks_and_not_before(
    app: SelfcareApp, diary: Diary, clock: FixedClock, tmp_path: Path
) -> None:
    diary.add(FLOOR)
    async with app.run_test(size=SIZE) as pilot:
        await follow(pilot, app, mailed(tmp_path, more=ASKS))
        assert OFFER not in shown(app)
        clock.moment += timedelta(days=14)
        diary.add(Day(3))
        diary.add(Measure("peg", ("a", "b", "c"), (5, 4, 6)), clock.moment - timedelta(days=1))
        await press(pilot, "d")
        assert isinstance(app.screen, CheckinScreen)
        assert "Bend forward" in shown(app)


async def test_each_can_be_turned_off_and_on_in_the_settings(
    app: SelfcareApp, tmp_path: Path
) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await follow(pilot, app, mailed(tmp_path, more=ASKS))
        await press(pilot, "comma", "d", "down", "down")
        assert "[x] Fingertips to floor, in cm · routine, every 2 weeks" in shown(app)
        await press(pilot, "enter")
        assert "[ ] Fingertips to floor, in cm" in shown(app)
        assert app.given.setting("checkin_ranges_off") == "fingertips-floor"
        await press(pilot, "escape", "escape", "d")
        assert "Bend forward" not in shown(app)
        assert "Measure your movements now" not in shown(app)
        await press(pilot, "escape", "comma", "d", "down", "down", "enter")
        assert "[x] Fingertips to floor, in cm · routine, every 2 weeks" in shown(app)
        assert app.given.setting("checkin_ranges_off") == ""


async def test_one_that_was_turned_off_is_not_offered_on_the_first_screen(
    app: SelfcareApp, tmp_path: Path
) -> None:
    app._services.settings.set("checkin_ranges_off", "fingertips-floor")
    async with app.run_test(size=SIZE) as pilot:
        await follow(pilot, app, mailed(tmp_path, more=ASKS))
        assert OFFER not in shown(app)


async def test_on_a_day_of_rest_nothing_is_to_be_measured(
    app: SelfcareApp, diary: Diary, tmp_path: Path
) -> None:
    app._services.settings.set("checkin_ranges", "neck-turn-left")
    diary.add(Rest("flare"))
    async with app.run_test(size=SIZE) as pilot:
        await follow(pilot, app, mailed(tmp_path, more=ASKS))
        assert OFFER not in shown(app)
        await press(pilot, "d")
        assert "Measure your movements now" not in shown(app)


async def test_while_a_warning_holds_routines_back_nothing_is_to_be_measured(
    app: SelfcareApp, diary: Diary, tmp_path: Path
) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await follow(pilot, app, mailed(tmp_path, more=ASKS))
        assert OFFER in shown(app)
        book = app._services.watch().book
        questions = tuple(each.id for group in book.groups for each in group.questions)
        diary.add(Safety(questions, questions))
        assert app._due()[0] == ()


async def test_nothing_is_asked_for_while_the_routine_is_paused(
    app: SelfcareApp, diary: Diary, clock: FixedClock, tmp_path: Path
) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await follow(pilot, app, mailed(tmp_path, more=ASKS))
        assert OFFER in shown(app)
        await press(pilot, "r", "d", "p", "escape", "escape")
        assert isinstance(app.screen, TodayScreen)
        assert "paused" in [getattr(each, "state", "") for each in contents(diary)]
        assert OFFER not in shown(app)
