"""What the player says: short, calm sentences for someone who may be lying on the floor."""

from collections import Counter
from collections.abc import Iterable
from typing import Final

from selfcare.domain.playing.flare import why_short
from selfcare.domain.playing.moment import Pause, Stage
from selfcare.domain.playing.player import Player
from selfcare.domain.playing.playlist import SHORTEST_HOLD, Phase
from selfcare.domain.playing.tally import Reason
from selfcare.domain.routines.routine import Exercise
from selfcare.domain.routines.rule_words import listed

WHY: Final = (
    (Reason.NO_TIME, "No time today"),
    (Reason.HURTS, "It hurts"),
    (Reason.NOT_CLEAR, "Not clear how to do it"),
    (Reason.NO_ROOM, "No room, or something is missing"),
    (Reason.OTHER, "Something else"),
    (Reason.NONE, "I would rather not say"),
)
"""The reasons to leave an exercise out, in the order in which they are offered."""

HURTS: Final = (
    "Let go slowly and breathe.\n\n"
    "If the pain is sharp, or if you notice new numbness, weakness, dizziness or chest pain: "
    "stop the whole routine and get medical help now. Nobody is watching this log."
)

CUES: Final = 3
"""How many cues have room below the figure."""

_LEFT_OUT: Final = {
    Reason.ASK_FIRST: "left out, to ask about first",
    Reason.WORSE_BEFORE: "left out this time",
}
"""What stands beside an exercise that somebody might look for in vain."""
_PAUSED: Final = ("Paused",)
_BANNERS: Final = {
    Phase.READY: ("Get ready", "Ready"),
    Phase.HOLD: ("Hold",),
    Phase.KEEP: ("Keep going",),
    Phase.MOVE: ("Move slowly", "Move"),
    Phase.RELEASE: ("Let go",),
    Phase.SWITCH: ("Switch sides", "Switch"),
    Phase.REST: ("Rest",),
}
_PAUSES: Final = {
    Pause.ASKED: "Space goes on.",
    Pause.SLEPT: "The computer slept. That time is not counted. Space goes on.",
    Pause.RESTORED: "This is where you left off. Space goes on.",
}


def banner(player: Player) -> tuple[str, ...]:
    """Return what to do now in a word or two, the longest wording first."""
    return _PAUSED if player.stage is Stage.PAUSED else _BANNERS[player.step.phase]


def standing(player: Player) -> str:
    """Return where one is as a line: "Hold · your left side · 2 of 3"."""
    is_paused = player.stage is Stage.PAUSED
    doing = _PAUSED[0] if is_paused else player.step.phase.words
    return " · ".join(filter(None, (doing, player.step.words)))


def hurting(player: Player) -> tuple[str, str]:
    """Return a title and a text for the question of what to do about an exercise that hurts."""
    ceiling = player.routine.stop_above
    if player.hurting is None:
        return "It hurts", "Leave this one for today, if you are not sure."
    if player.hurts_too_much:
        return (
            f"{player.hurting} is above {ceiling}: this exercise ends here",
            "That is noted for your therapist. Next time do less of it, or the easier way.",
        )
    return (
        f"{player.hurting} is not above {ceiling}",
        "You may go on if it settles by tomorrow morning. If it grows, stop.",
    )


def remark(player: Player) -> str:
    """Return the sentence below the countdown: why it stands still, or how it should feel.

    While nothing is done yet there is time for a rule that applies now, for what the therapist
    added, or what to take care of.
    """
    exercise = player.exercise
    if player.pause:
        return _PAUSES[player.pause]
    if player.step.phase is Phase.READY and player.tally.says_nothing:
        short = Reason.SHORT_FORM in player.tally.reasons
        why = why_short(player.routine, player.before) if short else ""
        if why:
            return why
    if player.step.phase.is_work:
        return exercise.feel
    if player.step.phase is Phase.READY:
        return next(filter(None, (exercise.note, *exercise.cautions)), "")
    return ""


def caption(player: Player, step: int) -> str:
    """Return what stands below the figure: while one works the cues, else the step shown, from 1."""
    exercise = player.exercise
    if player.step.phase.is_work and exercise.cues:
        return "\n".join(exercise.cues[:CUES])
    return exercise.steps[step - 1] if 1 <= step <= len(exercise.steps) else ""


def what_comes(player: Player) -> str:
    """Return what follows the present exercise."""
    return f"Next: {player.coming.name}" if player.coming else "This is the last one"


def progress(player: Player) -> str:
    """Return which exercise it is, and how long the rest takes, in words that change slowly."""
    played = player.exercises_played
    number, of = played.index(player.step.exercise) + 1, len(played)
    return f"{number} of {of}  ·  {minutes(player.routine_left)} left"


def minutes(seconds: int) -> str:
    """Return a length of time in whole minutes, rounded up."""
    whole = -(-seconds // 60)
    return "less than a minute" if whole <= 1 else f"about {whole} minutes"


def invitation(player: Player, remarks: Iterable[str] = ()) -> str:
    """Return what is about to be played: how long it takes, and how much of each exercise."""
    routine = player.routine
    count = len(player.played)
    exercises = "one exercise" if count == 1 else f"{count} exercises"
    lines = [f"{exercises.capitalize()}, {minutes(player.routine_left)}.", ""]
    if routine.stop_rule:  # first: below a long list nobody would see it in a small window
        lines += [routine.stop_rule, ""]
    for said in remarks:
        lines += [said, ""]
    for exercise, why in zip(routine.exercises, player.tally.reasons, strict=True):
        if exercise in player.played or why in _LEFT_OUT:
            lines.append(f"{exercise.name}  ·  {_LEFT_OUT.get(why) or dose(exercise)}")
    if routine.short_from and routine.short_form:
        names = listed([exercise.name for exercise in routine.short_form])
        lines += ["", f"At {routine.short_from} or more, only: {names}."]
    return "\n".join(lines)


def dose(exercise: Exercise) -> str:
    """Return how much of an exercise: "20 seconds, 3 times, each side"."""
    asked = exercise.dose
    parts = [f"{asked.hold} seconds"] if asked.hold >= SHORTEST_HOLD else []
    parts.append("once" if asked.repetitions == 1 else f"{asked.repetitions} times")
    if asked.sets > 1:
        parts.append(f"{asked.sets} sets")
    if exercise.each_side:
        parts.append("each side")
    return ", ".join(parts)


def farewell(player: Player) -> str:
    """Return how it ended and what was done, without praise or blame."""
    results = Counter(
        done.result for done in player.tally.results(player.routine.exercises, player.head.steps)
    )
    counted = [
        f"{results[result]} {words}" for result, words in _RESULTS.items() if results[result]
    ]
    return f"{_ENDINGS[player.ended]}\n\n{', '.join(counted).capitalize()}."


_ENDINGS: Final = {
    "finished": "That was the last one.",
    "stopped": "You ended here. That is fine.",
    "pain": "You stopped because it hurt. That is what the key is for.\n"
    "If it does not settle, ask your therapist or a clinician.",
}
_RESULTS: Final = {
    "done": "done",
    "partly": "done in part",
    "skipped": "left out",
    "stopped": "stopped because it hurt",
}
