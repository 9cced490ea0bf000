"""What holds for a person is asked in plain words, kept as an entry, and never dropped unasked."""

from datetime import timedelta

import pytest
from textual.widgets import Input

from selfcare.diary.diary import Diary
from selfcare.domain.entries import Profile
from selfcare.tui.app import SelfcareApp
from selfcare.tui.screens.history import HistoryScreen
from selfcare.tui.screens.profile import ProfileScreen
from selfcare.tui.screens.today import TodayScreen
from tests.conftest import NOW
from tests.tui.reading import said, shown
from tests.tui.test_logging import SIZE, contents, press


async def test_yes_and_no_go_on_to_the_next_question_and_yes_is_kept(
    app: SelfcareApp, diary: Diary
) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "i", "y", "n", "down", "y", "enter", "ctrl+s")
        assert contents(diary) == [Profile(("pregnant", "osteoporosis", "anticoagulant"))]
        assert isinstance(app.screen, TodayScreen)
        assert "Saved: About you: 3 marked" in said(app)
        await press(pilot, "u")
        assert contents(diary) == []


async def test_it_begins_with_what_was_said_last_and_a_yes_can_be_taken_back(
    app: SelfcareApp, diary: Diary
) -> None:
    diary.add(Profile(("pregnant", "a-newer-one"), "since May"), NOW - timedelta(days=90))
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "i")
        assert "yes  Are you pregnant" in shown(app)
        assert app.screen.query_one("#note", Input).value == "since May"
        await press(pilot, "enter", "ctrl+s")
        assert contents(diary)[0] == Profile(("a-newer-one",), "since May")


async def test_it_can_be_left_and_nothing_is_noted(app: SelfcareApp, diary: Diary) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "i", "n", "escape")
        assert isinstance(app.screen, TodayScreen)
        assert contents(diary) == []


@pytest.mark.parametrize(
    ("keys", "kept"),
    [(["1"], [Profile(("pregnant",))]), (["2"], []), (["escape", "escape", "2"], [])],
)
async def test_what_was_answered_is_not_dropped_unasked(
    app: SelfcareApp, diary: Diary, keys: list[str], kept: list[Profile]
) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "i", "y", "escape")
        assert "Leave without saving?" in shown(app)
        await press(pilot, "escape")
        assert isinstance(app.screen, ProfileScreen)
        await press(pilot, "escape", *keys)
        assert contents(diary) == kept
        assert isinstance(app.screen, TodayScreen)


async def test_it_is_corrected_from_the_history(app: SelfcareApp, diary: Diary) -> None:
    diary.add(Profile(("pregnant",)))
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "h", "e", "down", "y", "ctrl+s")
        assert contents(diary) == [Profile(("pregnant", "age-50-plus"))]
        assert isinstance(app.screen, HistoryScreen)
        assert "Corrected: About you: 2 marked" in said(app)


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (140, 40)])
async def test_the_questions_have_room_and_wrap_below_themselves(
    app: SelfcareApp, size: tuple[int, int]
) -> None:
    async with app.run_test(size=size) as pilot:
        await press(pilot, "i")
        lines = shown(app).splitlines()
        assert any(line.startswith("  ·    Are you pregnant, or") for line in lines)
        assert all(line[:7].strip() in {"", "·"} for line in lines[6:10]), (
            "no second line begins below an answer"
        )
        assert any("Note" in line for line in lines)
