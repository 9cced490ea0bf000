"""`selfcare profile`: what holds for the person, noted once, so that exercises can be marked."""

import argparse
from collections.abc import Sequence
from typing import Final

from selfcare.cli.context import Context, UsageError
from selfcare.cli.log import show
from selfcare.cli.printing import as_json
from selfcare.cli.warning import warn_of_new
from selfcare.domain.describe import one_line
from selfcare.domain.entries import Profile
from selfcare.domain.folding import words_of
from selfcare.domain.profile import Flag, held
from selfcare.domain.text import clean

NOTHING: Final = (
    "What is not marked is not known: if in doubt, ask your clinician or your therapist."
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.usage = "selfcare profile [mark NAME ... | unmark NAME ... | none]"
    parser.epilog = (
        "Without words it shows what is asked and what you marked. Exercises for which that is a "
        'reason to ask a clinician first are marked everywhere. "none" notes that nothing is marked.'
    )
    parser.add_argument("what", nargs="?", choices=("show", "mark", "unmark", "none"))
    parser.add_argument("names", nargs="*", metavar="NAME", help="such as pregnant or neck-injury")
    parser.add_argument("--note", help="anything to add, in your own words")
    parser.add_argument("--json", action="store_true", help="print JSON, as on disk")


def run(options: argparse.Namespace, context: Context) -> None:
    """Show the profile, or note a new one, which from now on holds."""
    if options.what in {None, "show"} and options.note is None:
        _show(options, context)
        return
    names = [_meant(name, context.flags) for name in options.names]
    if options.what in {"mark", "unmark"} and not names:
        raise UsageError(f"Which one? For example: selfcare profile {options.what} neck-injury")
    chosen = _chosen(options.what, set(context.marked), set(names))
    order = [flag.id for flag in context.flags]
    newer = [flag for flag in context.marked if flag not in order]
    flags = tuple(flag for flag in (*order, *newer) if flag in chosen)
    note = _note(context) if options.note is None else clean(options.note)
    show(context.diary.add(Profile(flags, note)), options, context)
    warn_of_new(context)


def _chosen(what: str | None, marked: set[str], names: set[str]) -> set[str]:
    match what:
        case "mark":
            return marked | names
        case "unmark":
            return marked - names
        case "none":
            return set()
        case _:
            return marked


def _show(options: argparse.Namespace, context: Context) -> None:
    entry = held(context.diary.entries(kinds={"profile"}))
    if options.json:
        print(as_json([entry] if entry else []))
        return
    width = max(len(flag.id) for flag in context.flags)
    for flag in context.flags:
        sign = "yes" if flag.id in context.marked else "·"
        print(f"{sign:<4} {flag.id:<{width}}  {flag.question}")
    if _note(context):
        print(f'\n"{one_line(_note(context))}"')
    print(f"\n{NOTHING}" if entry else f"\nYou have not been asked yet. {NOTHING}")
    print("Change it with: selfcare profile mark NAME ... | unmark NAME ... | none")


def _note(context: Context) -> str:
    entry = held(context.diary.entries(kinds={"profile"}))
    return entry.content.note if entry and isinstance(entry.content, Profile) else ""


def _meant(name: str, flags: Sequence[Flag]) -> str:
    """Return the id of what is meant by an id, or by the beginnings of words of its label.

    Raises:
        UsageError: nothing is called that, or more than one thing.
    """
    asked = words_of(name)
    found = [flag.id for flag in flags if asked == words_of(flag.id)] or [
        flag.id
        for flag in flags
        if asked and all(any(w.startswith(a) for w in words_of(flag.label)) for a in asked)
    ]
    if len(found) == 1:
        return found[0]
    from selfcare.domain.nearest import nearest
    from selfcare.domain.phrases.refusals import quoted

    near = found or nearest(name, [flag.id for flag in flags])
    hint = f"Did you mean {' or '.join(near)}?" if near else "See them all with: selfcare profile"
    raise UsageError(f"Nothing here is called {quoted(name)}. Nothing was saved. {hint}")
