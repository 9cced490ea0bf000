"""A check-in asks seldom and briefly, stops when it should, and suggests less when days are alike."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

import pytest

from selfcare.domain.checkin.asking import (
    LOOK_BACK,
    Part,
    Plan,
    due_movements,
    suggests_less,
    to_ask,
)
from selfcare.domain.entries import AfterVisit, Checkin, Content, Day, Entry, Measure, Pain, Visit
from tests.conftest import NOW

TODAY = NOW.date()
DAILY, WEEKLY = Plan(), Plan(is_weekly=True)
PEG = Measure("peg", ("pain", "enjoyment", "activity"), (5, 4, 6))
PSFS = Measure("psfs", ("film",), (4,))
CHANGE = Measure("change", ("2026-10-01",), (1,))


def noted(content: Content, days: int = 0) -> Entry:
    at = NOW - timedelta(days=days)
    return Entry(f"{at}{content}", at, at, content)


@pytest.mark.parametrize(
    ("entries", "plan", "parts"),
    [
        ([], DAILY, [Part.DAY, Part.PEG]),
        ([noted(Day(3))], DAILY, [Part.PEG]),
        ([noted(Day(3)), noted(PEG)], DAILY, []),
        ([noted(Day(3), 1), noted(PEG, 6)], DAILY, [Part.DAY, Part.ACTIVITIES]),
        ([noted(PEG, 7), noted(PSFS, 1)], DAILY, [Part.DAY, Part.PEG]),
        ([noted(PEG, 6), noted(PSFS, 20)], DAILY, [Part.DAY]),
        ([noted(PEG, 6), noted(PSFS, 21)], DAILY, [Part.DAY, Part.ACTIVITIES]),
        ([noted(Day(3), 6)], WEEKLY, []),
        ([noted(Day(3), 7)], WEEKLY, [Part.DAY, Part.PEG]),
        ([noted(Day(3))], WEEKLY, [Part.PEG]),
        ([], Plan(until=TODAY), [Part.DAY, Part.PEG]),
        ([noted(Visit())], Plan(until=TODAY - timedelta(days=1)), []),
    ],
)
def test_once_a_day_and_one_longer_part_beside_it(
    entries: Sequence[Entry], plan: Plan, parts: list[Part]
) -> None:
    assert list(to_ask(entries, plan, TODAY)) == parts


@pytest.mark.parametrize(("days", "asks"), [(0, True), (2, True), (3, False), (-1, False)])
def test_for_two_days_after_a_visit_one_question(days: int, asks: bool) -> None:
    visited = [noted(Visit(), days), noted(Day(3), 1)]
    assert (Part.AFTER_VISIT in to_ask(visited, WEEKLY, TODAY)) is asks
    answered = [*visited, noted(AfterVisit(("sore",)))]
    assert Part.AFTER_VISIT not in to_ask(answered, WEEKLY, TODAY)
    again = [*visited, noted(AfterVisit(("sore",)), 1)]
    assert (Part.AFTER_VISIT in to_ask(again, WEEKLY, TODAY)) is asks


@pytest.mark.parametrize(
    ("since", "last", "asks"),
    [(None, None, False), (13, None, False), (14, None, True), (60, 27, False), (60, 28, True)],
)
def test_change_is_asked_after_two_weeks_and_every_four(
    since: int | None, last: int | None, asks: bool
) -> None:
    began: date | None = None if since is None else TODAY - timedelta(days=since)
    entries = [noted(PEG, 1), noted(PSFS, 1)]
    entries += [] if last is None else [noted(CHANGE, last)]
    assert (Part.CHANGE in to_ask(entries, Plan(since=began), TODAY)) is asks


def test_ranges_are_asked_weekly_where_the_therapist_chose_some() -> None:
    entries = [noted(PEG, 1), noted(PSFS, 1)]
    plan = Plan(ranges=("fingertips-floor",))
    assert Part.RANGES in to_ask(entries, plan, TODAY)
    measured = [*entries, noted(Measure("range", ("fingertips-floor",), (12,)), 6)]
    assert Part.RANGES not in to_ask(measured, plan, TODAY)
    assert Part.RANGES not in to_ask(entries, DAILY, TODAY)


def course(early: int, late: int, days: Sequence[int]) -> list[Entry]:
    return [noted(Pain(("knee.l",), late if day < 14 else early), day) for day in days]


@pytest.mark.parametrize(
    ("entries", "plan", "less"),
    [
        (course(4, 4, range(28)), DAILY, True),
        (course(4, 4, range(20)), DAILY, True),
        (course(4, 4, range(19)), DAILY, False),
        (course(4, 5, range(28)), DAILY, False),
        (course(4, 4, range(28)), WEEKLY, False),
        (course(4, 4, range(28)), Plan(until=TODAY - timedelta(days=1)), False),
        (course(4, 4, [0, *range(14, 33)]), DAILY, False),
        (course(4, 4, range(28, 60)), DAILY, False),
        ([], DAILY, False),
    ],
)
def test_less_is_suggested_only_when_four_weeks_were_much_alike(
    entries: list[Entry], plan: Plan, less: bool
) -> None:
    assert suggests_less(entries, plan, TODAY) is less


def test_a_visit_later_today_is_not_asked_about_yet() -> None:
    visit = [noted(Visit()), noted(Day(3), 1)]
    assert Part.AFTER_VISIT in to_ask(visit, WEEKLY, TODAY, NOW)
    assert Part.AFTER_VISIT not in to_ask(visit, WEEKLY, TODAY, NOW - timedelta(minutes=1))


@pytest.mark.parametrize(
    ("ahead", "parts"),
    [
        (1, []),  # just over the date line: it was asked a moment ago
        (2, [Part.DAY, Part.PEG]),  # a clock that was wrong for a while keeps nothing away
        (400, [Part.DAY, Part.PEG]),
    ],
)
def test_days_that_lie_ahead(ahead: int, parts: list[Part]) -> None:
    known = [noted(Day(3), -ahead), noted(PEG, -ahead)]
    assert list(to_ask(known, DAILY, TODAY)) == parts


def at(text: str, content: Checkin | Visit) -> Entry:
    moment = datetime.fromisoformat(text)
    return Entry(text, moment, moment, content)


@pytest.mark.parametrize(
    ("earlier", "today", "is_asked"),
    [
        # half past one comes twice when summer time ends: it is one day all the same
        ("2026-10-25T01:30:00+02:00", date(2026, 10, 25), False),
        ("2026-10-24T23:59:00+02:00", date(2026, 10, 25), True),
        # the day of 23 hours
        ("2026-03-29T00:10:00+01:00", date(2026, 3, 29), False),
        ("2026-03-28T23:59:00+01:00", date(2026, 3, 29), True),
        # asked in Tokyo, then home in Los Angeles where the same date still is
        ("2026-11-22T08:00:00+09:00", date(2026, 11, 22), False),
        # asked just after midnight in Tokyo, and an hour later it is yesterday again
        ("2026-11-23T00:10:00+09:00", date(2026, 11, 22), False),
    ],
)
def test_once_a_day_is_once_a_date_where_one_was(
    earlier: str, today: date, *, is_asked: bool
) -> None:
    asked = to_ask([at(earlier, Day(3)), at(earlier, PEG)], DAILY, today)
    assert (Part.DAY in asked) is is_asked


def test_two_days_after_a_visit_are_dates_also_when_clocks_change() -> None:
    visit = at("2026-10-24T18:00:00+02:00", Visit())
    for day, asks in ((24, True), (26, True), (27, False)):
        today = date(2026, 10, day)
        assert (Part.AFTER_VISIT in to_ask([visit], WEEKLY, today)) is asks


def test_what_was_answered_on_another_machine_is_not_asked_again() -> None:
    both = [noted(Day(3))._replace(device="phone"), noted(PEG)._replace(device="laptop")]
    assert to_ask(both, DAILY, TODAY) == ()
    twice = [*both, noted(Day(5))._replace(device="laptop", id="another")]
    assert to_ask(twice, DAILY, TODAY) == ()


@pytest.mark.parametrize(("days", "suggests"), [(0, False), (55, False), (56, True), (None, True)])
def test_a_no_to_less_holds_for_weeks(days: int | None, *, suggests: bool) -> None:
    alike = [noted(Pain(("knee.l",), 4), day) for day in range(28)]
    kept = None if days is None else TODAY - timedelta(days=days)
    assert suggests_less(alike, Plan(kept=kept), TODAY) is suggests


FLOOR, LEFT, RIGHT = "fingertips-floor", "neck-turn-left", "neck-turn-right"
FORTNIGHTLY = Plan(assigned=((LEFT, 14), (RIGHT, 14)))


def measured(days: int, *names: str) -> Entry:
    return noted(Measure("range", names, (9,) * len(names)), days)


@pytest.mark.parametrize(
    ("plan", "often"),
    [
        (Plan(), {}),
        (Plan(ranges=(FLOOR,)), {FLOOR: 7}),
        (FORTNIGHTLY, {LEFT: 14, RIGHT: 14}),
        (FORTNIGHTLY._replace(declined=(LEFT,)), {RIGHT: 14}),
        (FORTNIGHTLY._replace(ranges=(LEFT, FLOOR)), {LEFT: 7, RIGHT: 14, FLOOR: 7}),
        (Plan(ranges=(FLOOR,), declined=(FLOOR,)), {FLOOR: 7}),
    ],
)
def test_what_one_chose_oneself_goes_before_what_a_routine_asks(
    plan: Plan, often: dict[str, int]
) -> None:
    assert {name: every.days for name, every in plan.measured.items()} == often


@pytest.mark.parametrize(
    ("entries", "due"),
    [
        ([], (LEFT, RIGHT)),
        ([measured(13, LEFT, RIGHT)], ()),
        ([measured(14, LEFT, RIGHT)], (LEFT, RIGHT)),
        ([measured(14, LEFT), measured(7, RIGHT)], (LEFT,)),
        ([measured(7, RIGHT), measured(14, LEFT)], (LEFT,)),
        ([measured(3, LEFT)], ()),  # the right one was skipped: it is left in peace for a week
        ([measured(7, LEFT)], (RIGHT,)),
        ([measured(-1, FLOOR)], ()),
        ([measured(-9, LEFT, RIGHT)], (LEFT, RIGHT)),
        ([noted(Measure("psfs", (LEFT,), (4,)))], (LEFT, RIGHT)),
    ],
)
def test_each_movement_has_its_own_rhythm_and_none_comes_within_a_week(
    entries: list[Entry], due: tuple[str, ...]
) -> None:
    assert due_movements(entries, FORTNIGHTLY, TODAY) == due


def test_the_longest_rhythm_is_seen_by_those_who_look_back() -> None:
    seldom = Plan(assigned=((FLOOR, LOOK_BACK.days),))
    assert due_movements([measured(LOOK_BACK.days, FLOOR)], seldom, TODAY) == (FLOOR,)
    assert due_movements([measured(LOOK_BACK.days - 1, FLOOR)], seldom, TODAY) == ()


def test_whoever_is_asked_once_a_week_is_asked_to_measure_too() -> None:
    known = [noted(PEG, 7), noted(PSFS, 7), noted(Day(3), 7)]
    weekly = FORTNIGHTLY._replace(is_weekly=True)
    assert to_ask(known, weekly, TODAY) == (Part.DAY, Part.PEG, Part.RANGES)
    alone = [noted(PEG, 6), *known[1:]]
    assert to_ask(alone, weekly, TODAY) == (Part.DAY, Part.RANGES)


def test_whoever_skips_another_part_every_day_is_asked_to_measure_all_the_same() -> None:
    days = [TODAY + timedelta(days=n) for n in range(4)]
    asked = [to_ask([], FORTNIGHTLY, day)[1:] for day in days]
    assert sorted(asked) == [(Part.PEG,), (Part.PEG,), (Part.RANGES,), (Part.RANGES,)]
    assert {to_ask([], DAILY, day)[1:] for day in days} == {(Part.PEG,)}
