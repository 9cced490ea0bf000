"""Warnings on the command line: a line after `log`, and before what `today` shows."""

import sys
from collections.abc import Sequence
from datetime import date

from selfcare.cli.context import Context
from selfcare.diary.looked_through import LookedThrough
from selfcare.diary.settings import Settings
from selfcare.domain.entries import Pain
from selfcare.domain.safety.numbers import HelpLines, help_lines
from selfcare.domain.safety.sentences import in_short, why_asked
from selfcare.domain.safety.signs import Level
from selfcare.domain.safety.warnings import RESTS, Raised
from selfcare.knowledge.loader import load

ASK = "selfcare safety ask"


def chosen_lines(context: Context) -> HelpLines:
    """Return whom to call where this person is."""
    return help_lines(Settings(context.home).get("country"), load("help_lines"))


def warn(context: Context) -> None:
    """Print the most urgent open warning on stderr, in a line, read or not."""
    line = _line(context.watch.warnings(), context)
    if line:
        print(line, file=sys.stderr)


def warn_after(pain: Pain, day: date, context: Context, looked: LookedThrough) -> None:
    """Warn after a pain of that day was saved; where nothing is new, say if questions should follow.

    What was read, or in a line told of lately, is not told of again.
    """
    try:
        new = _new_warnings(context, looked)
        reason = None if new else context.watch.reason_after_last()
    except OSError as fault:
        _say_unlooked(fault)
        return
    _tell(new, context, looked)
    urgent = [each for each in new if each.sign.level.is_urgent]
    looked.keep(pain, day, _line(urgent, context))
    if reason:
        why = why_asked(reason, pain.intensity)
        print(f"selfcare: {why} A few yes-or-no questions: {ASK}", file=sys.stderr)


def warn_of_new(context: Context) -> None:
    """Warn after a command that changed what was noted, such as `edit`."""
    looked = LookedThrough(context.home)
    try:
        new = _new_warnings(context, looked)
    except OSError as fault:
        _say_unlooked(fault)
        return
    _tell(new, context, looked)


def _say_unlooked(fault: OSError) -> None:
    said = f"It is saved, but warning signs could not be looked for: {fault.strerror}."
    print(f"selfcare: {said} See: selfcare safety", file=sys.stderr)


def _new_warnings(context: Context, looked: LookedThrough) -> list[Raised]:
    """Return the warnings that are open and not read; those to talk about only once in a while."""
    told = looked.told_since(context.clock.now().date() - RESTS[Level.TALK])
    return [
        each
        for each in context.watch.warnings()
        if not each.is_read and (each.sign.level.is_urgent or each.sign.id not in told)
    ]


def _tell(new: Sequence[Raised], context: Context, looked: LookedThrough) -> None:
    if new:
        print(_line(new, context), file=sys.stderr)
        looked.tell([each.sign.id for each in new], context.clock.now().date())


def _line(warnings: Sequence[Raised], context: Context) -> str:
    """Return one line about the most urgent of these; empty where there is none."""
    line = in_short(warnings, context.watch.book, chosen_lines(context))
    return f"selfcare: {line} More: selfcare safety" if line else ""
