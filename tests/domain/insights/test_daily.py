"""Day by day: the strongest counts, gaps are gaps, and what is noted from memory is left out."""

from datetime import timedelta

from selfcare.domain.entries import Content, Day, Done, Pain, Posture, Session, Visit
from selfcare.domain.insights.daily import by_day
from tests.domain.insights.days import FIRST, entry, neck

NEXT = FIRST + timedelta(days=1)


def test_of_several_ratings_of_a_day_the_strongest_counts_for_each_area() -> None:
    both = Pain(("neck-side.r", "neck-side.l", "low-back.m"), 3)
    days = by_day([entry(neck(6), FIRST, 9), entry(both, FIRST, 12), entry(neck(2), FIRST, 20)])
    (day,) = days.noted
    assert day.areas == {"neck-side": 6, "low-back": 3}
    assert day.times == {"neck-side": 3, "low-back": 1}
    assert (day.pains, day.worst) == (3, 6)


def test_a_day_without_a_noted_pain_is_no_day_without_pain() -> None:
    """A posture alone does not say where anything hurt, or that nothing did."""
    gap = [entry(Posture("slump-sit", 4), FIRST), entry(Visit(), FIRST)]
    assert by_day(gap).noted == ()
    (day,) = by_day([*gap, entry(neck(0), NEXT)]).noted
    assert (day.day, day.worst, day.areas) == (NEXT, 0, {})


def test_triggers_postures_and_routines_belong_to_the_day() -> None:
    content: list[Content] = [
        neck(4, "sit-long", "not-sure"),
        Posture("slump-sit", 2),
        Session("desk", 1, "finished", (Done("chin-tuck", "done"), Done("plank", "skipped"))),
        Day(good="Sun"),
        Day(sleep=3, stress=7),
    ]
    (day,) = by_day(entry(each, FIRST, hour) for hour, each in enumerate(content)).noted
    assert day.triggers == {"sit-long", "slump-sit"}
    assert day.routines == {"desk"}
    assert day.exercises == {"chin-tuck"}
    assert (day.sleep, day.stress) == (3, 7)


def test_what_was_noted_days_later_is_counted_and_left_out() -> None:
    in_time, late = entry(neck(4), FIRST, late=1), entry(neck(4), NEXT, late=2)
    days = by_day([in_time, late])
    assert [day.day for day in days.noted] == [FIRST]
    assert days.late == 1


def test_sleep_that_was_rated_days_later_is_from_memory() -> None:
    rated = entry(Day(sleep=3), FIRST, late=2)
    (day,) = by_day([entry(neck(4), FIRST), rated]).noted
    assert day.sleep is None
