"""The first page holds all that is urgent, and nothing that it has no room for is lost."""

from collections.abc import Sequence
from datetime import date
from functools import partial
from io import BytesIO

import pytest

from selfcare.cli.demonstration.made_up import made_up_diary
from selfcare.domain.entries import AfterVisit, Entry, Measure, Question, Session
from selfcare.domain.following.asked_for import DaysAsked, Week
from selfcare.domain.summary.period import Period
from selfcare.domain.summary.practice import Assigned
from selfcare.sharing.report.choices import Choices
from selfcare.sharing.report.forms import as_bytes
from selfcare.sharing.report.gather import Report, gather
from selfcare.sharing.report.room import STEPS, Room, room_on
from tests.domain.summary.made import CLOCK, on
from tests.needed import needed
from tests.sharing.report.made import names

MAPS, CHART, MEASURES = "On the body", "Day by day", "Measured by the client"
LONG = "Is it all right to use the ball on the days when my neck is stiff, " * 4


def crowded(signs: int, questions: int, *, since: str = "30d") -> Report:
    """Return the report of the demo's year with so many warnings, and as many long questions."""
    asked = [on(back, Question(f"{LONG} {back}?")) for back in range(1, questions + 1)]
    felt = [on(back, AfterVisit(("sore",), "too-much")) for back in (2, 3)]
    items = ("one", "two", "three")
    measured = [
        on(back, Measure(name, items, (back % 7, 3, 4)))
        for name in ("peg", "psfs", "range")
        for back in (2, 9)
    ]
    warned = [
        *["Get medical advice today: a sign in so many words (2026-11-20)."] * signs,
        "The safety questions were answered on one day; with yes: " + "Is one leg sore? " * signs,
    ]
    demo = list(made_up_diary(CLOCK))
    return gather(
        [*demo, *asked, *felt, *measured],
        Choices(since=since, paper="us-letter"),
        names(),
        CLOCK,
        warnings=lambda _: warned,
        assigned=partial(every_day, demo),
    )


def every_day(entries: Sequence[Entry], period: Period) -> Assigned:
    days = frozenset[date](period.each())
    return {
        (entry.content.routine, entry.content.version, done.exercise): DaysAsked(
            (Week(len(days), days),)
        )
        for entry in entries
        if isinstance(entry.content, Session)
        for done in entry.content.exercises
    }


def headings(made: Report) -> tuple[list[str], list[str]]:
    first, behind = made.document.sections, made.document.appendix
    return [each.heading for each in first], [each.heading for each in behind]


@pytest.mark.parametrize(("signs", "questions"), [(0, 3), (3, 1), (8, 3), (12, 3)])
@pytest.mark.parametrize("since", ["30d", "365d"])
def test_a_letter_page_holds_it_down_to_its_foot(signs: int, questions: int, since: str) -> None:
    needed("typst")
    pypdf = needed("pypdf")
    made = crowded(signs, questions, since=since)
    page = pypdf.PdfReader(BytesIO(as_bytes(made, "pdf"))).pages[0].extract_text()
    assert page.count("a sign in so many words") == signs
    assert "Made on 22 November 2026." in page


def test_with_nothing_urgent_every_part_stands_on_the_page() -> None:
    first, behind = headings(crowded(0, 0))
    assert {MAPS, CHART, MEASURES, "Routines"} <= {*first}
    assert MAPS not in behind


def test_what_there_is_no_room_for_stands_in_the_appendix() -> None:
    first, behind = headings(crowded(14, 3))
    assert not {MAPS, CHART, MEASURES} & {*first}
    assert {MAPS, MEASURES, "All exercises"} <= {*behind}
    assert behind.count(CHART) == 2, "in figures, as always, and as a picture"
    assert first[:2] == ["Warning signs", "To ask"]


def test_there_is_never_more_room_where_more_is_urgent() -> None:
    rooms = [room_on(made.summary, names()) for made in (crowded(signs, 3) for signs in range(16))]
    places = [STEPS.index(room) for room in rooms]
    assert places == sorted(places)
    assert (rooms[-1], room_on(crowded(0, 0).summary, names()).has_maps) == (STEPS[-1], True)
    assert Room() == STEPS[0]
