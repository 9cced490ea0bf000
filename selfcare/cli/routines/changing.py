"""`selfcare routine pause`, `resume`, `end` and `remove`."""

from typing import Final

from selfcare.cli.context import Context, CouldNotError, UsageError
from selfcare.cli.printing import as_json as entries_as_json
from selfcare.cli.printing import as_line
from selfcare.domain.following.assignments import Standing
from selfcare.domain.routines.finding import RoutineNotFoundError, find_named, find_routine
from selfcare.sharing.routines.accepting import NotPossibleError, change

STATES: Final = {"pause": "paused", "resume": "resumed", "end": "ended", "remove": "removed"}


def change_state(what: str, name: str, context: Context, *, as_json: bool) -> None:
    """Change how an assigned routine stands, and say so.

    Raises:
        UsageError: no assigned routine goes by that name.
        CouldNotError: it stands so already, or cannot.
    """
    standing = _find(name, context)
    try:
        entry = change(standing, STATES[what], context.assigned)
    except NotPossibleError as fault:
        raise CouldNotError(f"{fault} Nothing was changed.") from None
    print(entries_as_json([entry]) if as_json else f"Saved: {as_line(entry, context.vocabulary)}")


def _find(name: str, context: Context) -> Standing:
    standings = context.assigned.shown()
    if not standings:
        raise UsageError(
            "No routine is assigned. To take one on: selfcare routine add my-routine.yaml"
        )
    names = {each.slug: (each.slug, each.title) for each in standings}
    try:
        slug = find_named(name, names)
    except RoutineNotFoundError as fault:
        raise UsageError(_is_a_sample(name, list(names), context) or str(fault)) from None
    return next(each for each in standings if each.slug == slug)


def _is_a_sample(name: str, assigned: list[str], context: Context) -> str:
    """Return what to say of a routine that can be played, but that nobody took on."""
    try:
        found = find_routine(name, context.routines)
    except RoutineNotFoundError:
        return ""
    return (
        f"{found.slug} is a sample that you have not taken on, so it stays as it is. "
        f"You follow: {', '.join(assigned)}."
    )
