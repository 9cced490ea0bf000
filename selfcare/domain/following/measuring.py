"""What the followed routines ask a person to measure."""

from collections.abc import Iterable
from datetime import date

from selfcare.domain.following.schedule import Plan


def to_measure(plans: Iterable[Plan], day: date) -> tuple[tuple[str, int], ...]:
    """Return the movements, by id, each with the days from one measuring to the next.

    `plans` are the routines that are followed on that day. One whose weeks have passed asks for
    nothing any more; of two that ask for the same movement, the one that asks more often holds.
    """
    found: dict[str, int] = {}
    for plan in plans:
        if not plan.is_over(day):
            every = plan.routine.measure_every
            for movement in plan.routine.measures:
                found[movement.id] = min(every, found.get(movement.id, every))
    return tuple(found.items())
