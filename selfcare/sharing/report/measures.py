"""On the page: how the area felt after the visit, and what was measured."""

from datetime import date
from typing import Final

from selfcare.domain.summary.measured import Measured
from selfcare.domain.summary.summary import Summary
from selfcare.domain.text import clean
from selfcare.knowledge.loader import load
from selfcare.sharing.report.document import Paragraph, Section, Table, short_day

SCORES: Final = {
    "peg": "Pain, enjoyment, activity (after PEG, 0 to 10, lower is better)",
    "psfs": "Own activities (after PSFS, 0 to 10, higher is better)",
    "change": "Compared with the first check-in (-5 to 5)",
}
FEW: Final = 4
"""How many answers after visits stand on the page: the latest."""


def after_the_visit(summary: Summary) -> list[Section]:
    """Return how the treated area felt, and whether the pressure was too much."""
    year = summary.now.period.last.year
    said = [
        Paragraph(f"{short_day(felt.at.date(), year)}: {felt.text}")
        for felt in summary.after_visits[-FEW:]
    ]
    return [Section("After the visit", tuple(said))] if said else []


def what_was_measured(summary: Summary, most: int | None = None) -> list[Section]:
    """Return the last value of each measure, or of so many, and the first of these days."""
    year = summary.now.period.last.year
    rows = tuple(
        (_name(each), _value(each.last, each.last_day, year), _first(each, year))
        for each in summary.measures[:most]
    )
    heading = "Measured by the client"
    table = Table(heading, ("", "Last", "First in these days"), rows)
    return [Section(heading, (table,))] if rows else []


def _name(each: Measured) -> str:
    ranges = {
        row["id"]: f"{row['label']}, {row['unit']}" for row in load("checkin")["ranges"]["items"]
    }
    return SCORES.get(each.name) or ranges.get(each.name) or clean(each.name).replace("-", " ")


def _first(each: Measured, year: int) -> str:
    if each.first is None or each.first_day is None:
        return "the same day"
    return _value(each.first, each.first_day, year)


def _value(value: float, day: date, year: int) -> str:
    return f"{value:.1f}".removesuffix(".0") + f" on {short_day(day, year)}"
