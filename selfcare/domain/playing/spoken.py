"""What a voice says while a routine is played: as few words as lead one through it blind."""

from selfcare.domain.playing.moment import Stage
from selfcare.domain.playing.player import Player
from selfcare.domain.playing.playlist import Phase


def spoken(before: Player, after: Player) -> str:
    """Return what to say between two moments; an empty text for nothing."""
    if after.ended and not before.ended:
        return "That was the last one." if after.ended == "finished" else ""
    has_paused = after.stage is Stage.PAUSED and before.stage is Stage.RUNNING
    if has_paused:
        return "Paused."
    if after.stage is not Stage.RUNNING:
        return ""
    is_new = before.head.place != after.head.place or before.stage is not Stage.RUNNING
    return _of_step(after) if is_new else ""


def _of_step(player: Player) -> str:
    step = player.step
    side = f" {step.side.words.capitalize()}." if step.side else ""
    match step.phase:
        case Phase.READY:
            return f"{step.phase.words}. {player.exercise.name}.{side}"
        case Phase.SWITCH:
            return f"{step.phase.words}.{side}"
        case Phase.REST:
            return f"{step.phase.words}. {step.seconds} seconds."
        case _:
            return f"{step.phase.words}."
