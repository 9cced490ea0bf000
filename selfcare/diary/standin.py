"""Restored copies of entries: each stands in for the original, and gives way when that turns up.

A file that is missing may only be late: a sync program has yet to bring it. So what a restore
puts back must not overrule the original, nor must taking the restore back. A stand-in has the
original's `rev`, and instead of a device a number such as `-0001`, which ranks below every
device's name and above every earlier stand-in for the same version.
"""

from typing import Final

from selfcare.diary.merge import newest_versions, next_version
from selfcare.domain.entries import Record

DIGITS: Final = 4


def is_stand_in(record: Record) -> bool:
    """Return whether this version was put here by a restore, and not by somebody's own change."""
    sign, number = record["device"][:1], record["device"][1:]
    return sign == "-" and len(number) == DIGITS and number.isdecimal()


def stand_in(record: Record, held: Record | None, device: str) -> Record:
    """Return `record` as it can be restored over the version `held` that holds here, if any.

    Where no stand-in would outrank what is held, it becomes a new version by `device`.
    """
    follows = held is not None and held["rev"] == record["rev"] and is_stand_in(held)
    number = 1 - int(held["device"]) if held and follows else 1
    copy = record | {"device": f"-{number:0{DIGITS}}"}
    if held is None or newest_versions([held, copy])[record["id"]] is copy:
        return copy
    return next_version(record, held, device)
