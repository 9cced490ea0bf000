"""Pain is written down in few keys, and nothing that was typed is lost."""

import errno
from datetime import timedelta

import pytest
from textual.pilot import Pilot

from selfcare.diary.diary import Diary
from selfcare.diary.home import Home
from selfcare.diary.month import Month
from selfcare.domain.clock import FixedClock
from selfcare.domain.entries import Content, Pain, Posture, Visit
from selfcare.tui.app import SelfcareApp
from selfcare.tui.screens.log import LogScreen
from selfcare.tui.screens.today import TodayScreen
from selfcare.tui.widgets.bodymap import BodyMap
from selfcare.tui.widgets.picker import Picker
from selfcare.tui.widgets.strength import Strength
from tests.conftest import NOW
from tests.tui.reading import said, shown

SIZE = (80, 24)
NECK = Pain(("neck-side.l",), 6, triggers=("sit-long",))


def contents(diary: Diary) -> list[Content]:
    return [entry.content for entry in diary.entries()]


async def press(pilot: Pilot[None], *keys: str) -> None:
    for key in keys:
        await pilot.press(key)
        await pilot.pause()


@pytest.mark.parametrize(
    "keys",
    [
        ("6", "enter", "space", "enter"),
        ("6", "n", "enter", "s", "ctrl+s"),
        ("6", "l", "n", "enter", "s", "ctrl+s"),
    ],
)
async def test_pain_6_left_neck_long_sitting_in_at_most_six_keys(
    app: SelfcareApp, diary: Diary, keys: tuple[str, ...]
) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, *keys)
        assert len(keys) <= 6
        assert contents(diary) == [NECK]
        assert isinstance(app.screen, TodayScreen)
        assert "Saved: Pain 6, left side of neck" in said(app)


async def test_as_last_but_seven_in_at_most_three_keys(app: SelfcareApp, diary: Diary) -> None:
    diary.add(NECK, NOW - timedelta(days=1))
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "a", "7", "enter")
        assert contents(diary) == [NECK._replace(intensity=7), NECK]


async def test_a_one_and_a_zero_are_ten(app: SelfcareApp, diary: Diary) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "1", "0", "enter", "ctrl+s")
        assert contents(diary) == [Pain(("neck-side.l",), 10)]


@pytest.mark.parametrize("key", ["n", "0"])
async def test_no_pain_is_one_key_and_undo_is_another(
    app: SelfcareApp, diary: Diary, key: str
) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, key)
        assert contents(diary) == [Pain((), 0)]
        assert "No pain" in shown(app)
        await press(pilot, "u")
        assert contents(diary) == []
        assert "Taken back: No pain" in said(app)


async def test_several_places_qualities_easing_note_and_time(
    app: SelfcareApp, diary: Diary
) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "4", "space", "k", "n", "e", "e", "enter")
        await press(pilot, "tab", "t", "i", "n", "g", "enter", "tab", "h", "e", "a", "t", "enter")
        await press(pilot, "tab", *"[x", "tab", *"20m", "enter")
        (entry,) = diary.entries()
        assert isinstance(entry.content, Pain)
        assert entry.content.zones[0] == "neck-side.l"
        assert entry.content.zones[1].startswith("knee.")
        assert entry.content.qualities == ("tingling",)
        assert entry.content.eased_by == ("heat-pack",)
        assert entry.content.note == "[x"
        assert (entry.at, entry.logged_at) == (NOW - timedelta(minutes=20), NOW)


async def test_what_is_missing_is_asked_for_and_nothing_is_saved(
    app: SelfcareApp, diary: Diary
) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "l", "ctrl+s")
        assert "How strong" in shown(app)
        await press(pilot, "5", "ctrl+s")
        assert "Where does it hurt" in shown(app)
        await press(pilot, "enter", "tab", "tab", "tab", "tab", *"yesterdayy", "ctrl+s")
        assert 'cannot read "yesterdayy"' in shown(app)
        assert contents(diary) == []
        assert isinstance(app.screen, LogScreen)


async def test_leaving_saves_nothing(app: SelfcareApp, diary: Diary) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "6", "enter", "escape", "2")
        assert isinstance(app.screen, TodayScreen)
        assert contents(diary) == []


async def test_escape_first_forgets_the_search(app: SelfcareApp) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "6", "x", "y", "escape")
        assert isinstance(app.screen, LogScreen)
        assert app.screen.query_one("#zones", Picker).typed == ""


async def test_a_form_that_cannot_be_saved_comes_back_as_it_was(
    app: SelfcareApp, diary: Diary, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_space(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    async with app.run_test(size=SIZE) as pilot:
        with monkeypatch.context() as full:
            full.setattr(Month, "put", no_space)
            await press(pilot, "6", "enter", "space", "enter")
            assert isinstance(app.screen, LogScreen)
            assert "No space left on device" in shown(app)
            assert contents(diary) == []
        await press(pilot, "enter")
        assert contents(diary) == [NECK]


async def test_resizing_in_the_middle_keeps_what_was_typed(app: SelfcareApp, diary: Diary) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "6", "enter", "tab", "tab", "tab", *"sore")
        for size in ((60, 20), (30, 8), (140, 40)):
            await pilot.resize_terminal(*size)
            await pilot.pause()
            assert app.screen.has_class("-too-small") == (size == (30, 8))
        await press(pilot, "enter")
        assert contents(diary) == [Pain(("neck-side.l",), 6, note="sore")]


async def test_the_body_shows_what_is_chosen_and_what_hurt_earlier(
    app: SelfcareApp, diary: Diary
) -> None:
    diary.add(Pain(("knee.r",), 3))
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "6", "l", "n", "enter")
        assert app.screen.query_one(BodyMap).marks == {"knee.r": 3, "neck-side.l": 6}
        await press(pilot, "8")
        assert app.screen.query_one(BodyMap).marks == {"knee.r": 3, "neck-side.l": 8}


async def test_a_place_can_be_chosen_on_the_body_by_arrows(app: SelfcareApp) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "6", "shift+tab", "down", "space")
        body, zones = app.screen.query_one(BodyMap), app.screen.query_one("#zones", Picker)
        assert zones.chosen_ids == (body.cursor.zone,)
        assert body.cursor.zone != "neck-side.l"


async def test_a_posture_and_a_number(app: SelfcareApp, diary: Diary) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "p", "s", "l", "u", "enter")
        assert "how much does it hurt" in shown(app)
        await press(pilot, "0", "enter")
        assert contents(diary) == [Posture("slump-sit", 0)]


async def test_a_visit_with_a_note(app: SelfcareApp, diary: Diary) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "v", *"ask", "enter")
        assert contents(diary) == [Visit("ask")]


async def test_another_windows_entry_appears(
    app: SelfcareApp, home: Home, clock: FixedClock
) -> None:
    async with app.run_test(size=SIZE) as pilot:
        Diary(home, clock).add(NECK)
        assert isinstance(app.screen, TodayScreen)
        app.screen.reread()
        await pilot.pause()
        assert "Pain 6, left side of neck" in shown(app)


@pytest.mark.parametrize("note", ["[/]", "[bold]x", "\x1b]52;c;AAAA\x07", "مرحبا 👋", "x" * 9_000])
async def test_any_note_is_shown_as_plain_text(app: SelfcareApp, diary: Diary, note: str) -> None:
    diary.add(NECK._replace(note=note))
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "h", "tab", "down")
        assert app.is_running
        assert "\x1b" not in shown(app)


async def test_the_strength_is_shown_in_words_as_well(app: SelfcareApp) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "6")
        assert app.screen.query_one(Strength).value == 6
        assert "[6]" in shown(app)
