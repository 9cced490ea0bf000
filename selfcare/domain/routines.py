"""Routines: what a therapist assigned, exercise by exercise, each with its dose."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Dose:
    """How much of an exercise, and how often."""

    hold: int
    """Seconds that each repetition is held; 0 where one moves and does not hold."""
    repetitions: int
    sets: int = 1
    rest: int = 0
    """Seconds of rest between two sets."""
    times_a_day: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Exercise:
    """One thing to do, from the library or the therapist's own."""

    id: str
    name: str
    kind: str
    """`stretch`, `mobility`, `activation`, `release` or `relaxation`."""
    steps: tuple[str, ...]
    each_side: bool
    dose: Dose
    feel: str = ""
    cautions: tuple[str, ...] = ()
    easier: str = ""
    harder: str = ""
    position: str = ""
    equipment: str = ""
    muscles: tuple[str, ...] = ()
    ask_first: tuple[str, ...] = ()
    """Profile flags with which one asks a clinician before doing this."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Routine:
    """A list of exercises that somebody assigned."""

    slug: str
    title: str
    purpose: str
    exercises: tuple[Exercise, ...]
    version: int = 1
    assigned_by: str = ""
    assigned_on: str = ""
    days_a_week: int = 7
    weeks: int = 0
    """How many weeks it was meant for; 0 where nobody said."""
    progression: str = ""
    stop_rule: str = ""
    notes: str = ""
    ask_first: tuple[str, ...] = ()
