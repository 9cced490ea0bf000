"""What a command works with: this person's diary, the words it knows, the time."""

import sys
from collections.abc import Collection, Iterable, Sequence
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from selfcare.diary.diary import Diary
from selfcare.diary.due import BACKUPS, HOUR, is_due
from selfcare.diary.home import Home
from selfcare.domain.clock import Clock
from selfcare.domain.vocabulary import Vocabulary
from selfcare.knowledge.loader import load

if TYPE_CHECKING:
    from selfcare.domain.exercises.catalogue import Item
    from selfcare.domain.exercises.library import Library
    from selfcare.domain.profile import Flag
    from selfcare.domain.reminders.planned import Planned
    from selfcare.domain.routines.routine import Routine
    from selfcare.domain.safety.watching import Watch
    from selfcare.sharing.routines.assigned import Assigned


class UsageError(Exception):
    """Something was typed that cannot be meant. Its text is one sentence that says what to do."""


class AppStoppedError(Exception):
    """The app met a fault of its own. Its text says what was kept."""


class CouldNotError(Exception):
    """What was asked for cannot be done. Its text is one sentence that says what to do."""


class Context:
    """Everything that a command is given. What it does not ask for is not loaded."""

    def __init__(self, home: Home, clock: Clock) -> None:
        """Work on the files in `home`."""
        self.home = home
        self.clock = clock

    @cached_property
    def diary(self) -> Diary:
        """The diary in this home."""
        return Diary(self.home, self.clock)

    def settle(self) -> None:
        """After a command: say what it noticed; if it changed something, see to the backups."""
        diary: Diary | None = self.__dict__.get("diary")
        if diary is None:
            return
        for problem in diary.problems:
            print(f"selfcare: {problem}", file=sys.stderr)
        if not diary.device:
            return
        folder = self.home.data / BACKUPS / diary.device
        if is_due(folder, self.clock.now(), HOUR):
            from selfcare.diary.backups.keeping import keep

            keep(diary, self.clock)

    @cached_property
    def library(self) -> "Library":
        """The exercises that come with the program."""
        from selfcare.domain.exercises.library import Library

        return Library.from_data(load("exercises"))

    @cached_property
    def flags(self) -> "Sequence[Flag]":
        """What a person is asked about themselves."""
        from selfcare.domain.profile import flags

        return flags(load("profile"), load("exercises"))

    @cached_property
    def marked(self) -> tuple[str, ...]:
        """The ids of what this person has marked about themselves."""
        from selfcare.domain.profile import marked

        return marked(self.diary.entries(kinds={"profile"}))

    def warn(self, asked: "Iterable[str]") -> str:
        """Return what to say to this person before an exercise with these flags; empty for nothing."""
        from selfcare.domain.profile import warning

        return warning((flag for flag in asked if flag in self.marked), self.flags)

    @cached_property
    def watch(self) -> "Watch":
        """What keeps an eye on the diary for warning signs."""
        from selfcare.domain.safety.signs import Book
        from selfcare.domain.safety.watching import Watch

        return Watch(
            self.diary, self.clock, lambda: Book.from_data(load("warnings"), load("questions"))
        )

    @cached_property
    def catalogue(self) -> "Sequence[Item]":
        """The same exercises as one looks them up."""
        from selfcare.domain.exercises.catalogue import catalogue

        return catalogue(load("exercises"), load("muscles"), self.vocabulary.areas)

    @cached_property
    def assigned(self) -> "Assigned":
        """The routines that a therapist assigned."""
        from selfcare.sharing.routines.assigned import Assigned

        return Assigned(self.diary, lambda: self.library, self._days_paused)

    def _days_paused(self, since: date, until: date) -> "Collection[date]":
        return self.watch.days_paused(since, until)  # loaded only where it is asked

    def planned(self, day: date) -> "Planned":
        """Return what the assigned routines ask for on a day."""
        from selfcare.sharing.routines.planning import planned

        return planned(self.assigned, self.watch, day)

    @property
    def routines(self) -> "Sequence[Routine]":
        """The routines that can be played: the assigned ones, then the samples."""
        assigned = self.assigned.routines(self.clock.now().date())
        taken = {routine.slug for routine in assigned}
        return [*assigned, *(each for each in self.samples if each.slug not in taken)]

    @cached_property
    def samples(self) -> "Sequence[Routine]":
        """The sample routines that come with the program."""
        from selfcare.sharing.routines.samples import sample_routines

        return sample_routines(self.library)

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """The zones, triggers, qualities and easers that have a name."""
        return Vocabulary.from_data(load("zones"), load("words"))
