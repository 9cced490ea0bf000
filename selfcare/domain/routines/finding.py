"""Finds a routine by what somebody typed."""

from collections.abc import Iterable, Mapping

from selfcare.domain.nearest import nearest
from selfcare.domain.routines.routine import Routine


class RoutineNotFoundError(LookupError):
    """No routine, or more than one, goes by that name. Its text is a sentence that helps on."""


def find_routine(name: str, routines: Iterable[Routine]) -> Routine:
    """Return the routine with that slug or title, or the only one whose slug or title begins so.

    Upper and lower case are the same here. Otherwise raises `RoutineNotFoundError`.
    """
    known: dict[str, Routine] = {}
    for routine in routines:
        known.setdefault(routine.slug, routine)
    return known[find_named(name, {slug: (slug, known[slug].title) for slug in known})]


def find_named(name: str, known: Mapping[str, tuple[str, str]]) -> str:
    """Return the slug that goes by that name, of those with their slug and title; as above."""
    typed = name.strip().casefold()
    names = {slug: tuple(each.casefold() for each in own) for slug, own in known.items()}
    for slug, own in names.items():
        if typed in own:
            return slug
    found = [slug for slug, own in names.items() if any(each.startswith(typed) for each in own)]
    if typed and len(found) == 1:
        return found[0]
    if typed and found:
        slugs = ", ".join(found)
        raise RoutineNotFoundError(f"More than one routine begins with “{name}”: {slugs}.")
    raise RoutineNotFoundError(f"There is no routine called “{name}”.{_hint(name, names)}")


def _hint(name: str, known: Mapping[str, tuple[str, ...]]) -> str:
    slugs = {each: slug for slug, own in known.items() for each in own}
    meant = dict.fromkeys(slugs[own] for own in nearest(name, slugs))
    if meant:
        return f" Did you mean {' or '.join(meant)}?"
    return f" There are: {', '.join(known)}." if known else ""
