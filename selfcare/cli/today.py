"""`selfcare today`: what is due today, and what was noted."""

import argparse

from selfcare.cli.context import Context
from selfcare.cli.printing import print_entries
from selfcare.cli.warning import warn
from selfcare.diary.versions import FOLDER


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument(
        "--json", action="store_true", help="print one JSON array, fields as on disk"
    )


def run(options: argparse.Namespace, context: Context) -> None:
    """Print what is due, then today's entries; as JSON the entries alone."""
    today = context.clock.now().date()
    if not options.json:
        print_due(context)
    entries = context.diary.entries(since=today, until=today)
    none = 'Nothing noted today yet. For example: selfcare log left neck 6 "long sitting"'
    warn(context)
    print_entries(entries, context, none, as_json_array=options.json)


def print_due(context: Context) -> None:
    """Print what is due of the assigned routines. Where there are none, nothing is even imported."""
    if not (context.home.data / FOLDER).is_dir():
        return
    from selfcare.cli.routines.due import lines
    from selfcare.cli.routines.showing import report_problems

    for line in lines(context):
        print(line)
    report_problems(context)
