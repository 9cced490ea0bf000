"""The app with a routine under way, whose figure never rests. At the end it writes down how it fared.

`python -m benchmarks.player_app HOME OUT [WINDOWS [SECONDS]]`: after one window that does not count,
so many windows of so many seconds each.
"""

import asyncio
import json
import sys
from pathlib import Path
from time import perf_counter, process_time
from typing import TypedDict
from unittest.mock import patch

from textual.pilot import Pilot

from selfcare.cli.app import make_app
from selfcare.cli.context import Context
from selfcare.diary.home import Home
from selfcare.domain.clock import SystemClock
from selfcare.domain.exercises.library import Library
from selfcare.domain.playing.player import Player
from selfcare.domain.routines.routine import Routine
from selfcare.knowledge.loader import load
from selfcare.tui.screens.player import PlayerScreen
from selfcare.tui.widgets.figure import Figure

RESTLESS = ("cat-cow", "pelvic-tilt")
"""Exercises that go back and forth instead of being held."""


class Report(TypedDict):
    """How it went, one number a window; the first window is for warming up."""

    seconds: list[float]
    cpu: list[float]
    """Seconds of one core."""
    frames: list[int]
    """Pictures of the figure that were drawn."""
    opening: float
    """Seconds of one core from asking for the player until it stands there, with its first question."""
    starting: float
    """Seconds of one core from the answer to the first picture of the figure."""


def main(home: Path, out: Path, windows: int = 3, seconds: float = 10.0) -> None:
    """Open the app, play, write the report, close."""
    drawn: list[float] = []
    advance = Figure.advance

    def counted(figure: Figure) -> None:
        advance(figure)
        drawn.append(perf_counter())

    async def play(pilot: Pilot[object]) -> None:
        opening, starting = await _opened(pilot, drawn)
        report = await _watched(drawn, windows, seconds)
        report |= {"opening": opening, "starting": starting}
        out.with_suffix(".part").write_text(json.dumps(report))
        out.with_suffix(".part").replace(out)
        pilot.app.exit()

    app = make_app(Context(Home(home / "home", home / "state"), SystemClock()))
    with patch.object(Figure, "advance", counted):
        app.run(auto_pilot=play)


async def _opened(pilot: Pilot[object], drawn: list[float]) -> tuple[float, float]:
    """Open the player and start it, and return what each of the two cost."""
    await pilot.pause(1.0)
    begun = process_time()
    await pilot.app.push_screen(PlayerScreen(Player.of(_routine()), bell=False))
    await pilot.pause()
    open_since = process_time()
    await pilot.press("3")
    while not drawn:
        await asyncio.sleep(0.02)
    return open_since - begun, process_time() - open_since


async def _watched(drawn: list[float], windows: int, seconds: float) -> Report:
    report = Report(seconds=[], cpu=[], frames=[], opening=0.0, starting=0.0)
    for _ in range(windows + 1):
        before = perf_counter(), process_time(), len(drawn)
        await asyncio.sleep(seconds)
        report["seconds"].append(perf_counter() - before[0])
        report["cpu"].append(process_time() - before[1])
        report["frames"].append(len(drawn) - before[2])
    return report


def _routine() -> Routine:
    library = Library.from_data(load("exercises"))
    exercises = tuple(library[name] for name in RESTLESS)
    return Routine(slug="bench", title="Bench", purpose="", exercises=exercises)


if __name__ == "__main__":
    given = sys.argv[3:]
    main(
        Path(sys.argv[1]),
        Path(sys.argv[2]),
        int(given[0]) if given else 3,
        float(given[1]) if given[1:] else 10.0,
    )
