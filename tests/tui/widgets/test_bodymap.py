"""The body map answers keys and mouse, in every look, and says what it was told."""

from typing import TYPE_CHECKING

import pytest
from textual.app import App, ComposeResult

from selfcare.drawing.body import zone_ids
from selfcare.drawing.cells import Frame, Printer
from selfcare.drawing.walk import DIRECTIONS, Place, places, step
from selfcare.tui.widgets.bodymap import BodyMap
from tests.tui.piloted import piloted

if TYPE_CHECKING:
    from textual.message import Message


class _App(App[None]):
    CSS = "Screen { layers: a; } BodyMap { width: 100%; height: 100%; }"

    def __init__(self, glyphs: str = "blocks") -> None:
        super().__init__()
        self.heard: list[Message] = []
        self.map = BodyMap(glyphs=glyphs)

    def compose(self) -> ComposeResult:
        yield self.map

    def on_body_map_moved(self, message: BodyMap.Moved) -> None:
        self.heard.append(message)

    def on_body_map_chosen(self, message: BodyMap.Chosen) -> None:
        self.heard.append(message)

    def chosen(self) -> list[str]:
        return [message.zone for message in self.heard if isinstance(message, BodyMap.Chosen)]


def _text(body: BodyMap) -> list[str]:
    return [body.render_line(y).text for y in range(body.size.height)]


def _path(start: Place, goal: str) -> list[str]:
    """The shortest way to a zone, as keys."""
    ways: dict[Place, list[str]] = {start: []}
    todo: list[Place] = [start]
    for here in todo:
        if here.zone == goal:
            return ways[here]
        for direction in DIRECTIONS:
            there = step(here, direction)
            if there not in ways:
                ways[there] = [*ways[here], direction]
                todo.append(there)
    raise AssertionError(goal)


@piloted
async def test_every_zone_is_reached_and_chosen_by_keys() -> None:
    app = _App()
    async with app.run_test(size=(80, 24)) as pilot:
        for zone in zone_ids():
            for direction in _path(app.map.cursor, zone):
                app.map.action_move(direction)
            assert app.map.cursor.zone == zone
        goals = ["hand-little.r", "calf.l", "brow-temple.l"]
        for goal in goals:
            await pilot.press(*_path(app.map.cursor, goal), "enter")
        assert app.chosen() == goals


@pytest.mark.parametrize("size", [(50, 20), (30, 18), (100, 38)])
@piloted
async def test_a_click_chooses_the_zone_drawn_there(size: tuple[int, int]) -> None:
    app = _App()
    async with app.run_test(size=size) as pilot:
        for column, row in ((size[0] // 4, size[1] // 2), (size[0] // 2, size[1] // 3)):
            place = app.map.place_at(column, row)
            await pilot.click(BodyMap, offset=(column, row))
            if place is None:
                continue
            assert app.chosen()[-1] == place.zone
            assert app.map.cursor == place
        assert app.chosen()


@piloted
async def test_a_click_beside_the_body_chooses_nothing() -> None:
    app = _App()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.click(BodyMap, offset=(0, 20))
        assert app.heard == []
        assert app.map.place_at(-1, 3) is None


@piloted
async def test_what_is_clicked_is_what_is_seen() -> None:
    app = _App()
    async with app.run_test(size=(80, 24)):
        for zone in ("hand-thumb.l", "low-back.m", "brow-temple.r"):
            app.map.marks = {zone: 7}
            drawn = [
                (x, y)
                for y, line in enumerate(_text(app.map))
                for x, c in enumerate(line)
                if c == "7"
            ]
            assert drawn
            for x, y in drawn:
                place = app.map.place_at(x, y)
                assert place
                assert place.zone == zone


@piloted
async def test_moving_is_told_once_for_each_new_zone() -> None:
    app = _App()
    async with app.run_test(size=(80, 24)) as pilot:
        app.map.go_to("elbow.l")
        await pilot.press("v", "v", "down", "space")
        assert [type(message) for message in app.heard] == [BodyMap.Moved, BodyMap.Chosen]
        assert app.heard[0].control is app.heard[1].control is app.map


@piloted
async def test_where_one_view_fits_a_key_turns_the_body_round() -> None:
    app = _App()
    async with app.run_test(size=(34, 20)) as pilot:
        app.map.go_to("buttock.l")
        assert app.map.views == ("back",)
        await pilot.press("v")
        assert app.map.views == ("front",)
        assert app.map.cursor.zone.endswith(".l")
        assert "Front" in _text(app.map)[-1]


@piloted
async def test_the_cursor_stays_on_the_body() -> None:
    app = _App()
    async with app.run_test(size=(80, 24)):
        before = app.map.cursor
        app.map.go_to("tail.x")
        app.map.cursor = Place("buttock.l", "front")
        assert app.map.cursor == before
        app.map.go_to("knee.r")
        assert app.map.cursor == Place("knee.r", "front")


@piloted
async def test_it_draws_only_when_something_changed(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: list[tuple[int, int]] = []
    app = _App()
    async with app.run_test(size=(80, 24)) as pilot:
        original = app.map.draw

        def draw(printer: Printer, size: tuple[int, int]) -> Frame:
            drawn.append(size)
            return original(printer, size)

        monkeypatch.setattr(app.map, "draw", draw)
        app.map.marks = {"knee.l": 3}
        _text(app.map)
        _text(app.map)
        app.map.marks = {"knee.l": 3}
        app.map.refresh()
        await pilot.pause()
        assert len(drawn) == 1


@pytest.mark.parametrize("glyphs", ["blocks", "octants", "ascii"])
@pytest.mark.parametrize("no_color", ["", "1"])
@piloted
async def test_every_look_draws_every_row(
    glyphs: str, no_color: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    if no_color:
        monkeypatch.setenv("NO_COLOR", no_color)
    app = _App(glyphs)
    async with app.run_test(size=(80, 24)) as pilot:
        app.map.marks = {"calf.l": 10, "knee.r": 2}
        app.theme = "textual-light"
        await pilot.pause()
        assert [len(line) for line in _text(app.map)] == [80] * 24
        if glyphs == "ascii":
            assert "".join(_text(app.map)).isascii()


@piloted
async def test_strengths_have_a_texture_without_colour(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    app = _App()
    async with app.run_test(size=(80, 24)):
        app.map.marks = {"calf.l": 10}
        assert "▓" in "".join(_text(app.map))


def test_all_places_are_known_to_the_walk() -> None:
    assert {place.zone for place in places()} == set(zone_ids())
