"""What holds for a person (a pregnancy, blood thinners, ...), and where a clinician is asked first.

What is not marked is not known: nothing here ever says that an exercise is fine for somebody.
"""

from collections.abc import Collection, Iterable, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from selfcare.domain.entries import Entry, Profile

if TYPE_CHECKING:  # what holds for a person is asked where no routine is
    from selfcare.domain.routines.routine import Exercise, Routine


class Flag(NamedTuple):
    """Something that may hold for a person."""

    id: str
    question: str
    """To be answered with yes or no."""
    label: str
    """In a few words, such as `Blood thinners, or a bleeding disorder`."""


class Concern(NamedTuple):
    """Something to ask a clinician about before doing it, as this person has marked a reason."""

    exercise: int | None
    """Where the exercise stands in its routine, from 0; None for the routine as a whole."""
    name: str
    """What the exercise or the routine is called."""
    flags: tuple[str, ...]
    """The ids of what the person marked."""


class Agreement(NamedTuple):
    """What a person decided where they were told to ask a clinician first."""

    without: frozenset[int] = frozenset()
    """The exercises that they leave out, by their place in the routine."""
    despite: Mapping[int, tuple[str, ...]] = {}
    """For each that they do anyway: the ids of what they marked."""

    def decided(self, concern: Concern, *, do_it: bool, exercises: int) -> "Agreement":
        """Return this with one more decision, in a routine of so many exercises.

        To do the routine as a whole anyway is to do each of its exercises anyway.
        """
        places = range(exercises) if concern.exercise is None else (concern.exercise,)
        if not do_it:
            return self._replace(without=self.without.union(places))
        more = {place: (*self.despite.get(place, ()), *concern.flags) for place in places}
        return self._replace(despite={**self.despite, **more})


def flags(profile: Mapping[str, Any], exercises: Mapping[str, Any]) -> tuple[Flag, ...]:
    """Return everything that is asked, from what the packaged `profile` and `exercises` hold."""
    labels = exercises["ask_first"]
    return tuple(
        Flag(name, question, labels[name]) for name, question in profile["questions"].items()
    )


def held(entries: Iterable[Entry]) -> Entry | None:
    """Return the newest entry that is a profile: it holds. None where none was ever noted."""
    profiles = (entry for entry in entries if isinstance(entry.content, Profile))
    return max(profiles, key=lambda entry: (entry.at, entry.logged_at, entry.id), default=None)


def marked(entries: Iterable[Entry]) -> tuple[str, ...]:
    """Return the ids of what the person marked; nothing, where they were never asked."""
    entry = held(entries)
    return entry.content.flags if entry and isinstance(entry.content, Profile) else ()


def reasons(exercise: "Exercise", holds: Collection[str]) -> tuple[str, ...]:
    """Return which of what `holds` for the person are reasons to ask before this exercise."""
    return tuple(flag for flag in exercise.ask_first if flag in holds)


def concerns(routine: "Routine", holds: Collection[str]) -> tuple[Concern, ...]:
    """Return what to ask a clinician about: the routine as a whole, then exercise by exercise.

    A reason that an exercise names is not given for the whole routine again.
    """
    named = {flag for exercise in routine.exercises for flag in exercise.ask_first}
    own = tuple(flag for flag in routine.ask_first if flag in holds and flag not in named)
    found = [Concern(None, routine.title, own)]
    found += [
        Concern(place, exercise.name, reasons(exercise, holds))
        for place, exercise in enumerate(routine.exercises)
    ]
    return tuple(concern for concern in found if concern.flags)


def warning(reasons: Iterable[str], known: Iterable[Flag]) -> str:
    """Return what to say before an exercise: what was marked, and whom to ask; empty for no reason.

    An id that this version does not know is made readable.
    """
    labels = {flag.id: flag.label for flag in known}
    said = [labels.get(reason, reason.replace("-", " ")) for reason in reasons]
    return f"You marked: {'; '.join(said)}. Ask your clinician before this one." if said else ""
