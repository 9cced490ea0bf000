"""A check-in takes a few keys, can be left at any point, and is saved as one change."""

from datetime import timedelta

from selfcare.diary.diary import Diary
from selfcare.domain.entries import AfterVisit, Day, Measure, Pain, Visit
from selfcare.tui.app import SelfcareApp
from selfcare.tui.screens.checkin import CheckinScreen
from selfcare.tui.screens.checkin_plan import CheckinPlanScreen
from selfcare.tui.screens.today import TodayScreen
from tests.conftest import NOW
from tests.tui.reading import said, shown
from tests.tui.test_logging import SIZE, contents, press

PEG = Measure("peg", ("pain", "enjoyment", "activity"), (5, 4, 6))
NECK = Pain(("neck-side.l",), 3)


async def test_a_day_in_eight_keys(app: SelfcareApp, diary: Diary) -> None:
    diary.add(PEG, NOW - timedelta(days=1))
    diary.add(Measure("psfs", ("film",), (4,)), NOW - timedelta(days=1))
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        assert "A short check-in, if you like: d." in shown(app)
        await press(pilot, "d", "3", "7", "2", "1", "enter", *"sun", "enter")
        await pilot.pause()
        (day,) = [each for each in contents(diary) if isinstance(each, Day)]
        assert (day.in_the_way, day.sleep, day.stress, day.good) == (3, 7, 2, "sun")
        assert len(day.eased_by) == 1
        assert isinstance(app.screen, TodayScreen)
        assert "Saved: Day: in the way 3, sleep 7, stress 2" in said(app)
        assert "A short check-in" not in shown(app)
        assert app.given.setting("checkin_since") == "2026-11-22"


async def test_all_of_it_is_one_change_that_undo_takes_back(app: SelfcareApp, diary: Diary) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "d", "3", "tab", "enter", "tab", "enter", "5", "4", "6")
        await pilot.pause()
        assert sorted(map(repr, contents(diary))) == sorted(map(repr, [Day(3), PEG]))
        await press(pilot, "u")
        assert contents(diary) == []


async def test_it_can_be_left_and_keeps_what_was_answered(app: SelfcareApp, diary: Diary) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "d", "escape")
        assert contents(diary) == []
        await press(pilot, "d", "t", "escape")
        await pilot.pause()
        assert contents(diary) == [Day(10)]


async def test_after_a_visit_the_therapist_hears_if_the_pressure_was_too_much(
    app: SelfcareApp, diary: Diary
) -> None:
    diary.add(Visit(), NOW - timedelta(days=1))
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "d", "1", "down", "down", "space", "1", "1", "enter", "2", "escape")
        await pilot.pause()
        assert AfterVisit(("sore", "twitching"), "too-much") in contents(diary)


async def test_numbers_are_asked_again_until_they_are_some(app: SelfcareApp, diary: Diary) -> None:
    app._services.settings.set("checkin_ranges", "fingertips-floor")
    for content in (PEG, Measure("psfs", ("film",), (4,)), Day(3)):
        diary.add(content, NOW - timedelta(days=1))
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "d", *["tab"] * 5, *"ten", "enter")
        assert "That is no whole number" in said(app)
        await press(pilot, *["backspace"] * 3, "1", "2", "enter")
        await pilot.pause()
        assert Measure("range", ("fingertips-floor",), (12,)) in contents(diary)


async def test_how_one_is_compared_with_the_beginning_is_one_choice(
    app: SelfcareApp, diary: Diary
) -> None:
    app._services.settings.set("checkin_since", "2026-10-01")
    for content in (PEG, Measure("psfs", ("film",), (4,)), Day(3)):
        diary.add(content, NOW - timedelta(days=1))
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "d", *["tab"] * 5)
        assert "Compared with 1 October 2026" in shown(app)
        await press(pilot, "down", "enter")
        await pilot.pause()
        assert Measure("change", ("2026-10-01",), (1,)) in contents(diary)


async def test_once_a_week_is_suggested_with_the_reason_when_days_are_alike(
    app: SelfcareApp, diary: Diary
) -> None:
    for days in range(28):
        diary.add(NECK, NOW - timedelta(days=days))
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        assert "Once a week may be enough" in shown(app)
        await press(pilot, "d")
        assert "small study" in shown(app)
        await press(pilot, "escape", "d", "1")
        await pilot.pause()
        assert isinstance(app.screen, CheckinScreen)
        assert "once a week" in shown(app)
        await press(pilot, "3", "escape")
        await pilot.pause()
        assert app.given.setting("checkin") == "weekly"
        assert "Once a week may be enough" not in shown(app)


async def test_whoever_wants_to_go_on_daily_is_not_asked_again_for_weeks(
    app: SelfcareApp, diary: Diary
) -> None:
    for days in range(28):
        diary.add(NECK, NOW - timedelta(days=days))
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "d", "2")
        await pilot.pause()
        assert isinstance(app.screen, CheckinScreen)
        await press(pilot, "f3", "f3", "3", "escape")
        await pilot.pause()
        assert (app.given.setting("checkin"), diary.is_empty) == ("daily", False)
        assert "Once a week may be enough" not in shown(app)


async def test_where_nothing_is_due_it_is_said_and_movements_can_be_measured(
    app: SelfcareApp, diary: Diary
) -> None:
    for content in (Day(3), PEG, Measure("range", ("fingertips-floor",), (12,))):
        diary.add(content)
    app._services.settings.set("checkin_ranges", "fingertips-floor")
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "d")
        assert "There is nothing to ask now" in shown(app)
        await press(pilot, "escape", "d", "1", "9", "enter")
        await pilot.pause()
        assert Measure("range", ("fingertips-floor",), (9,)) in contents(diary)
        await press(pilot, "d", "2")
        assert isinstance(app.screen, CheckinPlanScreen)


async def test_the_usual_day_is_six_keys(app: SelfcareApp, diary: Diary) -> None:
    """From Today to saved. With half a second a key, and two to read each question, 13 seconds."""
    diary.add(PEG, NOW - timedelta(days=1))
    diary.add(Measure("psfs", ("film",), (4,)), NOW - timedelta(days=1))
    keys = ("d", "3", "7", "2", "enter", "enter")
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, *keys)
        await pilot.pause()
        assert Day(3, 7, 2) in contents(diary)
        assert len(keys) * 0.5 + 5 * 2 < 15


async def test_an_answer_can_be_corrected_before_it_is_saved(
    app: SelfcareApp, diary: Diary
) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "d", "shift+tab", "3", "7", "shift+tab")
        assert "[7]" in shown(app)
        await press(pilot, "5", "2", "1", "2", "enter", *"sun", "shift+tab", "2", "enter")
        assert "5 of" in shown(app)
        await press(pilot, "shift+tab", "shift+tab", "tab", "escape")
        await pilot.pause()
        (day,) = [each for each in contents(diary) if isinstance(each, Day)]
        assert (day.in_the_way, day.sleep, day.stress) == (3, 5, None)
        assert len(day.eased_by) == 1


async def test_enter_keeps_what_stands_there_and_tab_takes_it_back(
    app: SelfcareApp, diary: Diary
) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "d", "3", "7", "shift+tab", "shift+tab", "enter", "tab", "escape")
        await pilot.pause()
        assert contents(diary) == [Day(3)]


async def test_once_it_was_answered_elsewhere_it_is_not_asked_again(
    app: SelfcareApp, diary: Diary
) -> None:
    async with app.run_test(size=SIZE) as pilot:
        diary.add(Day(3))
        diary.add(PEG)
        await press(pilot, "d")
        assert "There is nothing to ask now" in shown(app)
