"""What was planned and what was done: kind to rest, to parts, and to changes on the way."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from selfcare.domain.entries import Entry
from selfcare.domain.following.account_words import kept_lines
from selfcare.domain.following.adherence import Adherence, ShortWeek, adherence
from selfcare.domain.following.schedule import Plan
from tests.domain.following.test_schedule import histories
from tests.domain.following.weeks import MONDAY, after, exercise, plan, rest, session, whole


def judged(plan: Plan, *entries: Entry, days: int = 14) -> Adherence:
    """Judge on the morning after so many days."""

    def plan_on(day: date) -> Plan | None:
        return plan if day >= plan.since else None

    return adherence(plan_on, entries, MONDAY, after(days))


def test_named_days_are_kept_in_part_or_gaps() -> None:
    chosen = plan(on_days=(0, 2, 4))
    part = session(("a", "done"), ("b", "skipped"), day=after(2))
    found = judged(chosen, whole(MONDAY), part, whole(after(3)), days=7)
    assert found == Adherence(planned=3, whole=1, partly=1, gaps=(after(4),))
    assert found.kept == 2


def test_any_days_of_the_week_will_do() -> None:
    thrice = plan(days_a_week=3)
    weekend = [whole(after(day)) for day in (4, 5, 6)]
    found = judged(thrice, *weekend, whole(after(9)), days=14)
    assert found == Adherence(planned=6, whole=4, short_weeks=(ShortWeek(after(7), 1, 3),))


def test_more_days_than_planned_are_no_credit_for_another_week() -> None:
    found = judged(plan(days_a_week=2), *(whole(after(day)) for day in range(7)), days=14)
    assert (found.planned, found.kept) == (4, 2)


def test_of_the_days_done_those_count_on_which_most_was_done() -> None:
    part = session(("a", "partly"), day=MONDAY)
    found = judged(plan(days_a_week=1), part, whole(after(1)), days=7)
    assert (found.whole, found.partly, found.planned) == (1, 0, 1)


def test_days_of_rest_are_asked_for_nothing() -> None:
    named = judged(plan(on_days=(0, 2, 4)), rest(MONDAY), rest(after(2), "flare"), days=7)
    assert (named.planned, named.rest, named.gaps) == (1, 2, (after(4),))
    five = judged(plan(days_a_week=5), *(rest(after(day), "sick") for day in range(5)), days=7)
    assert (five.planned, five.rest) == (1, 5), "two days are left of seven: 5 * 2 / 7"


def test_a_week_that_is_not_over_is_asked_for_its_part() -> None:
    assert judged(plan(days_a_week=5), days=3).planned == 2, "three of seven days: 5 * 3 / 7"
    assert judged(plan(days_a_week=5), whole(MONDAY), days=0).planned == 1
    assert judged(plan(days_a_week=5), days=1) == Adherence()


def test_today_counts_once_something_is_done_and_is_no_gap_before() -> None:
    daily = plan(on_days=tuple(range(7)))
    assert judged(daily, days=0) == Adherence()
    assert judged(daily, whole(MONDAY), days=0).whole == 1


def test_a_day_is_judged_by_the_version_that_was_valid_on_it() -> None:
    first, second = plan(on_days=(0,)), plan(exercise("a"), on_days=(1,), since=after(7))
    found = adherence(
        lambda day: second if day >= after(7) else first,
        [session(("a", "done"), day=MONDAY), session(("a", "done"), day=after(8), version=2)],
        MONDAY,
        after(13),
    )
    assert (found.planned, found.partly, found.whole) == (2, 1, 1)


def test_a_pause_is_no_gap() -> None:
    daily = plan(on_days=tuple(range(7)))
    found = adherence(lambda day: daily if day < after(2) else None, [], MONDAY, after(13))
    assert found.gaps == (MONDAY, after(1))


def test_when_its_weeks_are_over_nothing_more_is_asked() -> None:
    assert judged(plan(on_days=(0,), weeks=1), days=21).planned == 1


def test_a_day_on_which_the_rules_left_everything_out_is_kept() -> None:
    ruled = session(("a", "skipped", "short-form"), ("b", "skipped", "short-form"))
    assert judged(plan(on_days=(0,)), ruled, days=2).whole == 1


plans = st.builds(
    lambda days, named, weeks: plan(
        exercise("a"),
        exercise("b", 2),
        days_a_week=days,
        on_days=tuple(sorted(named)),
        weeks=weeks,
    ),
    st.integers(1, 7),
    st.sets(st.integers(0, 6), max_size=3),
    st.integers(0, 2),
)
rests = st.lists(st.integers(0, 13).map(lambda day: rest(after(day))), max_size=3)


@given(plans, histories, rests, st.integers(1, 14))
def test_what_is_kept_and_what_is_missing_add_up(
    plan: Plan, history: list[Entry], rested: list[Entry], days: int
) -> None:
    found = judged(plan, *history, *rested, days=days)
    missing = len(found.gaps) + sum(week.planned - week.kept for week in found.short_weeks)
    assert found.kept + missing == found.planned
    assert 0 <= found.kept <= found.planned <= days + 1


@given(plans, histories, st.integers(0, 13))
def test_a_day_of_rest_never_adds_to_what_is_missing(
    plan: Plan, history: list[Entry], day: int
) -> None:
    awake = [each for each in history if each.day != after(day)]
    before, since = judged(plan, *awake), judged(plan, *awake, rest(after(day)))
    assert since.planned - since.kept <= before.planned - before.kept


@given(plans, histories, st.integers(0, 12))
def test_one_more_session_never_adds_to_what_is_missing(
    plan: Plan, history: list[Entry], day: int
) -> None:
    before, since = judged(plan, *history), judged(plan, *history, whole(after(day)))
    assert since.planned - since.kept <= before.planned - before.kept


def test_days_on_which_a_warning_held_it_back_are_neither_kept_nor_missed() -> None:
    followed = plan(exercise("a"), on_days=(0, 1, 2))
    entries = [session(("a", "done")), rest(after(1))]
    paused = {after(1), after(2)}
    found = adherence(lambda _: followed, entries, MONDAY, after(6), paused)
    assert (found.planned, found.kept, found.gaps) == (1, 1, ())
    assert (found.rest, found.held_back) == (1, 1)
    assert "1 day on which a warning held it back, which count neither way." in kept_lines(found)
