"""`selfcare visit`: note an appointment with the therapist."""

import argparse

from selfcare.cli.context import Context, UsageError
from selfcare.cli.log import show
from selfcare.domain.entries import Visit
from selfcare.domain.moments import BadMomentError, moment
from selfcare.domain.text import clean


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("when", nargs="?", default="today", metavar="DATE", help="its day (today)")
    parser.add_argument("--note", default="", help="anything worth keeping, in your own words")
    parser.add_argument("--json", action="store_true", help="print what was saved as JSON")


def run(options: argparse.Namespace, context: Context) -> None:
    """Save the visit."""
    try:
        at = moment(options.when, context.clock)
    except BadMomentError as fault:
        raise UsageError(str(fault)) from None
    show(context.diary.add(Visit(clean(options.note)), at), options, context)
