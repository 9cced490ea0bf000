"""Keys are named the same everywhere, stand in the footer whole, and work with Caps Lock on."""

import pytest
from textual.widgets._footer import FooterKey

from selfcare.tui.actions import ACTIONS
from selfcare.tui.app import SelfcareApp
from selfcare.tui.key_names import key_name
from selfcare.tui.palette import ActionProvider
from selfcare.tui.widgets.keys import Keys
from tests.tui.reading import shown
from tests.tui.test_logging import press


def footer(app: SelfcareApp) -> list[str]:
    """Return what stands in the footer, from left to right."""
    keys = app.screen.query_one(Keys).query(FooterKey)
    return [f"{key.key_display} {key.description}" for key in keys]


@pytest.mark.parametrize(
    ("key", "name"),
    [
        ("ctrl+s", "Ctrl+S"),
        ("question_mark", "?"),
        ("f1", "F1"),
        ("shift+up", "Shift+↑"),
        ("t", "t"),
    ],
)
def test_a_key_is_called_what_stands_on_it(key: str, name: str) -> None:
    assert key_name(key) == name


async def test_the_footer_says_ctrl_s_as_the_sentences_do(app: SelfcareApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "6")
        assert "Ctrl+S Save" in footer(app)
        assert "Esc Leave" in footer(app)


@pytest.mark.parametrize("columns", [60, 70, 80])
@pytest.mark.parametrize("key", ["", "l", "h", "r", "p", "w", "comma", "i", "e", "b"])
async def test_each_key_in_the_footer_can_be_read_whole_and_one_leads_out(
    app: SelfcareApp, key: str, columns: int
) -> None:
    async with app.run_test(size=(columns, 24)) as pilot:
        await press(pilot, *[key] if key else [])
        assert app.screen.query_one(Keys).max_scroll_x == 0
        way_out = "Esc" if key else "?"
        assert any(each.startswith(way_out) for each in footer(app))


async def test_where_keys_are_left_out_one_leads_to_all_of_them(app: SelfcareApp) -> None:
    async with app.run_test(size=(60, 20)) as pilot:
        await press(pilot, "h")
        assert footer(app)[-1] == "F1 All keys"
        assert "d Delete" in footer(app)
        assert "f Filter" not in footer(app)
        await press(pilot, "f1", "space")
        assert "Correct the marked entry" in shown(app)


async def test_a_wider_window_shows_the_keys_that_were_left_out(app: SelfcareApp) -> None:
    async with app.run_test(size=(60, 20)) as pilot:
        await press(pilot, "h")
        await pilot.resize_terminal(100, 24)
        await pilot.pause()
        assert "f Filter" in footer(app)
        assert "F1 All keys" not in footer(app)


async def test_keys_work_with_caps_lock_on(app: SelfcareApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "H")
        assert app.screen.name == "history"


async def test_a_capital_in_a_text_stays_one(app: SelfcareApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "k", "M", "a", "y")
        assert "May" in shown(app)


async def test_the_palette_finds_what_the_footer_names(app: SelfcareApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        for action in ACTIONS["today"]:
            hits = [hit async for hit in ActionProvider(app.screen).search(action.label)]
            assert action.help in {str(hit.text) for hit in hits}


async def test_the_palette_names_keys_as_they_are(app: SelfcareApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        helps = [hit.help async for hit in ActionProvider(app.screen).discover()]
        assert "key: ," in helps
        assert "key: ?" in helps


async def test_help_names_the_key_that_finds_everything(app: SelfcareApp) -> None:
    async with app.run_test(size=(80, 60)) as pilot:
        await press(pilot, "question_mark")
        assert "Ctrl+P" in shown(app)


async def test_enter_is_named_after_what_it_does_in_a_list(app: SelfcareApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "6", "l", "n")
        assert "Enter Choose" in footer(app)
        await press(pilot, "enter")  # in what came with it, where nothing is marked on purpose
        assert {"Enter Save", "Ctrl+S Save"} <= set(footer(app))
        await press(pilot, "down")
        assert "Enter Choose" in footer(app)
        await press(pilot, "enter")
        assert "Enter Save" in footer(app)
        await press(pilot, "q", "q", "q", "q")
        assert not any(key.startswith("Enter") for key in footer(app))


async def test_enter_on_the_place_of_a_form_just_begun_goes_on(app: SelfcareApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "6", "l", "n", "enter", "shift+tab")
        assert "Enter Go on" in footer(app)


async def test_as_last_says_that_enter_saves(app: SelfcareApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "6", "l", "n", "enter", "enter", "a")
        assert "Enter Save" in footer(app)
        await press(pilot, "5", "enter")
        assert "Pain 5, left side of neck" in shown(app)


async def test_control_c_says_how_to_close(app: SelfcareApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "l", "ctrl+c")
        (said,) = app._notifications
        assert said.message == "Ctrl+Q closes selfcare. What was saved is kept."


@pytest.mark.parametrize("size", [(60, 20), (80, 24)])
async def test_the_first_frame_says_how_to_begin_and_how_to_leave(
    app: SelfcareApp, size: tuple[int, int]
) -> None:
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        for words in ("0  nothing hurts", "e  look up an exercise", "q  close selfcare"):
            assert words in shown(app)


def test_what_is_said_where_there_is_no_reminder_wraps_by_itself() -> None:
    """A line broken by hand is broken twice in a narrow window."""
    from selfcare.tui.screens.reminders import _NONE

    sentences = [line for line in _NONE.splitlines() if line and not line.startswith(" ")]
    assert all(line.endswith((".", ":")) for line in sentences)
