"""`selfcare export`: the whole diary in a file that other programs read."""

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from selfcare.cli.context import Context, CouldNotError, UsageError
from selfcare.cli.handing_out import note_shared
from selfcare.cli.since import since
from selfcare.cli.writing import free_path, write
from selfcare.domain.counting import how_many
from selfcare.domain.entries import Entry

if TYPE_CHECKING:
    from selfcare.sharing.exports import leaving
    from selfcare.sharing.exports.selection import Selection

CALENDAR: Final = ".ics"
FHIR: Final = ".fhir.json"

_IDLE: Final = {
    "--since and --kind": "A calendar holds what is ahead",
    "--no-notes": "A calendar never holds notes",
    "--private": "A calendar never holds what is private",
    "--zone": "Only a calendar (.ics) has a time zone",
    "--patient": "Only FHIR (.fhir.json) names a patient",
}
"""Why an option would do nothing for some kinds of files."""


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
    is_calendar = options.file.lower().endswith(CALENDAR)
    _refuse_what_does_nothing(options, is_calendar=is_calendar)
    if is_calendar:
        _calendar(options, context)
    else:
        _diary(options, context)


def _refuse_what_does_nothing(options: argparse.Namespace, *, is_calendar: bool) -> None:
    """Refuse an option that this kind of file would not heed, rather than seem to heed it.

    Raises:
        UsageError: there is one.
    """
    idle = {
        "--since and --kind": is_calendar and (options.since != "all" or options.kind),
        "--no-notes": is_calendar and options.no_notes,
        "--private": is_calendar and options.private,
        "--zone": not is_calendar and options.zone,
        "--patient": not options.file.lower().endswith(FHIR) and options.patient,
    }
    for option in filter(idle.get, idle):
        raise UsageError(f"{_IDLE[option]}: leave {option} out. Nothing was written.")


def _diary(options: argparse.Namespace, context: Context) -> None:
    from selfcare.sharing.exports.leaving import Means, as_form, as_shared, without

    form = _form(options.file)
    path = free_path(options.file, replace=options.yes)
    entries, private = chosen(options, context)
    if not entries:
        raise CouldNotError(
            f"There is nothing to export in this time. Nothing was written.{told_private(private)}"
        )
    means = Means(
        context.vocabulary,
        lambda: context.routines,
        lambda: _diary_id(context),
        context.clock.now(),
        since(options.since, context),
        options.patient,
    )
    content, left_out = as_form(form, entries, means)
    write(path, content, replace=options.yes)
    print(f"Saved in {path}: {how_many(len(entries) - sum(left_out.values()))}{days(entries)}.")
    for kind, number in left_out.items():
        print(f"Left out, as FHIR has no place for it: {how_many(number)} of the kind {kind}.")
    print(f"It is not encrypted: whoever has it can read it.{told_private(private)}")
    left = without(selection(options))
    note_shared(as_shared("export", form, options.since, entries, left), context)


def chosen(
    options: argparse.Namespace, context: Context, *, for_somebody: bool = False
) -> "leaving.Chosen":
    """Return what leaves: the entries, the oldest first, and how many private ones stay.

    Raises:
        UsageError: the time cannot be read.
        CouldNotError: a part of the diary cannot be read, so that the file would not be whole.
    """
    from selfcare.sharing.exports import leaving

    first = since(options.since, context)
    try:
        return leaving.chosen(context.diary, first, selection(options), for_somebody=for_somebody)
    except leaving.LeavingError as fault:
        raise CouldNotError(str(fault)) from None


def selection(options: argparse.Namespace) -> "Selection":
    """Return what of the diary was asked for."""
    from selfcare.sharing.exports.selection import Selection

    kinds = frozenset(options.kind or ())
    return Selection(kinds, with_notes=not options.no_notes, with_private=options.private)


def told_private(number: int) -> str:
    """Return how many private entries were left out; empty for none."""
    return f" Left out, as private: {how_many(number)}; --private lets them out." if number else ""


def days(entries: Sequence[Entry]) -> str:
    """Return the days that these entries, the oldest first, are of, such as `, 2026-01-03 to 2026-11-20`."""
    first, last = entries[0].day, entries[-1].day
    return f", {first}" if first == last else f", {first} to {last}"


def _calendar(options: argparse.Namespace, context: Context) -> None:
    """Write what is ahead, and not what was: none of the diary but the visits."""
    from selfcare.cli.calendar import save

    path = free_path(options.file, replace=options.yes)
    save(path, options.zone, lambda: _diary_id(context), context, replace=options.yes)


def _form(name: str) -> str:
    """Return the form that a file's ending asks for.

    Raises:
        UsageError: it asks for none.
    """
    from selfcare.sharing.exports.leaving import FORMS

    for form in FORMS:
        if name.lower().endswith(f".{form}"):
            return form
    raise UsageError(
        f'"{Path(name).name}" does not say what to write. '
        "Let it end in .csv, .json, .fhir.json or .ics."
    )


def _diary_id(context: Context) -> str:
    from selfcare.diary.settings import Settings
    from selfcare.sharing.exports.leaving import diary_id

    return diary_id(Settings(context.home))
