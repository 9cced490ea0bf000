"""What `selfcare export FILE.ics` does: what is ahead, for the calendar of a phone or a desktop."""

import os
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from selfcare.cli.context import Context, CouldNotError, UsageError
from selfcare.cli.writing import write

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo


def save(
    path: Path, zone: str, diary: Callable[[], str], context: Context, *, replace: bool
) -> None:
    """Write the calendar, and say what is in it.

    `zone` is a zone's name, or empty for this machine's; `diary` tells what this diary is known by.

    Raises:
        UsageError: there is no such zone.
        CouldNotError: there is nothing to write, not all of it can be read, or the name is taken.
    """
    from selfcare.sharing.calendar.ahead import UnreadError, ahead
    from selfcare.sharing.calendar.document import NothingAheadError, as_calendar
    from selfcare.sharing.calendar.series import AHEAD

    now, here = context.clock.now(), _zone(zone)
    try:
        wanted = ahead(context.diary, context.assigned, context.clock, diary)
        content, number = as_calendar(wanted, here, now)
    except (UnreadError, NothingAheadError) as nothing:
        raise CouldNotError(str(nothing)) from None
    write(path, content, replace=replace)
    last = now.astimezone(here).date() + timedelta(days=AHEAD)
    events = "1 event" if number == 1 else f"{number} events"
    print(f"Saved in {path}: {events}, until {last} at the latest, by the clocks of {here.key}.")
    print("Best import it into a calendar of its own. After a change, export and import again.")
    print("It is not encrypted: whoever has it can read it.")


def _zone(name: str) -> "ZoneInfo":
    from selfcare.sharing.calendar.zones import UnknownZoneError, zone_named, zone_of_machine

    try:
        return zone_named(name) if name else zone_of_machine(os.environ)
    except UnknownZoneError as fault:
        raise UsageError(f"{fault} Nothing was written.") from None
