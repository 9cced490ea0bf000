"""Looking back: days, filters, and ways to mend an entry."""

from datetime import date, timedelta

from selfcare.diary.diary import Diary
from selfcare.domain.entries import Pain, Posture, Visit
from selfcare.tui.app import SelfcareApp
from selfcare.tui.screens.history import HistoryScreen
from selfcare.tui.widgets.entry_list import EntryList
from selfcare.tui.widgets.month import MonthView
from tests.conftest import NOW
from tests.tui.reading import said, shown
from tests.tui.test_logging import NECK, SIZE, contents, press


async def test_the_arrows_go_from_day_to_day_but_not_into_the_future(
    app: SelfcareApp, diary: Diary
) -> None:
    diary.add(NECK, NOW - timedelta(days=8))
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "h", "right", "left", "up")
        assert "Saturday 14 November" in shown(app)
        assert "Pain 6, left side of neck" in shown(app)
        assert "long sitting" in shown(app)


async def test_months_before_and_after(app: SelfcareApp) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "h", "pageup")
        assert app.screen.query_one(MonthView).day == date(2026, 10, 31)
        await press(pilot, "pagedown", "pagedown")
        assert app.screen.query_one(MonthView).day == NOW.date()


async def test_a_correction_opens_the_form_as_it_was(app: SelfcareApp, diary: Diary) -> None:
    diary.add(NECK, NOW - timedelta(hours=1))
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "h", "e")
        assert "2026-11-22 16:05" in shown(app)
        await press(pilot, "3", "enter")
        (entry,) = diary.entries()
        assert (entry.content, entry.at) == (NECK._replace(intensity=3), NOW - timedelta(hours=1))
        assert isinstance(app.screen, HistoryScreen)
        assert "Corrected: Pain 3" in said(app)


async def test_delete_and_undo(app: SelfcareApp, diary: Diary) -> None:
    diary.add(NECK)
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "h", "d")
        assert contents(diary) == []
        assert "Nothing noted" in shown(app)
        await press(pilot, "u")
        assert contents(diary) == [NECK]
        assert "Back again: Pain 6" in said(app)
        assert app.screen.query_one(EntryList).marked is not None


async def test_the_filter_goes_through_the_kinds(app: SelfcareApp, diary: Diary) -> None:
    diary.add_all([(NECK, None), (Posture("slump-sit", 2), None), (Visit("x"), None)])
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "h", "f")
        assert "Showing pain only" in shown(app)
        assert "Slumped" not in shown(app)
        await press(pilot, "f")
        assert "Slumped sitting, pain 2" in shown(app)
        assert "Pain 6" not in shown(app)
        await press(pilot, "f")
        assert "Nothing of this kind" in shown(app)


async def test_a_gap_is_no_zero(app: SelfcareApp, diary: Diary) -> None:
    diary.add(Pain((), 0))
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "h")
        lines = [line.split()[:7] for line in shown(app).splitlines()]
        dates = [str(day) for day in range(16, 23)]
        assert lines[lines.index(dates) + 1] == ["·"] * 6 + ["0"]


async def test_a_day_without_a_number_is_no_gap(app: SelfcareApp, diary: Diary) -> None:
    diary.add(Visit("x"))
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "h")
        lines = [line.split()[:7] for line in shown(app).splitlines()]
        dates = [str(day) for day in range(16, 23)]
        assert lines[lines.index(dates) + 1] == ["·"] * 6 + ["+"]
