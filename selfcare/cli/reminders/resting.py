"""`selfcare remind pause`, `resume`, `quiet` and `notices`: when nothing rings, and what is said."""

import argparse
from collections.abc import Sequence
from datetime import date

from selfcare.cli.context import Context, UsageError
from selfcare.cli.reminders.finding import ALL, find, reminders_of
from selfcare.domain.reminders.parts import day_in, quiet_hours
from selfcare.domain.reminders.reminder import Pause
from selfcare.domain.reminders.words import title

KEPT = 20
"""How many pauses are remembered; those that are over are left out first."""


def pause(options: argparse.Namespace, context: Context) -> None:
    """Pause one or all: from today, until a day, or from one day to another."""
    today = context.clock.now().date()
    asked = _pause(options.words[1:], today)
    _put(options.words, context, asked)
    until = f"from {asked.first} to {asked.last}" if asked.last else f"from {asked.first} on"
    print(f"Paused {_name(options.words, context)}, {until}.")


def resume(options: argparse.Namespace, context: Context) -> None:
    """Take back every pause of one or all."""
    _put(options.words, context, None)
    print(f"No pause any more: {_name(options.words, context)}.")


def quiet(options: argparse.Namespace, context: Context) -> None:
    """Set the hours of the day without reminders, or none."""
    asked = quiet_hours(" ".join(options.words))
    reminders_of(context).change_rules(lambda rules: rules._replace(quiet=asked))
    if asked:
        print(f"Nothing rings from {asked.start:%H:%M} to {asked.end:%H:%M}.")
    else:
        print("There are no quiet hours any more.")


def notices(options: argparse.Namespace, context: Context) -> None:
    """Choose what notices say."""
    if options.words not in (["neutral"], ["open"]):
        raise UsageError("Say: selfcare remind notices neutral, or: selfcare remind notices open")
    is_open = options.words == ["open"]
    reminders_of(context).change_rules(lambda rules: rules._replace(is_open=is_open))
    if is_open:
        print("Notices say what they are about. Whoever sees your screen can read them.")
    else:
        print("Notices only say that it is time. Your own words are shown as they are.")


def _put(words: Sequence[str], context: Context, asked: Pause | None) -> None:
    kept, today = reminders_of(context), context.clock.now().date()

    def changed(pauses: tuple[Pause, ...]) -> tuple[Pause, ...]:
        if asked is None:
            return ()
        return (*(p for p in pauses if p.last is None or p.last >= today), asked)[-KEPT:]

    if words[:1] == [ALL]:
        kept.change_rules(lambda rules: rules._replace(pauses=changed(rules.pauses)))
    else:
        reminder = find(words, kept.plan().reminders)
        kept.put(reminder._replace(pauses=changed(reminder.pauses)))


def _name(words: Sequence[str], context: Context) -> str:
    if words[:1] == [ALL]:
        return "all reminders"
    return title(find(words, reminders_of(context).plan().reminders))


def _pause(words: Sequence[str], today: date) -> Pause:
    days = [day_in(word) for word in words if word not in {"until", "from", "to"}]
    match days:
        case []:
            return Pause(today)
        case [last] if today <= last:
            return Pause(today, last)
        case [first, last] if first <= last and today <= last:
            return Pause(first, last)
        case [_] | [_, _]:
            raise UsageError("These days are past, or in the wrong order. Nothing was changed.")
    raise UsageError("Say until when, or from when to when: 2026-12-24 2027-01-02")
