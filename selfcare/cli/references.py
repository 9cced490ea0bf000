"""Prints what somebody else's catalogue of exercises has, for `selfcare exercises --from FILE`."""

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from selfcare.cli.context import UsageError

if TYPE_CHECKING:
    from selfcare.domain.exercises.references import Reference

MOST: Final = 60
"""How many are listed before the rest is only counted."""

NOT_OURS: Final = (
    "This is from your file. How long, how often and on which side is for your therapist to say."
)


def find_references(file: str, typed: str) -> "list[Reference]":
    """Return what matches in that file: one alone, where it is named exactly."""
    from selfcare.domain.exercises.references import look_up_reference
    from selfcare.domain.folding import words_of
    from selfcare.sharing.reference_file import NotACatalogueError, read_catalogue

    try:
        catalogue = read_catalogue(Path(file).expanduser())
    except NotACatalogueError as fault:
        raise UsageError(str(fault)) from None
    if catalogue.left_out:
        left_out = "1 entry" if catalogue.left_out == 1 else f"{catalogue.left_out} entries"
        print(f"selfcare: Left out {left_out} without name or instructions.", file=sys.stderr)
    asked = words_of(typed)
    exact = [
        each for each in catalogue.references if asked in (words_of(each.id), words_of(each.name))
    ]
    found = exact[:1] or look_up_reference(typed, catalogue.references)
    if not found:
        from selfcare.domain.phrases.refusals import quoted

        raise UsageError(f"Nothing in {Path(file).name} goes by {quoted(typed)}.")
    return found


def print_references(file: str, typed: str, *, as_json: bool) -> None:
    """List what matches; print one in full where only one does."""
    found = find_references(file, typed)
    if as_json:
        print(json.dumps([each.as_data() for each in found]))
    elif len(found) == 1:
        _print_whole(found[0])
    else:
        _print_list(found)


def _print_list(found: "list[Reference]") -> None:
    shown = found[:MOST]
    width = max(len(each.name) for each in shown)
    for each in shown:
        print(f"{each.name:<{width}}  {', '.join(each.muscles[:2])}".rstrip())
    if len(found) > MOST:
        print(f"and {len(found) - MOST} more. Add a word to find fewer.")


def _print_whole(reference: "Reference") -> None:
    print(f"{reference.name}\n{reference.summary}".rstrip())
    for number, step in enumerate(reference.steps, 1):
        print(f"{number}. {step}")
    if reference.muscles:
        print(f"Muscles: {', '.join(reference.muscles)}")
    print(NOT_OURS)
