"""The moving figure in the player: it does what the person is to do, on the same side."""

import pytest
from textual.widgets import Footer

from selfcare.domain.exercises.library import Library
from selfcare.domain.playing.player import Player
from selfcare.domain.routines.routine import Routine
from selfcare.knowledge.loader import load
from selfcare.tui.widgets.figure import Figure, Manner
from selfcare.tui.widgets.steps import Steps
from tests.tui.test_player import ROUTINE, Host, press

LIBRARY = Library.from_data(load("exercises"))


@pytest.fixture(autouse=True)
def _advanced_by_hand(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no figure move by itself, however long a test takes."""
    monkeypatch.setattr(Figure, "_runs", False)


def playing(*names: str, manner: Manner | None = None) -> Host:
    exercises = tuple(LIBRARY[name] for name in names)
    routine = Routine(slug="some", title="Some", purpose="", exercises=exercises)
    return Host(Player.of(routine), manner=manner or Manner())


def figure(app: Host) -> Figure:
    return app.play.query_one(Figure)


async def test_it_moves_on_the_left_first_holds_and_goes_over_to_the_right() -> None:
    app = playing("upper-trap-stretch")
    async with app.run_test() as pilot:
        await press(pilot, "3")
        shown = figure(app)
        assert shown.exercise == "upper-trap-stretch"
        assert (shown.left, shown.holding, shown.playing) == (True, False, True)
        app.wait(12)
        assert (shown.left, shown.holding) == (True, True)
        app.wait(20)
        assert not shown.holding
        while shown.left:
            app.wait(5)
        assert app.play.player.step.words.startswith("your right side")


async def test_paused_it_stands_still() -> None:
    app = playing("cat-cow")
    async with app.run_test() as pilot:
        await press(pilot, "3")
        assert figure(app).playing
        await press(pilot, "space")
        assert not figure(app).playing
        await press(pilot, "space")
        assert figure(app).playing


async def test_below_it_stands_the_step_that_it_shows_and_then_the_cues() -> None:
    app = playing("upper-trap-stretch")
    exercise = LIBRARY["upper-trap-stretch"]
    async with app.run_test() as pilot:
        await press(pilot, "3")
        shown = figure(app)
        assert app.text("caption") == exercise.steps[0]
        assert app.text("remark") == exercise.cautions[0]
        while shown.step == 1:
            shown.advance()
        await pilot.pause()
        assert app.text("caption") == exercise.steps[1]
        app.wait(12)
        assert app.text("caption").splitlines() == list(exercise.cues)


async def test_a_key_swaps_figure_and_words_and_the_shown_step_is_marked() -> None:
    app = playing("upper-trap-stretch")
    async with app.run_test() as pilot:
        await press(pilot, "3")
        words = app.play.query_one("#words")
        assert (figure(app).display, words.display) == (True, False)
        await press(pilot, "i")
        assert (figure(app).display, words.display) == (False, True)
        assert app.play.query_one(Steps)._shown == (LIBRARY["upper-trap-stretch"], 1)
        assert "▸1" in "\n".join(s.text for s in app.play._compositor.render_strips())
        await press(pilot, "i")
        assert (figure(app).display, words.display) == (True, False)


async def test_the_words_key_is_offered_only_where_there_is_a_figure() -> None:
    known, unknown = playing("cat-cow"), Host(Player.of(ROUTINE))
    for app, offered in ((known, True), (unknown, False)):
        async with app.run_test() as pilot:
            assert not app.play.check_action("words", ())
            await press(pilot, "3")
            assert app.play.check_action("words", ()) == offered


@pytest.mark.parametrize(
    ("size", "seen"),
    [((140, 40), True), ((80, 24), True), ((60, 20), True), ((44, 26), True), ((30, 8), False)],
)
async def test_it_is_shown_where_it_fits(size: tuple[int, int], *, seen: bool) -> None:
    app = playing("calf-wall")
    async with app.run_test(size=size) as pilot:
        await press(pilot, "3")
        place = figure(app).region
        assert (place.width >= 20 and place.height >= 6) == seen
        assert app.play.query_one("#words").display == (size == (140, 40))


async def test_a_wide_and_tall_window_shows_figure_and_steps() -> None:
    app = playing("calf-wall")
    async with app.run_test(size=(140, 40)) as pilot:
        await press(pilot, "3")
        assert figure(app).display
        assert app.play.query_one("#words").size.height > 8


async def test_its_manner_comes_from_outside() -> None:
    app = playing("calf-wall", manner=Manner("ascii", reduced=True))
    async with app.run_test() as pilot:
        await press(pilot, "3")
        assert (figure(app).glyphs, figure(app).reduced) == ("ascii", True)


async def test_an_app_without_animation_has_no_movement() -> None:
    app = playing("calf-wall")
    app.animation_level = "none"
    async with app.run_test() as pilot:
        await press(pilot, "3")
        assert figure(app).reduced


@pytest.mark.parametrize("columns", [60, 80])
async def test_all_keys_fit_the_footer(columns: int) -> None:
    app = playing("calf-wall")
    async with app.run_test(size=(columns, 24)) as pilot:
        await press(pilot, "3")
        assert app.play.query_one(Footer).max_scroll_x == 0
