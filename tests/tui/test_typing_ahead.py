"""A hand that is quicker than a screen loses no key, and what a form has is not dropped unasked."""

from collections.abc import Callable

import pytest
from textual import events
from textual.pilot import Pilot
from textual.screen import Screen
from textual.widgets import Input

from selfcare.diary.diary import Diary
from selfcare.domain.entries import Pain
from selfcare.tui.app import SelfcareApp
from selfcare.tui.given import Given
from selfcare.tui.messages import Draft
from selfcare.tui.screens.log import LogScreen
from selfcare.tui.screens.posture import PostureScreen
from selfcare.tui.screens.today import TodayScreen
from selfcare.tui.screens.visit import VisitScreen
from selfcare.tui.widgets.bodymap import BodyMap
from selfcare.tui.widgets.picker import Picker
from selfcare.tui.widgets.strength import Strength
from tests.tui.reading import shown
from tests.tui.test_logging import NECK, SIZE, contents, press


def type_at_once(app: SelfcareApp, *keys: str) -> None:
    """Type as a paste does, or somebody who does not wait for a first opening."""
    for key in keys:
        app.post_message(events.Key(key, key if len(key) == 1 else None))


async def settle(pilot: Pilot[None]) -> None:
    for _ in range(8):
        await pilot.pause()


async def test_a_whole_log_typed_at_once_is_a_log(app: SelfcareApp, diary: Diary) -> None:
    async with app.run_test(size=SIZE) as pilot:
        type_at_once(app, "6", *"neck", "enter")
        await settle(pilot)
        await press(pilot, *"long", "enter", "enter")
        (content,) = contents(diary)
        assert isinstance(content, Pain)
        assert content.intensity == 6
        assert content.zones[0].startswith("neck")
        assert content.triggers == ("sit-long",)


async def test_two_answers_typed_at_once_are_two_answers(app: SelfcareApp, diary: Diary) -> None:
    async with app.run_test(size=SIZE) as pilot:
        type_at_once(app, "6", *"ln", "enter", *"long", "enter", "enter")
        await settle(pilot)
        (content,) = contents(diary)
        assert isinstance(content, Pain)
        assert content.zones == ("neck-side.l",)
        assert content.triggers == ("sit-long",)


async def test_what_is_ticked_in_haste_is_ticked(app: SelfcareApp, diary: Diary) -> None:
    async with app.run_test(size=SIZE) as pilot:
        type_at_once(app, "6", *"ln", "enter", "down", "down", "space", "enter")
        await settle(pilot)
        (content,) = contents(diary)
        assert isinstance(content, Pain)
        assert content.zones == ("neck-side.l",)
        assert len(content.triggers) == 1


async def test_letters_are_not_taken_for_keys_of_the_screen_before(
    app: SelfcareApp, diary: Diary
) -> None:
    async with app.run_test(size=SIZE) as pilot:
        type_at_once(app, "6", *"nnn")
        await settle(pilot)
        assert app.screen.query_one("#zones", Picker).typed == "nnn"
        assert contents(diary) == []


@pytest.mark.parametrize(
    "make", [lambda given: LogScreen(given, Draft(None)), PostureScreen, VisitScreen]
)
async def test_each_form_takes_in_order_what_comes_before_it_is_open(
    app: SelfcareApp, make: Callable[[Given], Screen[object]]
) -> None:
    async with app.run_test(size=SIZE) as pilot:
        form = make(app.given)
        app.push_screen(form)
        for key in "slum":
            form._forward_event(events.Key(key, key))
        await settle(pilot)
        await press(pilot, "p")
        if isinstance(form, VisitScreen):
            assert form.query_one("#note", Input).value == "slump"
        else:
            assert form.query(Picker).first().typed == "slump"


@pytest.mark.parametrize(
    ("keys", "screen"),
    [
        (("6", "n", "enter"), LogScreen),
        (("6", "n"), LogScreen),
        (("l", "4"), LogScreen),
        (("p", "4"), PostureScreen),
        (("v", "x"), VisitScreen),
    ],
)
async def test_escape_asks_before_it_drops_what_is_written(
    app: SelfcareApp, diary: Diary, keys: tuple[str, ...], screen: type
) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, *keys, "escape")
        if "Leave without saving?" not in shown(app):
            await press(pilot, "escape")  # the first one took back what was searched for
        if keys == ("6", "n"):
            assert isinstance(app.screen, TodayScreen), "a search is nothing written"
            return
        assert "Leave without saving?" in shown(app)
        await press(pilot, "escape")
        assert isinstance(app.screen, screen)
        await press(pilot, "escape", "2")
        assert isinstance(app.screen, TodayScreen)
        assert contents(diary) == []


async def test_what_is_saved_after_all_is_saved(app: SelfcareApp, diary: Diary) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "6", "n", "enter", "escape", "1")
        assert [getattr(each, "zones", ()) for each in contents(diary)] == [("neck-side.l",)]
        assert isinstance(app.screen, TodayScreen)


async def test_what_is_as_it_was_is_left_at_once(app: SelfcareApp, diary: Diary) -> None:
    diary.add(NECK)
    async with app.run_test(size=SIZE) as pilot:
        for keys in (("a",), ("6",), ("p",), ("v",), ("i",)):
            await press(pilot, *keys, "escape")
            assert isinstance(app.screen, TodayScreen)
        await press(pilot, "h", "e", "escape")
        assert "Leave without saving?" not in shown(app)


async def test_space_is_named_where_it_ticks(app: SelfcareApp) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "6")
        assert "Space Tick" in shown(app)
        assert app.screen.query_one(Strength).value == 6


async def test_before_a_strength_is_said_the_body_has_no_number(app: SelfcareApp) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "l", "space")
        body = app.screen.query_one("#map")
        assert "?" in "".join(body.render_line(y).text for y in range(body.size.height))
        await press(pilot, "4")
        drawn = "".join(body.render_line(y).text for y in range(body.size.height))
        assert "4" in drawn
        assert "?" not in drawn


async def test_on_the_body_a_letter_begins_a_name_and_v_turns_it_round(app: SelfcareApp) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "6", "shift+tab", "v")
        body, places = app.screen.query_one(BodyMap), app.screen.query_one("#zones", Picker)
        assert body.has_focus
        assert body.cursor.view == "front"
        await press(pilot, *"left", "space", *"knee")
        assert places.typed == "left knee"
        assert places.has_focus
        assert body.cursor.zone == "knee.l"
        await press(pilot, "enter")
        assert places.chosen_ids == ("knee.l",)


def test_no_place_begins_with_the_letter_of_the_body_map(app: SelfcareApp) -> None:
    words = app.given.vocabulary
    assert not [zone.id for zone in words.zones if zone.short.startswith("v")]
