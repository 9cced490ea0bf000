"""`selfcare today`: what was noted today."""

import argparse

from selfcare.cli.context import Context
from selfcare.cli.printing import print_entries
from selfcare.cli.warning import warn


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument(
        "--json", action="store_true", help="print one JSON array, fields as on disk"
    )


def run(options: argparse.Namespace, context: Context) -> None:
    """Print today's entries."""
    today = context.clock.now().date()
    entries = context.diary.entries(since=today, until=today)
    none = 'Nothing noted today yet. For example: selfcare log left neck 6 "long sitting"'
    warn(context)
    print_entries(entries, context, none, as_json_array=options.json)
