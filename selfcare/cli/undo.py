"""`selfcare undo`: take back the last change, whatever it was."""

import argparse
from typing import Final

from selfcare.cli.context import Context
from selfcare.cli.printing import as_line

MOST: Final = 20
"""How many entries are named, each on a line; of a change of more, only the number is said."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes: nothing of its own."""
    parser.epilog = "Used again, it takes back the change before that."


def run(_options: argparse.Namespace, context: Context) -> None:
    """Take it back, and say what it was."""
    undone = context.diary.undo()
    if not undone:
        print("There is nothing to take back.")
    if len(undone) > MOST:
        print(f"Taken back: a change of {len(undone):,} entries.")
        return
    for was, again in undone:
        if again is not None:
            print(f"Back again: {as_line(again, context.vocabulary)}")
        elif was is not None:
            print(f"Taken back: {as_line(was, context.vocabulary)}")
