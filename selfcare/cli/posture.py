"""`selfcare posture`: note a posture and how much it hurts, also when nothing does."""

import argparse

from selfcare.cli.context import Context, UsageError
from selfcare.cli.log import add_when, show, when
from selfcare.domain.entries import Posture
from selfcare.domain.phrases.refusals import NotUnderstoodError
from selfcare.domain.phrases.understanding import posture
from selfcare.domain.text import clean


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.usage = 'selfcare posture "slumped sitting" 3'
    parser.add_argument("words", nargs="+", metavar="WORD", help="a posture, and pain from 0 to 10")
    add_when(parser)
    parser.add_argument("--note", default="", help="anything else, in your own words")
    parser.add_argument("--json", action="store_true", help="print what was saved as JSON")


def run(options: argparse.Namespace, context: Context) -> None:
    """Save the sample, and show it back."""
    at = when(options, context)
    try:
        name, intensity = posture(options.words, context.vocabulary)
    except NotUnderstoodError as fault:
        raise UsageError(str(fault)) from None
    show(context.diary.add(Posture(name, intensity, clean(options.note)), at), options, context)
