"""`selfcare remind add`, `change` and `remove`."""

import argparse
import json

from selfcare.cli.context import Context
from selfcare.cli.reminders.finding import find, reminders_of
from selfcare.domain.reminders.reading import read_reminder
from selfcare.domain.reminders.records import reminder_record
from selfcare.domain.reminders.reminder import Reminder
from selfcare.domain.reminders.words import as_typed, timing, title


def add(options: argparse.Namespace, context: Context) -> None:
    """Add what the words ask for."""
    asked = read_reminder(options.words, context.clock.now())
    _say("Added", reminders_of(context).put(asked), options)


def change(options: argparse.Namespace, context: Context) -> None:
    """Change one into what the words ask for; its pauses stay."""
    kept = reminders_of(context)
    old = find(options.words, kept.plan().reminders)
    asked = read_reminder(options.words[1:], context.clock.now())
    changed = asked._replace(id=old.id, rev=old.rev, pauses=old.pauses, unknown=old.unknown)
    _say("Changed", kept.put(changed), options)


def remove(options: argparse.Namespace, context: Context) -> None:
    """Remove one, and say how to bring it back."""
    kept = reminders_of(context)
    reminder = find(options.words, kept.plan().reminders)
    kept.remove(reminder)
    _say("Removed", reminder, options)
    if not options.json:
        print(f"To have it again: selfcare remind add {as_typed(reminder)}")


def _say(verb: str, reminder: Reminder, options: argparse.Namespace) -> None:
    if options.json:
        print(json.dumps(reminder_record(reminder)))
    else:
        print(f"{verb}: {title(reminder)}, {timing(reminder)}  [{reminder.id}]")
