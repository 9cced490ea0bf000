"""Several devices' versions of the same entries, made one."""

import json
import re
from collections.abc import Iterable
from typing import Final

from selfcare.domain.entries import Record

_DAY: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def newest_versions(records: Iterable[Record]) -> dict[str, Record]:
    """Return for each id the version with the greatest (rev, device), tombstones among them.

    The order in which the versions come makes no difference.
    """
    records = list(records)
    newest = {record["id"]: record for record in records}
    if len(newest) == len(records):  # nearly always: nothing was changed, or on one machine alone
        return newest
    newest.clear()
    for record in records:
        known = newest.get(record["id"])
        if known is None or _outranks(record, known):
            newest[record["id"]] = record
    return newest


def is_deleted(record: Record) -> bool:
    """Return whether the record is a tombstone: it says that an entry is gone."""
    return record.get("deleted") is True


def tombstone(record: Record) -> Record:
    """Return what remains of a record once it is deleted. What it said is not kept."""
    kept = {name: record[name] for name in ("id", "kind", "at", "logged_at", "rev", "device")}
    return kept | {"deleted": True}


def next_version(record: Record, held: Record, device: str) -> Record:
    """Return `record` as the version by `device` that follows the one that holds."""
    return record | {"rev": held["rev"] + 1, "device": device}


def say_the_same(one: Record | None, other: Record | None) -> bool:
    """Return whether two versions say the same, whoever wrote them."""
    if one is None or other is None:
        return one is other
    stamp = {"rev": 0, "device": ""}
    return one | stamp == other | stamp


def mergeable(records: list[Record]) -> list[Record]:
    """Return those of a file's records that can be compared with other versions.

    In a sound file there are few different things to look at, so it is not looked at row by row.
    """
    try:
        looks = {
            (r["at"][:10], type(r["id"]), type(r["kind"]), type(r["device"]), type(r["rev"]))
            for r in records
        }
    except (KeyError, TypeError):
        return list(filter(is_mergeable, records))
    if all(kinds == [str, str, str, int] and _DAY.fullmatch(day) for day, *kinds in looks):
        return records
    return list(filter(is_mergeable, records))


def is_mergeable(record: Record) -> bool:
    """Return whether the record has what it takes to be compared with other versions."""
    at = record.get("at")
    return (
        isinstance(at, str)
        and isinstance(record.get("id"), str)
        and isinstance(record.get("kind"), str)
        and isinstance(record.get("device"), str)
        and isinstance(record.get("rev"), int)
        and _DAY.match(at) is not None
    )


def _outranks(one: Record, other: Record) -> bool:
    first, second = (one["rev"], one["device"]), (other["rev"], other["device"])
    if first == second and one is not other:
        return json.dumps(one, sort_keys=True) > json.dumps(other, sort_keys=True)
    return first > second
