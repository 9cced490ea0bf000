"""Draws the pictures in this folder: the real app on the demo's diary, at a moment that stands still.

`make screenshots` runs it. The same program draws the same bytes each time.
"""

import asyncio
import os
import re
import sys
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final
from zoneinfo import ZoneInfo

from textual.pilot import Pilot

from selfcare.cli.app import make_app
from selfcare.cli.context import Context
from selfcare.cli.demonstration.besides import assign, with_titles
from selfcare.cli.demonstration.made_up import made_up_diary
from selfcare.diary.fill import fill
from selfcare.diary.home import Home
from selfcare.domain.clock import FixedClock
from selfcare.domain.playing.player import Player
from selfcare.tui.app import SelfcareApp
from selfcare.tui.screens.player import PlayerScreen
from selfcare.tui.themes import DARK, LIGHT
from selfcare.tui.widgets.playing import Playing

ZONE: Final = ZoneInfo("Europe/Berlin")
NOW: Final = datetime(2026, 11, 19, 20, 15, tzinfo=ZONE)
"""A Thursday evening."""

TERMINAL: Final = {"TERM": "xterm-256color", "COLORTERM": "truecolor", "LC_ALL": "C.UTF-8"}
"""What the pictures are drawn for, whatever terminal this runs in."""

SMALL, LARGE = (80, 24), (140, 40)


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture, and how one gets to what it shows."""

    name: str
    keys: tuple[str, ...] = ()
    """What is pressed after the app has opened."""
    plays: tuple[str, int] | None = None
    """A routine, and how many seconds ago it was started, with pain 3."""
    size: tuple[int, int] = SMALL
    """Columns and rows."""
    theme: str = DARK.name


LOGGING: Final = ("6", "enter", "down", "space")
PICTURES: Final = (
    Picture("today"),
    Picture("today-light", theme=LIGHT.name),
    Picture("log", LOGGING),
    Picture("log-large", LOGGING, size=LARGE),
    Picture("history", ("h",)),
    Picture("insights", ("g",)),
    Picture("patterns", ("g", *["right"] * 7)),
    Picture("learn", ("y", *"trapezius")),
    Picture("share", ("f",)),
    Picture("warnings", ("w",)),
    Picture("routines", ("r",)),
    Picture("player", plays=("desk-neck", 90)),
    Picture("help", ("question_mark",)),
)

_WEB_FONT: Final = re.compile(r"@font-face \{.*?\}\s*", re.DOTALL)


async def draw(picture: Picture, context: Context) -> str:
    """Return the picture as SVG, which fetches nothing from anywhere."""
    app = make_app(context, is_demo=True)
    async with app.run_test(size=picture.size) as pilot:
        app.theme = picture.theme
        if picture.plays:
            await play(app, pilot, context, *picture.plays)
        for key in picture.keys:
            await pilot.press(key)
            await app.workers.wait_for_complete()
        await pilot.pause()
        svg = app.export_screenshot()
    return _WEB_FONT.sub("", svg).replace("<svg ", '<svg xml:space="preserve" ', 1)


async def play(
    app: SelfcareApp, pilot: Pilot[None], context: Context, slug: str, seconds: int
) -> None:
    """Show a routine that was started that many seconds ago."""
    [routine] = (routine for routine in context.routines if routine.slug == slug)
    passed = [0]
    screen = PlayerScreen(Player.of(routine), monotonic=lambda: passed[0])
    await app.push_screen(screen)
    await pilot.press("3")
    while passed[0] < seconds:
        passed[0] += 1
        screen.tick()
    screen.query_one(Playing).remove_class("-turning")


def main(folder: Path) -> None:
    """Draw all pictures into the folder, each from a demo of its own."""
    os.environ.update(TERMINAL)
    os.environ.pop("NO_COLOR", None)
    clock = FixedClock(NOW, ZONE)
    entries = made_up_diary(clock)
    for picture in PICTURES:
        with TemporaryDirectory(prefix="selfcare-picture-") as temporary:
            home = Home(Path(temporary, "data"), Path(temporary, "state"))
            fill(home, [*with_titles(entries), *assign(home, clock)])
            svg = asyncio.run(draw(picture, Context(home, clock)))
        Path(folder, f"{picture.name}.svg").write_text(svg, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent)
