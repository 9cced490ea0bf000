"""A routine from the list to the diary, and on again after the program was killed."""

from collections.abc import Callable

import pytest

from selfcare.diary.diary import Diary
from selfcare.diary.home import Home
from selfcare.diary.settings import Settings
from selfcare.diary.unfinished import Unfinished
from selfcare.domain.entries import Session
from selfcare.tui.app import SelfcareApp
from selfcare.tui.screens.player import PlayerScreen
from selfcare.tui.screens.routines import RoutinesScreen
from selfcare.tui.screens.today import TodayScreen
from selfcare.tui.widgets.figure import Figure, Manner
from tests.tui.reading import said, shown
from tests.tui.test_logging import SIZE, contents, press

TO_DESK_NECK = ("r", "down", "enter")


async def test_a_routine_is_chosen_played_and_noted(app: SelfcareApp, diary: Diary) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, *TO_DESK_NECK, "4")
        assert isinstance(app.screen, PlayerScreen)
        await press(pilot, "right", "right", "q", "3")
        (session,) = contents(diary)
        assert isinstance(session, Session)
        assert (session.routine, session.version, session.ended) == ("desk-neck", 1, "stopped")
        assert (session.before, session.after) == (4, 3)
        assert len(session.exercises) == 4
        assert isinstance(app.screen, RoutinesScreen)
        assert "Saved: Desk neck and shoulders, ended early" in said(app)


async def test_leaving_before_it_begins_notes_nothing(app: SelfcareApp, diary: Diary) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, *TO_DESK_NECK, "q")
        assert contents(diary) == []
        assert isinstance(app.screen, RoutinesScreen)


async def test_ending_before_anything_was_done_notes_nothing_and_says_so(
    app: SelfcareApp, diary: Diary, home: Home
) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, *TO_DESK_NECK, "4", "q")
        assert contents(diary) == []
        assert isinstance(app.screen, RoutinesScreen)
        assert "nothing was noted" in said(app)
    assert Unfinished(home.desk).read() is None


async def test_after_a_kill_it_offers_to_go_on(
    make_app: Callable[[], SelfcareApp], home: Home
) -> None:
    killed = make_app()
    async with killed.run_test(size=SIZE) as pilot:
        await press(pilot, *TO_DESK_NECK, "4", "right", "right")
    assert Unfinished(home.desk).read() is not None
    again = make_app()
    async with again.run_test(size=SIZE) as pilot:
        assert "You were in the middle of: Desk neck" in shown(again)
        await press(pilot, "c")
        assert isinstance(again.screen, PlayerScreen)
        assert "of 8" in shown(again)
        assert again.screen.player.before == 4


async def test_what_was_begun_can_be_left_at_that(
    make_app: Callable[[], SelfcareApp], diary: Diary, home: Home
) -> None:
    killed = make_app()
    async with killed.run_test(size=SIZE) as pilot:
        await press(pilot, *TO_DESK_NECK, "4", "s", "1")
    again = make_app()
    async with again.run_test(size=SIZE) as pilot:
        await press(pilot, "x")
        (session,) = contents(diary)
        assert isinstance(session, Session)
        assert session.ended == "stopped"
        assert isinstance(again.screen, TodayScreen)
        assert "in the middle of" not in shown(again)
    assert Unfinished(home.desk).read() is None


async def test_a_snapshot_that_makes_no_sense_is_said_once_and_forgotten(
    make_app: Callable[[], SelfcareApp], home: Home
) -> None:
    Unfinished(home.desk).keep({"routine": "gone", "version": 1})
    app = make_app()
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "c")
        assert "Please start it again" in said(app)
    assert Unfinished(home.desk).read() is None


@pytest.mark.parametrize(
    ("glyphs", "motion", "manner"),
    [
        ("", "", Manner("blocks", reduced=False)),
        ("octants", "reduced", Manner("octants", reduced=True)),
        ("ascii", "full", Manner("ascii", reduced=False)),
        ("letters", "?", Manner("blocks", reduced=False)),
    ],
)
async def test_the_figure_is_drawn_as_the_settings_say(
    app: SelfcareApp, home: Home, glyphs: str, motion: str, manner: Manner
) -> None:
    settings = Settings(home)
    settings.set("glyphs", glyphs)
    settings.set("motion", motion)
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, *TO_DESK_NECK)
        figure = app.screen.query_one(Figure)
        assert Manner(figure.glyphs, figure.reduced) == manner
