"""Makes entries of rows, under ids that follow from what the rows say, and gathers what went wrong."""

import json
from collections import Counter
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from hashlib import sha256
from typing import Final, NamedTuple

from selfcare.domain.checks import check
from selfcare.domain.clock import Clock
from selfcare.domain.describe import one_line
from selfcare.domain.entries import WORST, BadEntryError, Entry, Pain, Record
from selfcare.domain.identifiers import new_id
from selfcare.domain.records import as_record
from selfcare.domain.text import clean
from selfcare.sharing.faults import MOST, Fault
from selfcare.sharing.incoming.found import IMPORTED, Found
from selfcare.sharing.incoming.moments import BadDayError
from selfcare.sharing.incoming.strengths import BadStrengthError
from selfcare.sharing.incoming.tables import Row
from selfcare.sharing.incoming.words import Words

LONGEST_NAME: Final = 40
"""How many characters of what is left out name it."""

HEADACHE: Final = "headache"
HEAD: Final = "head-top.m"
"""Where a headache is put that has no place of its own."""

_LONGER: Final = "It has more cells than there are columns."


class Tools(NamedTuple):
    """What every format reads with."""

    clock: Clock
    words: Words
    order: str
    """In which order days are written: see `moments`."""
    scale: float = WORST
    """The greatest strength that the file can have, where its program does not fix it."""


class Noted(NamedTuple):
    """A pain that a row tells of."""

    at: datetime
    content: Pain


class Left(NamedTuple):
    """Something in a row that has no meaning here."""

    name: str


Taken = Iterable[Noted | Left]
ReadRow = Callable[[Row], Taken]


def gather(source: str, key: str, rows: Iterable[Row], read_row: ReadRow) -> Found:
    """Read every row, and note by line what cannot be read.

    `key` names the source in the ids: the same row from the same source has the same id each time.
    """
    records: dict[str, Record] = {}
    left: Counter[str] = Counter()
    faults: list[Fault] = []
    seen: Counter[str] = Counter()
    for row in rows:
        if len(faults) == MOST:
            break
        if row.is_longer:
            faults.append(Fault(row.line, 0, _LONGER))
            continue
        try:
            taken = list(read_row(row))
            pains = [_checked(each) for each in taken if isinstance(each, Noted)]
        except (BadDayError, BadStrengthError, BadEntryError) as fault:
            faults.append(Fault(row.line, 0, clean(str(fault)).removesuffix(" Nothing was saved.")))
            continue
        said = json.dumps([key, *row.cells.items()])
        seen[said] += 1
        left.update(one_line(each.name)[:LONGEST_NAME] for each in taken if isinstance(each, Left))
        for number, noted in enumerate(pains):
            record = _record(noted, f"{said} {seen[said]} {number}")
            records[record["id"]] = record
    return Found(source, records, left, tuple(faults))


def note_of(*parts: str) -> str:
    """Return the parts of a note that say something, one below the other."""
    return "\n".join(filter(None, (clean(part).strip() for part in parts)))


def labelled(label: str, names: Iterable[str]) -> str:
    """Return a line of a note for names that have no id here, or nothing."""
    listed = ", ".join(names)
    return f"{label}: {listed}" if listed else ""


def _checked(noted: Noted) -> Noted:
    check(noted.content)
    return noted


def _record(noted: Noted, said: str) -> Record:
    """Return the pain as a record. It counts as noted when it was so: nothing tells otherwise."""
    wall_clock = noted.at.replace(tzinfo=UTC)  # the same on every machine, whatever its zone
    name = new_id(wall_clock, sha256(said.encode(errors="replace")).digest()[:10])
    return as_record(Entry(name, noted.at, noted.at, noted.content, device=IMPORTED))
