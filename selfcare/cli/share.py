"""`selfcare share`: the diary in a sealed file that only the person it is meant for can open."""

import argparse
from collections import Counter

from selfcare.cli.context import Context, CouldNotError, UsageError
from selfcare.cli.export import add_choice, chosen, days, selection, told_private
from selfcare.cli.handing_out import note_shared
from selfcare.cli.recipient import key_of
from selfcare.cli.sealing import add_sealing, is_for_somebody, seal, tell_passphrase
from selfcare.cli.since import since
from selfcare.cli.writing import free_path, write
from selfcare.domain.counting import how_many
from selfcare.domain.describe import one_line
from selfcare.domain.records import kind_of


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.usage = "selfcare share --to FILE.age --recipient age1... | --for NAME | --passphrase"
    parser.epilog = (
        "Whoever has the key or the words opens it with: selfcare open FILE.age. The standard age "
        "program opens it, too. A sealed file does not prove who made it."
    )
    parser.add_argument("--to", metavar="FILE.age", required=True, help="the file to write")
    add_sealing(parser)
    parser.add_argument(
        "--for",
        dest="whom",
        default="",
        metavar="NAME",
        help="who gets it, with the key that is known",
    )
    add_choice(parser)
    parser.add_argument("--yes", action="store_true", help="replace a file of that name")


def run(options: argparse.Namespace, context: Context) -> None:
    """Seal what was chosen, and say what is in it."""
    from selfcare.sharing.exports.document import as_document
    from selfcare.sharing.exports.leaving import as_bytes, as_shared, without

    if options.whom and not is_for_somebody(options):
        options.recipient = [key_of(options.whom, context)]
    if not is_for_somebody(options):
        raise UsageError("Who is to open it? Add --recipient age1..., --for NAME or --passphrase.")
    path = free_path(options.to, replace=options.yes)
    entries, private = chosen(options, context, for_somebody=True)
    if not entries:
        raise CouldNotError(
            f"There is nothing to share in this time. Nothing was written.{told_private(private)}"
        )
    first = since(options.since, context)
    plain = as_bytes(as_document(entries, context.clock.now(), first))
    content, passphrase = seal(plain, options)
    write(path, content, replace=options.yes)
    kinds = Counter(kind_of(entry.content) for entry in entries)
    listed = ", ".join(f"{number:,} {kind}" for kind, number in sorted(kinds.items()))
    notes = "without notes" if options.no_notes else "with notes"
    print(
        f"Sealed in {path}: {how_many(len(entries))}{days(entries)} ({listed}), {notes}."
        f"{told_private(private)}"
    )
    if passphrase:
        tell_passphrase(passphrase)
    left = without(selection(options))
    shared = as_shared("share", "age", options.since, entries, left)
    note_shared(shared._replace(recipient=one_line(options.whom)), context)
