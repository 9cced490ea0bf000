"""`selfcare export`: the whole diary in a file that other programs read."""

import argparse
import os
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import Final

from selfcare.cli.context import Context, CouldNotError, UsageError
from selfcare.cli.counting import how_many
from selfcare.cli.handing_out import note_shared, whole_entries
from selfcare.cli.since import since
from selfcare.cli.writing import free_path, write
from selfcare.domain.entries import Entry

DIARY_ID: Final = "diary_id"
"""The setting by which a practice's server, or a calendar, knows this diary again; made up at random."""

CALENDAR: Final = ".ics"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.usage = "selfcare export FILE.csv|.json|.fhir.json|.ics [--since 2026-01-01]"
    parser.epilog = (
        "The ending says what is written: .csv for spreadsheets and statistics, .json to be read by "
        "selfcare again, .fhir.json (R4) for a practice's own server, .ics your reminders, routine "
        "times and visits for the calendar of your phone. The file is not encrypted. "
        "For one that is: selfcare share"
    )
    parser.add_argument("file", metavar="FILE", help="the file to write")
    parser.add_argument(
        "--patient", metavar="REF", default="", help="FHIR: your patient, such as Patient/12"
    )
    parser.add_argument(
        "--zone", default="", help=".ics: your time zone, such as Europe/Dublin (this computer's)"
    )
    add_choice(parser)
    parser.add_argument("--yes", action="store_true", help="replace a file of that name")


def add_choice(parser: argparse.ArgumentParser) -> None:
    """Let a command say what of the diary leaves."""
    parser.add_argument(
        "--since", metavar="WHEN", default="all", help="30d, 2026-11-01, last-visit or all (all)"
    )
    parser.add_argument("--kind", action="append", metavar="KIND", help="only entries of this kind")
    parser.add_argument("--no-notes", action="store_true", help="leave your own words out")
    parser.add_argument("--private", action="store_true", help="let private entries out too")


def run(options: argparse.Namespace, context: Context) -> None:
    """Write the file, and say what is in it."""
    if options.file.lower().endswith(CALENDAR):
        _calendar(options, context)
    else:
        _diary(options, context)


def _diary(options: argparse.Namespace, context: Context) -> None:
    make = _maker(options.file)
    path = free_path(options.file, replace=options.yes)
    entries, private = chosen(options, context)
    if not entries:
        raise CouldNotError(
            f"There is nothing to export in this time. Nothing was written.{told_private(private)}"
        )
    content, left_out = make(entries, options, context)
    write(path, content)
    print(f"Saved in {path}: {how_many(len(entries) - sum(left_out.values()))}{days(entries)}.")
    for kind, number in left_out.items():
        print(f"Left out, as FHIR has no place for it: {how_many(number)} of the kind {kind}.")
    print(f"It is not encrypted: whoever has it can read it.{told_private(private)}")
    note_shared(
        whole_entries("export", _form(path), options.since, entries, without(options)), context
    )


def chosen(
    options: argparse.Namespace, context: Context, unless_named: str = ""
) -> tuple[list[Entry], int]:
    """Return the entries that leave, the oldest first, and how many private ones stay.

    Those of the kind `unless_named` leave only where that kind is asked for.

    Raises:
        UsageError: the time cannot be read.
        CouldNotError: a part of the diary cannot be read, so that the file would not be whole.
    """
    from selfcare.domain.records import kind_of
    from selfcare.sharing.exports.selection import Selection, oldest_first

    found = context.diary.entries(since=since(options.since, context))
    if context.diary.problems:
        raise CouldNotError(f"{context.diary.problems[0]} Nothing was written.")
    selection = Selection(frozenset(options.kind or ()), with_notes=not options.no_notes)
    everything = [
        entry
        for entry in oldest_first(found, selection)
        if unless_named in selection.kinds or kind_of(entry.content) != unless_named
    ]
    leaving = oldest_first(everything, Selection(with_private=options.private))
    return leaving, len(everything) - len(leaving)


def told_private(number: int) -> str:
    """Return how many private entries were left out; empty for none."""
    return f" Left out, as private: {how_many(number)}; --private lets them out." if number else ""


def without(options: argparse.Namespace) -> list[str]:
    """Return what was left out by choice, as the diary keeps it."""
    parts = {"notes": options.no_notes, "private": not options.private}
    return [name for name, is_out in parts.items() if is_out]


def days(entries: Sequence[Entry]) -> str:
    """Return the days that these entries, the oldest first, are of, such as `, 2026-01-03 to 2026-11-20`."""
    first, last = entries[0].day, entries[-1].day
    return f", {first}" if first == last else f", {first} to {last}"


def _calendar(options: argparse.Namespace, context: Context) -> None:
    """Write what is ahead, and not what was: none of the diary but the visits."""
    from selfcare.cli.calendar import save

    if options.since != "all" or options.kind:
        raise UsageError("A calendar holds what is ahead: leave --since and --kind out.")
    path = free_path(options.file, replace=options.yes)
    save(path, options.zone, lambda: _diary_id(context), context)


Made = tuple[bytes, dict[str, int]]
Maker = Callable[[Sequence[Entry], argparse.Namespace, Context], Made]


def _maker(name: str) -> Maker:
    lower = name.lower()
    for ending, make in _MAKERS.items():
        if lower.endswith(ending):
            return make
    raise UsageError(
        f'"{Path(name).name}" does not say what to write. '
        "Let it end in .csv, .json, .fhir.json or .ics."
    )


def _form(path: Path) -> str:
    return next(end for end in _MAKERS if path.name.lower().endswith(end)).removeprefix(".")


def _csv(entries: Sequence[Entry], _options: argparse.Namespace, context: Context) -> Made:
    from selfcare.sharing.exports.table import as_csv

    return as_bytes(as_csv(entries, context.vocabulary)), {}


def _json(entries: Sequence[Entry], options: argparse.Namespace, context: Context) -> Made:
    from selfcare.sharing.exports.document import as_document

    first: date | None = since(options.since, context)
    return as_bytes(as_document(entries, context.clock.now(), first)), {}


def _fhir(entries: Sequence[Entry], options: argparse.Namespace, context: Context) -> Made:
    from selfcare.sharing.exports.fhir.bundle import About, as_bundle, as_lines

    about = About(context.vocabulary, context.routines, _diary_id(context), options.patient)
    told = as_bundle(entries, about)
    return as_bytes(as_lines(told.bundle)), dict(told.left_out)


def as_bytes(lines: Iterable[str]) -> bytes:
    """Return the lines in UTF-8; half a character, which no file can hold, becomes a question mark."""
    return "".join(lines).encode(errors="replace")


def _diary_id(context: Context) -> str:
    from selfcare.diary.settings import Settings

    settings = Settings(context.home)
    if not settings.get(DIARY_ID):
        settings.set(DIARY_ID, os.urandom(16).hex())
    return settings.get(DIARY_ID)


_MAKERS: Final = {".fhir.json": _fhir, ".json": _json, ".csv": _csv}
