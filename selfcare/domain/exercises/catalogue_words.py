"""An exercise of the library in plain words, for the screen and the command line."""

from typing import Final, NamedTuple

from selfcare.domain.exercises.catalogue import Item
from selfcare.domain.routines.dose_words import in_words

NOT_REVIEWED: Final = (
    "A clinician has not yet reviewed this. Please do it only as your therapist showed you."
)
_NOTHING: Final = "none"


class Part(NamedTuple):
    """A heading, empty for none, and the lines below it."""

    heading: str
    lines: tuple[str, ...]
    is_numbered: bool = False


def parts(item: Item) -> list[Part]:
    """Return everything that there is to read about it, what matters most first."""
    exercise = item.exercise
    told = [
        Part("Ask a clinician first if this is you", item.ask_first),
        Part("How", exercise.steps, is_numbered=True),
        Part("Take care", exercise.cautions),
        Part("How it should feel", (exercise.feel,)),
        Part("Usual dose", (dose(item), "Your therapist may set it differently for you.")),
        Part("Easier", (exercise.easier,)),
        Part("Harder", (exercise.harder,)),
        Part("For", (_listed(item.areas), f"Muscles: {_listed(item.muscles)}")),
        Part("Where this comes from", item.sources),
        Part("", (NOT_REVIEWED,)),
    ]
    return [part for part in told if any(part.lines)]


def dose(item: Item) -> str:
    """Return how much one usually does, and how often."""
    often = "every day" if item.days_a_week == 7 else f"{item.days_a_week} days a week"
    return f"{in_words(item.exercise)}, {often}"


def summary(item: Item) -> str:
    """Return what kind of thing it is, how one is placed, and what one needs, in a line."""
    exercise = item.exercise
    needs = "nothing needed" if exercise.equipment == _NOTHING else f"needs: {exercise.equipment}"
    return f"{item.kind} · {exercise.position} · {needs}"


def _listed(names: tuple[str, ...]) -> str:
    text = ", ".join(names)
    return text[:1].upper() + text[1:]
