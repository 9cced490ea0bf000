"""Charts begin with the first time noted: what lies before a diary is no gap in it."""

from datetime import date, timedelta

import pytest

from selfcare.domain.entries import Day, Entry
from selfcare.domain.insights.insights import insights
from selfcare.domain.insights.pages import pages
from selfcare.domain.vocabulary import Vocabulary
from selfcare.knowledge.loader import load
from tests.domain.insights.days import entry, neck

TODAY = date(2026, 11, 22)
WORDS = Vocabulary.from_data(load("zones"), load("words"))


def told(name: str, *entries: Entry) -> list[str]:
    found = pages(insights(entries, TODAY), WORDS)
    return list(next(page.lines for page in found if page.name == name))


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


def test_weeks_begin_with_the_first_and_have_their_gaps() -> None:
    assert told("weeks", entry(neck(4), ago(0)), entry(neck(2), ago(15)))[2:] == [
        "2 Nov   ████                  2.0  1 day",
        "9 Nov   ·                      nothing noted",
        "16 Nov  ████████              4.0  1 day",
    ]
    (one,) = told("weeks", entry(neck(4), ago(0)))[2:]
    assert one.startswith("16 Nov")


@pytest.mark.parametrize(("name", "time"), [("weeks", "13 weeks"), ("months", "12 months")])
def test_a_long_pause_is_told_in_words(name: str, time: str) -> None:
    assert told(name, entry(neck(4), ago(900)))[0] == f"Nothing was noted in the last {time}."


def test_years_stand_below_the_months_once_there_is_more_than_these() -> None:
    assert not any(line.startswith("By year") for line in told("months", entry(neck(4), ago(300))))
    lines = told("months", entry(neck(4), ago(900)), entry(neck(2), ago(0)))
    assert lines[-5:] == [
        "By year; 5 Jun 2024 to 22 Nov 2026, 2 days noted.",
        "",
        "2024  ████████              4.0  1 day",
        "2025  ·                      nothing noted",
        "2026  ████                  2.0  1 day",
    ]


def test_daily_life_begins_with_the_first_week_of_anything() -> None:
    lines = told("daily", entry(Day(3, None, 8), ago(0)), entry(neck(4), ago(8)))
    assert lines == [
        "Means of the last 2 weeks, each with the days noted.",
        "In the way, stress: 10 is most. Sleep: 10 is very well.",
        "week    pain        in the way  sleep       stress",
        "9 Nov   ██    4.0 1 ·           ·           ·",
        "16 Nov  ·           █▌    3.0 1 ·           ████  8.0 1",
    ]


def test_check_ins_of_long_ago_are_told_to_be_so() -> None:
    lines = told("daily", entry(Day(3), ago(200)), entry(neck(4), ago(8)))
    assert lines == ["No sleep or daily life was noted in the last 13 weeks."]
