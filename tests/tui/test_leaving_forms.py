"""What somebody has typed is not lost by one press of Escape, on any form."""

from textual.pilot import Pilot

from selfcare.diary.diary import Diary
from selfcare.tui.app import SelfcareApp
from selfcare.tui.screens.choice import ChoiceScreen
from selfcare.tui.screens.quiet_hours import QuietHoursScreen
from selfcare.tui.screens.reminder import ReminderScreen
from selfcare.tui.screens.today import TodayScreen
from tests.tui.reading import shown
from tests.tui.test_logging import SIZE, press


async def test_a_question_that_was_typed_is_asked_about(app: SelfcareApp, diary: Diary) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "k", *"Swim", "escape")
        assert isinstance(app.screen, ChoiceScreen)
        await press(pilot, "escape", *"ming", "escape", "1")
        assert [phrase for entry in diary.entries() for phrase in entry.content] == ["Swimming"]


async def test_a_reminder_that_was_typed_is_asked_about(app: SelfcareApp) -> None:
    async with app.run_test(size=SIZE) as pilot:
        app.push_screen(ReminderScreen(app.given, None))
        await type_and_leave(pilot, app)


async def test_quiet_hours_that_were_typed_are_asked_about(app: SelfcareApp) -> None:
    async with app.run_test(size=SIZE) as pilot:
        app.push_screen(QuietHoursScreen(None))
        await type_and_leave(pilot, app)


async def type_and_leave(pilot: Pilot[None], app: SelfcareApp) -> None:
    """Type something, leave, and say that it need not be saved."""
    await pilot.pause()
    await press(pilot, *"log", "escape")
    assert isinstance(app.screen, ChoiceScreen)
    await press(pilot, "2")
    assert isinstance(app.screen, TodayScreen)


async def test_a_form_on_which_nothing_was_typed_is_left_at_once(app: SelfcareApp) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "k", "escape")
        assert isinstance(app.screen, TodayScreen)
        assert "Leave without saving" not in shown(app)
