"""On how many days each exercise was asked for."""

from datetime import date

from selfcare.domain.entries import Entry, Rest
from selfcare.domain.following.asked_for import DaysAsked, Week, asked_for
from selfcare.domain.following.schedule import Plan
from tests.domain.following.weeks import MONDAY, after, entry, exercise, plan, session

WEEK = [after(days) for days in range(7)]
LATER = after(30)


def asked(
    followed: Plan | None,
    *entries: Entry,
    days: list[date] = WEEK,
    today: date = LATER,
    neutral: frozenset[date] = frozenset(),
) -> dict[tuple[str, int, str], int]:
    found = asked_for(lambda _: followed, entries, days, today, neutral)
    return {key: each.planned for key, each in found.items()}


def test_named_days_are_counted_each() -> None:
    assert asked(plan(exercise("a"), on_days=(0, 2))) == {("r", 1, "a"): 2}


def test_where_any_days_will_do_a_week_is_counted_rounded_down() -> None:
    followed = plan(exercise("a"), days_a_week=3)
    assert asked(followed) == {("r", 1, "a"): 3}
    assert asked(followed, days=WEEK[:3]) == {("r", 1, "a"): 1}


def test_days_that_count_neither_way_are_left_out() -> None:
    followed = plan(exercise("a"))
    assert asked(followed, entry(Rest("sick"))) == {("r", 1, "a"): 6}
    assert asked(followed, neutral=frozenset({MONDAY, after(1)})) == {("r", 1, "a"): 5}


def test_what_the_rules_left_out_was_not_asked_for() -> None:
    ruled = session(("a", "skipped", "short-form"), ("b", "done"))
    followed = plan(exercise("a"), exercise("b"))
    assert asked(followed, ruled, days=[MONDAY]) == {("r", 1, "b"): 1}


def test_today_counts_once_something_is_done() -> None:
    followed = plan(exercise("a"))
    assert asked(followed, days=[MONDAY], today=MONDAY) == {}
    done = session(("a", "done"))
    assert asked(followed, done, days=[MONDAY], today=MONDAY) == {("r", 1, "a"): 1}


def test_nothing_is_asked_for_before_after_or_between() -> None:
    assert asked(None) == {}
    assert asked(plan(exercise("a"), weeks=1), days=[after(7)]) == {}


def test_what_was_done_beyond_the_days_asked_for_counts_nowhere() -> None:
    followed = plan(exercise("a"), on_days=(0, 2))
    ((_, found),) = asked_for(lambda _: followed, [], WEEK, LATER).items()
    assert found == DaysAsked((Week(2, frozenset({MONDAY, after(2)})),))
    assert (found.met([]), found.met([MONDAY, after(1)]), found.met(WEEK)) == (0, 1, 2)


def test_where_any_days_will_do_a_week_is_met_by_as_many_as_were_planned() -> None:
    followed = plan(exercise("a"), days_a_week=3)
    days = [after(number) for number in range(14)]
    ((_, found),) = asked_for(lambda _: followed, [], days, LATER).items()
    assert (found.planned, found.met(WEEK)) == (6, 3), "one week does not make up for another"
    assert found.met([after(1), after(9), after(10)]) == 3
