"""One table says what can be done: keys, footer, palette and help agree with it."""

from importlib import import_module

import pytest
from textual.binding import Binding
from textual.command import DiscoveryHit

from selfcare.tui.actions import ACTIONS, EVERYWHERE, Action
from selfcare.tui.app import SelfcareApp
from selfcare.tui.palette import ActionProvider
from selfcare.tui.screens.help import HelpScreen
from selfcare.tui.screens.today import TodayScreen
from tests.tui.reading import shown
from tests.tui.test_logging import SIZE, press

ROWS = [(screen, action) for screen, actions in ACTIONS.items() for action in actions]


@pytest.mark.parametrize(("screen", "action"), ROWS, ids=lambda each: getattr(each, "name", each))
def test_each_row_is_something_that_its_screen_can_do(screen: str, action: Action) -> None:
    module = import_module(f"selfcare.tui.screens.{screen}")
    cls = next(
        value
        for name, value in vars(module).items()
        if name.endswith("Screen") and value.__module__ == module.__name__
    )
    name = action.name.split("(")[0]
    owner = SelfcareApp if name.startswith("app.") else cls
    assert hasattr(owner, "action_" + name.removeprefix("app."))
    bound = [b.action for b in cls.BINDINGS if isinstance(b, Binding)]
    assert action.name in bound
    assert action.help[0].isupper()
    assert not action.help.endswith(".")


@pytest.mark.parametrize("screen", ACTIONS)
def test_no_key_means_two_things(screen: str) -> None:
    keys = [key for action in ACTIONS[screen] for key in action.keys.split(",")]
    assert len(keys) == len(set(keys))


async def test_help_lists_every_key_of_the_screen_it_was_asked_from(app: SelfcareApp) -> None:
    async with app.run_test(size=(80, 60)) as pilot:
        await press(pilot, "question_mark")
        assert isinstance(app.screen, HelpScreen)
        for action in (*ACTIONS["today"], *EVERYWHERE):
            assert action.help in shown(app)
        assert "not a medical device" in shown(app)
        await press(pilot, "escape")
        assert isinstance(app.screen, TodayScreen)


async def test_help_can_be_asked_for_on_a_form_where_letters_are_typed(app: SelfcareApp) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "6", "f1")
        assert isinstance(app.screen, HelpScreen)
        assert "Save what is on this screen" in shown(app)


async def test_the_palette_offers_what_the_screen_can_do(app: SelfcareApp) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        hits = [hit async for hit in ActionProvider(app.screen).discover()]
        offered = [hit.display for hit in hits if isinstance(hit, DiscoveryHit)]
        assert offered[0] == ACTIONS["today"][0].help
        assert len(offered) == len({a.name for a in (*ACTIONS["today"], *EVERYWHERE)})


async def test_q_on_the_first_screen_closes_the_app(app: SelfcareApp) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "q")
        assert not app.is_running


@pytest.mark.parametrize("screen", ["today", "log"])
async def test_the_palette_can_show_help_and_close_the_app(app: SelfcareApp, screen: str) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, *{"today": "", "log": "l"}[screen])
        offered = {
            hit.display: hit.command
            async for hit in ActionProvider(app.screen).discover()
            if isinstance(hit, DiscoveryHit)
        }
        await offered["Show what the keys do here"]()
        await pilot.pause()
        assert isinstance(app.screen, HelpScreen)
        await offered["Close selfcare"]()
        await pilot.pause()
        assert not app.is_running


async def test_the_look_changes_and_is_remembered(app: SelfcareApp) -> None:
    async with app.run_test(size=SIZE) as pilot:
        assert app.theme == "selfcare-dark"
        await press(pilot, "f2")
        assert app.theme == "selfcare-light"
        again = SelfcareApp(app._services)
        assert again.theme == "selfcare-light"
