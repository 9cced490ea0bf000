"""`selfcare insights`: how pain went, what goes with it, and what cannot be said yet."""

import argparse
import json
import sys
from textwrap import wrap
from typing import Final

from selfcare.cli.context import Context
from selfcare.cli.since import since

_WIDTH: Final = 78


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument(
        "--since", metavar="WHEN", default="all", help="30d, 2026-11-01 or all (all)"
    )
    parser.add_argument("--json", action="store_true", help="print one JSON object")


def run(options: argparse.Namespace, context: Context) -> None:
    """Print every page, or all of it as data."""
    from selfcare.domain.insights.insights import insights
    from selfcare.domain.insights.measured import scales
    from selfcare.domain.insights.pages import pages
    from selfcare.knowledge.loader import load

    today = context.clock.now().date()
    found = insights(context.diary.entries(since(options.since, context), today), today)
    read_as = scales(load("checkin"))
    if options.json:
        from selfcare.domain.insights.as_data import as_data

        print(json.dumps(as_data(found, context.vocabulary, read_as)))
        return
    draws = _draws(context)
    for number, page in enumerate(pages(found, context.vocabulary, read_as)):
        print(("\n" if number else "") + page.title.upper())
        for line in page.lines:
            for row in [line] if len(line) <= _WIDTH else wrap(line, _WIDTH):
                print(row.translate(draws).rstrip())


def _draws(context: Context) -> dict[int, str]:
    """Return by what to replace blocks: by letters where those were chosen, or nothing else is shown."""
    from selfcare.diary.settings import Settings
    from selfcare.domain.insights.charts import GAP, INK, PLAIN
    from selfcare.domain.preferences import chosen

    try:
        (GAP + "".join(INK)).encode(sys.stdout.encoding or "utf-8")
    except UnicodeEncodeError:
        return PLAIN
    return PLAIN if chosen("glyphs", Settings(context.home).get) == "ascii" else {}
