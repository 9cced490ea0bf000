"""What came in beside what is here: which entries are new, and which are the same."""

from collections.abc import Mapping
from typing import Final

from selfcare.diary.backups.plan import Choice, Comparison, compare, steps
from selfcare.diary.merge import is_deleted
from selfcare.diary.undo import Change
from selfcare.domain.entries import Record

_WHO_WROTE: Final = ("rev", "device")


def beside(records: Mapping[str, Record], here: Mapping[str, Record]) -> Comparison:
    """Compare what came in with the versions that hold here.

    A file without notes says less of an entry than the diary does, and nothing else: that is the same.
    """
    same = {name: here[name] for name, then in records.items() if _says_less(then, here.get(name))}
    return compare({**records, **same}, here)


def brought_in(records: Mapping[str, Record], here: Mapping[str, Record], device: str) -> Change:
    """Return the change by which this machine brings in what is new, and nothing twice."""
    return steps(beside(records, here), Choice.MISSING, device)


def _says_less(then: Record, here: Record | None) -> bool:
    """Return whether all that `then` says, but for who wrote it, stands in `here` too."""
    if here is None or is_deleted(here) or then["rev"] > here["rev"]:
        return False
    return all(
        name in here and here[name] == value
        for name, value in then.items()
        if name not in _WHO_WROTE
    )
