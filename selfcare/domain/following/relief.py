"""The assigned exercises for where it hurts, or for a posture; and those only."""

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from selfcare.domain.entries import Content, Pain, Posture
from selfcare.domain.playing.tally import Reason
from selfcare.domain.routines.routine import Exercise, Routine


class Found(NamedTuple):
    """An exercise, and the routine that it was assigned in."""

    routine: Routine
    exercise: Exercise

    @property
    def others(self) -> dict[str, Reason]:
        """The rest of the routine, as the player leaves it out."""
        return others(self.routine, [self.exercise])


class Places:
    """Which muscles lie where, and which get tired in a posture, by the packaged facts."""

    def __init__(self, muscles: Mapping[str, Any], postures: Mapping[str, Any]) -> None:
        """Read what `knowledge/muscles.json` and `knowledge/postures.json` hold."""
        self._areas = {row["id"]: frozenset(row["areas"]) for row in muscles["muscles"]}
        self._postures: Mapping[str, list[str]] = postures["postures"]

    def muscles(self, content: Content) -> frozenset[str]:
        """Return the muscles that lie where it hurts, or that a posture is said to tire."""
        match content:
            case Pain(zones):
                areas = {zone.partition(".")[0] for zone in zones}
                return frozenset(name for name, lies in self._areas.items() if lies & areas)
            case Posture(posture):
                return frozenset(self._postures.get(posture, ()))
            case _:
                return frozenset()


def exercises_for(content: Content, routines: Iterable[Routine], places: Places) -> list[Found]:
    """Return the exercises of these routines for it, each once, in the order of the routines."""
    wanted = places.muscles(content)
    found: dict[str, Found] = {}
    for routine in routines:
        for exercise in routine.exercises:
            if wanted.intersection(exercise.muscles):
                found.setdefault(exercise.id, Found(routine, exercise))
    return list(found.values())


def others(routine: Routine, chosen: Iterable[Exercise]) -> dict[str, Reason]:
    """Return all of a routine but the chosen exercises, as the player leaves it out."""
    ids = {exercise.id for exercise in chosen}
    rest = (exercise.id for exercise in routine.exercises if exercise.id not in ids)
    return dict.fromkeys(rest, Reason.NOT_CHOSEN)
