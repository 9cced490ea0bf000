"""Any table, by a mapping that says which column is what."""

from collections.abc import Mapping
from typing import Final

from selfcare.domain.entries import Pain
from selfcare.domain.phrases.said import each_once
from selfcare.sharing.faults import Fault
from selfcare.sharing.incoming.found import refusal
from selfcare.sharing.incoming.making import Left, Noted, ReadRow, Taken, Tools, labelled, note_of
from selfcare.sharing.incoming.mapping import TableMapping
from selfcare.sharing.incoming.moments import moment
from selfcare.sharing.incoming.strengths import strength
from selfcare.sharing.incoming.tables import Row, Table
from selfcare.sharing.incoming.words import parts

_WORDS: Final[Mapping[str, str]] = {
    "zones": "Places",
    "qualities": "Qualities",
    "triggers": "Triggers",
    "eased_by": "Eased by",
}
"""The fields that hold words, and how the note calls those that have no id here."""


def reader(table: Table, mapping: TableMapping, tools: Tools, name: str) -> ReadRow:
    """Return what reads a row.

    Raises:
        ImportFileError: the table has not the columns that the mapping names, or its place is none.
    """
    named = [column for columns in mapping.columns.values() for column in columns]
    faults = [
        Fault(1, 0, f'There is no column "{column}".')
        for column in named
        if column not in table.columns
    ]
    if mapping.zone and not tools.words.pick([mapping.zone], "zones").ids:
        faults.append(Fault(0, 0, f'The mapping\'s zone "{mapping.zone}" is no place here.'))
    if faults:
        raise refusal(name, faults)
    return lambda row: _read(row, mapping, tools)


def _read(row: Row, mapping: TableMapping, tools: Tools) -> Taken:
    typed = _cells(row, mapping, "intensity")
    if not typed:
        yield Left("row without a strength")
        return
    at = moment(
        _cells(row, mapping, "date"),
        _cells(row, mapping, "time"),
        tools.order,
        tools.clock,
    )
    intensity = strength(typed, mapping.scale, mapping.levels)
    said = {name: tools.words.pick(_names(row, mapping, name), name) for name in _WORDS}
    zones = said["zones"].ids or tools.words.pick([mapping.zone], "zones").ids
    if not zones and intensity:
        place = ", ".join(_names(row, mapping, "zones"))
        yield Left(f"place: {place}" if place else "row without a place")
        return
    felt = tools.words.pick(_names(row, mapping, "zones"), "qualities").ids  # such as "stiff neck"
    pain = Pain(
        zones,
        intensity,
        each_once([*felt, *said["qualities"].ids]),
        said["triggers"].ids,
        said["eased_by"].ids,
        note_of(
            _cells(row, mapping, "note"),
            *(labelled(_WORDS[name], found.others) for name, found in said.items()),
        ),
    )
    yield Noted(at, pain)


def _cells(row: Row, mapping: TableMapping, field: str) -> str:
    return " ".join(filter(None, (row.get(name) for name in mapping.columns.get(field, ()))))


def _names(row: Row, mapping: TableMapping, field: str) -> list[str]:
    cells = (row.get(name) for name in mapping.columns.get(field, ()))
    return [name for cell in cells for name in parts(cell, mapping.split)]
