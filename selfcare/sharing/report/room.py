"""How much of each part stands on the first page, so that one page holds all, on A4 and on Letter.

What is urgent is never shortened: the more warnings and questions there are, the more of the rest
moves to the appendix, where all of it stands.
"""

from collections.abc import Iterable
from itertools import islice
from typing import Final, NamedTuple

from selfcare.domain.summary.summary import Summary
from selfcare.sharing.report.measures import FEW
from selfcare.sharing.report.names import Names
from selfcare.sharing.report.practice_table import row_of

LINES: Final = 42
"""Lines that a Letter page, the shorter one, has for what differs from page to page."""

WIDTH: Final = 105
"""Characters of a sentence that fit into a line of either form."""

COLUMNS: Final = (24, 40, 22, 38)
"""Characters that fit into a line of each column of a routine's table."""

HEADING, MAPS, CHART = 2, 12, 10
"""Lines that a heading, the body and the day by day take."""

FEW_DAYS: Final = 14
"""Days with an entry under which no pattern is spoken of."""

TOO_FEW: Final = 2
"""Lines that the remark on few days takes."""

QUESTIONS: Final = 3
"""How many questions stand on the first page."""

LONG: Final = 160
"""Characters of a question on the first page."""


class Room(NamedTuple):
    """How much there is of each part."""

    exercises: int = 6
    measures: int = 8
    words: int = 4
    """Rows of what came along, and of what eased."""
    has_maps: bool = True
    has_chart: bool = True


STEPS: Final = (
    Room(),
    Room(exercises=4),
    Room(exercises=4, measures=4),
    Room(exercises=2, measures=4),
    Room(exercises=2, measures=4, words=2),
    Room(exercises=2, measures=2, words=2),
    Room(exercises=2, measures=2, words=2, has_maps=False),
    Room(exercises=2, measures=0, words=2, has_maps=False),
    Room(exercises=1, measures=0, words=2, has_maps=False),
    Room(exercises=1, measures=0, words=2, has_maps=False, has_chart=False),
)
"""What there is less of, one thing after another, until all of it fits."""


def room_on(summary: Summary, names: Names) -> Room:
    """Return how much of each part there is room for."""
    return next((room for room in STEPS if _lines(summary, room, names) <= LINES), STEPS[-1])


def _lines(summary: Summary, room: Room, names: Names) -> int:
    questions = (each.text[:LONG] for each in summary.questions[:QUESTIONS])
    felt = (each.text for each in summary.after_visits[-FEW:])
    rows = list(islice(summary.practice, room.exercises))
    tables = len({(row.routine, row.version) for row in rows})
    return (
        sum(_under_a_heading(each) for each in (summary.warnings, questions, felt))
        + min(room.words, max(len(summary.triggers), len(summary.eased), 1))
        + _table(min(room.measures, len(summary.measures)))
        + sum(
            max(
                _wrapped(cell, width)
                for cell, width in zip(row_of(row, names), COLUMNS, strict=True)
            )
            for row in rows
        )
        + tables
        + TOO_FEW * (summary.now.coverage.logged < FEW_DAYS)
        + MAPS * room.has_maps * bool(summary.now.places)
        + CHART * room.has_chart
    )


def _under_a_heading(sentences: Iterable[str]) -> int:
    lines = sum(_wrapped(each, WIDTH) for each in sentences)
    return lines + HEADING if lines else 0


def _table(rows: int) -> int:
    return rows + 1 + HEADING if rows else 0


def _wrapped(text: str, width: int) -> int:
    return -(-len(text) // width)
