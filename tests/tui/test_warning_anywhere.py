"""A warning from another window or machine comes up wherever one is, once, and costs nothing typed."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from selfcare.diary.diary import Diary
from selfcare.diary.home import Home
from selfcare.domain.clock import FixedClock
from selfcare.domain.entries import Pain, Safety, Visit
from selfcare.domain.playing.moment import Stage
from selfcare.tui.app import SelfcareApp
from selfcare.tui.screens.log import LogScreen
from selfcare.tui.screens.player import PlayerScreen
from selfcare.tui.screens.today import TodayScreen
from selfcare.tui.screens.visit import VisitScreen
from selfcare.tui.screens.warnings import WarningsScreen
from tests.conftest import NOW
from tests.tui.reading import shown
from tests.tui.test_logging import SIZE, press

SADDLE = Safety(asked=("saddle-numb",), yes=("saddle-numb",))
NECK = Pain(("neck-side.l",), 3)


@pytest.fixture
def elsewhere(home: Home, clock: FixedClock) -> Diary:
    """The same diary on another machine."""
    return Diary(Home(home.data, home.state.with_name("state-2")), clock)


async def look(app: SelfcareApp, pilot: Pilot[None], *, is_typing: bool = False) -> None:
    """Let the app notice what another window noted, some time after the last key, or just then."""
    if not is_typing:
        app._typed_at = -1000.0
    app.look_if_changed()
    await pilot.pause()


async def test_what_is_being_typed_is_neither_lost_nor_interrupted(
    app: SelfcareApp, elsewhere: Diary
) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "v", *"half a wo")
        elsewhere.add(SADDLE)
        await look(app, pilot, is_typing=True)
        assert isinstance(app.screen, VisitScreen)
        await press(pilot, *"rd")
        app._typed_at = -1000.0
        app._show_when_calm()
        await pilot.pause()
        assert isinstance(app.screen, WarningsScreen)
        assert "Get help now" in shown(app)
        await press(pilot, "enter")
        assert isinstance(app.screen, VisitScreen)
        assert app.screen.query_one("#note", Input).value == "half a word"


async def test_keys_meant_for_the_screen_before_do_nothing_for_a_moment(
    app: SelfcareApp, elsewhere: Diary, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("selfcare.tui.screens.warnings.GUARD", 1000.0)
    async with app.run_test(size=SIZE) as pilot:
        elsewhere.add(SADDLE)
        await look(app, pilot)
        await press(pilot, "enter", "escape", "d", "s")
        assert isinstance(app.screen, WarningsScreen)


@pytest.mark.parametrize("keys", [("l",), ("h",), ("r",), ("comma",), ("v", "x", "escape")])
async def test_it_comes_up_once_on_every_screen_and_question(
    app: SelfcareApp, elsewhere: Diary, keys: tuple[str, ...]
) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, *keys)
        before = app.screen
        elsewhere.add(SADDLE)
        await look(app, pilot)
        assert isinstance(app.screen, WarningsScreen)
        await press(pilot, "escape")
        assert app.screen is before
        elsewhere.add(Visit("something else"))
        await look(app, pilot)
        assert app.screen is before


async def test_what_was_read_on_another_machine_does_not_come_up_here(
    app: SelfcareApp, diary: Diary, elsewhere: Diary
) -> None:
    diary.add(SADDLE)
    elsewhere.add(Safety(read=("rf-cauda-equina",)))
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        assert isinstance(app.screen, TodayScreen)
        assert "Get help now: Bladder" in shown(app)


async def test_while_it_is_looked_at_more_is_shown_at_once(
    app: SelfcareApp, diary: Diary, elsewhere: Diary
) -> None:
    diary.add(SADDLE)
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        elsewhere.add(Safety(("chest-pressure",), ("chest-pressure",)))
        await look(app, pilot)
        assert isinstance(app.screen, WarningsScreen)
        assert "Chest pressure" in shown(app)
        await press(pilot, "escape")
        assert isinstance(app.screen, TodayScreen)


def stage_of(screen: PlayerScreen) -> Stage:
    return screen.player.stage


async def test_a_routine_is_paused_and_does_not_go_on(
    app: SelfcareApp, diary: Diary, elsewhere: Diary
) -> None:
    diary.add(NECK, NOW - timedelta(days=1))
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "r", "enter", "2")
        player = app.screen
        assert isinstance(player, PlayerScreen)
        assert stage_of(player) is Stage.RUNNING
        elsewhere.add(SADDLE)
        await look(app, pilot)
        assert isinstance(app.screen, WarningsScreen)
        assert stage_of(player) is Stage.PAUSED
        await press(pilot, "enter")
        assert not isinstance(app.screen, WarningsScreen)
        await press(pilot, "space")
        assert isinstance(app.screen, WarningsScreen)  # it says why not
        assert stage_of(player) is Stage.PAUSED
        await press(pilot, "d", "1", "escape", "space")
        assert stage_of(player) is Stage.RUNNING


async def test_a_routine_that_is_about_to_start_waits(app: SelfcareApp, elsewhere: Diary) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "r", "enter")
        player = app.screen
        assert isinstance(player, PlayerScreen)
        elsewhere.add(SADDLE)
        await look(app, pilot)
        await press(pilot, "enter", "2")
        assert isinstance(app.screen, WarningsScreen)
        assert player.player.stage is Stage.PAUSED


@pytest.mark.parametrize(
    "keys",
    [
        ("l",),
        ("v", "x", "escape"),  # a question on top of a form
        ("n", "t"),  # a question on top of the first screen
        ("question_mark",),
        ("r", "enter", "2", "s"),  # a question on top of the player
        ("ctrl+p",),
        ("d",),
        ("w", "c"),  # a question on top of the warnings themselves
    ],
)
async def test_one_key_shows_whom_to_call_also_on_top_of_a_question(
    app: SelfcareApp, keys: tuple[str, ...]
) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, *keys)
        before = app.screen
        await press(pilot, "f4")
        assert isinstance(app.screen, WarningsScreen)
        assert "call your local emergency number" in shown(app)
        await press(pilot, "escape")
        assert app.screen is before


async def test_the_routine_waits_while_one_looks_whom_to_call(app: SelfcareApp) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "r", "enter", "2", "f4", "escape")
        assert isinstance(app.screen, PlayerScreen)
        assert app.screen.player.stage is Stage.PAUSED


async def test_on_a_very_small_screen_too(app: SelfcareApp, diary: Diary) -> None:
    diary.add(SADDLE)
    async with app.run_test(size=(40, 20)) as pilot:
        await pilot.pause()
        screen = " ".join(shown(app).split())
        assert "Get help now" in screen
        assert "Call your local emergency number now" in screen
        await press(pilot, "escape")
        assert "F4: when to get help" in shown(app)
        await press(pilot, "f4")
        assert "Get help now" in shown(app)


async def test_nothing_comes_up_for_whoever_looks_at_what_was_shared(
    make_app: Callable[[], SelfcareApp], diary: Diary
) -> None:
    diary.add(SADDLE)
    services = replace(make_app()._services, read_only="only to look at")
    app = SelfcareApp(services)
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        assert isinstance(app.screen, TodayScreen)
        assert "Get help now: Bladder" in shown(app)
        await press(pilot, "w", "enter", "d", "s")
        assert isinstance(app.screen, WarningsScreen)
        assert [each.content for each in diary.entries()] == [SADDLE]


async def test_a_diary_that_cannot_be_looked_into_stops_nothing(
    app: SelfcareApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_diary: Diary) -> None:
        raise OSError(5, "Input/output error")

    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "l")
        monkeypatch.setattr(Diary, "stamp", property(fail))
        await look(app, pilot)
        assert isinstance(app.screen, LogScreen)


async def test_questions_and_check_ins_fit_a_phone(app: SelfcareApp, diary: Diary) -> None:
    diary.add(NECK, NOW - timedelta(days=1))
    async with app.run_test(size=(40, 20)) as pilot:
        await press(pilot, "f4", "s")
        assert "1 of 10" in shown(app)
        assert "Enter: go on" in shown(app)
        await press(pilot, "escape", "d")
        assert "How much did pain get in your way" in shown(app)
        assert "larger" not in shown(app)


async def test_what_is_brought_in_by_the_app_itself_comes_up_too(
    app: SelfcareApp, diary: Diary
) -> None:
    """An import, an undo or a correction saves by another way than a log."""
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "h")
        app._typed_at = -1000.0
        app._change(lambda: diary.add(SADDLE), lambda _: "Brought in.")
        await pilot.pause()
        assert isinstance(app.screen, WarningsScreen)
