"""A picture takes the room it has, the dress of the theme, and the colours that the terminal shows."""

import pytest
from rich.color import Color
from textual.app import App, ComposeResult

from selfcare.drawing.cells import FLAT, SMOOTH
from selfcare.drawing.palette import DARK, LIGHT
from selfcare.drawing.sixteen import DAY, NIGHT
from selfcare.tui.widgets.bodymap import BodyMap
from selfcare.tui.widgets.figure import Figure
from selfcare.tui.widgets.picture import Picture
from tests.tui.piloted import piloted


class _App(App[None]):
    def __init__(self, picture: Picture) -> None:
        super().__init__()
        self.picture = picture

    def compose(self) -> ComposeResult:
        yield self.picture


@piloted
async def test_without_room_it_draws_nothing() -> None:
    app = _App(Figure("calf-wall"))
    app.picture.styles.min_height = app.picture.styles.height = 0
    async with app.run_test(size=(40, 12)):
        assert app.picture.fresh() == []


@piloted
async def test_light_and_dark_follow_the_app(monkeypatch: pytest.MonkeyPatch) -> None:
    app = _App(BodyMap(id="map"))
    async with app.run_test(size=(60, 20)) as pilot:
        assert app.query_one("#map") is app.picture
        monkeypatch.setattr(type(app.console), "color_system", "truecolor")
        app.theme = "textual-light"
        await pilot.pause()
        assert app.picture.printer.palette.colours[1:] == LIGHT.colours[1:]
        app.theme = "textual-dark"
        await pilot.pause()
        assert app.picture.printer.palette.colours[1:] == DARK.colours[1:]
        assert app.picture.printer.palette.background == app.picture.background_colors[1].rgb


@pytest.mark.parametrize("theme", ["textual-light", "textual-dark"])
@piloted
async def test_few_colours_are_not_mixed(theme: str, monkeypatch: pytest.MonkeyPatch) -> None:
    app = _App(BodyMap())
    async with app.run_test(size=(60, 20)):
        app.theme = theme
        monkeypatch.setattr(type(app.console), "color_system", "truecolor")
        assert app.picture.printer.look == SMOOTH
        monkeypatch.setattr(type(app.console), "color_system", "256")
        assert app.picture.printer.look == FLAT
        monkeypatch.setattr(type(app.console), "color_system", "standard")
        palette = DAY if theme == "textual-light" else NIGHT
        assert app.picture.printer.palette.colours[1:] == palette.colours[1:]


@piloted
async def test_only_rows_that_changed_are_sent_again(monkeypatch: pytest.MonkeyPatch) -> None:
    figure = Figure("foot-roll")
    figure.playing = False
    app = _App(figure)
    async with app.run_test(size=(40, 20)):
        figure.render_line(0)
        heights: list[int] = []
        monkeypatch.setattr(figure, "refresh", lambda region: heights.append(region.height))
        for _ in range(30):
            figure.advance()
        assert heights
        assert max(heights) < 20


def test_sixteen_colours_are_what_such_terminals_have() -> None:
    levels = {0, 85, 170, 255}
    for palette in (NIGHT, DAY):
        assert {channel for colour in palette.colours for channel in colour} <= levels
        assert all(Color.from_rgb(*colour) for colour in palette.colours)


@piloted
async def test_where_not_even_grey_is_left_letters_are_used(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    app = _App(BodyMap())
    async with app.run_test(size=(60, 20)):
        monkeypatch.setattr(type(app), "native_ansi_color", True)
        assert app.picture.printer.look.glyphs == "ascii"
