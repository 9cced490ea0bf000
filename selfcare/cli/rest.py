"""`selfcare rest`: mark a day on which nothing is due, and nothing is missing."""

import argparse

from selfcare.cli.context import Context, UsageError
from selfcare.cli.log import show
from selfcare.domain.entries import Rest
from selfcare.domain.moments import BadMomentError, moment
from selfcare.domain.text import clean


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.epilog = "Such a day counts neither way: it is not planned, and it is no gap."
    parser.add_argument(
        "why", nargs="?", default="rest", choices=("rest", "sick", "flare"), help="why (rest)"
    )
    parser.add_argument("--on", default="today", metavar="DATE", help="the day (today)")
    parser.add_argument("--note", default="", help="anything else, in your own words")
    parser.add_argument("--json", action="store_true", help="print what was saved as JSON")


def run(options: argparse.Namespace, context: Context) -> None:
    """Save it."""
    try:
        at = moment(options.on, context.clock)
    except BadMomentError as fault:
        raise UsageError(str(fault)) from None
    show(context.diary.add(Rest(options.why, clean(options.note)), at), options, context)
