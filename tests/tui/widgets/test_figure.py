"""The figure plays, holds, pauses and mirrors, and costs little when nothing changes."""

import pytest
from textual.app import App, ComposeResult

from selfcare.drawing.motion import motions
from selfcare.tui.widgets.figure import SPARE, Figure, Manner
from tests.tui.piloted import piloted


class _App(App[None]):
    CSS = "Figure { width: 100%; height: 100%; }"

    def __init__(self, exercise: str = "calf-wall", glyphs: str = "blocks") -> None:
        super().__init__()
        self.figure = Figure(exercise, manner=Manner(glyphs))
        self.figure.playing = False
        self.steps: list[int] = []

    def compose(self) -> ComposeResult:
        yield self.figure

    def on_figure_step_shown(self, message: Figure.StepShown) -> None:
        assert message.control is self.figure
        self.steps.append(message.step)


def _text(figure: Figure) -> list[str]:
    return [figure.render_line(y).text for y in range(figure.size.height)]


@piloted
async def test_it_moves_and_comes_round_again() -> None:
    app = _App()
    async with app.run_test(size=(40, 18)):
        first = _text(app.figure)
        seen = {tuple(first)}
        for _ in range(round(motions()["calf-wall"].seconds * 12)):
            app.figure.advance()
            seen.add(tuple(_text(app.figure)))
        assert len(seen) > 20
        assert _text(app.figure) == first


@piloted
async def test_it_tells_which_step_it_shows() -> None:
    app = _App()
    async with app.run_test(size=(40, 18)) as pilot:
        await pilot.pause()
        assert app.steps == [1]
        for _ in range(round(motions()["calf-wall"].seconds * 12)):
            app.figure.advance()
        await pilot.pause()
        assert app.steps == [1, 2, 3, 4, 1]


@piloted
async def test_the_clock_runs_only_while_it_plays() -> None:
    app = _App()
    async with app.run_test(size=(40, 18)) as pilot:
        timer = app.figure._timer
        assert timer
        assert not timer._active.is_set()
        app.figure.playing = True
        await pilot.pause()
        assert timer._active.is_set()
        app.figure.holding = True
        await pilot.pause()
        assert not timer._active.is_set()


@piloted
async def test_holding_shows_the_held_pose_without_an_arrow() -> None:
    app = _App()
    async with app.run_test(size=(40, 18)) as pilot:
        app.figure.holding = True
        await pilot.pause()
        held = _text(app.figure)
        app.figure.advance()
        assert _text(app.figure) == held
        assert app.figure.step == motions()["calf-wall"].hold.step


@piloted
async def test_after_the_hold_it_goes_on_from_there() -> None:
    app = _App()
    async with app.run_test(size=(40, 18)) as pilot:
        app.figure.holding = True
        await pilot.pause()
        app.figure.holding = False
        await pilot.pause()
        app.figure.advance()
        moment = app.figure._moment()
        motion = motions()["calf-wall"]
        assert moment
        assert moment.is_moving
        assert moment.key != motion.hold
        assert abs(app.figure._frame / 12 - motion.end_of_hold) < 0.2


@piloted
async def test_the_left_side_is_the_mirror() -> None:
    app = _App(glyphs="ascii")
    async with app.run_test(size=(40, 18)) as pilot:
        app.figure.holding = True
        await pilot.pause()
        right = _text(app.figure)
        app.figure.left = True
        await pilot.pause()
        left = _text(app.figure)
        assert left != right
        weigh = [sum(x for x, c in enumerate(line) if c == "*") for line in right]
        other = [sum(x for x, c in enumerate(line) if c == "*") for line in left]
        assert sum(weigh) < sum(other)  # the wall is on the right, the calf behind


@piloted
async def test_reduced_motion_shows_key_poses_only() -> None:
    app = _App()
    async with app.run_test(size=(40, 18)) as pilot:
        app.figure.reduced = True
        await pilot.pause()
        seen = set()
        for _ in range(round(motions()["calf-wall"].seconds * 12)):
            app.figure.advance()
            seen.add(tuple(_text(app.figure)))
        wall, _, _, back_at_the_wall = motions()["calf-wall"].keys
        assert wall.pose == back_at_the_wall.pose
        assert len(seen) == 3


@piloted
async def test_an_exercise_without_a_figure_is_empty() -> None:
    app = _App("my-own-stretch")
    async with app.run_test(size=(20, 6)) as pilot:
        app.figure.advance()
        assert "".join(_text(app.figure)).strip() == ""
        assert app.figure.step == 0
        assert not Figure.knows("my-own-stretch")
        app.figure.exercise = "cat-cow"
        await pilot.pause()
        assert "".join(_text(app.figure)).strip()
        assert Figure.knows("cat-cow")


@piloted
async def test_pictures_are_drawn_once_and_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    app = _App()
    async with app.run_test(size=(40, 18)) as pilot:
        for _ in range(round(motions()["calf-wall"].seconds * 12)):
            app.figure.advance()
        await pilot.pause()
        kept = dict(app.figure._ready)
        for _ in range(round(motions()["calf-wall"].seconds * 12)):
            app.figure.advance()
        assert app.figure._ready == kept
        assert len(kept) <= SPARE
        monkeypatch.setattr("selfcare.tui.widgets.figure.SPARE", 1)
        app.figure.exercise = "cat-cow"
        app.figure.advance()
        await pilot.pause()
        assert len(app.figure._ready) <= 2


@pytest.mark.parametrize("glyphs", ["blocks", "octants", "ascii"])
@pytest.mark.parametrize("no_color", ["", "1"])
@piloted
async def test_every_look_draws_every_row(
    glyphs: str, no_color: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    if no_color:
        monkeypatch.setenv("NO_COLOR", no_color)
    app = _App("doorway-pec", glyphs)
    async with app.run_test(size=(44, 20)) as pilot:
        app.theme = "textual-light"
        app.figure.holding = True
        await pilot.pause()
        assert [len(line) for line in _text(app.figure)] == [44] * 20
        assert glyphs != "ascii" or "".join(_text(app.figure)).isascii()
        assert not (no_color and glyphs == "blocks") or "▒" in "".join(_text(app.figure))
