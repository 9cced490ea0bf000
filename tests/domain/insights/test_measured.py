"""What is measured now and then, charted like pain: its scale, its period, how often, gaps as gaps."""

from datetime import timedelta

from selfcare.domain.entries import Entry, Measure
from selfcare.domain.insights.insights import insights
from selfcare.domain.insights.measure_page import NONE, measure_lines, over_time
from selfcare.domain.insights.measured import Series, measured, scales
from selfcare.domain.insights.trends import Mean
from selfcare.knowledge.loader import load
from tests.domain.insights.days import FIRST, entry

DAY = timedelta(days=1)
SCALES = scales(load("checkin"))
THREE = ("pain", "enjoyment", "activity")


def peg(*values: int) -> Measure:
    return Measure("peg", THREE, values)


def lines(*entries: Entry, after: int = 0) -> list[str]:
    return list(measure_lines(insights(entries, FIRST + after * DAY), SCALES))


def test_peg_is_scored_as_published_and_of_one_day_the_last_counts() -> None:
    (series,) = measured(
        [
            entry(peg(4, 5, 3), FIRST + 7 * DAY),
            entry(peg(1, 1, 1), FIRST, 20),
            entry(peg(9, 9, 9), FIRST, 8),
            entry(peg(2, 2), FIRST + DAY),
        ]
    )
    assert series == Series("peg", {FIRST: 1.0, FIRST + 7 * DAY: 4.0})
    assert (series.first, series.last) == (FIRST, FIRST + 7 * DAY)


def test_each_range_of_motion_is_a_series_of_its_own() -> None:
    both = Measure("range", ("fingertips-floor", "neck-turn-left"), (20, 3))
    assert [each.id for each in measured([entry(both, FIRST)])] == list(both.items)


def test_own_activities_are_set_beside_the_same_ones_only() -> None:
    (series,) = measured(
        [
            entry(Measure("psfs", ("run",), (2,)), FIRST),
            entry(Measure("psfs", ("sit", "walk"), (4, 6)), FIRST + 21 * DAY),
            entry(Measure("psfs", ("walk", "sit"), (8, 6)), FIRST + 42 * DAY),
        ]
    )
    assert list(series.values.values()) == [5.0, 7.0]
    assert series.others == 1
    told = lines(entry(Measure("psfs", ("run",), (2,)), FIRST))
    assert "Rated: run." in told


def test_a_new_measure_is_told_by_week_from_its_first_and_a_week_without_is_a_gap() -> None:
    series = Series("peg", {FIRST: 5.0, FIRST + 14 * DAY: 4.0})
    assert over_time(series, FIRST + 15 * DAY) == (
        "week",
        (Mean("2026-01-05", 5.0, 1), Mean("2026-01-12", None, 0), Mean("2026-01-19", 4.0, 1)),
    )


def test_an_older_measure_is_told_by_month_over_a_year_at_most() -> None:
    series = Series("peg", {FIRST - 500 * DAY: 9.0, FIRST: 5.0})
    by, means = over_time(series, FIRST)
    assert (by, len(means), means[-1]) == ("month", 12, Mean("2026-01-01", 5.0, 1))
    assert {mean.value for mean in means[:-1]} == {None}


def test_the_page_says_scale_period_and_times_of_each() -> None:
    told = lines(
        entry(Measure("range", ("fingertips-floor", "by-a-newer-version"), (10, 0)), FIRST),
        entry(Measure("range", ("fingertips-floor",), (5,)), FIRST + 7 * DAY),
        entry(peg(5, 5, 5), FIRST, 13),
        after=14,
    )
    assert told[0] == "PEG: once, 5 Jan 2026 to 5 Jan 2026"
    assert "lower is better" in told[1]
    assert told[2:5] == [
        "Mean by week, 0-10.",
        "5 Jan   ██████████            5.0  1 time",
        "12 Jan  ·                      nothing noted",
    ]
    floor = told.index("Fingertips to floor: 2 times, 5 Jan 2026 to 12 Jan 2026")
    assert told[floor + 1 : floor + 4] == [
        "Fewer cm is further down.",
        "Mean by week, a full bar is 10 cm.",
        "5 Jan   ████████████████████ 10.0  1 time",
    ]
    assert "By a newer version: once, 5 Jan 2026 to 5 Jan 2026" in told
    assert told[-3] == "5 Jan                         0.0  1 time"


def test_overall_change_is_told_in_words_the_latest_only() -> None:
    changes = [
        entry(Measure("change", ("2025-12-01",), (number % 3 - 1,)), FIRST + 28 * number * DAY)
        for number in range(14)
    ]
    told = lines(*changes, after=400)
    assert told[2] == "The last 12, of -5 to 5:"
    assert told[3] == "2 Mar 2026    +1  a little better"
    assert told[4] == "30 Mar 2026   -1  a little worse"
    assert told[5] == "27 Apr 2026    0  unchanged"
    assert len(told) == 15
    assert lines(changes[0])[2] == "Of -5 to 5:"


def test_nothing_measured_is_a_plain_answer() -> None:
    assert lines() == [NONE]


def test_activities_rated_before_are_named_as_left_out() -> None:
    told = lines(
        entry(Measure("psfs", ("run",), (2,)), FIRST),
        entry(Measure("psfs", ("sit",), (4,)), FIRST + DAY),
        after=1,
    )
    assert "Rated: sit. On 1 day before, others were: not shown." in told
