"""`selfcare report`: one page for the therapist, printed, or written into a file."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from selfcare.cli.context import Context, CouldNotError, UsageError
from selfcare.domain.text import clean

if TYPE_CHECKING:
    from selfcare.sharing.report.choices import Choices
    from selfcare.sharing.report.gather import Report


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.epilog = (
        "Without --to it is printed, and nothing leaves this machine. A file is for you alone to\n"
        "hand on; what was shared when is kept in your diary: selfcare list --kind share"
    )
    parser.add_argument("--since", metavar="WHEN", help="last-visit, 30d, 2026-11-01 or all")
    parser.add_argument("--to", metavar="FILE", help="a file ending in .html, .pdf, .txt or .json")
    parser.add_argument("--password", action="store_true", help="ask for one, and lock the PDF")
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

    path = _path(options, context) if options.to else None
    if options.password and (path is None or path.suffix.lower() != ".pdf"):
        raise UsageError("Only a PDF can have a password: add --to FILE.pdf. Nothing was written.")
    choices = _choices(options, context)
    try:
        report = make(
            choices, context.assigned, context.watch.book, context.vocabulary, context.clock
        )
    except BadRangeError as fault:
        raise UsageError(str(fault)) from None
    for problem in context.diary.problems:
        print(f"selfcare: {problem}", file=sys.stderr)
    if path is None:
        print(as_words(report, "json" if options.json else "txt"), end="")
    else:
        _write(report, path, options, context)


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


def _path(options: argparse.Namespace, context: Context) -> Path:
    """Return where to write; ask before a file of that name is replaced."""
    from selfcare.sharing.report.forms import FORMS, form_of

    path = Path(options.to).expanduser()
    if path.is_dir():
        path /= f"diary-{context.clock.now():%Y-%m-%d}.html"
    if form_of(path) not in FORMS:
        endings = ", ".join(f".{form}" for form in FORMS)
        raise UsageError(f"The file's ending says its form: {endings}. Nothing was written.")
    if not path.parent.is_dir():
        raise CouldNotError(f"There is no folder {path.parent}. Nothing was written.")
    if path.exists() and not options.yes and not _may_replace(path):
        raise CouldNotError(f"{path} is there already. Nothing was written. To replace it: --yes")
    return path


def _may_replace(path: Path) -> bool:
    if not sys.stdin.isatty():
        return False
    return input(f"{path} is there already. Replace it? [y/N] ").strip().lower() in {"y", "yes"}


def _write(report: "Report", path: Path, options: argparse.Namespace, context: Context) -> None:
    from selfcare.cli.handing_out import note_shared
    from selfcare.sharing.report.forms import as_shared, form_of, save
    from selfcare.sharing.report.pdf import PdfError

    password = _password() if options.password else ""
    try:
        save(report, path, password=password)
    except PdfError as fault:
        raise CouldNotError(f"{fault} Nothing was written.") from None
    print(f"Written: {path}")
    if not password:
        print("It holds health data and is not locked. Hand it on by a way that you trust.")
    note_shared(as_shared(report, form_of(path), clean(options.whom).strip()), context)


def _password() -> str:
    """Ask twice at a terminal, so that it is what was meant; else take the line that comes in."""
    if not sys.stdin.isatty():
        password = sys.stdin.readline().rstrip("\r\n")
    else:
        from getpass import getpass

        password = getpass("A password for the PDF: ")
        if password != getpass("Once more: "):
            raise CouldNotError("These two are not the same. Nothing was written.")
    if not password:
        raise CouldNotError("Without a password nothing can be locked. Nothing was written.")
    return password
