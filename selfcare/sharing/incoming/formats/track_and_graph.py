"""Track & Graph's table: one value a row. Trackers that are named after a place become pains.

`FeatureName,Timestamp,Value,Label,Note`; in earlier versions without `Label`, which stands behind the value
then (`3.0:after work`). Times have their offset from UTC. Lengths of time are written as `1:10:00`, also
`-10:-29:-40`. A tracker such as `Left neck` holds strengths from 0 to 10, unless a mapping says otherwise.
"""

import re
from typing import Final

from selfcare.domain.entries import Pain
from selfcare.sharing.incoming.making import Left, Noted, Taken, Tools, note_of
from selfcare.sharing.incoming.moments import moment
from selfcare.sharing.incoming.strengths import BadStrengthError, strength
from selfcare.sharing.incoming.tables import Row

NAME: Final = "Track & Graph"
COLUMNS: Final = ("FeatureName", "Timestamp", "Value")
DAYS: Final = ("Timestamp",)

_DURATION: Final = re.compile(r"-?\d+:-?\d{1,2}:-?\d{1,2}(:.*)?", re.DOTALL)


def read_row(row: Row, tools: Tools) -> Taken:
    """Return the pain of one value, or say that its tracker has no meaning here."""
    tracker = row.get("FeatureName").rpartition("/")[2]
    found = tools.words.read(tracker)
    value = row.get("Value")
    if not found or not found.zones:
        yield Left(f"tracker: {tracker}")
        return
    if _DURATION.fullmatch(value):
        yield Left(f"length of time: {tracker}")
        return
    number, _, label = value.partition(":")
    if number.startswith("-"):
        raise BadStrengthError(f'"{number[:40]}" is less than 0.')
    at = moment(row.get("Timestamp"), "", tools.order, tools.clock)
    note = note_of(label, row.get("Label"), row.get("Note"))
    yield Noted(
        at,
        Pain(found.zones, strength(number, tools.scale), found.qualities, found.triggers, (), note),
    )
