"""Behind the first page: everything that did not fit on it, and how its figures are made."""

from collections.abc import Iterator, Sequence
from datetime import timedelta
from itertools import islice
from typing import Any, Final

from selfcare.domain.summary.pain import FLARE
from selfcare.domain.summary.summary import DayValue, Said, Summary
from selfcare.domain.text import clean
from selfcare.sharing.report.document import (
    Paragraph,
    Quotation,
    Quotations,
    Section,
    Table,
    short_day,
)
from selfcare.sharing.report.measures import what_was_measured
from selfcare.sharing.report.names import Names
from selfcare.sharing.report.pictures import body_maps, chart
from selfcare.sharing.report.practice_table import practice_tables
from selfcare.sharing.report.room import LONG, QUESTIONS, Room
from selfcare.sharing.report.sections import PLACES, counted_days, where_it_hurt

WEEKS: Final = 54
"""The most weeks that are listed day by day."""

LISTED: Final = 60
"""The most notes, and the most flare days, that are shown: the latest of the period."""

WEEKDAYS: Final = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
TOLD: Final = (
    "Each day with a rating counts once, with the average of its ratings.",
    "A day without an entry is a gap: nothing is known about it, and it counts nowhere.",
    "Half of the days have an average between the two numbers of that row.",
    "Day-to-day ups and downs: the standard deviation of days from the average of their own time.",
    "Pain before and after is rated for a whole session, in which other exercises were done too.",
    "In brackets: n, the sessions with both ratings, and the smallest and greatest change in one.",
    "Logged on the same days says only that. It does not say that one led to the other.",
)
"""How the figures are made."""

GAP: Final = "none"
"""A day without a rating."""


def appendix(
    summary: Summary, names: Names, thresholds: dict[str, Any], room: Room
) -> Iterator[Section]:
    """Yield what stands behind the first page, and what there was no room for on it."""
    this_year = summary.now.period.last.year
    yield from _questions(summary.questions, this_year)
    yield from body_maps(summary, names) if not room.has_maps else ()
    yield from chart(summary) if not room.has_chart else ()
    yield from _flares(summary, this_year)
    yield from _day_by_day(summary.days, this_year)
    yield from _whole_tables(summary, names, room)
    yield from _notes(summary.notes, this_year)
    yield _how_to_read(thresholds)


def _questions(questions: Sequence[Said], this_year: int) -> Iterator[Section]:
    """Yield all questions, unless they stood on the first page in full already."""
    if len(questions) > QUESTIONS or any(len(each.text) > LONG for each in questions):
        yield Section("Questions in full", (_quoted(questions, this_year),))


def _notes(notes: Sequence[Said], this_year: int) -> Iterator[Section]:
    if notes:
        more = len(notes) > LISTED
        heading = f"Notes, the latest {LISTED} of {len(notes)}" if more else "Notes"
        yield Section(heading, (_quoted(notes[-LISTED:], this_year),))


def _quoted(said: Sequence[Said], this_year: int) -> Quotations:
    """Return what the person wrote, line by line; empty lines in it are left out."""
    return Quotations(tuple(_quotation(each, this_year) for each in said))


def _quotation(said: Said, this_year: int) -> Quotation:
    text = "\n".join(filter(str.strip, clean(said.text).splitlines()))
    return Quotation(f"{short_day(said.at.date(), this_year)}, {said.kind}:", text)


def _flares(summary: Summary, this_year: int) -> Iterator[Section]:
    if summary.flares is None:
        return
    found = summary.flares
    days = ", ".join(short_day(day, this_year) for day in found.days[-LISTED:]) or "none"
    which = f"the latest {LISTED} of {len(found.days)}" if len(found.days) > LISTED else "all"
    said = (
        f"The usual worst of a day is {found.usual:g}, the median of all days here. "
        f"Days {FLARE} points or more above it, {which}: {days}."
    )
    yield Section("Flare days", (Paragraph(said),))


def _day_by_day(days: Sequence[DayValue], this_year: int) -> Iterator[Section]:
    """Yield the worst pain of each day, a week a row: the chart in figures."""
    if not any(value.worst is not None for value in days):
        return
    known = {value.day: "0" if not value.worst else f"{value.worst}" for value in days}
    known |= {value.day: GAP for value in days if value.worst is None}
    first = days[0].day - timedelta(days=days[0].day.weekday())
    count = (days[-1].day - first).days // 7 + 1
    mondays = [first + timedelta(weeks=number) for number in range(count)][-WEEKS:]
    rows = tuple(
        (
            short_day(monday, this_year),
            *(known.get(monday + timedelta(days=d), "") for d in range(7)),
        )
        for monday in mondays
    )
    caption = f"Worst pain of each day; {GAP}: no rating"
    yield Section("Day by day", (Table(caption, ("Week of", *WEEKDAYS), rows),))


def _whole_tables(summary: Summary, names: Names, room: Room) -> Iterator[Section]:
    """Yield the tables that the first page had only the beginning of."""
    before = summary.before.places if summary.before else None
    if len(summary.now.places) > PLACES:
        table = where_it_hurt(summary.now.places, before, names, "All places")
        yield Section("All places", (table,))
    for words, heading in (
        (summary.triggers, "All that was logged on the same days as pain"),
        (summary.eased, "All that was noted as easing it"),
    ):
        if len(words) > room.words:
            yield Section(heading, (counted_days(heading, words, summary, names),))
    if len(summary.measures) > room.measures:
        yield from what_was_measured(summary)
    if summary.qualities:
        table = counted_days("What the pain felt like", summary.qualities, summary, names)
        yield Section("What the pain felt like", (table,))
    if len(summary.practice) > room.exercises:
        tables = practice_tables(summary.practice, summary.now.period, names)
        yield Section("All exercises", tuple(tables))


def _how_to_read(thresholds: dict[str, Any]) -> Section:
    rows = tuple(
        (row["source"], row["change"], row["among"]) for row in islice(thresholds["pain"], 9)
    )
    table = Table(
        "What studies call a change that people notice", ("Source", "Change", "Among"), rows
    )
    return Section(
        "How to read this", (*map(Paragraph, TOLD), table, Paragraph(thresholds["about"]))
    )
