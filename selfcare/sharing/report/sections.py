"""The rest of the first page: places, what came along, what eased, what was done, what to ask."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

from selfcare.domain.summary.counting import Counted, Place
from selfcare.domain.summary.period import Period
from selfcare.domain.summary.practice import Felt, Practised
from selfcare.domain.summary.summary import Said, Summary
from selfcare.sharing.report.document import (
    Block,
    Paragraph,
    Quotation,
    Quotations,
    Section,
    Table,
    days_in_words,
    short_day,
)
from selfcare.sharing.report.names import Names

FEW: Final = 14
"""Days with an entry under which no pattern is spoken of."""

PLACES, WORDS, EXERCISES, QUESTIONS = 4, 4, 6, 3
"""How many stand on the first page; all of them stand in the appendix."""

ROOM: Final = 6
"""Lines of warnings and questions above the figures for which there is room, whatever the paper."""

LONG: Final = 160
"""Characters of a question on the first page."""

REASONS: Final = {
    "hurts": "it hurt",
    "not-clear": "not clear how",
    "no-time": "no time",
    "no-room": "no room",
    "other": "another reason",
}
"""Why an exercise was left out, in words; what hurt or was not clear comes first."""


def warned(summary: Summary) -> list[Section]:
    """Return the warning signs, before all else; the last sentence says what was asked about them."""
    if not summary.warnings:
        return []
    *signs, answers = summary.warnings
    blocks = (*(Paragraph(sign, "strong") for sign in signs), Paragraph(answers))
    return [Section("Warning signs", blocks)]


def asked(questions: Sequence[Said], this_year: int) -> list[Section]:
    """Return the person's own questions."""
    if not questions:
        return []
    shown = [
        Quotation(f"{short_day(q.at.date(), this_year)}:", _cut(q.text))
        for q in questions[:QUESTIONS]
    ]
    blocks: list[Block] = [Quotations(tuple(shown))]
    if len(shown) < len(questions) or any(len(q.text) > LONG for q in questions):
        blocks.append(Paragraph("In full, and any others: see the appendix.", "quiet"))
    return [Section("To ask", tuple(blocks))]


def where_it_hurt(
    places: Sequence[Place],
    before: Sequence[Place] | None,
    names: Names,
    heading: str = "Where it hurt",
) -> Table:
    """Return the places now, with the same places before."""
    then = {place.zone: place for place in before or ()}
    rows = tuple(
        (
            names.place(place.zone),
            _days_of(place),
            *([_days_of(then.get(place.zone))] if then else []),
        )
        for place in places
    )
    head = ("Place", "Now", "Before")[: 3 if then else 2]
    return Table(heading, head, rows)


def came_along(words: Sequence[Counted], summary: Summary, names: Names) -> Section:
    """Return what was logged on the same days as pain."""
    heading = "Logged on the same days as pain"
    if not words:
        return Section(heading, (Paragraph("Nothing noted.", "quiet"),), "half")
    blocks: list[Block] = [counted_days(heading, words, summary, names)]
    if summary.now.coverage.logged < FEW:
        said = f"Under {FEW} days with an entry: too few to see a pattern."
        blocks.append(Paragraph(said, "quiet"))
    return Section(heading, tuple(blocks), "half")


def eased(words: Sequence[Counted], summary: Summary, names: Names) -> Section:
    """Return what the person noted as having eased it."""
    heading = "Noted as easing it"
    if not words:
        return Section(heading, (Paragraph("Nothing noted.", "quiet"),), "half")
    return Section(heading, (counted_days(heading, words, summary, names),), "half")


def counted_days(caption: str, words: Sequence[Counted], summary: Summary, names: Names) -> Table:
    """Return words with the days on which they were noted."""
    both = summary.before is not None
    rows = tuple(
        (
            names.word(each.id),
            days_in_words(each.days),
            *([days_in_words(each.before)] if both else []),
        )
        for each in words
    )
    return Table(caption, ("", "Now", "Before")[: 3 if both else 2], rows)


def routines(summary: Summary, names: Names) -> Section:
    """Return what was done of the routines; fewer rows where much stands above them."""
    heading = "Routines"
    rows = summary.practice[: max(EXERCISES // 2, EXERCISES - above(summary)) - crowding(summary)]
    if not rows:
        return Section(heading, (Paragraph("No session was noted.", "quiet"),))
    return Section(heading, tuple(practice_tables(rows, summary.now.period, names)))


def above(summary: Summary) -> int:
    """Return how many lines stand above the figures."""
    return len(summary.warnings) + min(len(summary.questions), QUESTIONS)


def crowding(summary: Summary) -> int:
    """Return by how many rows the tables further down are shortened, so that one page holds all."""
    return min(max(0, above(summary) - ROOM), WORDS // 2)


def practice_tables(rows: Sequence[Practised], period: Period, names: Names) -> Iterator[Block]:
    """Yield each routine with its exercises, what became of them, and the pain before and after."""
    head = ("Done", "Left out or stopped", "Pain before and after")
    for (routine, version), group in groupby(rows, lambda row: (row.routine, row.version)):
        title = names.version(routine, version, period)
        yield Table(
            title,
            (title, *head),
            tuple((names.exercise(r), _done(r), _left(r), felt(r.felt)) for r in group),
        )


def felt(rated: Felt | None) -> str:
    """Say how it felt before and after the sessions, with count and range."""
    if rated is None:
        return "not rated"
    return (
        f"{rated.before} and {rated.after} (n {rated.sessions}, "
        f"change {_signed(rated.least)} to {_signed(rated.most)})"
    )


def _done(row: Practised) -> str:
    partly = f", {row.partly} partly" if row.partly else ""
    noted = f"{row.done} of {row.sessions} sessions{partly}" if row.sessions else "none noted"
    if not row.asked:
        return noted
    return f"{noted}; on {row.met} of the {days_in_words(row.asked)} asked for"


def _left(row: Practised) -> str:
    out = [f"{row.skipped} left out"] if row.skipped else []
    out += [f"{row.stopped} stopped"] if row.stopped else []
    order = list(REASONS)
    known = sorted(row.reasons, key=lambda each: order.index(each[0]) if each[0] in order else 9)
    why = ", ".join(f"{REASONS.get(reason, reason)} {times}" for reason, times in known)
    return " ".join(part for part in (", ".join(out), f"({why})" if why else "") if part)


def _days_of(place: Place | None) -> str:
    return f"{days_in_words(place.days)}, mean {place.mean}" if place else "none noted"


def _signed(number: int) -> str:
    return f"{number:+}" if number else "0"


def _cut(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= LONG else flat[: LONG - 1].rstrip() + "…"
