"""`selfcare question`: note what one wants to ask the therapist next time."""

import argparse

from selfcare.cli.context import Context
from selfcare.cli.log import show
from selfcare.domain.entries import Question
from selfcare.domain.text import clean


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.epilog = "It stands on your next report. For example: selfcare question May I swim?"
    parser.add_argument("words", nargs="+", metavar="TEXT", help="in your own words")
    parser.add_argument("--json", action="store_true", help="print what was saved as JSON")


def run(options: argparse.Namespace, context: Context) -> None:
    """Save the question."""
    note = clean(" ".join(options.words)).strip()
    show(context.diary.add(Question(note)), options, context)
