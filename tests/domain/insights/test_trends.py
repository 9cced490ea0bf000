"""Means over days that are noted; gaps are in none of them, and show as gaps."""

from datetime import date, timedelta

from selfcare.domain.entries import Day, Posture
from selfcare.domain.insights.charts import PLAIN, WIDE, bars, beside, columns, dated, year
from selfcare.domain.insights.daily import by_day
from selfcare.domain.insights.trends import Mean, trends
from tests.domain.insights.days import FIRST, entry, neck

DAY = timedelta(days=1)


def test_a_week_is_the_mean_of_its_noted_days_and_a_week_without_is_a_gap() -> None:
    went = trends([entry(neck(6), FIRST, 9), entry(neck(2), FIRST), entry(neck(0), FIRST + DAY)])
    assert went.weeks(FIRST + 9 * DAY, 2) == [
        Mean("2026-01-05", 3.0, 2),
        Mean("2026-01-12", None, 0),
    ]


def test_months_have_their_own_length() -> None:
    went = trends([entry(neck(4), date(2026, 2, 28)), entry(neck(2), date(2026, 3, 1))])
    months = went.months(date(2026, 3, 5), 3)
    assert [(month.name, month.value) for month in months] == [
        ("2026-01-01", None),
        ("2026-02-01", 4),
        ("2026-03-01", 2),
    ]


def test_time_of_day_counts_each_pain_and_weekdays_each_day() -> None:
    went = trends([entry(neck(6), FIRST, 7), entry(neck(2), FIRST, 11), entry(neck(5), FIRST, 23)])
    assert went.parts == (
        Mean("night", None, 0),
        Mean("morning", 4, 2),
        Mean("afternoon", None, 0),
        Mean("evening", 5, 1),
    )
    assert went.weekdays()[:2] == [Mean("Mon", 6, 1), Mean("Tue", None, 0)]


def test_a_posture_alone_is_no_day_of_pain() -> None:
    assert trends([entry(Posture("slump-sit", 5), FIRST)]).worst == {}


def test_check_ins_stand_beside_pain() -> None:
    went = trends([entry(Day(sleep=7, stress=0), FIRST)])
    assert went.beside == {"sleep": {FIRST: 7}, "in_the_way": {}, "stress": {FIRST: 0}}
    assert went.weeks(FIRST, 1, "sleep") == [Mean("2026-01-05", 7, 1)]


def test_of_two_check_ins_of_one_day_the_later_holds_in_whatever_order_they_come() -> None:
    morning, evening = entry(Day(sleep=7, stress=3), FIRST, 8), entry(Day(stress=6), FIRST, 21)
    for order in ([morning, evening], [evening, morning]):
        assert trends(order).beside == {"sleep": {FIRST: 7}, "in_the_way": {}, "stress": {FIRST: 6}}
        (noted,) = by_day([*order, entry(neck(4), FIRST)]).noted
        assert (noted.sleep, noted.stress) == (7, 6)


def test_bars_say_their_number_and_how_many_days() -> None:
    lines = list(bars([Mean("Mon", 5.0, 1), Mean("Tue", None, 0), Mean("Wed", 2.54, 12)]))
    assert lines == [
        "Mon  ██████████            5.0  1 day",
        "Tue  ·                      nothing noted",
        "Wed  █████                 2.5  12 days",
    ]
    assert list(bars([])) == []


def test_a_year_is_a_digit_a_day_with_gaps_as_gaps() -> None:
    lines = list(
        year({date(2026, 2, 1): 10, date(2026, 2, 28): 4, date(2025, 2, 2): 9}, date(2026, 3, 2))
    )
    assert len(lines) == 13
    assert lines[12] == f"Mar 2026   {'··':<31}    ·    0"
    assert lines[11] == f"Feb 2026   {'X' + '·' * 26 + '4':<31}  7.0    2"
    assert lines[1].startswith("Apr 2025")
    assert max(map(len, lines)) <= 58


def test_years_go_from_the_first_noted_to_this_one_with_gaps_between() -> None:
    went = trends([entry(neck(4), date(2024, 2, 1)), entry(neck(2), date(2026, 3, 1))])
    assert went.years(date(2026, 3, 5)) == [
        Mean("2024", 4, 1),
        Mean("2025", None, 0),
        Mean("2026", 2, 1),
    ]
    assert trends([]).years(date(2026, 3, 5)) == []


def test_days_are_columns_a_gap_is_empty_and_a_day_without_pain_is_not() -> None:
    worst = {date(2026, 3, 1): 10, date(2026, 3, 2): 0, date(2026, 3, 4): 3}
    lines = list(columns(worst, date(2026, 3, 7), 1))
    assert lines == [
        "X█      ",
        "8█      ",
        "6█      ",
        "4█  ▄   ",
        "2█▁ █   ",
        " X0·3···",
        " 1 Mar",
    ]
    assert lines[4].translate(PLAIN) == "2#_ #   "
    assert lines[5].translate(PLAIN) == " X0.3..."
    assert max(map(len, columns({}, date(2026, 12, 30), 8))) <= 57


def test_series_stand_beside_each_other_week_by_week() -> None:
    rows = {"pain": [Mean("2026-01-05", 3.0, 5)], "sleep": [Mean("2026-01-05", None, 0)]}
    told = {name: dated(means, "%d %b") for name, means in rows.items()}
    assert list(beside(told)) == [
        "week    pain        sleep",
        "5 Jan   █▌    3.0 5 ·",
    ]
    four = {name: [Mean("26 Oct", 10.0, 7)] for name in ("a", "b", "c", "d")}
    assert max(map(len, beside(four))) <= 57


def test_charts_take_the_room_there_is_and_say_the_same() -> None:
    mean = Mean("Nov 2026", 10.0, 7)
    [small], [large] = bars([mean]), bars([mean], space=WIDE)
    assert large.replace("█" * WIDE.bar, "█" * 20) == small
    four = {name: [mean._replace(name="26 Oct")] for name in ("a", "b", "c", "d")}
    table, days = beside(four, WIDE), columns({}, date(2026, 12, 30), WIDE.weeks)
    assert max(map(len, [large, *table, *days])) <= 96
