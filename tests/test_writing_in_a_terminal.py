"""A therapist's way in a real terminal, by keys alone: from nothing to a file, and to a change of it."""

from pathlib import Path

import pytest

from selfcare.domain.exercises.library import Library
from selfcare.domain.routines.routine import Dose
from selfcare.knowledge.loader import load
from selfcare.sharing.routines.file import look_over, read_routine
from tests.terminal import Terminal

pytestmark = pytest.mark.needs("tmux")

LIBRARY = Library.from_data(load("exercises"))


def test_a_routine_is_written_saved_and_changed_again(tmp_path: Path) -> None:
    path = tmp_path / "neck.yaml"
    with Terminal("routine", "new", str(path)) as terminal:
        terminal.wait_for("What is it called?")
        terminal.keys("Neck", "Tab", "An", "Space", "ache", "C-s")
        terminal.wait_for("Nothing here yet")
        terminal.keys("a")
        terminal.wait_for("Enter takes the marked one")
        terminal.keys("chin")
        terminal.wait_for("2 found")
        terminal.keys("Enter")
        terminal.wait_for("about 1 min a round")
        terminal.keys("1", "0", "Right", "6")
        terminal.wait_for("[6]")
        terminal.keys("o")
        terminal.wait_for("An exercise of your own")
        terminal.keys("Sway", "Tab", "Lean", "Tab", "0", "Tab", "5", "Tab", "y", "C-s")
        terminal.wait_for("2 Sway")
        terminal.keys("s")
        terminal.wait_for("Under which name?")
        terminal.keys("Enter")
        terminal.wait_for("Saved:")
        terminal.keys("Escape")
        terminal.wait_for("Nothing is noted yet")
    assert look_over(path, LIBRARY)[0] == []
    tuck, sway = read_routine(path, LIBRARY).exercises
    assert tuck.dose == Dose(hold=10, repetitions=6, times_a_day=2)
    assert (sway.name, sway.each_side) == ("Sway", True)

    mine = path.read_text("utf-8").replace("hold: 10 s", "hold: 10 s  # as we did it")
    path.write_text(mine)
    with Terminal("routine", "new", str(path)) as terminal:
        terminal.wait_for("Neck · An ache")
        terminal.resize(60, 20)
        terminal.keys("+", "s")
        terminal.wait_for("Under which name?")
        terminal.keys("Enter")
        terminal.wait_for("Saved as version 2")
    changed = mine.replace("hold: 10 s  #", "hold: 15 s  #").replace(
        "\nexercises", "version: 2\n\nexercises", 1
    )
    assert path.read_text("utf-8") == changed
