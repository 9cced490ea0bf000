"""A player as a plain JSON object and back, so that a routine survives the program's end."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any, Final

from selfcare.domain.entries import WORST
from selfcare.domain.playing.moment import Pause, Stage
from selfcare.domain.playing.player import Player
from selfcare.domain.playing.playlist import Side
from selfcare.domain.playing.tally import Reason, Tally
from selfcare.domain.routines.routine import Routine

FORMAT: Final = "selfcare-player/1"

_ASKING: Final = frozenset({Stage.BEFORE, Stage.HURT, Stage.AFTER})
"""Stages in which a question stands open: it is asked again."""


class SnapshotError(ValueError):
    """A snapshot that one cannot go on from. Its text is a sentence for the person."""


def snapshot(player: Player) -> dict[str, Any]:
    """Return what is needed to go on later, as a JSON object."""
    return {
        "format": FORMAT,
        "routine": player.routine.slug,
        "version": player.routine.version,
        "first": player.first.value,
        "total": player.head.total,
        "place": player.head.place,
        "stage": player.stage.value,
        "ended": player.ended,
        "before": player.before,
        "worked": list(player.tally.worked),
        "reasons": [reason.value for reason in player.tally.reasons],
        "whole": sorted(player.tally.whole),
        "hurt": sorted(player.tally.hurt),
        "pains": [list(each) for each in player.tally.pains],
        "without": sorted(player.tally.without),
        "despite": [[place, *flags] for place, flags in player.despite.items()],
    }


def played(saved: object) -> tuple[str, int]:
    """Return the slug and version of the routine that a snapshot belongs to.

    Raises:
        SnapshotError: it is damaged, or no snapshot of this format.
    """
    kept = _fields(saved)
    slug, version = kept.get("routine"), kept.get("version")
    if not isinstance(slug, str) or not isinstance(version, int):
        raise SnapshotError("The last routine was not kept whole. Please start it again.")
    return slug, version


def restore(routine: Routine, saved: object) -> Player:
    """Return a player at the start of the step it was in, paused; an open question stays open.

    Raises:
        SnapshotError: it is damaged, belongs to another routine or version, or was over.
    """
    if played(saved) != (routine.slug, routine.version):
        raise SnapshotError("This is not the routine that you were doing. Please start it again.")
    try:
        return _rebuilt(routine, _fields(saved))
    except (KeyError, TypeError, ValueError) as fault:
        sentence = "The last routine was not kept whole. Please start it again."
        raise SnapshotError(sentence) from fault


def resume(routines: Iterable[Routine], saved: object) -> Player:
    """Return the player of whichever of these routines the snapshot belongs to.

    Raises:
        SnapshotError: none of them, or as for `restore`.
    """
    slug, _ = played(saved)
    for routine in routines:
        if routine.slug == slug:
            return restore(routine, saved)
    raise SnapshotError("The routine that you were doing is not here any more.")


def _fields(saved: object) -> Mapping[str, Any]:
    if not isinstance(saved, Mapping) or saved.get("format") != FORMAT:
        raise SnapshotError("The last routine was kept in another form. Please start it again.")
    return saved


def _rebuilt(routine: Routine, kept: Mapping[str, Any]) -> Player:
    despite = _despite(kept, len(routine.exercises) - 1)
    blank = Player.without(routine, Side(kept["first"]), _left_out(routine, kept), despite)
    stage, before = Stage(kept["stage"]), kept["before"]
    is_asking = stage in _ASKING
    player = replace(
        blank,
        head=replace(blank.head, place=_whole(kept["place"], len(blank.head.steps))),
        tally=_tally(blank, kept),
        stage=stage if is_asking else Stage.PAUSED,
        pause=None if is_asking else Pause.RESTORED,
        before=None if before is None else _whole(before, WORST),
        ended=kept["ended"],
    )
    if not _is_sound(player, kept):
        raise ValueError("the fields contradict each other")
    return player


def _left_out(routine: Routine, kept: Mapping[str, Any]) -> dict[int, Reason]:
    reasons = kept["reasons"]
    most = min(len(routine.exercises), len(reasons)) - 1
    return {number: Reason(reasons[_whole(number, most)]) for number in kept["without"]}


def _despite(kept: Mapping[str, Any], last: int) -> dict[int, tuple[str, ...]]:
    return {_whole(place, last): tuple(map(_word, flags)) for place, *flags in kept["despite"]}


def _tally(blank: Player, kept: Mapping[str, Any]) -> Tally:
    exercises, last_step = len(blank.routine.exercises), len(blank.head.steps) - 1
    tally = Tally(
        worked=tuple(_whole(milliseconds) for milliseconds in kept["worked"]),
        reasons=tuple(Reason(reason) for reason in kept["reasons"]),
        whole=frozenset(_whole(place, last_step) for place in kept["whole"]),
        hurt=frozenset(_whole(number, exercises - 1) for number in kept["hurt"]),
        pains=tuple(
            (_whole(number, exercises - 1), _whole(pain, WORST)) for number, pain in kept["pains"]
        ),
        without=blank.tally.without,
    )
    if not len(tally.worked) == len(tally.reasons) == exercises:
        raise ValueError("the tally is of other exercises")
    return tally


def _is_sound(player: Player, kept: Mapping[str, Any]) -> bool:
    ways_to_end = ("finished", "stopped", "pain") if player.stage is Stage.AFTER else ("",)
    return (
        kept["stage"] != Stage.FINISHED
        and player.ended in ways_to_end
        and player.head.is_over is (player.ended == "finished")
        and player.head.total == kept["total"]
    )


def _word(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(f"{value!r} is not a word")
    return value


def _whole(value: object, most: int | None = None) -> int:
    """Return the value if it is a whole number from 0 to `most`."""
    if type(value) is not int or value < 0 or (most is not None and value > most):
        raise ValueError(f"{value!r} is not a whole number in range")
    return value
