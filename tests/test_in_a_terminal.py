"""The whole program in a real terminal, by keys alone."""

import os
import signal
from datetime import UTC, datetime
from pathlib import Path

import pytest

from selfcare.diary.diary import Diary
from selfcare.diary.home import Home
from selfcare.domain.clock import SystemClock
from selfcare.domain.entries import Content, Pain, Session
from tests.sharing.files import mailed
from tests.terminal import Terminal

pytestmark = pytest.mark.needs("tmux")

NECK = Pain(("neck-side.l",), 6, triggers=("sit-long",))


def contents(home: Home) -> list[Content]:
    return [entry.content for entry in Diary(home, SystemClock()).entries()]


def test_the_main_job_from_an_empty_home(home: Home) -> None:
    """Log pain in four keys, play a routine, and see both in the history."""
    with Terminal() as terminal:
        terminal.wait_for("Nothing is noted yet")
        terminal.keys("6")
        terminal.wait_for("Log pain")
        terminal.keys("Enter")
        terminal.wait_for("What came with it  type to search")
        terminal.keys("Space", "Enter")
        terminal.wait_for("Saved: Pain 6, left side of neck")
        assert contents(home) == [NECK]
        terminal.keys("r")
        terminal.wait_for("Desk neck and shoulders")
        terminal.keys("Down", "Enter")
        terminal.wait_for("How much does it hurt now?")
        terminal.keys("4")
        terminal.wait_for("Get ready")
        terminal.keys("Right", "Right", "q")
        terminal.wait_for("How much does it hurt now?")
        terminal.keys("3")
        terminal.wait_for("Saved: Desk neck and shoulders, ended early")
        terminal.keys("Escape")
        terminal.wait_for("The last 14 days")
        terminal.keys("h")
        terminal.wait_for("Showing everything")
        screen = terminal.wait_for("Pain 6, left side of neck")
        assert "pain 4 before, 3 after" in screen
        terminal.keys("Escape")
        terminal.wait_for("The last 14 days")
        terminal.keys("q")
        terminal.wait_for("ended with 0")
    assert {type(content) for content in contents(home)} == {Pain, Session}


def test_killed_in_the_middle_of_a_routine_it_offers_to_go_on(home: Home) -> None:
    with Terminal("routine", "start", "desk-neck") as terminal:
        terminal.wait_for("How much does it hurt now?")
        terminal.keys("4")
        terminal.wait_for("Get ready")
        terminal.keys("Right")
        terminal.wait_for("Hold")
        os.kill(terminal.program_id(), signal.SIGKILL)
        terminal.wait_for("ended with 137")
    with Terminal() as terminal:
        terminal.wait_for("You were in the middle of: Desk neck")
        terminal.keys("c")
        terminal.wait_for("Chin tuck")


def test_a_second_window_shows_what_the_first_one_saved(home: Home) -> None:
    with Terminal() as first, Terminal() as second:
        first.wait_for("Nothing is noted yet")
        second.wait_for("Nothing is noted yet")
        first.keys("n")
        second.wait_for("today ")
        second.keys("u")
        second.wait_for("Taken back: No pain")
        first.wait_for("Nothing is noted yet")


def test_resized_in_the_middle_of_a_form(home: Home) -> None:
    with Terminal() as terminal:
        terminal.wait_for("Nothing is noted yet")
        terminal.keys("6")
        terminal.wait_for("Log pain")
        terminal.keys("l", "n")
        terminal.wait_for("left back of neck")
        terminal.resize(30, 8)
        terminal.wait_for("What you typed is kept")
        terminal.resize(60, 20)
        terminal.wait_until(lambda screen: "is kept" not in screen and "ln" in screen, "the form")
        terminal.keys("C-s")
        terminal.wait_for("Saved: Pain 6, left side of neck")


@pytest.mark.parametrize("environment", [{"NO_COLOR": "1"}, {"LANG": "C", "LC_ALL": "C"}])
def test_every_screen_without_colour_and_in_the_plainest_locale(
    home: Home, environment: dict[str, str]
) -> None:
    Diary(home, SystemClock()).add(
        NECK._replace(note="[/] köpfchen"), datetime(2026, 1, 2, tzinfo=UTC)
    )
    Diary(home, SystemClock()).add(NECK._replace(note="[/] \x1b]0;x\x07 مرحبا"))
    with Terminal(environment=environment) as terminal:
        terminal.wait_for("Pain 6, left side of neck")
        for key, words in (
            ("5", "Log pain"),
            ("p", "Note a posture"),
            ("v", "Note a visit"),
            ("r", "Desk neck"),
            ("h", "Showing everything"),
            ("?", "A digit from 1 to 9"),
        ):
            terminal.keys(key)
            terminal.wait_for(words)
            terminal.keys("Escape")
            terminal.wait_for("The last 14 days")
        terminal.keys("q")
        terminal.wait_for("ended with 0")


def test_a_terminal_that_cannot_show_the_app_is_told_so(home: Home) -> None:
    with Terminal(environment={"TERM": "dumb"}) as terminal:
        terminal.wait_for("The app needs a full terminal")
        terminal.wait_for("ended with 2")
    assert not home.data.exists()


def test_from_a_mailed_file_to_a_played_session(home: Home, tmp_path: Path) -> None:
    """Nine keys from the first screen to the running routine, by way of the preview."""
    downloads = tmp_path / "person" / "Downloads"
    downloads.mkdir(parents=True)
    mailed(downloads)
    with Terminal(environment={"HOME": str(downloads.parent)}) as terminal:
        terminal.wait_for("Nothing is noted yet")
        terminal.keys("r")
        terminal.wait_for("Desk neck and shoulders")
        terminal.keys("a")
        terminal.wait_for("neck.yaml")
        terminal.keys("Enter")
        terminal.wait_for("A new routine: Neck and shoulders.")
        terminal.keys("y")
        terminal.wait_for("Accepted: Neck and shoulders.")
        terminal.keys("Escape")
        terminal.wait_for("Due today: Neck and shoulders, about 2 min")
        terminal.keys("s")
        terminal.wait_for("How much does it hurt now?")
        terminal.keys("4")
        terminal.wait_for("Get ready")
        terminal.keys("Right")
        terminal.wait_for("Hold")
        terminal.keys("p")
        terminal.wait_for("It hurts. How much?")
        terminal.keys("7")
        terminal.wait_for("7 is above 5: this exercise ends here")
        terminal.keys("1")
        terminal.wait_for("How much does it hurt now?")
        terminal.keys("5")
        terminal.wait_for("Saved: Neck and shoulders, stopped for pain")
        mailed(downloads, "neck-two.yaml", version=2, hold=30)
        terminal.keys("r")
        terminal.wait_for("Assigned to you")
        terminal.keys("a")
        terminal.wait_for("neck-two.yaml")
        terminal.keys("Enter")
        terminal.wait_for("Calf: hold 20 → 30 s")
        terminal.keys("y")
        terminal.wait_for("Accepted")
    (version_one,) = [each for each in contents(home) if isinstance(each, Session)]
    assert version_one.version == 1
