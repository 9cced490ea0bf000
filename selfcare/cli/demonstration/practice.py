"""When the made-up person stretches and sees the therapist, and how that goes."""

from collections.abc import Iterable, Iterator
from random import Random
from typing import Final

from selfcare.cli.demonstration.course import BACK_ROUTINE, NECK_ROUTINE, Day
from selfcare.cli.demonstration.noted import Noted
from selfcare.cli.demonstration.remarks import Remarks
from selfcare.domain.entries import Done, Session, Visit

_EXERCISES: Final = {
    NECK_ROUTINE: {
        "chin-tuck": 64,
        "upper-trap-stretch": 138,
        "doorway-pec": 132,
        "micro-break": 60,
    },
    BACK_ROUTINE: {"cat-cow": 60, "hip-flexor-lunge": 132, "knee-rolls": 60, "ql-side-bend": 92},
}
"""The assigned routines: the seconds that each exercise takes when it is done."""

_MUCH: Final = 4.0
"""From this much pain on, some sessions are stopped for it."""


def visits(random: Random, days: Iterable[Day]) -> frozenset[int]:
    """Choose the days of the appointments: a workday every two to four weeks."""
    chosen: list[int] = []
    due = 10
    for day in days:
        if day.number >= due and day.is_workday and day.is_noted:
            chosen.append(day.number)
            due = day.number + random.randint(13, 25)
    return frozenset(chosen)


def visit(random: Random, remarks: Remarks) -> Noted:
    """Make up an appointment."""
    return Noted(Visit(remarks.now_and_then("visit", 0.7)), random.randint(9, 17) * 60)


def sessions(random: Random, remarks: Remarks, day: Day) -> Iterator[Noted]:
    """Make up how the day's stretching went, if there was any."""
    if not day.routine:
        return
    minute = random.randint(1110, 1260) if day.is_workday else random.randint(570, 690)
    hurts = max(day.back, 1.0) if day.routine == BACK_ROUTINE else day.neck
    yield Noted(_session(random, remarks, day.routine, hurts), minute)


def _session(random: Random, remarks: Remarks, routine: str, hurts: float) -> Session:
    before = max(0, min(7, round(hurts + random.gauss(0, 0.4))))
    after = max(0, before - random.choice((-1, 0, 0, 1, 1, 1, 1, 2, 2)))
    chance = random.random()
    if hurts >= _MUCH and chance < 0.06:
        ended, exercises = "pain", _cut_short(random, routine, "stopped", "hurts")
    elif chance > 0.93:
        ended, exercises = "stopped", _cut_short(random, routine, "partly", "no-time")
    else:
        ended, exercises = "finished", _played(random, routine)
    seconds = sum(done.seconds for done in exercises) + random.randint(20, 70)
    rated = random.random() < 0.93
    return Session(
        routine,
        1,
        ended,
        exercises,
        before if rated else None,
        after if rated and ended != "pain" else None,
        seconds,
        remarks.now_and_then("session", 0.08),
    )


def _played(random: Random, routine: str) -> tuple[Done, ...]:
    """Return all exercises as done; now and then the last is left out."""
    *first, last = (Done(name, "done", seconds) for name, seconds in _EXERCISES[routine].items())
    skipped = Done(last.exercise, "skipped", 0, "no-time")
    return (*first, skipped if random.random() < 0.1 else last)


def _cut_short(random: Random, routine: str, result: str, reason: str) -> tuple[Done, ...]:
    """Return some exercises as done, one with `result`, and the rest as skipped."""
    names = list(_EXERCISES[routine])
    at = random.randrange(1, len(names))
    done = (Done(name, "done", _EXERCISES[routine][name]) for name in names[:at])
    skipped = (Done(name, "skipped") for name in names[at + 1 :])
    return (*done, Done(names[at], result, random.randint(12, 40), reason), *skipped)
