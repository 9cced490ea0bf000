"""How many entries, and of which days, in words."""

from collections.abc import Iterable, Mapping

from selfcare.diary.merge import is_deleted
from selfcare.domain.counting import how_many
from selfcare.domain.entries import Record


def counted(records: Mapping[str, Record]) -> str:
    """Return how many entries there are; deleted ones do not count."""
    return how_many(sum(not is_deleted(record) for record in records.values()))


def span(records: Mapping[str, Record]) -> str:
    """Return the days that these entries are of, such as `, 2026-01-03 to 2026-11-20`."""
    days = between(record for record in records.values() if not is_deleted(record))
    return f", {days}" if days else ""


def between(records: Iterable[Record]) -> str:
    """Return the first and the last day, or the one that there is, or nothing."""
    days = sorted({record["at"][:10] for record in records})
    if not days:
        return ""
    return days[0] if len(days) == 1 else f"{days[0]} to {days[-1]}"
