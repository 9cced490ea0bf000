"""Pictures of the screens, which must not change unseen. `pytest --snapshot-update` takes new ones."""

from collections.abc import Callable

import pytest
from textual.app import App

from selfcare.cli.demonstration.made_up import made_up_diary
from selfcare.diary.fill import fill
from selfcare.diary.home import Home
from selfcare.domain.clock import FixedClock
from selfcare.tui.app import SelfcareApp

Compare = Callable[..., bool]
SMALL, NARROW, LARGE = (80, 24), (60, 20), (140, 40)


@pytest.fixture
def a_year(home: Home, clock: FixedClock, make_app: Callable[[], SelfcareApp]) -> App[None]:
    """Open the app on the made-up year."""
    fill(home, made_up_diary(clock))
    return make_app()


def test_an_empty_diary_says_what_to_press(app: App[None], snap_compare: Compare) -> None:
    assert snap_compare(app, terminal_size=SMALL)


@pytest.mark.parametrize("size", [SMALL, NARROW, LARGE], ids=["small", "narrow", "large"])
def test_today_shows_the_last_entries_and_the_fortnight(
    a_year: App[None], snap_compare: Compare, size: tuple[int, int]
) -> None:
    assert snap_compare(a_year, terminal_size=size)


@pytest.mark.parametrize("size", [SMALL, NARROW, LARGE], ids=["small", "narrow", "large"])
def test_the_log_shows_the_body_beside_the_questions(
    a_year: App[None], snap_compare: Compare, size: tuple[int, int]
) -> None:
    assert snap_compare(a_year, press=["6", "enter", "space"], terminal_size=size)


@pytest.mark.parametrize(
    "keys",
    [
        ["p"],
        ["h"],
        ["r", "down"],
        ["r", "down", "enter"],
        ["question_mark"],
        ["f2"],
    ],
    ids=["posture", "history", "routines", "before-a-routine", "help", "light"],
)
def test_the_other_screens(a_year: App[None], snap_compare: Compare, keys: list[str]) -> None:
    assert snap_compare(a_year, press=keys, terminal_size=SMALL)


def test_a_window_that_is_too_small_says_so(a_year: App[None], snap_compare: Compare) -> None:
    assert snap_compare(a_year, terminal_size=(30, 8))


@pytest.mark.parametrize("size", [SMALL, NARROW], ids=["small", "narrow"])
def test_share_and_keep(a_year: App[None], snap_compare: Compare, size: tuple[int, int]) -> None:
    assert snap_compare(a_year, press=["f"], terminal_size=size)
