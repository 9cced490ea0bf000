"""How often to be asked, until when, and what to measure: all by keys."""

from selfcare.diary.diary import Diary
from selfcare.domain.entries import Day
from selfcare.tui.app import SelfcareApp
from selfcare.tui.screens.checkin_plan import CheckinPlanScreen
from tests.tui.reading import shown
from tests.tui.test_logging import SIZE, press


def row(app: SelfcareApp, begins: str) -> str:
    return next(line for line in shown(app).splitlines() if begins in line)


async def test_movements_are_chosen_and_kept_in_their_order(app: SelfcareApp) -> None:
    app._services.settings.set("checkin_ranges", "from-a-newer-version")
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "comma", "d", *["down"] * 3, "space", "up", "enter")
        assert "[x] Fingertips to floor, in cm" in shown(app)
        held = "fingertips-floor neck-turn-left from-a-newer-version"
        assert app.given.setting("checkin_ranges") == held
        await press(pilot, "enter")
        assert "[ ] Fingertips to floor, in cm" in shown(app)
        await press(pilot, "escape", "escape")
        assert not isinstance(app.screen, CheckinPlanScreen)


async def test_how_often_and_an_end(app: SelfcareApp, diary: Diary) -> None:
    diary.add(Day(3))
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "comma", "d", "enter")
        assert "< once a week >" in row(app, "How often")
        await press(pilot, "space")
        assert "< once a day at most >" in row(app, "How often")
        await press(pilot, "down", "enter", "2")
        assert "< 20 December 2026 >" in row(app, "Ask until")
        assert app.given.setting("checkin_until") == "2026-12-20"
        await press(pilot, "enter", "escape", "enter", "1")
        assert "< no end >" in row(app, "Ask until")


async def test_any_day_can_be_typed_and_a_past_one_ends_it(app: SelfcareApp, diary: Diary) -> None:
    diary.add(Day(3))
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "comma", "d", "down", "enter", "5", *"soon", "enter")
        assert "Please type a day, such as 2026-12-31." in shown(app)
        await press(pilot, *["backspace"] * 4, *"2026-11-01", "enter")
        assert "that is past: nothing is asked" in row(app, "1 November 2026")
        await press(pilot, "enter", "5", "escape", "escape", "escape", "d")
        assert "The check-ins ended on 2026-11-01." in shown(app)
