import string

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.app import App, ComposeResult

from selfcare.tui.widgets.blocks import Blocks, draw, largest_scale, size_of
from selfcare.tui.widgets.countdown import Countdown, in_digits


def test_digits_are_drawn_in_half_blocks() -> None:
    assert draw("7", 1) == ["▀▀█", "  █", "  ▀"]
    assert draw("10", 2) == [
        "  ██    ██████",
        "████    ██  ██",
        "  ██    ██  ██",
        "  ██    ██  ██",
        "██████  ██████",
    ]


@given(st.text(string.digits + ":", min_size=1, max_size=5), st.integers(1, 9))
def test_a_drawing_is_as_large_as_it_was_said_to_be(text: str, scale: int) -> None:
    drawn = draw(text, scale)
    assert (len(drawn[0]), len(drawn)) == size_of(text, scale)
    assert len({len(row) for row in drawn}) == 1


@given(
    st.text(string.digits + ":", min_size=1, max_size=5), st.integers(0, 120), st.integers(0, 60)
)
def test_it_fills_its_room_and_never_more(text: str, width: int, height: int) -> None:
    scale = largest_scale(text, width, height)
    if scale:
        across, down = size_of(text, scale)
        assert across <= width
        assert down <= height
    across, down = size_of(text, scale + 1)
    assert across > width or down > height


def test_digits_stay_apart_from_each_other() -> None:
    for scale in range(1, 9):
        drawn = {tuple(draw(digit, scale)) for digit in string.digits}
        assert len(drawn) == 10


@pytest.mark.parametrize(
    ("seconds", "digits"), [(0, "0"), (99, "99"), (100, "1:40"), (605, "10:05")]
)
def test_minutes_are_told_apart_from_a_hundred_seconds_on(seconds: int, digits: str) -> None:
    assert in_digits(seconds) == digits


class Showing(App[None]):
    def compose(self) -> ComposeResult:
        yield Blocks()
        yield Countdown()


async def test_the_longest_wording_that_fits_is_shown_else_plain_letters() -> None:
    app = Showing()
    async with app.run_test(size=(30, 6)) as pilot:
        blocks = app.query_one(Blocks)
        blocks.texts = ("Switch sides", "Switch")
        assert blocks.render().plain.splitlines() == draw("SWITCH", 1)
        await pilot.resize_terminal(10, 6)
        assert blocks.render().plain == "Switch"
        await pilot.resize_terminal(80, 24)
        blocks.texts = ("Änderung",)
        assert blocks.render().plain == "Änderung"
        blocks.texts = ()
        assert blocks.render().plain == ""


async def test_one_digit_is_as_large_as_two() -> None:
    app = Showing()
    async with app.run_test(size=(30, 60)):
        countdown = app.query_one(Countdown)
        countdown.show(10)
        two = countdown.render().plain.splitlines()
        countdown.show(9)
        assert len(countdown.render().plain.splitlines()) == len(two)
