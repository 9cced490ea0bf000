"""How long a person waits: for a logged pain, and for the app's first picture."""

import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from benchmarks.contest import Contest, Side, timed
from benchmarks.made_up import TEN_YEARS, make_home
from benchmarks.terminal import first_sight
from selfcare.diary.home import Home

ROOT = Path(__file__).parents[1]


def quick_log(folder: Path) -> Iterator[Contest]:
    """A pain logged from the command line, from the key to the next prompt."""
    home, _ = make_home(folder, TEN_YEARS, datetime.now().astimezone())
    log = [*selfcare(), "log", "neck-side.l", "6", "sit-long"]
    nothing = [sys.executable, "-c", "pass"]
    environ = environ_of(home)
    yield Contest(
        "log a pain, whole process",
        "python -c pass",
        4,
        process(log, environ),
        process(nothing, environ),
        rounds=61,
    )


def reminders_due(folder: Path) -> Iterator[Contest]:
    """What the timer runs each minute, on a ten-year diary, with nothing due."""
    home, _ = make_home(folder, TEN_YEARS, datetime.now().astimezone())
    environ = environ_of(home)
    for reminder in ("log 0:00", "posture every 45m 9:00-17:00", "visit 19:00", "routine 8:00"):
        add = [*selfcare(), "remind", "add", *reminder.split()]
        subprocess.run(add, env=environ, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    yield Contest(
        "look for what is due, whole process",
        "python -c pass",
        4,
        process([*selfcare(), "remind", "due", "--quiet"], environ),
        process([sys.executable, "-c", "pass"], environ),
        rounds=61,
    )


def first_frame(folder: Path) -> Iterator[Contest]:
    """Today on a ten-year diary, from the start of the process to what can be read."""
    home, _ = make_home(folder, TEN_YEARS, datetime.now().astimezone())
    environ = environ_of(home)
    bare = [sys.executable, "-m", "benchmarks.bare_app"]
    yield Contest(
        "first painted frame",
        "a Textual app with one label",
        1.25,
        lambda: first_sight(b"How is it now?", selfcare(), environ, ROOT),
        lambda: first_sight(b"One label and no more", bare, environ, ROOT),
        rounds=21,
    )


def selfcare() -> list[str]:
    """Return the installed command; where there is none, the module."""
    installed = Path(sys.executable).with_name("selfcare")
    return [str(installed)] if installed.exists() else [sys.executable, "-m", "selfcare"]


def environ_of(home: Home) -> dict[str, str]:
    """Return an environment in which a program runs as it does once installed, on this home."""
    ours = {
        "SELFCARE_HOME": str(home.data),
        "SELFCARE_STATE": str(home.state),
        "PYTHONPATH": str(ROOT),
        "TERM": "xterm-256color",
    }
    without = ("PYTHON", "TEXTUAL", "COLUMNS", "LINES", "NO_COLOR")
    return {k: v for k, v in os.environ.items() if not k.startswith(without)} | ours


def process(command: list[str], environ: dict[str, str]) -> Side:
    def run() -> None:
        subprocess.run(command, env=environ, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)

    return timed(run)
