"""Draws the pictures in this folder: the real app on the demo's diary, at a moment that stands still.

`make screenshots` runs it. The same program draws the same bytes each time.
"""

import asyncio
import re
import sys
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final
from zoneinfo import ZoneInfo

from selfcare.cli.context import Context
from selfcare.cli.demonstration.made_up import made_up_diary
from selfcare.diary.fill import fill
from selfcare.diary.home import Home
from selfcare.diary.unfinished import Unfinished
from selfcare.domain.clock import FixedClock
from selfcare.tui.app import SelfcareApp, Services
from selfcare.tui.themes import DARK, LIGHT

ZONE: Final = ZoneInfo("Europe/Berlin")
NOW: Final = datetime(2026, 11, 19, 20, 15, tzinfo=ZONE)
"""A Thursday evening."""

SMALL, LARGE = (80, 24), (140, 40)


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture, and how one gets to what it shows."""

    name: str
    keys: tuple[str, ...] = ()
    """What is pressed after the app has opened."""
    size: tuple[int, int] = SMALL
    """Columns and rows."""
    theme: str = DARK.name


LOGGING: Final = ("6", "enter", "down", "space")
PICTURES: Final = (
    Picture("today"),
    Picture("today-light", theme=LIGHT.name),
    Picture("log", LOGGING),
    Picture("log-large", LOGGING, LARGE),
    Picture("history", ("h",)),
    Picture("routines", ("r",)),
    Picture("help", ("question_mark",)),
)

_WEB_FONT: Final = re.compile(r"@font-face \{.*?\}\s*", re.DOTALL)


async def draw(picture: Picture, context: Context) -> str:
    """Return the picture as SVG, which fetches nothing from anywhere."""
    services = Services(
        diary=context.diary,
        vocabulary=context.vocabulary,
        clock=context.clock,
        routines=lambda: context.routines,
        unfinished=Unfinished(context.home.desk),
        is_demo=True,
    )
    app = SelfcareApp(services)
    async with app.run_test(size=picture.size) as pilot:
        app.theme = picture.theme
        for key in picture.keys:
            await pilot.press(key)
            await app.workers.wait_for_complete()
        await pilot.pause()
        svg = app.export_screenshot()
    return _WEB_FONT.sub("", svg).replace("<svg ", '<svg xml:space="preserve" ', 1)


def main(folder: Path) -> None:
    """Draw all pictures into the folder."""
    clock = FixedClock(NOW, ZONE)
    with TemporaryDirectory(prefix="selfcare-pictures-") as temporary:
        home = Home(Path(temporary, "data"), Path(temporary, "state"))
        fill(home, made_up_diary(clock))
        for picture in PICTURES:
            svg = asyncio.run(draw(picture, Context(home, clock)))
            Path(folder, f"{picture.name}.svg").write_text(svg, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent)
