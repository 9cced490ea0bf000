"""Your background, in the app: answered by keys alone, kept on leaving, taken back by one undo."""

import pytest
from textual.widgets import Input

from selfcare.diary.diary import Diary
from selfcare.domain.entries import Intake
from selfcare.tui.app import SelfcareApp
from tests.tui.reading import said, shown
from tests.tui.test_logging import SIZE, contents, press


async def test_answers_are_kept_on_leaving_and_undone_as_one(
    app: SelfcareApp, diary: Diary
) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "b", *"neck", "enter", *"rest", "tab", "escape")
        assert set(contents(diary)) == {
            Intake("main-trouble", "neck"),
            Intake("what-eases", "rest"),
        }
        assert "Saved: 2 answers" in said(app)
        assert "Background" not in shown(app)
        await press(pilot, "u")
        assert contents(diary) == []


async def test_nothing_new_is_nothing_noted(app: SelfcareApp, diary: Diary) -> None:
    diary.add(Intake("main-trouble", "two\nlines \x1b[31m[/]"))
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "b")
        assert app.screen.query_one("#answer-main-trouble", Input).value == "two lines [31m[/]"
        assert app.focused is not None
        assert app.focused.id == "answer-what-eases"
        await press(pilot, "shift+tab", "escape")
        assert len(contents(diary)) == 1


@pytest.mark.parametrize("size", [(60, 20), (80, 24)])
async def test_the_question_is_seen_above_its_answer(
    app: SelfcareApp, size: tuple[int, int]
) -> None:
    async with app.run_test(size=size) as pilot:
        await press(pilot, "b", *["tab"] * 17)
        assert "Is there anything you do not want" in shown(app)
        await press(pilot, *["shift+tab"] * 12)
        await pilot.pause()
        assert "Which medicines do you take?" in shown(app)
        assert "blood thinners" in shown(app)


async def test_an_answer_alone_is_one(app: SelfcareApp, diary: Diary) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "b", "x", "ctrl+s")
        assert "Saved: 1 answer." in said(app)
        assert contents(diary) == [Intake("main-trouble", "x")]
        await press(pilot, "h")
        assert "Background: main trouble" in shown(app)
