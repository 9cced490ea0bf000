"""Daylio's table: a mood and activities. Pains are those activities that name a place and a number.

`full_date,date,weekday,time,mood,activities,note_title,note`, activities with `|` between them. Daylio
asks for no pain, so an activity such as `left neck 6` is needed, or a mapping that gives an activity a
number. Other activities that are triggers here are noted with the pains of the same row.
"""

from collections.abc import Iterator
from typing import Final

from selfcare.domain.entries import Pain
from selfcare.sharing.incoming.making import Left, Noted, Taken, Tools, note_of
from selfcare.sharing.incoming.moments import moment
from selfcare.sharing.incoming.tables import Row
from selfcare.sharing.incoming.words import parts

NAME: Final = "Daylio"
COLUMNS: Final = ("mood", "activities", "weekday", "time")
DAYS: Final = ("full_date",)


def read_row(row: Row, tools: Tools) -> Taken:
    """Return the pains of one row, and what is left out."""
    day = row.get("full_date") or f"{row.get('date')} {row.get('year')}"
    at = moment(day, row.get("time"), tools.order, tools.clock)
    activities = parts(row.get("activities"), "|")
    pains = list(_pains(activities, tools))
    note = note_of(row.get("note_title"), row.get("note"))
    triggers = tools.words.pick(activities, "triggers").ids
    for name, pain in pains:
        yield Noted(at, pain._replace(triggers=triggers, note=note_of(name, note)))
    used = {name for name, _ in pains}
    if row.get("mood"):
        yield Left("mood")
    if note and not pains:
        yield Left("note")
    for name in activities:
        found = tools.words.read(name)
        if name not in used and not (pains and found and found.triggers):
            yield Left(f"activity: {name}")


def _pains(activities: list[str], tools: Tools) -> Iterator[tuple[str, Pain]]:
    for name in activities:
        found = tools.words.read(name)
        if found and (found.none or (found.zones and found.intensity is not None)):
            yield name, Pain(found.zones, found.intensity or 0, found.qualities)
