"""`selfcare delete`: delete an entry; `selfcare undo` brings it back."""

import argparse

from selfcare.cli.context import Context
from selfcare.cli.finding import find
from selfcare.cli.printing import as_line


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument(
        "entry", metavar="ENTRY", help='"last", or the letters that list shows in [ ]'
    )


def run(options: argparse.Namespace, context: Context) -> None:
    """Delete it, and say what it was."""
    entry = find(options.entry, context)
    context.diary.delete(entry)
    print(f"Deleted: {as_line(entry, context.vocabulary)}")
    print("To bring it back: selfcare undo")
