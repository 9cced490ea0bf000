"""What the followed routines ask to measure."""

from selfcare.domain.following.measuring import to_measure
from selfcare.domain.routines.routine import Movement
from tests.domain.following.weeks import MONDAY, after, plan

FLOOR, LEFT = Movement("floor", "Fingertips to floor"), Movement("left", "Turn the head left")


def test_of_two_routines_the_one_that_asks_more_often_holds() -> None:
    both = [
        plan(measures=(FLOOR, LEFT), measure_every=14),
        plan(),
        plan(measures=(LEFT,), measure_every=10),
    ]
    assert to_measure(both, MONDAY) == (("floor", 14), ("left", 10))
    assert to_measure(reversed(both), MONDAY) == (("left", 10), ("floor", 14))


def test_a_routine_whose_weeks_have_passed_asks_for_nothing() -> None:
    short = plan(measures=(FLOOR,), weeks=2)
    assert to_measure([short], after(13)) == (("floor", 7),)
    assert to_measure([short], after(14)) == ()
