"""Migraine Buddy's table: one attack a row, which becomes one pain.

`#,Started,Lasted,Pain Level,Potential Triggers,Symptoms,Pain Positions,Helpful Medication,Notes` and
more, lists with commas between. Where no position is given, or none that has a name here, the pain is
put at the top of the head, and the note says what was given. What has no id here stands in the note.
"""

from collections.abc import Iterator
from typing import Final

from selfcare.domain.entries import Pain
from selfcare.domain.phrases.said import each_once
from selfcare.sharing.incoming.making import Noted, Taken, Tools, labelled, note_of
from selfcare.sharing.incoming.moments import moment
from selfcare.sharing.incoming.strengths import strength
from selfcare.sharing.incoming.tables import Row
from selfcare.sharing.incoming.words import parts

NAME: Final = "Migraine Buddy"
COLUMNS: Final = ("Started", "Pain Level")
DAYS: Final = ("Started",)

HEAD: Final = "head-top.m"
"""Where a headache is put that has no place of its own."""

_POSITIONS: Final = "Pain Positions"
_TRIGGERS: Final = ("Potential Triggers", "Triggers")
_SYMPTOMS: Final = ("Symptoms", "Most Bothersome Symptom", "Premonitory Symptoms")
_HELPFUL: Final = ("Helpful Medication", "Helpful Non Drug Relief Methods")
_SAID: Final = (
    "Lasted",
    "Affected Activities",
    "Somewhat Helpful Medication",
    "Unhelpful Medication",
    "Unsure Medication",
    "Somewhat Helpful Non Drug Relief Methods",
    "Unhelpful Non Drug Relief Methods",
    "Unsure Non Drug Relief Methods",
)
"""What has no field here and goes into the note."""


def read_row(row: Row, tools: Tools) -> Taken:
    """Return the pain of one attack."""
    at = moment(row.get("Started"), "", tools.order, tools.clock)
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
        each_once(["headache", *symptoms.ids]),
        triggers.ids,
        helpful.ids,
        note,
    )
    yield Noted(at, pain)


def _names(row: Row, columns: tuple[str, ...]) -> list[str]:
    return [name for column in columns for name in parts(row.get(column), ",")]


def _rest(row: Row) -> Iterator[str]:
    for name in _SAID:
        if row.get(name):
            yield f"{name}: {row.get(name)}"
