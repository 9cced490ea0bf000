"""Warnings on the command line: a line after `log`, and before what `today` shows."""

import sys

from selfcare.cli.context import Context
from selfcare.diary.settings import Settings
from selfcare.domain.entries import Pain
from selfcare.domain.safety.numbers import HelpLines, help_lines
from selfcare.domain.safety.sentences import in_short, why_asked
from selfcare.knowledge.loader import load

ASK = "selfcare safety ask"


def chosen_lines(context: Context) -> HelpLines:
    """Return whom to call where this person is."""
    return help_lines(Settings(context.home).get("country"), load("help_lines"))


def warn(context: Context) -> bool:
    """Print the most urgent open warning on stderr, in a line; return whether there was one."""
    line = in_short(context.watch.warnings(), context.watch.book, chosen_lines(context))
    if line:
        print(f"selfcare: {line} More: selfcare safety", file=sys.stderr)
    return bool(line)


def warn_after(pain: Pain, context: Context) -> None:
    """Warn after a pain was saved; where there is no warning, say if questions should follow."""
    try:
        is_warned = warn(context)
        reason = None if is_warned else context.watch.reason_after_last()
    except OSError as fault:
        said = f"It is saved, but warning signs could not be looked for: {fault.strerror}."
        print(f"selfcare: {said} See: selfcare safety", file=sys.stderr)
        return
    if reason:
        why = why_asked(reason, pain.intensity)
        print(f"selfcare: {why} A few yes-or-no questions: {ASK}", file=sys.stderr)
