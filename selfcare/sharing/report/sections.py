"""The rest of the first page: places, what came along, what eased, what was done, what to ask."""

from collections.abc import Sequence
from typing import Final

from selfcare.domain.summary.counting import Counted, Place
from selfcare.domain.summary.period import Period
from selfcare.domain.summary.practice import Practised
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
from selfcare.sharing.report.practice_table import practice_tables
from selfcare.sharing.report.room import FEW_DAYS, LONG, QUESTIONS

PLACES: Final = 4
"""How many places stand on the first page; all of them stand in the appendix."""


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
    if summary.now.coverage.logged < FEW_DAYS:
        said = f"Under {FEW_DAYS} days with an entry: too few to see a pattern."
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


def routines(rows: Sequence[Practised], period: Period, names: Names) -> Section:
    """Return what was done of the routines."""
    heading = "Routines"
    if not rows:
        return Section(heading, (Paragraph("No session was noted.", "quiet"),))
    return Section(heading, tuple(practice_tables(rows, period, names)))


def _days_of(place: Place | None) -> str:
    return f"{days_in_words(place.days)}, mean {place.mean}" if place else "none noted"


def _cut(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= LONG else flat[: LONG - 1].rstrip() + "…"
