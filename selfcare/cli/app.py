"""Opens the app. The only command that loads Textual."""

import argparse
import gc
import sys
from typing import TYPE_CHECKING

from selfcare.cli.context import AppStoppedError, Context, UsageError

if TYPE_CHECKING:
    from datetime import date

    from selfcare.domain.following.schedule import Agenda
    from selfcare.domain.insights.insights import Insights
    from selfcare.domain.routines.routine import Routine
    from selfcare.reminding.attendant import Attendant
    from selfcare.reminding.speech import Voice
    from selfcare.tui.app import SelfcareApp
    from selfcare.tui.routine_messages import RoutineEditWanted


def add_arguments(_parser: argparse.ArgumentParser) -> None:
    """Declare what it takes: nothing of its own."""


def run(_options: argparse.Namespace, context: Context) -> None:
    """Open the app on this person's diary, in a terminal that can show it."""
    open_app(context)


def open_app(
    context: Context,
    *,
    is_demo: bool = False,
    play: "Routine | None" = None,
    write: "RoutineEditWanted | None" = None,
    read_only: str = "",
) -> None:
    """Open the app and stay until it is closed.

    Raises:
        UsageError: this is no terminal, or one without cursor movement.
        AppStoppedError: the app met a fault of its own.
    """
    if not has_full_terminal():
        raise UsageError(
            "The app needs a full terminal. The commands work everywhere: see selfcare --help"
        )
    app = make_app(context, is_demo=is_demo, play=play, write=write, read_only=read_only)
    gc.freeze()  # else the first collection walks through all of Textual before the first frame
    gc.enable()
    app.run()
    if app.return_code:
        raise AppStoppedError(
            "The app stopped because of a fault in it. What was saved before is kept. "
            "The lines above may show parts of your diary: look before you pass them on."
        )


def has_full_terminal() -> bool:
    """Return whether there is a person at a terminal that can move its cursor."""
    import os

    return sys.stdin.isatty() and sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


def make_app(
    context: Context,
    *,
    is_demo: bool = False,
    play: "Routine | None" = None,
    write: "RoutineEditWanted | None" = None,
    read_only: str = "",
) -> "SelfcareApp":
    """Return the app on this person's files, not yet opened."""
    from selfcare.diary.settings import Settings
    from selfcare.diary.unfinished import Unfinished
    from selfcare.tui.app import SelfcareApp
    from selfcare.tui.areas.desk import Services

    reading = Context(context.home, context.clock)  # with a reader of its own, for another thread
    services = Services(
        diary=context.diary,
        vocabulary=context.vocabulary,
        clock=context.clock,
        routines=lambda: context.routines,
        exercises=lambda: context.catalogue,
        flags=lambda: context.flags,
        watch=lambda: context.watch,
        assigned=lambda: context.assigned,
        agenda=lambda: _agenda(reading),
        insights=lambda since: _insights(context, since),
        unfinished=Unfinished(context.home.desk),
        settings=Settings(context.home),
        is_demo=is_demo,
        speaker=_voice,
        read_only=read_only,
        attend=None if is_demo or read_only else lambda: _attendant(context),
        back_up=bool if is_demo or read_only else lambda: _back_up(context),
    )
    return SelfcareApp(services, play=play, write=write)


def _voice() -> "Voice":
    """Return the computer's own voice. Few people switch it on: imported where it speaks."""
    from selfcare.reminding.speech import Voice

    return Voice()


def _agenda(reading: Context) -> "Agenda":
    """Read what is due today."""
    return reading.assigned.agenda(reading.clock.now().date())


def _attendant(context: Context) -> "Attendant":
    """Return what does the reminding. Imported when the first picture is there."""
    from selfcare.diary.unfinished import Unfinished
    from selfcare.reminding.attendant import Attendant

    unfinished = Unfinished(context.home.desk)

    def begun() -> str:
        kept = unfinished.read()
        return str(kept.get("routine", "")) if kept else ""

    reading = Context(context.home, context.clock)  # with a reader of its own, for another thread
    return Attendant(context.home, context.clock, begun, planned=reading.planned)


def _insights(context: Context, since: "date | None") -> "Insights":
    """Ask the diary everything. Imported where it is asked.

    Ten years are many objects. They are read by a reader of their own, which is gone when they are,
    before Python looks for waste again: walking through them all would hold up the keys.
    """
    from selfcare.diary.diary import Diary
    from selfcare.diary.shelf import uncollected
    from selfcare.domain.insights.insights import insights

    today = context.clock.now().date()
    with uncollected():
        return insights(Diary(context.home, context.clock).entries(since, today), today)


def _back_up(context: Context) -> None:
    """Make the backup of this hour. Imported where it is made: the first frame waits for nothing."""
    from selfcare.diary.backups.keeping import keep

    keep(context.diary, context.clock)
