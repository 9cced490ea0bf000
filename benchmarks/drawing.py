"""What the moving figure and the body map cost, in a real terminal where that matters.

Mostly a core's time is taken, not the clock's: what else the machine does is not ours to answer for.
"""

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator
from itertools import cycle
from pathlib import Path
from time import process_time

from benchmarks.contest import Contest, Side, each_of, limit
from benchmarks.player_app import Report
from benchmarks.startup import ROOT, environ_of
from benchmarks.terminal import Ask, answer_to
from selfcare.diary.home import Home
from selfcare.drawing.bodymap import body_frame
from selfcare.drawing.cells import Printer
from selfcare.drawing.motion import FRAMES
from selfcare.drawing.palette import DARK
from selfcare.drawing.walk import Place, places

WINDOWS, SECONDS = 3, 10.0
"""Half a minute in three parts, after one part that does not count."""
PATIENCE = 3 * (WINDOWS + 1) * SECONDS
OPENING = 0.150
REDRAW = 0.020
TWO_FRAMES = 2 / FRAMES

SIZES = {(80, 24): 0.15, (140, 40): 0.20}
"""Columns and rows, and the share of a core that the player may take."""
MAPS = {(80, 24): (50, 20), (140, 40): (90, 36)}
"""Columns and rows of the body map in windows of that size."""
MARKS = {"neck-side.l": 7, "low-back.l": 9, "buttock.r": 4, "knee.r": 5}


def player(folder: Path) -> Iterator[Contest]:
    """The player with a figure that never rests, for half a minute in tmux."""
    if not shutil.which("tmux"):
        print("The player's rows are left out: there is no tmux here.")
        return
    for size, share in SIZES.items():
        name = "{}x{}".format(*size)
        report = _played(folder / name, size)
        passed = report["seconds"]
        drawn = [count / FRAMES for count in report["frames"]]
        rows: Iterable[tuple[str, str, float, list[float], list[float]]] = (
            (f"player {name}, core", "time that passed", share, report["cpu"], passed),
            (f"player {name}, pictures", "12 a second", 1.02, passed, drawn),
            (f"opening it, {name}, core", "150 ms", 1, [report["opening"]], [OPENING]),
            (f"starting it, {name}, core", "two pictures", 1, [report["starting"]], [TWO_FRAMES]),
        )
        for what, against, target, ours, peer in rows:
            yield Contest(what, against, target, each_of(ours), each_of(peer), WINDOWS)


def key(folder: Path) -> Iterator[Contest]:
    """From a key in the player to what it changes on the screen."""
    for size in SIZES:
        name = "{}x{}".format(*size)
        command, environ = _command(folder / name, windows=9)
        with answer_to(command, environ, ROOT, size) as ask:
            ask(b"", b"Get ready")
            what = f"player {name}, key to answer"
            yield Contest(what, "two pictures", 1, _pausing(ask), limit(TWO_FRAMES), rounds=20)


def _pausing(ask: Ask) -> Side:
    """Pause and go on, by turns."""
    turns = cycle([(b" ", b"Paused"), (b" ", b"Get ready")])
    return lambda: ask(*next(turns))


def body_map(_: Path) -> Iterator[Contest]:
    """One redraw of the body map, the cursor having moved on."""
    for size, cells in MAPS.items():
        redraw = _redraw(cells)
        for _place in places():  # as after some walking about
            redraw()
        what = "body map {}x{}, redraw, core".format(*size)
        yield Contest(what, "20 ms", 1, redraw, limit(REDRAW), rounds=61)


def _redraw(cells: tuple[int, int]) -> Side:
    printer, cursors = Printer(DARK), cycle(places())

    def redraw() -> float:
        start, cursor = process_time(), next(cursors)
        body_frame(printer, cells, MARKS, cursor=Place(*cursor))
        return process_time() - start

    return redraw


def _played(folder: Path, size: tuple[int, int]) -> Report:
    """Run the player in tmux until it has written its report.

    Raises:
        TimeoutError: it never did.
    """
    command, environ = _command(folder, windows=WINDOWS)
    tmux = ["tmux", "-L", f"selfcare-bench-{os.getpid()}", "-f", os.devnull]
    window = ["-x", str(size[0]), "-y", str(size[1])]
    subprocess.run(
        [*tmux, "new-session", "-d", *window, *command], env=environ, cwd=ROOT, check=True
    )
    try:
        give_up = time.monotonic() + PATIENCE
        while not (folder / "report.json").exists():
            if time.monotonic() > give_up:
                raise TimeoutError("The player did not write its report")
            time.sleep(0.2)
    finally:
        subprocess.run([*tmux, "kill-server"], check=False, capture_output=True)
    report: Report = json.loads((folder / "report.json").read_bytes())
    return report


def _command(folder: Path, windows: int) -> tuple[list[str], dict[str, str]]:
    folder.mkdir(parents=True)
    environ = environ_of(Home(folder / "home", folder / "state"))
    out = str(folder / "report.json")
    program = [sys.executable, "-m", "benchmarks.player_app", str(folder), out]
    return [*program, str(windows), str(SECONDS)], environ | {"COLORTERM": "truecolor"}
