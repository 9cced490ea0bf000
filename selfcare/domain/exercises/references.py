"""Exercises of somebody else's catalogue, to look up and to make exercises of one's own from.

Such a catalogue says what to do, but not how long to hold, how often, or on which side: that stays
open here, for the person to say.
"""

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any

from selfcare.domain.exercises.catalogue import UNSAID, all_begin
from selfcare.domain.folding import singular, words_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """What a catalogue says of one exercise."""

    id: str
    name: str
    steps: tuple[str, ...]
    muscles: tuple[str, ...] = ()
    equipment: str = ""
    category: str = ""
    level: str = ""

    @property
    def summary(self) -> str:
        """What kind of thing it is and what one needs, in a line."""
        needs = f"needs: {self.equipment}" if self.equipment else ""
        return " · ".join(filter(None, (self.category, self.level, needs)))

    def as_data(self) -> dict[str, Any]:
        """Return everything as JSON can hold it."""
        return asdict(self)

    def as_own(self) -> dict[str, Any]:
        """Return what a routine file can say of it; hold, repetitions and sides are still to be said."""
        kind = "stretch" if self.category == "stretching" else ""
        said = {
            "name": self.name,
            "kind": kind,
            "steps": list(self.steps),
            "equipment": self.equipment,
        }
        return {word: value for word, value in said.items() if value}


def look_up_reference(query: str, references: Iterable[Reference]) -> list[Reference]:
    """Return those that match, as `look_up` does: every word begins a word of it, names first."""
    asked = [singular(word) for word in words_of(query) if word not in UNSAID]
    ranked = []
    for place, each in enumerate(references):
        named = words_of(f"{each.name} {each.id}")
        told = words_of(" ".join((*each.muscles, each.equipment, each.category, each.level)))
        if all_begin(asked, [*named, *told]):
            ranked.append((not all_begin(asked, named), place, each))
    return [each for *_, each in sorted(ranked, key=lambda row: row[:2])]
