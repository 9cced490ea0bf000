"""`selfcare open`: a look at what somebody shared, in the app or in figures; two of them side by side."""

import argparse
import json
from collections.abc import Sequence
from datetime import UTC
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final

from selfcare.cli.app import has_full_terminal, open_app
from selfcare.cli.bring_in import read_file
from selfcare.cli.context import Context, CouldNotError
from selfcare.cli.sealing import add_opening, unsealed
from selfcare.diary.home import Home
from selfcare.domain.clock import FixedClock
from selfcare.domain.describe import one_line

if TYPE_CHECKING:
    from selfcare.sharing.incoming.found import Found

COLUMN: Final = 34
"""How wide a share stands in the table that compares two."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.usage = "selfcare open FILE [FILE] [--identity KEYFILE]"
    parser.epilog = (
        "One file opens the app on it, read-only; nothing of it is kept on this computer. Two files are "
        "compared in figures. A sealed file does not prove who made it."
    )
    parser.add_argument("files", metavar="FILE", nargs="+", help="a share, an export or a backup")
    add_opening(parser)
    parser.add_argument(
        "--text", action="store_true", help="print figures, and do not open the app"
    )
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")


def run(options: argparse.Namespace, context: Context) -> None:
    """Open the share, or compare."""
    from selfcare.sharing.incoming.found import ImportFileError
    from selfcare.sharing.shared import read_share

    shares = []
    for name in options.files:
        path = Path(name).expanduser()
        content = unsealed(read_file(path), options, path.name)
        try:
            shares.append((one_line(path.name), read_share(content, path.name, context.clock)))
        except ImportFileError as fault:
            raise CouldNotError(str(fault)) from None
    if len(shares) == 1 and not options.text and not options.json and has_full_terminal():
        _look(shares[0][1], context)
    else:
        _tell(shares, options, context)


def _look(found: "Found", context: Context) -> None:
    """Open the app on a share, as of its last entry. Nothing of it is in the folder, which is thrown away."""
    from selfcare.sharing.shared import READ_ONLY, SharedDiary

    with TemporaryDirectory(prefix="selfcare-open-") as folder:
        home = Home(Path(folder, "data"), Path(folder, "state"))
        diary = SharedDiary(home, context.clock, found)
        newest = diary.entries()[:1]
        moment = newest[0].at if newest else context.clock.now()
        shared = Context(home, FixedClock(moment, moment.tzinfo or UTC))
        shared.diary = diary
        open_app(shared, read_only=READ_ONLY)


def _tell(
    shares: Sequence[tuple[str, "Found"]], options: argparse.Namespace, context: Context
) -> None:
    from selfcare.domain.records import from_record
    from selfcare.sharing.figures import figures, side_by_side

    told = [
        (name, figures(list(map(from_record, found.records.values())))) for name, found in shares
    ]
    if options.json:
        print(json.dumps([{"file": name, **of._asdict()} for name, of in told], default=str))
        return
    print(*side_by_side(told, context.vocabulary, COLUMN), sep="\n")
    for name, found in shares:
        if found.faults:
            print(f"{name}: {len(found.faults)} entries cannot be read and are left out.")
    print("A day without an entry is a gap, not a day without pain.")
