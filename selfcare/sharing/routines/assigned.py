"""The routines that a therapist assigned: which are followed, and what each version says.

What was accepted stands in the diary, the files beside it. A version that cannot be read is told of
in `problems`; meanwhile the newest one before it that can be read takes its place.
"""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Final

from selfcare.diary.diary import Diary
from selfcare.diary.versions import VersionError, Versions
from selfcare.domain.entries import Assignment, Entry
from selfcare.domain.exercises.library import Library
from selfcare.domain.following.account_words import Account
from selfcare.domain.following.adherence import adherence
from selfcare.domain.following.asked_for import Asked, asked_for
from selfcare.domain.following.assignments import Course, Standing, courses
from selfcare.domain.following.measuring import to_measure
from selfcare.domain.following.responses import responses
from selfcare.domain.following.schedule import Agenda, Plan, due_on, rest_of
from selfcare.domain.playing.flare import left_out
from selfcare.domain.routines.routine import Exercise, Routine
from selfcare.sharing.faults import RoutineFileError
from selfcare.sharing.routines.file import parse_accepted

KIND: Final = frozenset({"assignment"})
NEEDED: Final = frozenset({"session", "rest"})
"""The kinds of entries from which one sees what is done."""


class Assigned:
    """Reads what is followed. Nothing is read before it is asked for."""

    def __init__(
        self,
        diary: Diary,
        library: Callable[[], Library],
        paused: Callable[[date, date], Collection[date]] = lambda _since, _until: (),
    ) -> None:
        """Read from this diary's home; `library` is called when a routine is first read.

        `paused` gives the days, from the first to the last, on which a warning held routines back.
        """
        self.diary = diary
        self.library = library
        self.paused = paused
        self.versions = Versions(diary.home.data)
        self._routines: dict[tuple[str, int, str], Routine | None] = {}
        self._problems: dict[str, str] = {}

    @property
    def problems(self) -> tuple[str, ...]:
        """What could not be read so far, each a sentence for the person."""
        return tuple(self._problems.values())

    def courses(self) -> dict[str, Course]:
        """Return what was noted about each assigned routine, by its slug."""
        if self.versions.is_empty:
            return {}
        return courses(self.diary.entries(kinds=KIND))

    def shown(self) -> list[Standing]:
        """Return how each routine stands that was not removed, the followed ones first."""
        standings = (course.last for course in self.courses().values())
        shown = [each for each in standings if each and each.is_shown]
        return sorted(shown, key=lambda each: not each.is_followed)

    def routine(self, standing: Standing) -> Routine | None:
        """Return the routine that is played now, or None where no version of it can be read."""
        course = self.courses().get(standing.slug)
        return self._readable(course, standing) if course else None

    def played(self, slug: str, version: int) -> Routine | None:
        """Return one accepted version, whatever is followed now."""
        course = self.courses().get(slug)
        for entry in reversed(course.versions() if course else ()):
            said = entry.content
            if isinstance(said, Assignment) and said.version == version:
                return self._read(slug, version, said.sha256)
        return None

    def routines(self, day: date | None = None) -> list[Routine]:
        """Return what can be played: the followed ones, then those that are paused or ended.

        For a `day` they have the doses of its week.
        """
        return [routine for _, routine in self.playable(day) if routine]

    def playable(self, day: date | None = None) -> list[tuple[Standing, Routine | None]]:
        """Return how each routine stands, and what is played of it, in the same order."""
        found = [(standing, self.routine(standing)) for standing in self.shown()]
        return [
            (standing, Plan(routine, standing.since).on(day) if routine and day else routine)
            for standing, routine in found
        ]

    def plans(self, day: date) -> list[Plan]:
        """Return what is followed on a day."""
        return list(self._plans(day, self.courses()))

    def plan_on(self, course: Course) -> Callable[[date], Plan | None]:
        """Return what tells the version of one routine that was followed on a day."""

        def plan(day: date) -> Plan | None:
            return next(self._plans(day, {course.slug: course}), None)

        return plan

    def agenda(self, day: date) -> Agenda:
        """Return what is planned on a day, with what is done of it."""
        plans = self.plans(day)
        if not plans:
            return Agenda()
        monday = day - timedelta(days=day.weekday())
        week = self.diary.entries(monday, day, NEEDED)
        return Agenda(
            due=due_on(day, plans, week),
            rest=rest_of(day, week),
            over=tuple(plan.routine.title for plan in plans if plan.is_over(day)),
            measures=to_measure(plans, day),
        )

    def account(self, slug: str, today: date) -> Account | None:
        """Return all there is to tell about one routine; None where it cannot be read."""
        course = self.courses().get(slug)
        standing = course.last if course else None
        routine = self.routine(standing) if standing else None
        if course is None or standing is None or routine is None:
            return None
        entries = self.diary.entries(course.began, today, NEEDED)
        return Account(
            routine=Plan(routine, standing.since).on(today),
            standing=standing,
            course=course,
            adherence=adherence(
                self.plan_on(course),
                entries,
                course.began,
                today,
                self.paused(course.began, today),
            ),
            responses=responses(slug, entries),
        )

    def asked_for(
        self,
        entries: Sequence[Entry],
        days: Sequence[date],
        today: date,
        paused: Callable[[], Collection[date]],
    ) -> Asked:
        """Return on how many of these days each exercise was asked for, by its version.

        `entries` are those of these days at least; `paused` is called only where a routine was
        assigned, and gives the days on which a warning held routines back.
        """
        known = self.courses()
        held_back = paused() if known else ()
        found: Asked = {}
        for course in known.values():
            found |= asked_for(self.plan_on(course), entries, days, today, held_back)
        return found

    def picture(self, routine: Routine, exercise: Exercise) -> Path | None:
        """Return where the picture lies that came with an exercise, if it is there."""
        if not exercise.picture:
            return None
        return self.versions.picture(routine.slug, routine.version, exercise.picture)

    def ruled_out(self, routine: Routine) -> dict[str, str]:
        """Return the exercises that the therapist's rules leave out now, each with the reason."""
        if not any(exercise.leave_out_at for exercise in routine.exercises):
            return {}
        return left_out(routine, self.diary.entries(kinds={"session", "visit"}))

    def _plans(self, day: date, known: dict[str, Course]) -> Iterator[Plan]:
        for course in known.values():
            standing = course.on(day)
            if standing and standing.is_followed:
                routine = self._readable(course, standing)
                if routine:
                    yield Plan(routine, standing.since)

    def _readable(self, course: Course, standing: Standing) -> Routine | None:
        """Return the version that holds, or the last one accepted before it that can be read."""
        accepted = [entry for entry in course.versions() if entry.day <= standing.since]
        for entry in reversed(accepted):
            routine = self._of(entry)
            if routine:
                return routine
        return None

    def _of(self, entry: Entry) -> Routine | None:
        said = entry.content
        if not isinstance(said, Assignment):
            return None
        return self._read(said.routine, said.version, said.sha256, said.title)

    def _read(self, slug: str, version: int, told: str, title: str = "") -> Routine | None:
        key = (slug, version, told)
        if self._routines.get(key) is None:
            self._routines[key] = self._afresh(slug, version, told, title)
        return self._routines[key]

    def _afresh(self, slug: str, version: int, told: str, title: str) -> Routine | None:
        called = f"Version {version} of “{title or slug}”"
        self._problems.pop(called, None)
        try:
            content = self.versions.read(slug, version, told)
            routine = parse_accepted(content, f"v{version}.yaml", self.library(), slug)
        except VersionError as fault:
            self._problems[called] = f"{called} {fault}. See: selfcare doctor"
        except RoutineFileError:
            self._problems[called] = f"{called} cannot be read by this version of selfcare."
        else:
            return replace(routine, version=version)
        return None
