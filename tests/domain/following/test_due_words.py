"""What is due is said without hurry, and what is done without praise."""

from selfcare.domain.following.due_words import agenda_lines, due_line
from selfcare.domain.following.schedule import Agenda, looked_at
from tests.domain.following.weeks import MONDAY, exercise, plan, session, whole


def test_how_a_routine_stands_today() -> None:
    assert due_line(looked_at(plan(), MONDAY, [])) == "Due today: R, about 2 min."
    begun = [session(("a", "done"), ("b", "partly"))]
    assert due_line(looked_at(plan(), MONDAY, begun)) == "Partly done: R. Left: B, about 1 min."
    assert due_line(looked_at(plan(), MONDAY, [whole(MONDAY)])) == "Done for today: R."


def test_several_times_a_day() -> None:
    thrice = plan(exercise("a", 3))
    assert due_line(looked_at(thrice, MONDAY, [])) == "Due today: R, about 1 min, 3 times."
    once = looked_at(thrice, MONDAY, [session(("a", "done"))])
    assert due_line(once) == "Partly done: R. Left: A, about 1 min, 2 more times."


def test_days_of_rest_and_weeks_that_are_over() -> None:
    assert list(agenda_lines(Agenda(rest="flare"))) == ["A flare-up day: nothing is due."]
    assert list(agenda_lines(Agenda(rest="holiday"))) == ["A rest day: nothing is due."]
    (over,) = agenda_lines(Agenda(over=("R",)))
    assert over == "The weeks of R are over. Talk over with your therapist what comes next."
    due = looked_at(plan(), MONDAY, [])
    assert list(agenda_lines(Agenda(due=(due,)))) == [due_line(due)]
