"""Taking a change back: from what it did, and from what holds by now."""

from selfcare.diary.diary import OvertakenError
from selfcare.diary.merge import is_deleted, next_version, say_the_same, tombstone
from selfcare.diary.standin import is_stand_in, stand_in
from selfcare.diary.undo import Change, Step
from selfcare.domain.entries import Record


def is_as_before(change: Change, held: list[Record | None], device: str) -> bool:
    """Return whether a crash left the change remembered that was not made, or was taken back."""
    pairs = list(zip(change, held, strict=True))
    return not all(say_the_same(now, step.after) for step, now in pairs) and all(
        say_the_same(now, step.before) or (step.before is None and _is_taken_back(now, device))
        for step, now in pairs
    )


def _is_taken_back(now: Record | None, device: str) -> bool:
    return now is not None and is_deleted(now) and (now["device"] == device or is_stand_in(now))


def way_back(step: Step, now: Record | None, device: str) -> Record:
    """Return the version that takes one entry's part in a change back, by this machine.

    Raises:
        OvertakenError: the entry is not as the change left it.
    """
    if now is None or not say_the_same(now, step.after):
        raise OvertakenError(
            "This entry was changed again on another device. Nothing was taken back here."
        )
    back = step.before or tombstone(now)
    if is_stand_in(now):
        return stand_in(back | {"rev": now["rev"]}, now, device)
    return next_version(back, now, device)
