"""Routines: what a therapist assigned, exercise by exercise, each with its dose.

The estimates of time are kind to slow movers: a repetition takes its hold and three seconds to get
into it and out again, and never less than six; changing sides, or going on to the next exercise,
takes five more.
"""

from dataclasses import dataclass, replace
from typing import Final

GETTING_THERE: Final = 3
"""Seconds to move into a hold and out of it again. Our own choice, as are the two below."""

SHORTEST_REPETITION: Final = 6
"""Seconds that one slow repetition takes, even where nothing is held."""

CHANGE_OVER: Final = 5
"""Seconds to change sides, or to settle into the next exercise."""


CEILING: Final = 5
"""Pain, 0-10, above which an exercise ends where nobody said otherwise.

The upper end of "acceptable" in the pain-monitoring model (Thomee 1997, from memory; Silbernagel et
al. 2007), which was made for tendons and knees; taking it over for stretches is our own choice.
"""


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

    @property
    def seconds_a_set(self) -> int:
        """Estimated seconds for one set on one side."""
        return self.repetitions * max(self.hold + GETTING_THERE, SHORTEST_REPETITION)


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
    cues: tuple[str, ...] = ()
    """A few words each, to read while holding."""
    note: str = ""
    """What the therapist added for this person."""
    later: tuple[tuple[int, Dose], ...] = ()
    """The doses that take the place of `dose`, each with the week, from 2, in which it begins."""
    in_short_form: bool = False
    """Whether it is also done on a day with much pain: see `Routine.short_from`."""
    leave_out_at: int = 0
    """How much pain has to rise over a session for this to be left out of the next; 0 for never."""
    leave_out_note: str = ""
    """What the therapist says then."""
    pose: str = ""
    """The exercise of the library whose figure shows this one of the therapist's own."""
    picture: str = ""
    """The name of a picture file that came with the routine."""

    @property
    def figure(self) -> str:
        """The exercise of the library whose figure shows this one, if there is such a figure."""
        return self.pose or self.id

    def dose_in(self, week: int) -> Dose:
        """Return the dose that holds in a week, counted from 1."""
        begun = [dose for first, dose in self.later if first <= week]
        return begun[-1] if begun else self.dose

    def in_week(self, week: int) -> "Exercise":
        """Return the exercise as it is done in a week; what then follows later is still in it."""
        later = tuple(each for each in self.later if each[0] > week)
        return replace(self, dose=self.dose_in(week), later=later)

    @property
    def seconds(self) -> int:
        """Estimated seconds for one round: every set on every side, rests, and changes of side."""
        sides = 2 if self.each_side else 1
        a_set = sides * self.dose.seconds_a_set + (sides - 1) * CHANGE_OVER
        return self.dose.sets * a_set + (self.dose.sets - 1) * self.dose.rest


@dataclass(frozen=True, slots=True)
class Movement:
    """How far one moves, measured by oneself now and then."""

    id: str
    label: str


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
    """Profile flags with which one asks a clinician first: its own, then its exercises'."""
    review: str = ""
    """When the therapist looks at the diary again."""
    on_days: tuple[int, ...] = ()
    """The days of the week on which it is done, Monday being 0; empty where any days will do."""
    short_from: int = 0
    """From how much pain on, 1-10, only the short form is played; 0 for never."""
    stop_above: int = CEILING
    """Above how much pain, 0-10, an exercise ends."""
    measures: tuple[Movement, ...] = ()
    """What the person is asked to measure in the check-in."""
    measure_every: int = 7
    """Days from one measuring to the next, 7-42: our own choice of bounds."""

    @property
    def short_form(self) -> tuple[Exercise, ...]:
        """What is done on a day with much pain."""
        return tuple(exercise for exercise in self.exercises if exercise.in_short_form)

    def in_week(self, week: int) -> "Routine":
        """Return the routine with the doses of a week, counted from 1."""
        return replace(self, exercises=tuple(each.in_week(week) for each in self.exercises))

    @property
    def seconds(self) -> int:
        """Estimated seconds for one round of every exercise, with the change-overs between them."""
        between = CHANGE_OVER * max(len(self.exercises) - 1, 0)
        return sum(exercise.seconds for exercise in self.exercises) + between
