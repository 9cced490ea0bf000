"""What is due today, and how much of it is done; rest is rest."""

from datetime import time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfcare.domain.entries import Entry
from selfcare.domain.following.schedule import Due, due_on, is_planned, looked_at, rest_of, spread
from selfcare.domain.routines.routine import CHANGE_OVER, Dose
from tests.domain.following.weeks import MONDAY, after, exercise, plan, rest, session, whole

results = st.tuples(
    st.sampled_from(["a", "b", "c"]),
    st.sampled_from(["done", "partly", "skipped", "stopped"]),
    st.sampled_from(["", "hurts", "short-form"]),
)
histories = st.lists(
    st.builds(
        lambda what, day: session(*what, day=after(day)),
        st.lists(results, max_size=3),
        st.integers(0, 13),
    ),
    max_size=8,
)


def only(*entries: Entry, **more: object) -> Due:
    said: dict[str, Any] = {**more}
    (due,) = due_on(MONDAY, [plan(**said)], entries)
    return due


def test_nothing_done_is_all_due_and_its_time_is_told() -> None:
    due = only()
    assert (due.share, due.is_begun, due.is_done, due.rounds_left) == (0.0, False, False, 1)
    assert [each.id for each in due.left] == ["a", "b"]
    assert due.seconds_left == 60 + CHANGE_OVER + 60


def test_partly_done_counts_as_partly() -> None:
    due = only(session(("a", "done"), ("b", "partly")))
    assert due.share == 0.75
    assert [each.id for each in due.left] == ["b"]
    assert due.seconds_left == 60
    assert only(session(("a", "stopped"), ("b", "skipped"))).share == 0.0
    assert only(session(("a", "partly")), session(("a", "partly"))).share == 0.5


def test_all_done_is_done_and_more_than_that_is_not_more() -> None:
    due = only(whole(MONDAY), whole(MONDAY))
    assert (due.share, due.is_done, due.rounds_left, due.seconds_left) == (1.0, True, 0, 0)


def test_several_times_a_day_are_several_rounds() -> None:
    twice = plan(exercise("a", 3), exercise("b"))
    (due,) = due_on(MONDAY, [twice], [whole(MONDAY)])
    assert [(part.wanted, part.left) for part in due.parts] == [(3, 2), (1, 0)]
    assert due.rounds_left == 2
    assert due.share == pytest.approx((1 / 3 + 1) / 2)
    assert due.moments == (time(9), time(14, 30), time(20))


def test_what_the_therapists_rules_left_out_is_not_missing() -> None:
    due = only(session(("a", "done"), ("b", "skipped", "short-form")))
    assert (due.share, due.is_done) == (1.0, True)
    both = session(("a", "skipped", "worse-before"), ("b", "skipped", "worse-before"))
    assert only(both).share == 1.0
    later = only(session(("b", "skipped", "short-form")), session(("b", "partly")))
    assert [part.wanted for part in later.parts] == [1, 1]


@pytest.mark.parametrize("why", ["rest", "sick", "flare"])
def test_on_a_day_of_rest_nothing_is_due(why: str) -> None:
    assert due_on(MONDAY, [plan()], [rest(MONDAY, why)]) == ()
    assert due_on(after(1), [plan()], [rest(MONDAY, why)])


def test_days_of_the_week() -> None:
    chosen = plan(on_days=(0, 2, 4))
    planned = [day for day in range(14) if is_planned(chosen, after(day), [])]
    assert planned == [0, 2, 4, 7, 9, 11]


def test_so_many_days_a_week_are_due_until_they_are_done() -> None:
    thrice = plan(days_a_week=3)
    done = [whole(after(day)) for day in (0, 1, 3)]
    planned = [day for day in range(8) if is_planned(thrice, after(day), done)]
    assert planned == [0, 1, 2, 3, 7], "the day on which it is done stays planned"


def test_before_it_was_accepted_and_after_its_weeks_nothing_is_due() -> None:
    month = plan(since=after(1), weeks=2)
    assert not is_planned(month, MONDAY, [])
    assert is_planned(month, after(14), [])
    assert not is_planned(month, after(15), [])


def test_the_dose_follows_the_week() -> None:
    later = ((2, Dose(hold=30, repetitions=3)), (4, Dose(hold=30, repetitions=5)))
    growing = plan(exercise("a", later=later))
    doses = [growing.on(after(day)).exercises[0].dose for day in (0, 6, 7, 20, 21)]
    assert [(dose.hold, dose.repetitions) for dose in doses] == [
        (17, 3),
        (17, 3),
        (30, 3),
        (30, 3),
        (30, 5),
    ]


def test_sessions_of_other_routines_do_not_count() -> None:
    other = plan(slug="other")
    assert looked_at(other, MONDAY, [whole(MONDAY)]).share == 0.0


def test_a_routine_without_exercises_is_nothing_to_do() -> None:
    empty = Due(plan().routine, MONDAY, ())
    assert (empty.is_done, empty.rounds_left, empty.seconds_left, empty.moments) == (True, 0, 0, ())


@given(histories, st.integers(0, 13))
def test_a_share_is_a_share_and_more_done_is_never_less(history: list[Entry], day: int) -> None:
    three = plan(exercise("a"), exercise("b", 2), exercise("c"))
    before = looked_at(three, after(day), history)
    more = session(("a", "done"), ("b", "done"), ("c", "done"), day=after(day))
    since = looked_at(three, after(day), [*history, more])
    assert 0.0 <= before.share <= 1.0
    assert since.rounds_left <= max(before.rounds_left, 1)
    counted = [part.share for part in before.parts if part.wanted]
    if len(counted) == len(before.parts):
        assert since.share >= before.share
    assert before.is_done == (before.share == 1.0)


@given(st.integers(0, 24))
def test_rounds_are_spread_over_the_day_in_order(rounds: int) -> None:
    moments = spread(rounds)
    assert len(moments) == rounds
    assert list(moments) == sorted(moments)
    assert all(time(9) <= moment <= time(20) for moment in moments)


def test_why_a_day_counts_neither_way() -> None:
    assert rest_of(MONDAY, [rest(MONDAY, "sick"), rest(after(1))]) == "sick"
    assert rest_of(after(2), [rest(MONDAY), whole(after(2))]) == ""
