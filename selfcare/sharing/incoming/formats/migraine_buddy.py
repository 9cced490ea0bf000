"""Migraine Buddy's table: one attack a row, which becomes one pain.

`#,Started,Lasted,Pain Level,Potential Triggers,Symptoms,Pain Positions,Helpful Medication,Notes` and
more, lists with commas between; later versions add `Start UTC Offset (min)`, `Attack Types` and others.
Above it stands another small table, of what was still going on. Days are written as the phone writes them,
such as `11/16/24 13:12`. Where no position is given, or none that has a name here, the pain is put at the
top of the head, and the note says what was given. What has no id here stands in the note; where somebody
was (`Geohash`) is never read.
"""

from collections.abc import Iterator
from typing import Final

from selfcare.domain.entries import Pain
from selfcare.domain.phrases.said import each_once
from selfcare.sharing.incoming.making import (
    HEAD,
    HEADACHE,
    Left,
    Noted,
    Taken,
    Tools,
    labelled,
    note_of,
)
from selfcare.sharing.incoming.moments import moment, with_offset
from selfcare.sharing.incoming.strengths import strength
from selfcare.sharing.incoming.tables import Row
from selfcare.sharing.incoming.words import parts

NAME: Final = "Migraine Buddy"
COLUMNS: Final = ("Started", "Pain Level")
DAYS: Final = ("Started",)

_POSITIONS: Final = "Pain Positions"
_TRIGGERS: Final = ("Potential Triggers", "Triggers")
_SYMPTOMS: Final = ("Symptoms", "Most Bothersome Symptom", "Premonitory Symptoms")
_HELPFUL: Final = ("Helpful Medication", "Helpful Non Drug Relief Methods")
_SAID: Final = (
    "Lasted",
    "Attack Types",
    "Attack Location",
    "Affected Activities",
    "Somewhat Helpful Medication",
    "Unhelpful Medication",
    "Unsure Medication",
    "Somewhat Helpful Non Drug Relief Methods",
    "Unhelpful Non Drug Relief Methods",
    "Unsure Non Drug Relief Methods",
)
"""What has no field here and goes into the note."""

_OFFSET: Final = "Start UTC Offset (min)"
_NOTHING: Final = "no medication"


def read_row(row: Row, tools: Tools) -> Taken:
    """Return the pain of one attack."""
    if not row.get("Pain Level"):
        yield Left("attack without a pain level")
        return
    at = with_offset(moment(row.get("Started"), "", tools.order, tools.clock), row.get(_OFFSET))
    intensity = strength(row.get("Pain Level"))
    positions = tools.words.pick(_names(row, (_POSITIONS,)), "zones")
    triggers = tools.words.pick(_names(row, _TRIGGERS), "triggers")
    symptoms = tools.words.pick(_names(row, _SYMPTOMS), "qualities")
    helpful = tools.words.pick(_names(row, _HELPFUL), "eased_by")
    note = note_of(
        row.get("Notes"),
        labelled("Pain positions", positions.others),
        labelled("Triggers", triggers.others),
        labelled("Symptoms", symptoms.others),
        labelled("Helpful", helpful.others),
        *_rest(row),
    )
    pain = Pain(
        positions.ids or (HEAD,),
        intensity,
        each_once([HEADACHE, *symptoms.ids]),
        triggers.ids,
        helpful.ids,
        note,
    )
    yield Noted(at, pain)


def _names(row: Row, columns: tuple[str, ...]) -> list[str]:
    named = [name for column in columns for name in parts(row.get(column), ",")]
    return [name for name in named if name.casefold() != _NOTHING]


def _rest(row: Row) -> Iterator[str]:
    for name in _SAID:
        if said := labelled(name, _names(row, (name,))):
            yield said
