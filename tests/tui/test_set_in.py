"""Where a window is narrow, a line that is set in goes on below itself, never at the edge."""

import pytest
from textual.widgets import OptionList, Static

from selfcare.diary.diary import Diary
from selfcare.domain.entries import Pain
from selfcare.tui.app import SelfcareApp
from selfcare.tui.widgets.entry_list import EntryList
from tests.conftest import NOW
from tests.tui.test_logging import press

SIZES = [(60, 20), (80, 24)]


@pytest.mark.parametrize("size", SIZES)
async def test_entries_fit_beside_the_bar_that_comes_with_many(
    app: SelfcareApp, diary: Diary, size: tuple[int, int]
) -> None:
    places = ("shoulder-top.l", "shoulder-top.r", "neck-side.l")
    note = "Mostly by the evening."
    diary.add_all([(Pain(places, strength, note=note), NOW) for strength in range(1, 9)])
    async with app.run_test(size=size) as pilot:
        await press(pilot, "h")
        await pilot.pause()
        entries = app.screen.query_one(EntryList)
        assert entries.show_vertical_scrollbar
        width = entries.scrollable_content_region.width
        lines = [line for option in entries.options for line in str(option.prompt).splitlines()]
        assert max(map(len, lines)) <= width


@pytest.mark.parametrize("size", SIZES)
async def test_doses_fit_beside_the_list_of_routines(
    app: SelfcareApp, size: tuple[int, int]
) -> None:
    async with app.run_test(size=size) as pilot:
        await press(pilot, "r")
        await pilot.pause()
        about = app.screen.query_one("#routine", Static)
        titles = app.screen.query_one("#titles", OptionList)
        for place in range(titles.option_count):
            titles.highlighted = place
            await pilot.pause()
            doses = [line for line in str(about.content).splitlines() if line.startswith("  ")]
            assert doses
            assert max(map(len, doses)) <= about.size.width
            assert all(line[2:].startswith("   ") or line[2].isdigit() for line in doses)
