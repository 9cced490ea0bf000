"""What the doctor says about reminders: whether the timer is alive, and when it last looked."""

import os
from collections.abc import Iterator
from datetime import timedelta
from typing import Final

from selfcare.cli.context import Context
from selfcare.cli.reminders.finding import reminders_of
from selfcare.diary.doctor.finding import Finding
from selfcare.diary.reminding import Memory
from selfcare.reminding.timers.installing import (
    is_alive,
    is_as_it_would_be,
    is_installed,
    setup_here,
)
from selfcare.reminding.timers.job import Setup, TimerError

SILENT: Final = timedelta(minutes=15)
"""After how long a timer that looks each minute counts as not doing so."""

_TO_READ: Final = (
    "You can mend it with a text editor, or bring back an earlier one: selfcare restore --help"
)
_SET_UP: Final = "To set it up anew: selfcare remind install"


def look(context: Context) -> Iterator[Finding]:
    """Look at the reminders' files, and at the timer, if one was set up."""
    reminders = reminders_of(context)
    reminders.plan()
    for problem in reminders.problems:
        yield Finding("reminders-unread", problem, _TO_READ)
    setup = _installed(context)
    if setup is None:
        return
    if not is_alive(setup):
        says = "The timer of your reminders is set up, but it does not run."
        yield Finding("timer-dead", f"{says} {_last(context)}", _SET_UP)
    elif not is_as_it_would_be(setup):
        says = "The timer of your reminders was set up by another copy of selfcare, or changed."
        yield Finding("timer-other", f"{says} {_last(context)}", _SET_UP)
    elif _is_silent(context):
        says = "The timer of your reminders runs, but nothing comes of it."
        yield Finding("timer-silent", f"{says} {_last(context)}", _SET_UP)


def how_it_is(context: Context) -> str:
    """Return a sentence about a timer with which nothing is wrong; empty where there is none."""
    return f"The timer of your reminders is alive. {_last(context)}" if _installed(context) else ""


def _installed(context: Context) -> Setup | None:
    try:
        setup = setup_here(context.home, os.environ)
    except TimerError:
        return None
    return setup if is_installed(setup) else None


def _is_silent(context: Context) -> bool:
    last, now = Memory(context.home).read().timer, context.clock.now()
    return last is not None and not -SILENT < now - last < SILENT


def _last(context: Context) -> str:
    last = Memory(context.home).read().timer
    return f"It last looked on {last:%Y-%m-%d at %H:%M}." if last else "It has not looked yet."
