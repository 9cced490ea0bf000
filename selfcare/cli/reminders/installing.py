"""`selfcare remind install` and `uninstall`: reminders that come when the app is closed."""

import argparse
import os

from selfcare.cli.context import Context, CouldNotError
from selfcare.diary.reminding import Memory
from selfcare.reminding.timers.installing import install as set_up
from selfcare.reminding.timers.installing import setup_here
from selfcare.reminding.timers.installing import uninstall as take_away
from selfcare.reminding.timers.job import Setup, TimerError


def install(options: argparse.Namespace, context: Context) -> None:
    """Set up the timer of this system, or print what that would write."""
    setup = _setup(context)
    if options.dry_run:
        print(_told(setup))
        return
    try:
        set_up(setup)
    except TimerError as fault:
        raise CouldNotError(
            f"The timer could not be set up, and nothing of it is left: {fault} "
            "You are reminded while the app is open."
        ) from None
    print(
        "From now on you are reminded also when the app is closed, while you are logged in. "
        "To see whether notices arrive: selfcare remind test"
    )


def uninstall(_options: argparse.Namespace, context: Context) -> None:
    """Take the timer away."""
    was_there = take_away(_setup(context))
    memory = Memory(context.home)
    if memory.read().timer is not None:
        with memory.looking() as past:
            memory.keep(past._replace(timer=None))
    if was_there:
        print("The timer is gone. You are reminded while the app is open.")
    else:
        print("There was no timer.")


def _setup(context: Context) -> Setup:
    try:
        return setup_here(context.home, os.environ)
    except TimerError as fault:
        raise CouldNotError(str(fault)) from None


def _told(setup: Setup) -> str:
    files = []
    for path, content in setup.files.items():
        encoding = "utf-16" if content.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8"
        files.append(f"{path}\n\n{content.decode(encoding)}")
    commands = "\n".join(" ".join(command) for command in setup.start)
    return "\n".join(files) + f"\nand then:\n{commands}"
