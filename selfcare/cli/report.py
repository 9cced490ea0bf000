"""`selfcare report`: one page for the therapist, printed, or written into a file."""

import argparse
import sys
from typing import TYPE_CHECKING

from selfcare.cli.context import Context, UsageError
from selfcare.cli.sealing import add_sealing, is_for_somebody
from selfcare.domain.text import clean

if TYPE_CHECKING:
    from selfcare.sharing.report.choices import Choices


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.epilog = (
        "Without --to it is printed, and nothing leaves this machine. A file is for you alone to "
        "hand on; what was shared when is kept in your diary: selfcare list --kind share\n"
        "A file that also ends in .age, such as page.pdf.age, is sealed: for a key, for the key "
        "that is known of --for, or for six words. The standard age program opens it."
    )
    parser.add_argument("--since", metavar="WHEN", help="last-visit, 30d, 2026-11-01 or all")
    parser.add_argument("--to", metavar="FILE", help="a file ending in .html, .pdf, .txt or .json")
    parser.add_argument("--password", action="store_true", help="ask for one, and lock the PDF")
    add_sealing(parser)
    parser.add_argument(
        "--without",
        action="append",
        metavar="PART",
        help="leave out pain, posture, session, question or notes; may be given more than once",
    )
    parser.add_argument("--private", action="store_true", help="put private entries onto it too")
    parser.add_argument(
        "--cover",
        action=argparse.BooleanOptionalAction,
        help="begin with your background: intake (as that person got it last; else without)",
    )
    parser.add_argument("--name", default="", help="your name, to stand on top (none)")
    parser.add_argument("--for", dest="whom", default="", metavar="WHOM", help="who will get it")
    parser.add_argument(
        "--paper", choices=("a4", "letter"), default="a4", help="the paper of the PDF (a4)"
    )
    parser.add_argument("--yes", action="store_true", help="replace a file of that name")
    parser.add_argument("--json", action="store_true", help="print it as JSON")


def run(options: argparse.Namespace, context: Context) -> None:
    """Print the report, or write it and note that it was shared."""
    from selfcare.domain.summary.period import BadRangeError
    from selfcare.sharing.report.forms import as_words
    from selfcare.sharing.report.make import make

    to = None
    if options.to:
        from selfcare.cli.report_file import hand_out, target

        to = target(options, context)
    if options.password and (to is None or to.form != "pdf"):
        raise UsageError("Only a PDF can have a password: add --to FILE.pdf. Nothing was written.")
    if is_for_somebody(options) and to is None:
        raise UsageError("Only a file can be sealed: add --to FILE.pdf.age. Nothing was written.")
    choices = _choices(options, context)
    try:
        report = make(
            choices, context.assigned, context.watch.book, context.vocabulary, context.clock
        )
    except BadRangeError as fault:
        raise UsageError(str(fault)) from None
    for problem in context.diary.problems:
        print(f"selfcare: {problem}", file=sys.stderr)
    if to is None:
        print(as_words(report, "json" if options.json else "txt"), end="")
    else:
        hand_out(report, to, options, context)


def _choices(options: argparse.Namespace, context: Context) -> "Choices":
    """Take what was typed, and for the rest what this recipient was given last time."""
    from selfcare.sharing.report.choices import PARTS, PRIVATE, Choices
    from selfcare.sharing.report.recipients import profile

    unknown = set(options.without or ()) - set(PARTS)
    if unknown:
        raise UsageError(f'I do not know the part "{min(unknown)}". There are {", ".join(PARTS)}.')
    shares = context.diary.entries(kinds={"share"}) if options.whom else []
    usual = profile(shares, options.whom)
    without = usual.without if options.without is None else {PRIVATE, *options.without}
    return Choices(
        since=options.since or usual.since,
        without=frozenset(without) - {PRIVATE if options.private else ""},
        name=clean(options.name).strip(),
        has_cover=usual.has_cover if options.cover is None else options.cover,
        paper="us-letter" if options.paper == "letter" else "a4",
    )
