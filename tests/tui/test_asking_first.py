"""What a person marked is a reason to ask before some exercises, and those are not played unasked."""

from dataclasses import replace

import pytest

from selfcare.diary.diary import Diary
from selfcare.domain.entries import Done, Profile, Session
from selfcare.domain.routines.routine import Routine
from selfcare.tui.app import SelfcareApp
from selfcare.tui.routine_messages import PlayWanted
from selfcare.tui.screens.player import PlayerScreen
from selfcare.tui.screens.profile import ProfileScreen
from selfcare.tui.screens.routines import RoutinesScreen
from selfcare.tui.screens.today import TodayScreen
from tests.tui.reading import said, shown
from tests.tui.test_logging import SIZE, contents, press

TO_DESK_NECK = ("r", "down", "enter")
NECK = "You marked: A neck injury or neck surgery. Ask your"


@pytest.fixture
def desk_neck(routines: list[Routine]) -> Routine:
    return next(routine for routine in routines if routine.slug == "desk-neck")


def concerned(routine: Routine) -> int:
    return sum("neck-injury" in exercise.ask_first for exercise in routine.exercises)


async def test_with_nothing_marked_nothing_is_asked(app: SelfcareApp, diary: Diary) -> None:
    diary.add(Profile())
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, *TO_DESK_NECK)
        assert isinstance(app.screen, PlayerScreen)


async def test_each_exercise_in_question_is_named_with_its_reason(
    app: SelfcareApp, diary: Diary, desk_neck: Routine
) -> None:
    diary.add(Profile(("neck-injury",)))
    first = next(e for e in desk_neck.exercises if "neck-injury" in e.ask_first)
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, *TO_DESK_NECK)
        assert first.name in shown(app)
        assert NECK in shown(app)
        await press(pilot, "escape")
        assert isinstance(app.screen, RoutinesScreen)
        assert contents(diary) == [Profile(("neck-injury",))]


async def test_what_is_done_anyway_is_noted_with_the_session(
    app: SelfcareApp, diary: Diary, desk_neck: Routine
) -> None:
    diary.add(Profile(("neck-injury",)))
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, *TO_DESK_NECK, *["2"] * concerned(desk_neck), "enter", "s", "1", "q")
        (session,) = (each for each in contents(diary) if isinstance(each, Session))
        despite = {done.exercise for done in session.exercises if done.despite == ("neck-injury",)}
        assert despite == {e.id for e in desk_neck.exercises if "neck-injury" in e.ask_first}


async def test_enter_leaves_it_out_and_the_rest_is_played(
    app: SelfcareApp, diary: Diary, desk_neck: Routine
) -> None:
    diary.add(Profile(("neck-injury",)))
    places = [n for n, e in enumerate(desk_neck.exercises) if "neck-injury" in e.ask_first]
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, *TO_DESK_NECK, *["enter"] * len(places))
        if len(places) == len(desk_neck.exercises):
            assert "nothing was started" in said(app)
            return
        assert isinstance(app.screen, PlayerScreen)
        assert "left out, to ask about first" in shown(app)
        await press(pilot, "enter", "s", "1", "q")
        (session,) = (each for each in contents(diary) if isinstance(each, Session))
        assert session.exercises[places[0]] == Done(
            desk_neck.exercises[places[0]].id, "skipped", 0, "ask-first"
        )


@pytest.mark.parametrize("key", ["1", "2", "escape"])
async def test_a_whole_routine_can_have_a_reason_of_its_own(
    app: SelfcareApp, diary: Diary, desk_neck: Routine, key: str
) -> None:
    diary.add(Profile(("cancer",)))
    asking = replace(desk_neck, ask_first=("cancer",))
    async with app.run_test(size=SIZE) as pilot:
        app.screen.post_message(PlayWanted(asking))
        await pilot.pause()
        assert desk_neck.title in shown(app)
        assert "You marked: Cancer, now or in the past" in shown(app)
        await press(pilot, key)
        assert isinstance(app.screen, PlayerScreen) is (key == "2")
        assert ("nothing was started" in said(app) if key == "1" else True) is True


async def test_routines_and_library_mark_it_and_tell_why(app: SelfcareApp, diary: Diary) -> None:
    async with app.run_test(size=(100, 50)) as pilot:
        await press(pilot, "r", "down")
        assert "is not for everybody" in shown(app)
        assert "! " not in shown(app)
        await press(pilot, "i")
        assert isinstance(app.screen, ProfileScreen)
        await press(pilot, *["down"] * 14, "y", "ctrl+s")
        assert "is not for everybody" not in shown(app)
        assert "! You marked: A neck injury or neck surgery." in shown(app)
        assert "! Desk" in shown(app)
        await press(pilot, "e")
        assert "! Chin tuck" in shown(app)
        assert "You marked: A neck injury or neck surgery." in shown(app)


async def test_a_routine_that_is_begun_from_the_command_line_is_asked_about_too(
    app: SelfcareApp, diary: Diary, desk_neck: Routine
) -> None:
    diary.add(Profile(("neck-injury",)))
    app._play_first = desk_neck
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        assert NECK in shown(app)
        await press(pilot, "escape")
        assert isinstance(app.screen, TodayScreen)
