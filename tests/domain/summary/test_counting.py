"""Days are counted, never entries; a gap counts for nothing."""

from selfcare.domain.entries import Pain, Posture, Question, Session, Shared, Visit
from selfcare.domain.summary.counting import (
    Counted,
    Coverage,
    Place,
    counted,
    coverage,
    places,
    words_by_day,
)
from selfcare.domain.summary.period import Period
from tests.domain.summary.made import on, pain

WEEK = Period(on(6, Visit()).day, on(0, Visit()).day)


def test_days_gaps_and_what_was_filled_in_later() -> None:
    entries = [
        pain(0, 3),
        pain(0, 4, hour=9),
        on(2, Posture("slump-sit", 0), late=12),
        on(3, Session("desk-neck", 1, "finished"), late=12.1),
        on(4, Visit()),
        on(5, Question("?")),
        on(5, Shared("report", "html")),
    ]
    found = coverage(entries, WEEK)
    assert found == Coverage(days=7, logged=3, entries=4, late=1)
    assert (found.gaps, found.late_percent) == (4, 25)


def test_of_nothing_nothing_was_late() -> None:
    found = coverage([], WEEK)
    assert (found.gaps, found.late_percent) == (7, 0)


def test_places_by_days_with_the_strongest_of_each_day() -> None:
    entries = [
        pain(0, 2),
        pain(0, 6, hour=9),
        pain(1, 3),
        pain(2, 8, "low-back.m"),
        on(3, Pain(("low-back.m",), 0)),
        pain(4, 0),
        on(5, Visit()),
    ]
    assert places(entries) == (
        Place(zone="neck-side.l", days=2, mean=4.5, worst=6),
        Place(zone="low-back.m", days=1, mean=8.0, worst=8),
    )


def test_words_by_days_now_and_before() -> None:
    sitting = Pain(("neck-side.l",), 3, triggers=("sit-long",), eased_by=("move",))
    now = words_by_day(
        [on(0, sitting), on(0, sitting, hour=9), on(1, Posture("sit-long", 2)), on(2, Visit())]
    )
    before = words_by_day([on(30, sitting), on(31, Pain(("knee.l",), 0, triggers=("sit-long",)))])
    assert counted(now, before, "triggers") == (Counted(id="sit-long", days=2, before=1),)
    assert counted(now, words_by_day([]), "eased_by") == (Counted(id="move", days=1, before=0),)
    assert counted(now, before, "qualities") == ()


def test_a_posture_that_did_not_hurt_is_no_trigger() -> None:
    assert not words_by_day([on(0, Posture("sit-long", 0)), on(1, Visit())])["triggers"]
