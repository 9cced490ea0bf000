"""The library: type to search, read all there is to know, and see it move."""

from collections.abc import Callable

import pytest
from textual.widgets import OptionList, Static

from selfcare.diary.home import Home
from selfcare.diary.settings import Settings
from selfcare.domain.exercises.catalogue_words import NOT_REVIEWED
from selfcare.tui.app import SelfcareApp
from selfcare.tui.screens.library import LibraryScreen
from selfcare.tui.screens.routines import RoutinesScreen
from selfcare.tui.screens.today import TodayScreen
from selfcare.tui.widgets.figure import Figure
from tests.tui.reading import shown
from tests.tui.test_logging import SIZE, press


@pytest.fixture(autouse=True)
def _advanced_by_hand(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no figure move by itself, however long a test takes."""
    monkeypatch.setattr(Figure, "_runs", False)


def library(app: SelfcareApp) -> LibraryScreen:
    assert isinstance(app.screen, LibraryScreen)
    return app.screen


def listed(app: SelfcareApp) -> list[str]:
    options = library(app).query_one("#found", OptionList).options
    return [str(option.prompt) for option in options]


def line(app: SelfcareApp, place: str) -> str:
    return str(library(app).query_one(place, Static).render())


async def test_it_opens_from_today_and_from_the_routines(app: SelfcareApp) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "e")
        assert len(listed(app)) == 55
        await press(pilot, "escape")
        assert isinstance(app.screen, TodayScreen)
        await press(pilot, "r", "e")
        assert len(listed(app)) == 55
        await press(pilot, "escape")
        assert isinstance(app.screen, RoutinesScreen)


async def test_letters_search_and_escape_first_forgets_them(app: SelfcareApp) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "e", *"wall", "space", *"cal")
        assert listed(app) == ["Straight-knee calf stretch", "Bent-knee calf stretch"]
        assert "wall cal  ·  2 found" in shown(app)
        await press(pilot, "backspace")
        assert library(app).typed == "wall ca"
        await press(pilot, "escape")
        assert (library(app).typed, len(listed(app))) == ("", 55)
        await press(pilot, "space")
        assert library(app).typed == ""


async def test_beside_the_list_stands_the_marked_one_and_moves(app: SelfcareApp) -> None:
    async with app.run_test(size=(100, 60)) as pilot:
        await press(pilot, "e")
        figure = library(app).query_one(Figure)
        assert (figure.exercise, figure.playing) == ("chin-tuck", True)
        await press(pilot, "down")
        assert figure.exercise == "neck-turns"
        await press(pilot, *"calf", "space", *"wall", "space", *"strai")
        assert figure.exercise == "calf-wall"
        text = shown(app)
        for said in (
            "Hold a stretch · standing · needs: wall",
            "Ask a clinician first if this is you",
            "A blood clot in the past",
            "3 times 30 s, each side, 2 times a day, 6 days a week",
            "Never stretch a calf that is newly",
            "▸1 Face a wall",
            "Easier",
            "Harder",
        ):
            assert said in text
        await press(pilot, "tab", "end")
        assert "Where this comes from" in shown(app)
        assert NOT_REVIEWED.split(". ")[0] in shown(app)


async def test_the_step_that_the_figure_shows_is_marked(app: SelfcareApp) -> None:
    async with app.run_test(size=(100, 60)) as pilot:
        await press(pilot, "e")
        figure = library(app).query_one(Figure)
        assert "▸1" in shown(app)
        while figure.step == 1:
            figure.advance()
        await pilot.pause()
        await pilot.pause()
        assert "▸2" in shown(app)


async def test_the_other_side_can_be_seen(app: SelfcareApp) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "e", "f3")
        figure = library(app).query_one(Figure)
        assert not figure.left, "a chin tuck has no sides"
        await press(pilot, "down", "f3")
        assert figure.left
        assert "your left side" in line(app, "#summary")
        await press(pilot, "f3")
        assert "your right side" in line(app, "#summary")


async def test_what_is_called_nothing_is_said(app: SelfcareApp) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "e", *"xyzzy", "f3", "enter")
        assert listed(app) == []
        assert "Nothing is called that here." in shown(app)
        assert not library(app).query_one(Figure).display
        await press(pilot, *["backspace"] * 5)
        assert library(app).query_one(Figure).display


async def test_enter_or_tab_goes_to_the_text_and_letters_still_search(app: SelfcareApp) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "e", "enter")
        about = library(app).query_one("#about")
        assert about.has_focus
        await press(pilot, "pagedown")
        assert about.scroll_offset.y > 0
        await press(pilot, "tab")
        assert library(app).query_one("#found").has_focus
        await press(pilot, "tab", *"hip")
        assert library(app).typed == "hip"
        assert about.scroll_offset.y == 0


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (140, 40)])
async def test_figure_list_and_text_have_room(app: SelfcareApp, size: tuple[int, int]) -> None:
    async with app.run_test(size=size) as pilot:
        await press(pilot, "e")
        for place, columns, rows in (("Figure", 28, 7), ("#found", 24, 10), ("#about", 28, 3)):
            region = library(app).query_one(place).region
            assert region.width >= columns
            assert region.height >= rows


async def test_its_figure_is_drawn_as_the_settings_say(
    make_app: Callable[[], SelfcareApp], home: Home
) -> None:
    Settings(home).set("motion", "reduced")
    app = make_app()
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "e")
        assert library(app).query_one(Figure).reduced
