"""What was measured, and how it felt after a visit."""

from selfcare.domain.entries import AfterVisit, Measure, Pain
from selfcare.domain.summary.measured import Felt, Measured, after_visits, measured
from tests.domain.summary.made import on

PEG = ("pain", "enjoyment", "activity")


def test_the_last_value_stands_beside_the_first_of_another_day() -> None:
    entries = [
        on(9, Measure("peg", PEG, (5, 5, 5))),
        on(2, Measure("peg", PEG, (4, 4, 5))),
        on(2, Measure("range", ("fingertips-floor",), (12,))),
        on(1, Measure("peg", PEG[:2], (1, 1))),
        on(1, Pain((), 0)),
    ]
    found = measured(entries)
    assert found[0] == Measured("peg", 13 / 3, entries[1].day, 5.0, entries[0].day)
    assert found[1:] == (Measured("fingertips-floor", 12, entries[2].day),)
    assert measured([]) == ()


def test_what_was_said_after_visits_the_earliest_first() -> None:
    late, early = on(1, AfterVisit(("sore",), "too-much")), on(2, AfterVisit((), "fine"))
    assert after_visits([late, early, on(1, Pain((), 0))]) == (
        Felt(early.at, "pressure fine"),
        Felt(late.at, "sore, pressure too much"),
    )
