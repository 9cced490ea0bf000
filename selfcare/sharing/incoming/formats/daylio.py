"""Daylio's table: a mood and activities. Pains are activities and scales that name a place and a number.

`full_date,date,weekday,time,mood,activities,scales,note_title,note`, the scales in later versions only;
the first versions have `year` and `18 May` instead of `full_date`. Activities stand with `|` between them,
scales as `Left neck: 6`. Clocks are of 12 or 24 hours, as the phone shows them. Daylio asks for no pain, so
an activity such as `left neck 6` or a scale is needed, or a mapping that gives an activity a number. Other
activities that are triggers here are noted with the pains of the same row.
"""

import html
import re
from collections.abc import Iterator
from typing import Final

from selfcare.domain.describe import one_line
from selfcare.domain.entries import Pain
from selfcare.sharing.incoming.making import Left, Noted, Taken, Tools, note_of
from selfcare.sharing.incoming.moments import moment
from selfcare.sharing.incoming.strengths import strength
from selfcare.sharing.incoming.tables import Row
from selfcare.sharing.incoming.words import parts

NAME: Final = "Daylio"
COLUMNS: Final = ("mood", "activities", "weekday", "time")
DAYS: Final = ("full_date",)

_LINE_ENDS: Final = re.compile(r"<br ?/?>|</(?:div|p|li)>", re.IGNORECASE)
_MARKS: Final = re.compile(
    r"</?(?:b|i|u|s|em|strong|strike|del|div|p|ul|ol|li|span|font)(?: [^<>]*)?>", re.IGNORECASE
)
"""What Daylio's notes are formatted with."""


def read_row(row: Row, tools: Tools) -> Taken:
    """Return the pains of one row, and what is left out."""
    day = row.get("full_date") or f"{row.get('date')} {row.get('year')}"
    at = moment(day, row.get("time"), tools.order, tools.clock)
    activities = parts(row.get("activities"), "|")
    scales = list(map(one_line, parts(row.get("scales"), "|")))
    pains = [*_from_activities(activities, tools), *_from_scales(scales, tools)]
    note = note_of(row.get("note_title"), plain(row.get("note")))
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
    yield from (Left(f"scale: {_scale(each)[0]}") for each in scales if each not in used)


def plain(note: str) -> str:
    """Return a note without the HTML that it is formatted with."""
    return html.unescape(_MARKS.sub("", _LINE_ENDS.sub("\n", note))).strip()


def _from_activities(activities: list[str], tools: Tools) -> Iterator[tuple[str, Pain]]:
    for name in activities:
        found = tools.words.read(name)
        if found and (found.none or (found.zones and found.intensity is not None)):
            yield name, Pain(found.zones, found.intensity or 0, found.qualities)


def _from_scales(scales: list[str], tools: Tools) -> Iterator[tuple[str, Pain]]:
    for each in scales:
        name, value = _scale(each)
        found = tools.words.read(name)
        if found and found.zones and value:
            yield each, Pain(found.zones, strength(value, tools.scale), found.qualities)


def _scale(text: str) -> tuple[str, str]:
    name, _, value = text.partition(":")
    return name.strip(), value.strip()
