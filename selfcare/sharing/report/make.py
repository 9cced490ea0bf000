"""The report of a diary: what was noted, what was assigned, and what to watch, put together."""

from collections.abc import Callable, Collection, Iterable, Sequence
from datetime import date, timedelta
from functools import cache

from selfcare.domain.clock import Clock
from selfcare.domain.entries import Entry
from selfcare.domain.profile import marked
from selfcare.domain.records import kind_of
from selfcare.domain.safety.past import LONGEST
from selfcare.domain.safety.sentences import for_the_report
from selfcare.domain.safety.signs import Book
from selfcare.domain.safety.warnings import REACH, days_paused
from selfcare.domain.summary.period import Period
from selfcare.domain.summary.practice import Practised
from selfcare.domain.vocabulary import Vocabulary
from selfcare.sharing.report.choices import PRIVATE, Choices
from selfcare.sharing.report.gather import Report, gather
from selfcare.sharing.report.names import Names, accepted_in, titles_in
from selfcare.sharing.routines.assigned import Assigned


def make(
    choices: Choices, assigned: Assigned, book: Book, vocabulary: Vocabulary, clock: Clock
) -> Report:
    """Make the report of the diary that `assigned` reads.

    Raises:
        BadRangeError: `choices.since` is no range.
    """
    entries = assigned.diary.entries()
    return gather(
        entries,
        choices,
        Names(vocabulary, _exercise_names(assigned), titles_in(entries), accepted_in(entries)),
        clock,
        assigned=lambda period: assigned.asked_for(
            period.of(entries),
            period.each(),
            clock.now().date(),
            lambda: _held_back(entries, book, period),
        ),
        warnings=lambda period: _warnings(entries, choices, book, period),
    )


def _held_back(entries: Iterable[Entry], book: Book, period: Period) -> Collection[date]:
    """Return the days of a period on which a warning, on the page or not, held routines back."""
    listed = list(entries)
    first = period.first - REACH
    near = [entry for entry in listed if first <= entry.day <= period.last]
    return days_paused(near, marked(listed), book, period.first, period.last)


def _warnings(
    entries: Iterable[Entry], choices: Choices, book: Book, period: Period
) -> Sequence[str]:
    """Return what to know of a period; what is left out of the page warns of nothing on it."""
    seen = _seen(entries, choices.without)
    first = period.first - timedelta(days=LONGEST)
    near = [entry for entry in seen if first <= entry.day <= period.last]
    return for_the_report(near, marked(seen), book, period.first, period.last)


def _seen(entries: Iterable[Entry], without: Collection[str]) -> list[Entry]:
    return [
        entry
        for entry in entries
        if kind_of(entry.content) not in without and not (entry.private and PRIVATE in without)
    ]


def _exercise_names(assigned: Assigned) -> Callable[[Practised], str]:
    @cache
    def of_version(routine: str, version: int) -> dict[str, str]:
        played = assigned.played(routine, version)
        return {each.id: each.name for each in played.exercises} if played else {}

    def name(row: Practised) -> str:
        named = of_version(row.routine, row.version)
        if row.exercise in named:
            return named[row.exercise]
        library = assigned.library()
        known = row.exercise in library
        return library[row.exercise].name if known else row.exercise.replace("-", " ").capitalize()

    return name
