"""`selfcare remind due`, `snooze` and `test`: what rings, and how it reaches somebody."""

import argparse
import json
from collections.abc import Sequence

from selfcare.cli.context import Context, CouldNotError, UsageError
from selfcare.cli.reminders.finding import find, reminders_of
from selfcare.diary.reminding import Memory
from selfcare.diary.unfinished import Unfinished
from selfcare.domain.reminders.notices import Notice, notice, text_of
from selfcare.domain.reminders.past import LONGEST_SNOOZE, last_shown, with_snooze
from selfcare.domain.reminders.reminder import Plan, Reminder
from selfcare.domain.reminders.ringing import Due, Past
from selfcare.reminding.watch import Watch

USUAL = "10m"
"""For how long one puts off, when nothing is said."""


def due(options: argparse.Namespace, context: Context) -> None:
    """Print what is due, show it on the desktop, and end. The timer calls this once a minute."""
    plan = reminders_of(context).plan()
    memory = Memory(context.home)
    watch = Watch(memory, context.clock, context.diary, lambda: _begun(context), context.planned)
    found = watch.look(plan, "timer" if options.quiet else "hand")
    why_not = _show(found, plan) if found else ""
    if options.json:
        print(json.dumps([_told(each, why_not) for each in found]))
    elif not options.quiet:
        for each in found:
            print(text_of(each, is_open=True))
        if why_not:
            print(f"It could not be shown on the desktop: {why_not}.")
        elif not found:
            print("Nothing is due.")


def snooze(options: argparse.Namespace, context: Context) -> None:
    """Put off what was shown last, or the reminder that is named."""
    from selfcare.domain.reminders.parts import length

    words = list(options.words)
    typed = words.pop() if words and words[-1][:1].isdecimal() else USUAL
    minutes = length(typed)
    if not 1 <= minutes <= LONGEST_SNOOZE:
        raise UsageError("It can be put off for 1 minute to 24 hours. Nothing was changed.")
    plan, memory, now = reminders_of(context).plan(), Memory(context.home), context.clock.now()
    with memory.looking() as past:
        key = _shown_of(find(words, plan.reminders), past) if words else last_shown(past, now)
        if not key:
            raise CouldNotError("Nothing was shown lately that could be put off.")
        memory.keep(with_snooze(past, key, minutes, now))
    print(f"It comes again in {minutes} minutes.")


def test(_options: argparse.Namespace, _context: Context) -> None:
    """Show a notice, and say honestly what is known about its arrival."""
    from selfcare.reminding.notify import show

    outcome = show(Notice("selfcare", "This is what a reminder looks like."))
    if not outcome.is_shown:
        raise CouldNotError(
            f"It could not be shown on the desktop: {outcome.why_not}. "
            "In the app, reminders are shown all the same."
        )
    if outcome.is_confirmed:
        print("Your desktop has taken the notice. If you do not see it, look for 'do not disturb'.")
    else:
        print("The notice was handed over. Whether it was shown, this system does not say.")


def _show(found: Sequence[Due], plan: Plan) -> str:
    """Show it all in one notice; return why that was not possible, or an empty text."""
    from selfcare.reminding.notify import show

    return show(notice(found, is_open=plan.rules.is_open)).why_not


def _begun(context: Context) -> str:
    kept = Unfinished(context.home.desk).read()
    return str(kept.get("routine", "")) if kept else ""


def _shown_of(reminder: Reminder, past: Past) -> str:
    """Return the key of the last time of a reminder that was shown."""
    keys = [key for key, mark in past.marks.items() if key.startswith(f"{reminder.id} ")]
    return keys[-1] if keys else ""


def _told(due: Due, why_not: str) -> dict[str, object]:
    return {
        "id": due.reminder.id,
        "for": due.slot.isoformat(timespec="minutes"),
        "late": due.is_late,
        "again": due.is_again,
        "says": text_of(due, is_open=True),
        "on_desktop": not why_not,
        "why_not": why_not,
    }
