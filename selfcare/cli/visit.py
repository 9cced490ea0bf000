"""`selfcare visit`: note an appointment with the therapist."""

import argparse
from datetime import date

from selfcare.cli.context import Context, UsageError
from selfcare.cli.log import show
from selfcare.domain.entries import Visit
from selfcare.domain.moments import BadMomentError, StillToComeError, moment
from selfcare.domain.text import clean


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.epilog = (
        "An appointment that lies ahead belongs to the reminders: selfcare remind add visit DATE"
    )
    parser.add_argument("when", nargs="?", default="today", metavar="DATE", help="its day (today)")
    parser.add_argument("--note", default="", help="anything worth keeping, in your own words")
    parser.add_argument("--json", action="store_true", help="print what was saved as JSON")


def run(options: argparse.Namespace, context: Context) -> None:
    """Save the visit."""
    try:
        at = moment(options.when, context.clock)
    except StillToComeError as fault:
        raise UsageError(_not_yet(fault.at.date(), context.clock.now().date())) from None
    except BadMomentError as fault:
        raise UsageError(str(fault)) from None
    show(context.diary.add(Visit(clean(options.note)), at), options, context)


def _not_yet(day: date, today: date) -> str:
    """Say what to do about an appointment that lies ahead: reports begin after visits that were."""
    said = "A visit is noted once you were there, and this one is still to come. Nothing was saved."
    if day == today:
        return said
    return f"{said} To be reminded on the evening before: selfcare remind add visit {day}"
