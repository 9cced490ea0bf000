"""The exercises as one looks them up: by name, muscle, place on the body, position, equipment or kind.

Every word that is typed is the beginning of a word of the exercise, in any order: `calf wa` finds
what one does for the calf at a wall. Left and right do not matter, as a library has no side.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any, Final

from selfcare.domain.exercises.library import Library
from selfcare.domain.folding import singular, words_of
from selfcare.domain.routines.routine import Exercise
from selfcare.domain.vocabulary import Area

UNSAID: Final = frozenset({"left", "right", "my", "your", "the", "for", "with", "in", "on", "of"})
"""Words that tell no exercise from another."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """An exercise of the library, and what one may want to know before doing it."""

    exercise: Exercise
    kind: str
    """The kind in words, such as `Hold a stretch`."""
    days_a_week: int
    """On how many days a week it is usually done."""
    muscles: tuple[str, ...]
    """The names of the muscles that it is for."""
    areas: tuple[str, ...]
    """Where on the body these lie, in short, such as `side of neck`."""
    ask_first: tuple[str, ...]
    """In whose case a clinician is asked first, such as `A heart condition`."""
    sources: tuple[str, ...]
    """Where technique and dose come from."""
    say: tuple[str, ...] = ()
    """What else people type for it, folded."""

    def as_data(self) -> dict[str, Any]:
        """Return everything as JSON can hold it: the exercise's own fields, then what is known of it."""
        return asdict(self.exercise) | {
            "kind_in_words": self.kind,
            "days_a_week": self.days_a_week,
            "areas": self.areas,
            "ask_first_if": self.ask_first,
            "sources": self.sources,
        }


def catalogue(
    exercises: Mapping[str, Any], muscles: Mapping[str, Any], areas: Iterable[Area]
) -> tuple[Item, ...]:
    """Return the library's items, from what the packaged `exercises` and `muscles` hold."""
    names = {row["id"]: row["name"] for row in muscles["muscles"]}
    lies_in = {row["id"]: row["areas"] for row in muscles["muscles"]}
    known = {area.id: area for area in areas}
    library = Library.from_data(exercises)
    items = []
    for row in exercises["exercises"]:
        exercise = library[row["id"]]
        within = dict.fromkeys(area for muscle in exercise.muscles for area in lies_in[muscle])
        sources = dict.fromkeys([*row["sources"]["technique"], *row["sources"]["dose"]])
        items.append(
            Item(
                exercise=exercise,
                kind=exercises["kinds"][exercise.kind],
                days_a_week=row["dose"]["days_a_week"],
                muscles=tuple(names[muscle] for muscle in exercise.muscles),
                areas=tuple(known[area].short for area in within),
                ask_first=tuple(library.flags[flag] for flag in exercise.ask_first),
                sources=tuple(_source(source, exercises) for source in sources),
                say=tuple(word for area in within for word in _all_words(*known[area].say)),
            )
        )
    return tuple(items)


def look_up(query: str, items: Iterable[Item]) -> list[Item]:
    """Return the items that match, those first whose name has what was typed; all for an empty query."""
    asked = [singular(word) for word in words_of(query) if word not in UNSAID]
    ranked = []
    for place, item in enumerate(items):
        named = _all_words(item.exercise.name, item.exercise.id)
        if all_begin(asked, named):
            ranked.append((0 if named[: len(asked)] == asked else 1, place, item))
        elif all_begin(asked, [*named, *_described(item)]):
            ranked.append((2, place, item))
    return [item for *_, item in sorted(ranked, key=lambda each: each[:2])]


def exactly(query: str, items: Iterable[Item]) -> Item | None:
    """Return the item with that id or name, if there is one."""
    asked = words_of(query)
    names = ((item, item.exercise.id, item.exercise.name) for item in items)
    return next((item for item, *own in names if asked in map(words_of, own)), None)


def _described(item: Item) -> list[str]:
    """The words of everything but the name by which one may look for an exercise."""
    exercise = item.exercise
    texts = (exercise.kind, item.kind, exercise.position, exercise.equipment)
    return [*_all_words(*texts, *item.muscles, *exercise.muscles, *item.areas), *item.say]


def _all_words(*texts: str) -> list[str]:
    return [word for text in texts for word in words_of(text)]


def all_begin(asked: Sequence[str], words: Sequence[str]) -> bool:
    """Return whether each of `asked` is the beginning of one of the words."""
    return all(any(word.startswith(start) for word in words) for start in asked)


def _source(source: str, exercises: Mapping[str, Any]) -> str:
    """Return what it is called, where it stands, and whether it was looked up at all."""
    row = exercises["sources"][source]
    where = f" ({row['where']})" if "where" in row else ""
    basis = f": {exercises['basis']['recall']}" if row["basis"] == "recall" else ""
    return f"{row['title']}{where}{basis}"
