"""`selfcare exercises`: look up the exercises that come with the program."""

import argparse
import json
from typing import TYPE_CHECKING

from selfcare.cli.context import Context, UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from selfcare.domain.exercises.catalogue import Item


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument(
        "words",
        nargs="*",
        metavar="NAME",
        help="an exercise, or words to look for: a muscle, a place on the body, chair, lying ...",
    )
    parser.add_argument("--json", action="store_true", help="print one JSON array, with all fields")
    parser.add_argument(
        "--from",
        dest="catalogue",
        metavar="FILE",
        help="look in this catalogue instead: a JSON file of free-exercise-db that you have",
    )


def run(options: argparse.Namespace, context: Context) -> None:
    """List what matches; print one in full where only one does, or where it is named exactly."""
    if options.catalogue:
        from selfcare.cli.references import print_references

        print_references(options.catalogue, " ".join(options.words), as_json=options.json)
        return

    from selfcare.domain.exercises.catalogue import exactly, look_up

    typed = " ".join(options.words)
    named = exactly(typed, context.catalogue)
    found = [named] if named else look_up(typed, context.catalogue)
    if not found:
        raise UsageError(f"{_unknown(typed, context)} See all with: selfcare exercises")
    if options.json:
        print(json.dumps([item.as_data() for item in found]))
    elif len(found) == 1:
        _print_whole(found[0], context)
    else:
        _print_list(found, context)


def _print_list(items: "Sequence[Item]", context: Context) -> None:
    from selfcare.domain.exercises.catalogue_words import NOT_REVIEWED

    rows = [item.exercise for item in items]
    ids, names = max(len(row.id) for row in rows), max(len(row.name) for row in rows)
    for row in rows:
        sign = "  ! ask first" if context.warn(row.ask_first) else ""
        print(f"{row.id:<{ids}}  {row.name:<{names}}  {row.position}{sign}")
    print(NOT_REVIEWED)


def _print_whole(item: "Item", context: Context) -> None:
    from selfcare.domain.exercises.catalogue_words import parts, summary

    print(f"{item.exercise.name}\n{summary(item)}")
    if warning := context.warn(item.exercise.ask_first):
        print(f"! {warning}")
    for part in parts(item):
        print(f"\n{part.heading}:" if part.heading else "")
        for number, line in enumerate(part.lines, 1):
            indent = f"{number}. " if part.is_numbered else "  "
            print(f"{indent}{line}" if part.heading else line)


def _unknown(typed: str, context: Context) -> str:
    from selfcare.domain.phrases.refusals import quoted

    meant = context.library.meant_by(typed)
    hint = f" Did you mean {' or '.join(meant)}?" if meant else ""
    return f"No exercise goes by {quoted(typed)}.{hint}"
