"""`selfcare import`: bring in an export, or what another program wrote, after a look at what it is."""

import argparse
import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

from selfcare.cli.asking import is_wanted
from selfcare.cli.context import Context, CouldNotError, UsageError
from selfcare.cli.printing import as_line
from selfcare.cli.sealing import add_opening, unsealed
from selfcare.cli.warning import warn_of_new
from selfcare.cli.writing import free_path, write
from selfcare.domain.counting import how_many

if TYPE_CHECKING:
    from selfcare.diary.backups.plan import Comparison
    from selfcare.sharing.incoming.found import Found
    from selfcare.sharing.incoming.reading import Asked

NAMED: Final = 12
"""How many columns are named at most."""

LONGEST_NAME: Final = 40
"""How many characters of a column's name are shown."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.usage = "selfcare import FILE [--from FORMAT | --map MAPPING.toml] [--dry-run]"
    parser.epilog = (
        "Reads selfcare's own .json and sealed .age, and tables (CSV) of Bearable, Daylio, Migraine "
        "Buddy, Track & Graph, or of any kind with a mapping. It first shows what would come in, and "
        "then asks. "
        "Bringing the same in twice changes nothing, and selfcare undo takes all of it back."
    )
    parser.add_argument("file", metavar="FILE", help="the file to read")
    parser.add_argument(
        "--from", dest="form", metavar="FORMAT", default="", help="which kind it is"
    )
    parser.add_argument(
        "--map", metavar="FILE", help="which column is what; with --from, its words"
    )
    parser.add_argument(
        "--save-map", metavar="FILE", help="write a mapping to begin with, and stop"
    )
    parser.add_argument(
        "--dates", choices=("day-first", "month-first"), default="", help="how its days are written"
    )
    parser.add_argument("--skip-faulty", action="store_true", help="leave out lines with faults")
    add_opening(parser)
    parser.add_argument("--dry-run", action="store_true", help="only show what would come in")
    parser.add_argument("--yes", action="store_true", help="do not ask")
    parser.add_argument("--json", action="store_true", help="print JSON, and do not ask")


def run(options: argparse.Namespace, context: Context) -> None:
    """Read the file, show what would come in, ask, and bring it in as one change."""
    from selfcare.sharing.incoming.found import ImportFileError

    path = Path(options.file).expanduser()
    try:
        if options.save_map:
            _save_mapping(path, options)
            return
        found = _found(path, options, context)
        _bring_in(found, path, options, context)
    except ImportFileError as fault:
        raise CouldNotError(str(fault)) from None


def _bring_in(found: "Found", path: Path, options: argparse.Namespace, context: Context) -> None:
    from selfcare.sharing.incoming.beside import beside
    from selfcare.sharing.incoming.bringing_in import change_by, preview
    from selfcare.sharing.incoming.found import refusal

    if found.faults and not options.skip_faulty:
        fault = refusal(path.name, found.faults)
        raise CouldNotError(
            f"{fault}\nTo leave these lines out and bring in the rest: --skip-faulty"
        )
    comparison = beside(found.records, context.diary.versions())
    if options.json:
        print(*_as_json(found, comparison), sep="\n")
    else:
        told = preview(
            found,
            comparison,
            lambda entry: as_line(entry, context.vocabulary),
            " (all of them: --json)",
        )
        print(*told, sep="\n")
    if not (comparison.missing or comparison.older_here):
        if not options.json:
            print("There is nothing new in it. Nothing was changed.")
        return
    if options.dry_run:
        return
    if not is_wanted(options):
        print("Nothing was changed.")
        return
    change = context.diary.change(change_by(found))
    if not options.json:
        print(f"Done: {how_many(len(change))} came in. To take that back: selfcare undo")
    warn_of_new(context)


def _found(path: Path, options: argparse.Namespace, context: Context) -> "Found":
    from selfcare.sharing.incoming.reading import UnknownTableError, read_incoming

    content = unsealed(read_file(path), options, path.name)
    try:
        return read_incoming(content, path.name, context.vocabulary, context.clock, _asked(options))
    except UnknownTableError as table:
        columns = ", ".join(name[:LONGEST_NAME] for name in table.columns[:NAMED])
        raise CouldNotError(
            f"{table} Its columns are: {columns}. Nothing was changed.\n"
            f'To say which is what: selfcare import "{options.file}" --save-map mapping.toml'
        ) from None


def read_file(path: Path) -> bytes:
    """Return what is in a file that comes in.

    Raises:
        CouldNotError: there is none, it is none to be read to its end, or greater than a diary can be.
        OSError: it cannot be read.
    """
    from selfcare.sharing.incoming import bringing_in
    from selfcare.sharing.incoming.found import ImportFileError

    try:
        return bringing_in.read_file(path)
    except ImportFileError as fault:
        raise CouldNotError(str(fault)) from None


def _asked(options: argparse.Namespace) -> "Asked":
    from selfcare.sharing.incoming.mapping import read_mapping
    from selfcare.sharing.incoming.reading import FORMATS, Asked

    if options.form and options.form not in FORMATS:
        raise UsageError(f'There is no format "{options.form}". Try {", ".join(FORMATS)}.')
    mapping = None
    if options.map:
        path = Path(options.map).expanduser()
        mapping = read_mapping(read_file(path), path.name, for_words=bool(options.form))
    return Asked(options.form, mapping, options.dates)


def _save_mapping(path: Path, options: argparse.Namespace) -> None:
    from selfcare.sharing.incoming.mapping import as_toml, guess
    from selfcare.sharing.incoming.tables import read_table

    table = read_table(read_file(path), path.name)
    into = free_path(options.save_map, replace=options.yes)
    write(
        into, as_toml(guess(path.name, table.columns), table.columns).encode(), replace=options.yes
    )
    print(f"Saved in {into}. Open it in a text editor, say which column is what, and then:")
    print(f'selfcare import "{options.file}" --map "{options.save_map}" --dry-run')


def _as_json(found: "Found", comparison: "Comparison") -> Iterator[str]:
    from selfcare.sharing.incoming.bringing_in import WORDS

    sizes = {name: len(getattr(comparison, name)) for name in WORDS}
    told = {
        "source": found.source,
        "same": comparison.same,
        **sizes,
        "left_out": dict(found.left_out),
        "faults": [{"line": fault.line, "sentence": fault.sentence} for fault in found.faults],
        "remarks": list(found.remarks),
    }
    yield json.dumps(told)
