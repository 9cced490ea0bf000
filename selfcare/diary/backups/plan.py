"""What a restore would change, worked out from two sets of versions and nothing else."""

from collections.abc import Mapping
from enum import Enum
from typing import NamedTuple

from selfcare.diary.backups.contents import is_entry
from selfcare.diary.merge import (
    is_deleted,
    newest_versions,
    next_version,
    say_the_same,
    tombstone,
)
from selfcare.diary.standin import stand_in
from selfcare.diary.undo import Step
from selfcare.domain.entries import Record


class Choice(Enum):
    """What a person wants from a backup."""

    MISSING = "bring back what is missing or older here"
    DELETED = "that, and what was deleted here"
    EXACTLY = "all as it was, later entries taken away"


class Difference(NamedTuple):
    """One entry that the backup and the diary do not have alike."""

    then: Record | None
    """What the backup says: perhaps that it was deleted, or nothing at all."""
    here: Record | None
    """What the diary says."""


class Comparison(NamedTuple):
    """A backup beside the diary. Each entry is in one of these."""

    same: int
    """How many entries, not counting deleted ones, are the same."""
    missing: tuple[Difference, ...]
    """In the backup, and not here: unknown, or taken back before this version was made."""
    older_here: tuple[Difference, ...]
    """The backup has a later version."""
    changed_here: tuple[Difference, ...]
    """The diary has a later version."""
    deleted_here: tuple[Difference, ...]
    """It was deleted in the diary since."""
    only_here: tuple[Difference, ...]
    """It was noted since, or brought by another machine, or the backup says that it is deleted."""


def compare(then: Mapping[str, Record], here: Mapping[str, Record]) -> Comparison:
    """Compare what a backup says with what holds here. What is no entry is left out."""
    same = 0
    groups: dict[str, list[Difference]] = {name: [] for name in Comparison._fields[1:]}
    for entry_id in sorted({*then, *here}):
        pair = Difference(then.get(entry_id), here.get(entry_id))
        if not all(record is None or is_entry(record) for record in pair):
            continue
        group = _group(pair)
        if group:
            groups[group].append(pair)
        else:
            same += pair.here is not None and not is_deleted(pair.here)
    return Comparison(same, **{name: tuple(pairs) for name, pairs in groups.items()})


def steps(comparison: Comparison, choice: Choice, device: str) -> tuple[Step, ...]:
    """Return the steps by which this machine restores what was chosen."""
    back = [*comparison.missing, *comparison.older_here]
    changes = [Step(here, stand_in(then, here, device)) for then, here in back if then is not None]
    again = list(comparison.deleted_here) if choice is not Choice.MISSING else []
    if choice is Choice.EXACTLY:
        again += comparison.changed_here
        changes += [
            Step(here, next_version(tombstone(here), here, device))
            for _, here in comparison.only_here
            if here is not None
        ]
    changes += [
        Step(here, next_version(then, here, device))
        for then, here in again
        if then is not None and here is not None
    ]
    return tuple(sorted(changes, key=lambda step: (step.after["at"], step.after["id"])))


def _group(pair: Difference) -> str | None:
    then, here = pair
    is_here = here is not None and not is_deleted(here)
    if then is None or is_deleted(then):
        return "only_here" if is_here else None
    if here is None:
        return "missing"
    if say_the_same(then, here):
        return None
    if newest_versions([here, then])[here["id"]] is then:
        return "older_here" if is_here else "missing"
    return "changed_here" if is_here else "deleted_here"
