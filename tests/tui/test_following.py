"""A routine from the mailed file to the played session, by keys alone."""

import os
from datetime import timedelta
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from selfcare.diary.diary import Diary
from selfcare.diary.home import Home
from selfcare.domain.clock import FixedClock
from selfcare.domain.entries import Assignment, Done, Pain, Posture, Rest, Session
from selfcare.domain.playing.tally import Reason
from selfcare.tui.app import SelfcareApp
from selfcare.tui.screens.choice import ChoiceScreen
from selfcare.tui.screens.following import FollowingScreen
from selfcare.tui.screens.player import PlayerScreen
from selfcare.tui.screens.routine_file import RoutineFileScreen
from selfcare.tui.screens.routine_offer import RoutineOfferScreen
from selfcare.tui.screens.routines import RoutinesScreen
from selfcare.tui.screens.today import TodayScreen
from tests.conftest import NOW, ZONE
from tests.sharing.files import mailed
from tests.sharing.routines.test_accepting import Ticking
from tests.tui.reading import said, shown
from tests.tui.test_logging import SIZE, contents

RULES = "    leave out if worse by: 2\n    leave out note: We look at it.\n"
NECK = Pain(("neck-back.m",), 6)


@pytest.fixture
def clock() -> FixedClock:
    return Ticking(NOW, ZONE)


async def press(pilot: Pilot[None], *keys: str) -> None:
    for key in keys:
        await pilot.press(key)
        await pilot.pause()
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()


async def follow(pilot: Pilot[None], app: SelfcareApp, path: Path) -> None:
    """Accept a file behind the app's back, and let the first screen notice."""
    from selfcare.sharing.routines.accepting import accept, offer

    assigned = app._services.assigned()
    accept(offer(path, assigned), assigned)
    assert isinstance(app.screen, TodayScreen)
    app.screen.reread()
    await press(pilot)


async def test_from_the_file_to_the_played_session(
    app: SelfcareApp, diary: Diary, downloads: Path
) -> None:
    mailed(downloads)
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "r", "a")
        assert isinstance(app.screen, RoutineFileScreen)
        assert "neck.yaml" in shown(app)
        await press(pilot, "enter")
        assert isinstance(app.screen, RoutineOfferScreen)
        assert "A new routine: Neck and shoulders." in shown(app)
        await press(pilot, "y")
        assert isinstance(app.screen, RoutinesScreen)
        assert said(app).startswith("Accepted: Neck and shoulders.")
        assert "Assigned to you." in shown(app)
        await press(pilot, "escape")
        assert "Due today: Neck and shoulders, about 2 min, 2 times.  Press s" in shown(app)
        await press(pilot, "s", "4")
        assert isinstance(app.screen, PlayerScreen)
        await press(pilot, "right", "right", "q", "3")
    session, accepted = contents(diary)
    assert isinstance(accepted, Assignment)
    assert isinstance(session, Session)
    assert (session.routine, session.version, session.before) == ("neck", 1, 4)


async def test_refusing_changes_nothing(app: SelfcareApp, diary: Diary, downloads: Path) -> None:
    mailed(downloads)
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "r", "a", "enter", "down", "pagedown", "pageup", "up", "n")
        assert isinstance(app.screen, RoutinesScreen)
    assert contents(diary) == []


async def test_in_a_small_window_the_question_can_be_read_whole(
    app: SelfcareApp, downloads: Path
) -> None:
    mailed(downloads)
    async with app.run_test(size=(60, 20)) as pilot:
        await press(pilot, "r", "a", "enter")
        assert "Follow this from now on?  y yes   n no   Arrows: more." in shown(app)


async def test_a_file_with_faults_lists_them_and_cannot_be_accepted(
    app: SelfcareApp, diary: Diary, downloads: Path
) -> None:
    mailed(downloads, more="run: ls [/]\nnotes: *x\n")
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "r", "a", "enter")
        assert "line 11" in shown(app)
        assert "line 12" in shown(app)
        assert "Nothing was changed." in shown(app)
        await press(pilot, "y")
        assert isinstance(app.screen, RoutineOfferScreen)
    assert contents(diary) == []


async def test_the_same_file_again_cannot_be_accepted_again(
    app: SelfcareApp, downloads: Path
) -> None:
    path = mailed(downloads)
    async with app.run_test(size=SIZE) as pilot:
        await follow(pilot, app, path)
        await press(pilot, "r", "a", "enter")
        assert "You follow exactly this already" in shown(app)
        await press(pilot, "y")
        assert isinstance(app.screen, RoutineOfferScreen)


async def test_undo_takes_an_acceptance_back(app: SelfcareApp, downloads: Path) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await follow(pilot, app, mailed(downloads))
        assert "Due today" in shown(app)
        await press(pilot, "u")
        assert said(app) == "Taken back: New routine: Neck and shoulders, version 1"
        assert "Due today" not in shown(app)


async def test_a_path_can_be_typed_completed_and_walked(
    app: SelfcareApp, downloads: Path, tmp_path: Path
) -> None:
    os.utime(mailed(downloads, "neck-b.yml"), (1, 1))  # what came last stands first
    mailed(downloads, "neck-a.yaml")
    (downloads / "deeper").mkdir()
    mailed(downloads / "deeper", "calf.yaml")
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "r", "a", "n", "tab")
        path = app.screen.query_one("#path", Input)
        assert path.value == "~/Downloads/neck-"
        await press(pilot, "tab")
        assert path.value == "~/Downloads/neck-a.yaml"
        await press(pilot, *["backspace"] * 11, "down", "down", "up", "down", "enter")
        assert path.value == "~/Downloads/deeper/"
        assert "calf.yaml" in shown(app)
        await press(pilot, "x")
        assert "Nothing here begins so" in shown(app)
        await press(pilot, "enter", "tab", "escape")
        assert isinstance(app.screen, RoutinesScreen)


async def test_a_day_of_rest_is_marked_and_nothing_is_due(
    app: SelfcareApp, diary: Diary, downloads: Path
) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await follow(pilot, app, mailed(downloads))
        await press(pilot, "t", "3")
        assert contents(diary)[0] == Rest("flare")
        assert "A flare-up day: nothing is due." in shown(app)
        await press(pilot, "s")
        assert isinstance(app.screen, TodayScreen)
        await press(pilot, "t", "escape")
        assert len(contents(diary)) == 2


async def test_what_is_done_already_is_not_played_again(
    app: SelfcareApp, diary: Diary, downloads: Path
) -> None:
    diary.add(Session("neck", 1, "finished", (Done("own-calf", "done"),)))
    async with app.run_test(size=SIZE) as pilot:
        await follow(pilot, app, mailed(downloads))
        assert "Partly done: Neck and shoulders. Left: Chin tuck" in shown(app)
        await press(pilot, "s")
        assert isinstance(app.screen, PlayerScreen)
        assert app.screen.player.tally.left_out_before == {1: Reason.DONE_TODAY}


async def test_two_routines_are_asked_about(app: SelfcareApp, downloads: Path) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await follow(pilot, app, mailed(downloads))
        other = mailed(downloads, "other.yaml")
        other.write_text(other.read_text().replace("Neck and shoulders", "Calf"))
        await follow(pilot, app, other)
        await press(pilot, "s")
        assert isinstance(app.screen, ChoiceScreen)
        await press(pilot, "escape", "s", "2")
        assert isinstance(app.screen, PlayerScreen)


async def test_from_a_pain_to_what_is_assigned_for_it(
    app: SelfcareApp, diary: Diary, downloads: Path
) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "o")
        assert said(app) == "No pain or posture is noted in the last 14 days."
        diary.add(NECK)
        await press(pilot, "h", "escape", "o")
        assert said(app) == "No routine is assigned yet. To take one on: r, then a."
        await follow(pilot, app, mailed(downloads))
        await press(pilot, "o")
        assert "1  Chin tuck" in shown(app)
        assert "Calf" not in shown(app)
        await press(pilot, "escape", "o", "1")
        assert isinstance(app.screen, PlayerScreen)
        assert [each.id for each in app.screen.player.played] == ["chin-tuck"]


async def test_where_nothing_is_assigned_for_it_that_is_said(
    app: SelfcareApp, diary: Diary, downloads: Path
) -> None:
    diary.add(Posture("lean-elbow", 3))
    async with app.run_test(size=SIZE) as pilot:
        await follow(pilot, app, mailed(downloads))
        await press(pilot, "h", "tab", "o")
        assert said(app).startswith("None of your assigned exercises is for this: ")


async def test_the_page_of_a_routine_pauses_ends_and_removes(
    app: SelfcareApp, diary: Diary, downloads: Path
) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await follow(pilot, app, mailed(downloads))
        await press(pilot, "r", "d")
        assert isinstance(app.screen, FollowingScreen)
        assert "You follow it since 22 Nov. Version 1." in shown(app)
        await press(pilot, "p")
        assert "Paused since 22 Nov." in shown(app)
        await press(pilot, "u", "down", "pagedown", "pageup", "up")
        assert "You follow it" in shown(app)
        await press(pilot, "x")
        assert "Ended since" in shown(app)
        await press(pilot, "x")
        assert said(app) == "Neck and shoulders is ended already."
        await press(pilot, "s")
        assert isinstance(app.screen, PlayerScreen)
        await press(pilot, "q", "d")
        assert isinstance(app.screen, RoutinesScreen)
        assert "Neck and shoulders:" not in shown(app).replace("Saved: Neck and shoulders:", "")
        await press(pilot, "d")
        assert isinstance(app.screen, RoutinesScreen), "a sample has no such page"


async def test_a_rule_leaves_an_exercise_out_and_says_so_before_and_after(
    app: SelfcareApp, diary: Diary, downloads: Path, clock: FixedClock
) -> None:
    path = mailed(downloads, more=RULES)
    async with app.run_test(size=SIZE) as pilot:
        await follow(pilot, app, path)
        app._close(
            app._services.routines()[0],
            Session("neck", 1, "finished", (Done("own-calf", "done"),), 3, 6),
        )
        await pilot.pause()
        assert said(app) == "Saved. Pain rose by 3, so Calf is left out next time. We look at it."
        clock.moment += timedelta(days=1)
        await press(pilot, "r", "enter")
        assert "Calf is left out: pain rose by 3 over the session of 22 November." in shown(app)


async def test_when_all_is_left_out_it_says_why_and_does_not_start(
    app: SelfcareApp, diary: Diary, downloads: Path
) -> None:
    path = mailed(downloads)
    text = path.read_text().replace("  - exercise: chin-tuck\n", "") + RULES
    path.write_text(text)
    diary.add(Session("neck", 1, "finished", (Done("own-calf", "done"),), 3, 6))
    async with app.run_test(size=SIZE) as pilot:
        await follow(pilot, app, path)
        await press(pilot, "r", "enter")
        assert isinstance(app.screen, RoutinesScreen)
        assert said(app).startswith("Calf is left out: pain rose by 3")


async def test_a_damaged_routine_says_so(app: SelfcareApp, downloads: Path, home: Home) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await follow(pilot, app, mailed(downloads))
        await press(pilot, "r")
        (home.data / "routines" / "neck" / "v1.yaml").write_text("?")
        app._services.assigned()._routines.clear()
        await press(pilot, "d")
        assert "Version 1 of “Neck and shoulders” is damaged" in said(app)
