"""`selfcare list`: show earlier entries, the newest first."""

import argparse

from selfcare.cli.context import Context
from selfcare.cli.printing import print_entries
from selfcare.cli.since import since
from selfcare.domain.records import KINDS


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument(
        "--since", metavar="WHEN", default="30d", help="30d, 2026-11-01 or all (30d)"
    )
    kinds = tuple(KINDS.values())
    parser.add_argument("--kind", metavar="KIND", choices=kinds, help="only entries of this kind")
    parser.epilog = f"kinds: {', '.join(kinds)}"
    parser.add_argument(
        "--json", action="store_true", help="print one JSON array, fields as on disk"
    )


def run(options: argparse.Namespace, context: Context) -> None:
    """Print the entries; none is not an error."""
    kinds = {options.kind} if options.kind else None
    entries = context.diary.entries(since=since(options.since, context), kinds=kinds)
    print_entries(entries, context, "Nothing was noted in this time.", as_json_array=options.json)
