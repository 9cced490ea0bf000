"""The library: the exercises that come with the program, found by their id."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from selfcare.domain.nearest import nearest
from selfcare.domain.routines.routine import Dose, Exercise


class UnknownExerciseError(LookupError):
    """No exercise has that id. Its text is a sentence that names the nearest ones."""

    def __init__(self, name: str, meant: tuple[str, ...]) -> None:
        self.name = name
        self.meant = meant
        hint = f" Did you mean {' or '.join(meant)}?" if meant else ""
        super().__init__(f"There is no exercise called “{name}”.{hint}")


@dataclass(frozen=True, slots=True)
class Library:
    """All packaged exercises by id, and in words the flags with which one asks first."""

    exercises: Mapping[str, Exercise]
    flags: Mapping[str, str]

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> "Library":
        """Build the library from what `knowledge/exercises.json` holds (form `exercises/1`)."""
        feel = data["feel_by_kind"]
        rows = [{"feel": feel[row["kind"]], **row} for row in data["exercises"]]
        return cls({row["id"]: _exercise(row) for row in rows}, data["ask_first"])

    def __getitem__(self, exercise_id: str) -> Exercise:
        """Return the exercise with that id, or raise `UnknownExerciseError`."""
        try:
            return self.exercises[exercise_id]
        except KeyError:
            raise UnknownExerciseError(exercise_id, self.meant_by(exercise_id)) from None

    def __contains__(self, exercise_id: object) -> bool:
        return exercise_id in self.exercises

    def __iter__(self) -> Iterator[Exercise]:
        return iter(self.exercises.values())

    def __len__(self) -> int:
        return len(self.exercises)

    def meant_by(self, word: str, count: int = 2) -> tuple[str, ...]:
        """Return the ids of exercises whose id or name looks like this word, likeliest first."""
        ids = {exercise.name: exercise.id for exercise in self} | {
            each: each for each in self.exercises
        }
        found = (ids[name] for name in nearest(word, ids, 2 * count))
        return tuple(dict.fromkeys(found))[:count]


def _exercise(row: Mapping[str, Any]) -> Exercise:
    dose = row["dose"]
    return Exercise(
        id=row["id"],
        name=row["name"],
        kind=row["kind"],
        steps=tuple(row["steps"]),
        each_side=row["each_side"],
        dose=Dose(
            hold=dose["hold"],
            repetitions=dose["repetitions"],
            sets=dose["sets"],
            times_a_day=dose["times_a_day"],
        ),
        feel=row["feel"],
        cautions=tuple(row["cautions"]),
        easier=row["easier"],
        harder=row["harder"],
        position=row["position"],
        equipment=row["equipment"],
        muscles=tuple(row["muscles"]),
        ask_first=tuple(row["ask_first"]),
        cues=tuple(row["cues"]),
    )
