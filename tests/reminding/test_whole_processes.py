"""The program as the timer runs it, with the system's own clock moved, on a real desktop bus."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, timedelta
from pathlib import Path

import pytest

from selfcare.diary.home import Home
from selfcare.diary.reminders import Reminders
from selfcare.domain.clock import FixedClock, SystemClock
from selfcare.domain.reminders.reading import read_reminder, split
from tests.reminding.desktop import mock_daemon, session_bus
from tests.terminal import Terminal

ROOT = Path(__file__).parents[2]
TEA = "tea\nIt could not be shown on the desktop: there is no desktop session.\n"
NOTHING = "Nothing is due.\n"

Run = Callable[..., str]


@pytest.fixture
def run(home: Home) -> Run:
    """Run `selfcare remind` as of a moment in UTC, in a zone, and return all that it said."""

    def run(
        *words: str, at: str = "", zone: str = "Europe/Berlin", **environment: str | None
    ) -> str:
        command = [sys.executable, "-m", "selfcare", "remind", *words]
        ours = {"TZ": zone, "PYTHONPATH": str(ROOT), "DBUS_SESSION_BUS_ADDRESS": "unix:path=/no"}
        every = {**os.environ, **ours, **environment}
        done = subprocess.run(
            ["faketime", f"{at} UTC", *command] if at else command,
            env={name: value for name, value in every.items() if value is not None},
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=False,
        )
        assert "Traceback" not in done.stderr
        return done.stdout + done.stderr

    return run


@pytest.mark.needs("faketime")
@pytest.mark.needs("notify-send")
@pytest.mark.parametrize(
    ("time", "zone", "told"),
    [
        pytest.param(
            "2:30",
            "Europe/Berlin",
            [
                ("2026-03-29 00:59:30", NOTHING),
                ("2026-03-29 01:00:10", TEA),
                ("2026-03-29 01:31", NOTHING),
            ],
            id="spring",
        ),
        pytest.param(
            "2:30",
            "Europe/Berlin",
            [
                ("2026-10-25 00:29", NOTHING),
                ("2026-10-25 00:30:10", TEA),
                ("2026-10-25 01:31", NOTHING),
            ],
            id="autumn",
        ),
        pytest.param(
            "20:10",
            "America/New_York",
            [
                ("2026-06-11 00:10:10", TEA),
                ("2026-06-11 00:20", NOTHING),
                ("2026-06-12 00:10:10", TEA),
            ],
            id="an evening far from UTC",
        ),
        pytest.param(
            "20:00",
            "Nowhere/At_all",
            [("2026-06-11 19:59", NOTHING), ("2026-06-11 20:00:10", TEA)],
            id="a zone that does not exist counts as UTC",
        ),
    ],
)
def test_each_time_rings_once(run: Run, time: str, zone: str, told: list[tuple[str, str]]) -> None:
    run("add", "words", "tea", time, at="2026-01-01 12:00", zone=zone)
    run("due", at=f"{told[0][0][:10]} 00:00", zone=zone)
    before = json.loads(run("list", "--json", zone=zone))["reminders"]
    assert [run("due", at=at, zone=zone) for at, _ in told] == [said for _, said in told]
    assert json.loads(run("list", "--json", zone=zone))["reminders"] == before


@pytest.mark.needs("faketime")
@pytest.mark.needs("notify-send")
def test_after_a_night_of_sleep_one_is_told_late(run: Run) -> None:
    run("add", "words", "tea", "19:00", "21:00", at="2026-06-10 10:00")
    assert run("due", at="2026-06-10 16:00") == NOTHING
    said = run("due", at="2026-06-11 05:00")
    assert said.startswith("tea (late: it was for Wednesday 21:00)\n")
    assert run("due", at="2026-06-11 05:01") == NOTHING


@pytest.mark.needs("faketime")
@pytest.mark.needs("dbus-run-session")
@pytest.mark.needs("dbus-send")
@pytest.mark.needs("notify-send")
def test_the_desktop_receives_what_the_timer_sends(run: Run, tmp_path: Path) -> None:
    run("add", "log", "20:00", at="2026-06-10 10:00")
    run("add", "words", "--help <b>[/]", "20:00", at="2026-06-10 10:00")
    with session_bus(tmp_path) as bus, mock_daemon(bus, tmp_path) as daemon:
        assert run("due", "--quiet", at="2026-06-10 18:00:10", **bus) == ""
        received = daemon.wait_for("Notify ")
    assert "It is time for what you planned." in received
    assert "--help &lt;b&gt;[/]" in received
    assert received.count("Notify ") == 1


def add_one_that_is_due(home: Home, words: str) -> None:
    """Add one for two minutes ago, as of the day before yesterday."""
    now = SystemClock().now()
    slot = now - timedelta(minutes=2)
    long_ago = FixedClock(now - timedelta(days=2), UTC)
    asked = read_reminder(split(f"words {words} {slot:%H:%M}"), long_ago.now())
    Reminders(home, long_ago).put(asked)


@pytest.mark.needs("notify-send")
def test_of_many_that_look_at_once_one_tells(run: Run, home: Home) -> None:
    add_one_that_is_due(home, "tea")
    zone = os.environ.get("TZ")
    with ThreadPoolExecutor() as pool:
        told = list(pool.map(lambda _: run("due", TZ=zone), range(6)))
    assert sorted(told) == sorted([*[NOTHING] * 5, TEA])


@pytest.mark.needs("tmux")
def test_the_open_app_tells_and_the_timer_does_not(run: Run, home: Home) -> None:
    zone = os.environ.get("TZ")
    add_one_that_is_due(home, "tea")
    with Terminal(environment={"DBUS_SESSION_BUS_ADDRESS": "unix:path=/no"}) as terminal:
        terminal.wait_for("F6 to answer")
        terminal.keys("F6")
        terminal.wait_for("All right")
        terminal.keys("2")
        terminal.wait_for("It comes again in 10 minutes.")
        add_one_that_is_due(home, "milk")
        assert run("due", TZ=zone) == NOTHING
        terminal.keys("q")
        terminal.wait_for("ended with 0")
    assert run("due", TZ=zone) == TEA.replace("tea", "milk")


def test_without_a_home_nothing_breaks(run: Run) -> None:
    assert "Added" in run("add", "log", "20:00", HOME=None)
    assert "The daily log" in run("list", HOME=None)
    assert "OnCalendar=minutely" in run("install", "--dry-run", HOME=None, XDG_CONFIG_HOME="/no")
