"""A routine while it is being written: what its file says, word for word, and each change to it.

A draft holds the words and values of the file itself, and not their meaning: what this program does
not know stays as it is, and each exercise remembers where it stood in the file that it came from.
A change gives a new draft; the old one stays, so that any change can be taken back.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Final

from selfcare.domain.routines.routine import Exercise

FORMAT: Final = "selfcare-routine/1"
FROM_NOWHERE: Final = -1
"""The origin of an exercise that was added."""

MOST_EXERCISES: Final = 20


@dataclass(frozen=True, slots=True)
class Measure:
    """A whole number that can be set for each exercise."""

    word: str
    """What the file calls it."""
    label: str
    least: int
    most: int
    step: int = 1
    usual: int = 1
    """What holds where the file does not say."""
    is_seconds: bool = False

    def written(self, number: int) -> str | int:
        """Return the number as the file has it, such as `20 s`."""
        return f"{number} s" if self.is_seconds else number

    def within(self, number: int) -> int:
        """Return the nearest number that is allowed."""
        return max(self.least, min(number, self.most))


MEASURES: Final = (
    Measure("hold", "Hold", 0, 600, step=5, usual=0, is_seconds=True),
    Measure("repetitions", "Times", 1, 100),
    Measure("sets", "Sets", 1, 10),
    Measure("rest", "Rest", 0, 600, step=5, usual=0, is_seconds=True),
    Measure("times a day", "A day", 1, 24),
)
EACH_SIDE: Final = "each side"


@dataclass(frozen=True, slots=True)
class Listed:
    """One exercise of a draft."""

    said: Mapping[str, Any]
    """What the file says of it, by the file's own words."""
    origin: int = FROM_NOWHERE
    """Its place in the file that was opened, from 0."""

    @property
    def name(self) -> str:
        """The id of the library, or the name of an exercise of one's own."""
        return str(self.said.get("exercise", self.said.get("name", "")))

    @property
    def is_own(self) -> bool:
        """Whether it is none of the library's."""
        return "exercise" not in self.said


@dataclass(frozen=True, slots=True)
class RoutineDraft:
    """All that a routine file says, or will say."""

    said: Mapping[str, Any] = field(default_factory=lambda: {"format": FORMAT})
    """Everything but the exercises, by the file's own words."""
    listed: tuple[Listed, ...] = ()

    @classmethod
    def of(cls, data: Mapping[str, Any]) -> "RoutineDraft":
        """Return the draft that says what a file says."""
        said = {word: value for word, value in data.items() if word != "exercises"}
        return cls(said, tuple(Listed(each, n) for n, each in enumerate(data["exercises"])))

    @property
    def data(self) -> dict[str, Any]:
        """All that it says, as a file holds it."""
        return {**self.said, "exercises": [dict(each.said) for each in self.listed]}

    def text(self, word: str) -> str:
        """Return what it says under this word; empty where it says nothing."""
        return str(self.said.get(word, ""))

    def next_version(self, opened: "RoutineDraft") -> "RoutineDraft":
        """Return it with a version one higher, if it says anything but what was opened."""
        was = opened.said.get("version", 1)
        if self.data == opened.data or self.said.get("version", 1) != was:
            return self
        return self.tell({"version": was + 1})

    def tell(self, said: Mapping[str, Any]) -> "RoutineDraft":
        """Say this; an empty text or None says nothing any more."""
        return replace(self, said=_told(self.said, said))

    def tell_of(self, place: int, said: Mapping[str, Any]) -> "RoutineDraft":
        """Say this of the exercise at `place`."""
        listed = self.listed[place]
        told = replace(listed, said=_told(listed.said, said))
        return replace(self, listed=(*self.listed[:place], told, *self.listed[place + 1 :]))

    def add(self, said: Mapping[str, Any], place: int | None = None) -> "RoutineDraft":
        """Put an exercise at `place`, or at the end."""
        where = len(self.listed) if place is None else place
        new = Listed(_told({}, said))
        return replace(self, listed=(*self.listed[:where], new, *self.listed[where:]))

    def remove(self, place: int) -> "RoutineDraft":
        """Leave out the exercise at `place`."""
        return replace(self, listed=(*self.listed[:place], *self.listed[place + 1 :]))

    def move(self, place: int, by: int) -> "RoutineDraft":
        """Move the exercise at `place` up (`by` -1) or down (1), as far as there is room."""
        goes_to = max(0, min(place + by, len(self.listed) - 1))
        rest = self.remove(place).listed
        moved = (*rest[:goes_to], self.listed[place], *rest[goes_to:])
        return replace(self, listed=moved)


def from_library(exercise: Exercise, note: str = "") -> dict[str, Any]:
    """Return what a file says of an exercise of the library in its usual dose."""
    dose = exercise.dose
    return {
        "exercise": exercise.id,
        "hold": f"{dose.hold} s",
        "repetitions": dose.repetitions,
        "sets": dose.sets,
        EACH_SIDE: yes_or_no(is_so=exercise.each_side),
        "times a day": dose.times_a_day,
        "note": note,
    }


def yes_or_no(*, is_so: bool) -> str:
    """Return how a file says so."""
    return "yes" if is_so else "no"


def _told(before: Mapping[str, Any], said: Mapping[str, Any]) -> dict[str, Any]:
    told = {**before, **said}
    return {word: value for word, value in told.items() if value not in ("", None, [], ())}
