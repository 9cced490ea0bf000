"""`selfcare today`: what was noted today."""

import argparse

from selfcare.cli.context import Context
from selfcare.cli.list import report_problems
from selfcare.cli.printing import as_json, as_line


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument(
        "--json", action="store_true", help="print one JSON array, fields as on disk"
    )


def run(options: argparse.Namespace, context: Context) -> None:
    """Print today's entries."""
    today = context.clock.now().date()
    entries = context.diary.entries(since=today, until=today)
    if options.json:
        print(as_json(entries))
    elif not entries:
        print('Nothing noted today yet. For example: selfcare log left neck 6 "long sitting"')
    for entry in () if options.json else entries:
        print(as_line(entry, context.vocabulary))
    report_problems(context)
