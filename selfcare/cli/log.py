"""`selfcare log`: note pain in a few words, in any order."""

import argparse
import sys
from datetime import datetime

from selfcare.cli.context import Context, UsageError
from selfcare.cli.printing import as_json, as_line
from selfcare.diary.looked_through import LookedThrough
from selfcare.domain.attention import is_a_reason_to_ask
from selfcare.domain.entries import SUDDEN, Entry, Pain
from selfcare.domain.phrases.refusals import NotUnderstoodError
from selfcare.domain.phrases.said import Understood
from selfcare.domain.phrases.understanding import understand
from selfcare.domain.text import clean


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.usage = 'selfcare log left neck 6 "long sitting" [--ago 20m]'
    parser.epilog = (
        "Say where, how strong from 0 to 10, and what came with it, in any order. "
        '"none" says that nothing hurt today; "again 7" is as last time, but 7.'
    )
    parser.add_argument("words", nargs="+", metavar="WORD", help="a zone, a number, a trigger, ...")
    add_when(parser)
    parser.add_argument("--note", default="", help="anything else, in your own words")
    parser.add_argument("--sudden", action="store_true", help="it came on all at once")
    parser.add_argument("--json", action="store_true", help="print what was saved as JSON")


def add_when(parser: argparse.ArgumentParser) -> None:
    """Let a command say when something was so."""
    when = parser.add_mutually_exclusive_group()
    when.add_argument(
        "--at", metavar="WHEN", help='such as "2026-11-01 08:30" or "yesterday 22:00"'
    )
    when.add_argument("--ago", metavar="TIME", help="such as 20m, 2h or 3d")


def run(options: argparse.Namespace, context: Context) -> None:
    """Save what was understood, and show it back."""
    at = when(options, context)
    try:
        understood = understand(options.words, context.vocabulary)
    except NotUnderstoodError as fault:
        raise UsageError(str(fault)) from None
    pain = _pain(understood, clean(options.note), context)
    if options.sudden and not pain.is_none:
        pain = pain._replace(onset=SUDDEN)
    _save_and_look(pain, at, options, context)


def _save_and_look(
    pain: Pain, at: datetime | None, options: argparse.Namespace, context: Context
) -> None:
    """Save it; then look for warning signs, unless nothing is said that was not looked through today."""
    looked = LookedThrough(context.home)
    is_usual = at is None and not is_a_reason_to_ask(pain)
    is_covered = is_usual and looked.covers(pain, context.clock.now().date())
    entry = context.diary.add(pain, at)
    show(entry, options, context)
    if is_covered:
        looked.follow(context.diary.device)
        if looked.line:
            print(looked.line, file=sys.stderr)
        return
    from selfcare.cli.warning import warn_after

    warn_after(pain, entry.day, context, looked)


def when(options: argparse.Namespace, context: Context) -> datetime | None:
    """Return the time that was given, or None for now."""
    if options.at is None and options.ago is None:
        return None
    from selfcare.domain.moments import BadMomentError, ago, moment

    try:
        if options.at is not None:
            return moment(options.at, context.clock)
        return ago(options.ago, context.clock)
    except BadMomentError as fault:
        raise UsageError(str(fault)) from None


def show(entry: Entry, options: argparse.Namespace, context: Context) -> None:
    """Say back what was saved."""
    if options.json:
        print(as_json([entry]))
    else:
        print(f"Saved: {as_line(entry, context.vocabulary)}")


def _pain(said: Understood, note: str, context: Context) -> Pain:
    if said.none:
        return Pain((), 0, said.qualities, said.triggers, said.eased_by, note)
    if said.again:
        return _as_last(said, note, context)
    if said.intensity is None and said.eased_by == ("nothing",):
        raise UsageError("To say that nothing hurts: selfcare log none. Nothing was saved.")
    if said.intensity is None:
        raise UsageError("How strong is it, from 0 to 10? Add a number. Nothing was saved.")
    if said.intensity and not said.zones:
        raise UsageError('Where does it hurt? Add a place, such as "left neck". Nothing was saved.')
    return Pain(said.zones, said.intensity, said.qualities, said.triggers, said.eased_by, note)


def _as_last(said: Understood, note: str, context: Context) -> Pain:
    from selfcare.domain.recent import last_pain

    last = last_pain(context.diary.entries(kinds={"pain"}))
    if last is None:
        raise UsageError("There is no earlier pain to repeat. Nothing was saved.")
    return Pain(
        zones=said.zones or last.zones,
        intensity=last.intensity if said.intensity is None else said.intensity,
        qualities=said.qualities or last.qualities,
        triggers=said.triggers or last.triggers,
        eased_by=said.eased_by,
        note=note,
    )
