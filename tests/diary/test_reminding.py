"""What a machine remembers of its reminders, and which of its processes does the reminding."""

import os
import signal
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest

from selfcare.diary.home import Home
from selfcare.diary.reminding import Memory
from selfcare.domain.reminders.ringing import Mark, Past
from tests.conftest import NOW

PAST = Past({"log 2026-11-22 20:00": Mark(1, NOW)}, NOW, NOW, NOW, NOW)

AN_APP = """
import sys
from pathlib import Path
from selfcare.diary.home import Home
from selfcare.diary.reminding import Memory
memory = Memory(Home(Path(sys.argv[1]), Path(sys.argv[2])))
print(memory.take_over(), flush=True)
sys.stdin.read()
"""


def test_it_is_remembered_by_this_machine_alone(home: Home) -> None:
    assert Memory(home).read() == Past()
    with Memory(home).looking() as past:
        assert past == Past()
        Memory(home).keep(PAST)
    assert Memory(home).read() == PAST
    assert not home.data.exists()


@pytest.mark.parametrize("content", ["garbage", "[]", "[" * 100_000])
def test_what_cannot_be_read_is_forgotten(home: Home, content: str) -> None:
    home.desk.mkdir(parents=True)
    (home.desk / "reminding.json").write_text(content)
    assert Memory(home).read() == Past()


def test_the_first_app_does_the_reminding_and_the_timer_leaves_it_to_it(home: Home) -> None:
    app, second, timer = Memory(home), Memory(home), Memory(home)
    assert not timer.is_left_to_app(Past(), NOW)
    assert app.take_over()
    assert not second.take_over()
    assert timer.is_left_to_app(PAST, NOW)
    app.let_go()
    assert not timer.is_left_to_app(PAST, NOW)
    assert second.take_over()
    second.let_go()


@pytest.mark.parametrize("minutes", [-4, 4])
def test_an_app_that_does_not_look_any_more_does_not_count(home: Home, minutes: int) -> None:
    app = Memory(home)
    assert app.take_over()
    assert not Memory(home).is_left_to_app(PAST, NOW + timedelta(minutes=minutes))
    app.let_go()


def test_the_mark_of_an_app_that_was_killed_does_not_count(home: Home) -> None:
    folders = [str(home.data), str(home.state)]
    with subprocess.Popen(
        [sys.executable, "-c", AN_APP, *folders],
        cwd=Path(__file__).parents[2],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as app:
        assert app.stdout
        assert app.stdout.readline() == "True\n"
        assert Memory(home).is_left_to_app(PAST, NOW)
        os.kill(app.pid, signal.SIGKILL)
        app.wait()
    assert not Memory(home).is_left_to_app(PAST, NOW)
