"""A warning outranks everything: it comes first, holds routines back, and only the person closes it."""

from datetime import timedelta

import pytest

from selfcare.diary.diary import Diary
from selfcare.domain.entries import Pain, Safety
from selfcare.domain.safety.watching import Watch
from selfcare.tui.app import SelfcareApp
from selfcare.tui.screens.log import LogScreen
from selfcare.tui.screens.player import PlayerScreen
from selfcare.tui.screens.questions import QuestionsScreen
from selfcare.tui.screens.share import ShareScreen
from selfcare.tui.screens.today import TodayScreen
from selfcare.tui.screens.warnings import WarningsScreen
from tests.conftest import NOW
from tests.tui.reading import said, shown
from tests.tui.test_logging import SIZE, contents, press

SADDLE = Safety(asked=("saddle-numb",), yes=("saddle-numb",))
LUMP = Safety(asked=("new-lump",), yes=("new-lump",))


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (140, 40)])
async def test_an_emergency_fills_the_screen_when_the_app_opens(
    app: SelfcareApp, diary: Diary, size: tuple[int, int]
) -> None:
    diary.add(SADDLE)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        assert isinstance(app.screen, WarningsScreen)
        screen = " ".join(shown(app).split())
        assert "Get help now" in screen
        assert "Call your local emergency number now" in screen
        assert "routines wait" in screen
        await press(pilot, "escape")
        assert "Get help now: Bladder" in shown(app)


async def test_once_it_is_read_it_stays_on_the_first_screen_but_does_not_come_again(
    app: SelfcareApp, diary: Diary
) -> None:
    diary.add(SADDLE)
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        await press(pilot, "enter")
        assert isinstance(app.screen, TodayScreen)
        assert Safety(read=("rf-cauda-equina",)) in contents(diary)
        assert "Get help now: Bladder" in shown(app)
        await press(pilot, "n")
        assert isinstance(app.screen, TodayScreen)
        await press(pilot, "w")
        assert isinstance(app.screen, WarningsScreen)
        await press(pilot, "enter")
        assert len(contents(diary)) == 3


async def test_a_talk_with_a_clinician_waits_on_the_first_screen(
    app: SelfcareApp, diary: Diary
) -> None:
    diary.add(LUMP)
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        assert isinstance(app.screen, TodayScreen)
        assert "Talk to a clinician: Lump that grows or stays." in shown(app)
        await press(pilot, "r", "enter")
        assert isinstance(app.screen, PlayerScreen)


async def test_routines_wait_until_a_clinician_has_looked_at_it(
    app: SelfcareApp, diary: Diary
) -> None:
    diary.add(SADDLE)
    diary.add(LUMP)
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        await press(pilot, "enter", "r", "enter")
        assert isinstance(app.screen, WarningsScreen)
        assert "Your routines wait meanwhile" in shown(app)
        await press(pilot, "d", "1")
        assert Safety(looked_at=("rf-cauda-equina",)) in contents(diary)
        assert "Lump that grows" in shown(app)
        assert "Bladder" not in shown(app)
        await press(pilot, "escape", "enter")
        assert isinstance(app.screen, PlayerScreen)


async def test_several_can_be_closed_at_once_and_undo_opens_them_again(
    app: SelfcareApp, diary: Diary
) -> None:
    diary.add(SADDLE)
    diary.add(LUMP)
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        await press(pilot, "d", "escape", "d", "3")
        assert Safety(looked_at=("rf-cauda-equina", "rf-lump")) in contents(diary)
        assert "What you marked is noted. If you are worried, get advice." in shown(app)
        await press(pilot, "escape")
        assert "Get help now" not in shown(app)
        await press(pilot, "u")
        assert "Get help now: Bladder" in shown(app)


async def test_the_number_is_that_of_the_chosen_country(app: SelfcareApp, diary: Diary) -> None:
    diary.add(SADDLE)
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        await press(pilot, "c", "escape", "c", "1")
        assert "Call 999 now" in shown(app)
        assert app.given.setting("country") == "uk"
        await press(pilot, "c", "8")
        assert "your local emergency number" in shown(app)


async def test_one_key_shows_whom_to_call_from_any_screen(app: SelfcareApp) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "l", "f4", "f4")
        assert isinstance(app.screen, WarningsScreen)
        assert "In an emergency: call your local emergency number" in shown(app)
        assert "The safety questions are still to be answered" in shown(app)
        await press(pilot, "enter", "escape")
        assert isinstance(app.screen, LogScreen)


async def test_strong_pain_is_saved_first_and_then_questions_come(
    app: SelfcareApp, diary: Diary
) -> None:
    diary.add(Pain(("neck-side.l",), 3), NOW - timedelta(days=1))
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "a", "8", "enter")
        await pilot.pause()
        assert Pain(("neck-side.l",), 8) in contents(diary)
        assert isinstance(app.screen, QuestionsScreen)
        assert "Pain 8 is strong. What you noted is saved." in " ".join(shown(app).split())
        await press(pilot, "2", "escape")
        assert isinstance(app.screen, TodayScreen)
        assert len(contents(diary)) == 2


async def test_what_came_on_suddenly_is_noted_asked_about_and_kept_when_corrected(
    app: SelfcareApp, diary: Diary
) -> None:
    sudden = Pain(("neck-side.l",), 3, onset="sudden")
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "3", "f3", "f3", "f3", "n", "ctrl+s")
        await pilot.pause()
        assert contents(diary) == [sudden]
        assert "It came on suddenly. What you noted is saved." in " ".join(shown(app).split())
        await press(pilot, "escape", "h", "e", "4", "ctrl+s", "escape")
        assert contents(diary) == [sudden._replace(intensity=4)]
        await press(pilot, "a", "enter")
        assert sudden._replace(intensity=4, onset="") in contents(diary)


async def test_a_correction_can_warn_too(app: SelfcareApp, diary: Diary) -> None:
    diary.add(Pain(("calf.l",), 3))
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "h", "e", "tab", "tab", *"swelling", "enter", "ctrl+s")
        await pilot.pause()
        assert contents(diary) == [Pain(("calf.l",), 3, ("swelling",))]
        assert isinstance(app.screen, WarningsScreen)
        assert "Get medical advice today" in shown(app)


async def test_a_yes_that_is_an_emergency_ends_the_questions_and_warns(
    app: SelfcareApp, diary: Diary
) -> None:
    diary.add(Pain(("neck-side.l",), 3), NOW - timedelta(days=1))
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "a", "8", "enter")
        await pilot.pause()
        await press(pilot, "enter", "y", "enter")
        await pilot.pause()
        (answers,) = [each for each in contents(diary) if isinstance(each, Safety)]
        assert answers.yes == ("chest-pressure",)
        assert "breathless" in answers.asked
        assert "fever" not in answers.asked
        assert isinstance(app.screen, WarningsScreen)
        assert "Get help now" in shown(app)


async def test_all_questions_can_be_answered_with_a_key_a_page(
    app: SelfcareApp, diary: Diary
) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "w", "s")
        assert "1 of 10" in shown(app)
        await press(pilot, *["enter"] * 10)
        (answers,) = contents(diary)
        assert isinstance(answers, Safety)
        assert (len(answers.asked), answers.yes) == (46, ())
        assert "Nothing was marked. If you are worried, get advice." in said(app)


async def test_answers_can_be_changed_on_the_page_before_and_leaving_keeps_them(
    app: SelfcareApp, diary: Diary
) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "w", "s", "enter", "enter", "enter", "down", "y", "n", "2", "b", "b")
        assert "2 of 10" in shown(app)
        await press(pilot, "left", "left", "enter", "enter", "enter", "2", "9", "3", "escape")
        (answers,) = contents(diary)
        assert isinstance(answers, Safety)
        assert answers.yes == ("jaw-chewing", "jaw-locked")
        assert len(answers.asked) == 6 + 5 + 6 + 2
        assert "Get medical advice today" in shown(app)


async def test_questions_that_are_due_can_be_left_out_for_a_week(
    app: SelfcareApp, diary: Diary
) -> None:
    diary.add(Pain(("neck-side.l",), 3))
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        assert "Some safety questions, a minute" in shown(app)
        await press(pilot, "w", "s", "escape")
        assert Safety() in contents(diary)
        assert "Some safety questions, a minute" not in shown(app)


async def test_what_was_marked_without_a_warning_is_not_called_nothing(
    app: SelfcareApp, diary: Diary
) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "w", "s", *["enter"] * 4, "1", "escape")
        assert isinstance(app.screen, TodayScreen)
        assert "No warning follows from it by itself" in said(app)
        assert [each.yes for each in contents(diary) if isinstance(each, Safety)] == [("fever",)]


async def test_where_the_diary_cannot_be_read_it_is_said_and_the_app_stays(
    app: SelfcareApp, diary: Diary, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_watch: Watch) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(Watch, "warnings", fail)
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        assert "Warning signs could not be looked for: Input/output error." in said(app)
        await press(pilot, "n")
        assert contents(diary) == [Pain((), 0)]
        assert "Saved: No pain" in said(app)


async def test_it_says_that_nobody_watches_and_offers_to_tell_the_therapist(
    app: SelfcareApp, diary: Diary
) -> None:
    diary.add(Safety(asked=("jaw-locked",), yes=("jaw-locked",)))
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        assert "Nobody watches this diary: please act yourself" in shown(app)
        await press(pilot, "f")
        await pilot.pause()
        assert isinstance(app.screen, ShareScreen)
        assert "Jaw stuck" in shown(app)
        await press(pilot, "escape")
        assert isinstance(app.screen, WarningsScreen)


async def test_a_new_place_is_asked_about(app: SelfcareApp, diary: Diary) -> None:
    diary.add(Pain(("neck-side.l",), 3), NOW - timedelta(days=1))
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "2", *"right calf", "enter", "ctrl+s")
        await pilot.pause()
        assert isinstance(app.screen, QuestionsScreen)
        assert "This is a new place." in " ".join(shown(app).split())


async def test_where_nothing_is_open_the_signs_to_look_out_for_are_there_to_read(
    app: SelfcareApp,
) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "w")
        assert "Get help now, if it is one of these:" in shown(app)
        assert "Chest pressure, or pain with feeling unwell" in shown(app)
        await press(pilot, "pagedown", "pagedown", "end")
        assert "Jaw stuck" in shown(app)
