"""Finds a routine by what somebody typed."""

from collections.abc import Iterable

from selfcare.domain.nearest import nearest
from selfcare.domain.routines import Routine


class RoutineNotFoundError(LookupError):
    """No routine, or more than one, goes by that name. Its text is a sentence that helps on."""


def find_routine(name: str, routines: Iterable[Routine]) -> Routine:
    """Return the routine with that slug or title, or the only one whose slug or title begins so.

    Upper and lower case are the same here. Otherwise raises `RoutineNotFoundError`.
    """
    known = list(routines)
    typed = name.strip().casefold()
    for routine in known:
        if typed in _names(routine):
            return routine
    found = [each for each in known if any(own.startswith(typed) for own in _names(each))]
    if typed and len(found) == 1:
        return found[0]
    if typed and found:
        slugs = ", ".join(each.slug for each in found)
        raise RoutineNotFoundError(f"More than one routine begins with “{name}”: {slugs}.")
    raise RoutineNotFoundError(f"There is no routine called “{name}”.{_hint(name, known)}")


def _names(routine: Routine) -> tuple[str, str]:
    return routine.slug.casefold(), routine.title.casefold()


def _hint(name: str, known: list[Routine]) -> str:
    slugs = {own: each.slug for each in known for own in _names(each)}
    meant = dict.fromkeys(slugs[own] for own in nearest(name, slugs))
    if meant:
        return f" Did you mean {' or '.join(meant)}?"
    return f" There are: {', '.join(each.slug for each in known)}." if known else ""
