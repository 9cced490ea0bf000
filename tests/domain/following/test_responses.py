"""Counts and ranges around an exercise, and how a routine goes, without a verdict."""

from selfcare.domain.entries import Visit
from selfcare.domain.following.account_words import (
    Account,
    exercise_lines,
    kept_lines,
    response_line,
    standing_line,
    version_lines,
)
from selfcare.domain.following.adherence import Adherence, ShortWeek
from selfcare.domain.following.assignments import courses
from selfcare.domain.following.responses import Response, responses
from tests.domain.following.weeks import MONDAY, after, assigned, entry, exercise, routine, session


def test_sessions_are_counted_by_what_was_noted_before_and_after() -> None:
    entries = [
        session(("a", "done"), ("b", "partly"), before=5, after=3),
        session(("a", "done"), ("b", "skipped"), before=4, after=4, day=after(1)),
        session(("a", "stopped"), before=4, after=6, day=after(2)),
        session(("a", "partly"), before=2, after=3, day=after(3)),
        session(("a", "done"), before=2, day=after(4)),
        entry(Visit()),
    ]
    found = responses("r", entries)
    assert found["a"] == Response("a", 4, (5, 4, 2), (3, 4, 3), 1)
    assert (found["a"].lower, found["a"].same, found["a"].higher) == (1, 1, 1)
    assert found["b"] == Response("b", 1, (5,), (3,))
    assert responses("other", entries) == {}


def test_few_sessions_are_not_compared() -> None:
    assert response_line(None) == "not done yet"
    assert response_line(Response("a")) == "not done yet"
    few = Response("a", 2, (5, 4), (3, 3))
    assert response_line(few) == "in 2 sessions; pain 4 to 5 before, 3 after; too few to compare"
    assert response_line(Response("a", 1)) == "in 1 session"


def test_enough_sessions_are_counted_both_ways() -> None:
    many = Response("a", 6, (5, 5, 5, 4, 4), (3, 3, 5, 4, 6), 1)
    assert response_line(many) == (
        "in 6 sessions; pain 4 to 5 before, 3 to 6 after; "
        "lower after 2, same after 2, higher after 1; stopped for pain once"
    )
    assert "2 times" in response_line(Response("a", 0, stopped=2))


def test_what_was_kept_names_its_gaps() -> None:
    assert list(kept_lines(Adherence())) == [
        "Nothing was planned yet that could be looked back on."
    ]
    assert list(kept_lines(Adherence(planned=1, whole=1))) == ["1 of 1 planned day kept."]
    gaps = tuple(after(day) for day in range(8))
    week = ShortWeek(MONDAY, 1, 3)
    found = Adherence(planned=12, whole=1, partly=1, rest=2, gaps=gaps, short_weeks=(week,))
    assert list(kept_lines(found)) == [
        "2 of 12 planned days kept, 1 of them in part.",
        "2 days of rest, illness or flare-up, which count neither way.",
        "Nothing noted on: 4 Nov, 5 Nov, 6 Nov, 7 Nov, 8 Nov, 9 Nov, and 2 earlier.",
        "Weeks with less, by their Monday: 2 Nov: 1 of 3.",
    ]
    assert "1 day of rest" in list(kept_lines(Adherence(planned=1, whole=1, rest=1)))[1]


def test_versions_have_their_dates() -> None:
    course = courses(
        [
            assigned("accepted", MONDAY),
            assigned("paused", after(1)),
            assigned("accepted", after(9), version=2),
        ]
    )["r"]
    assert list(version_lines(course)) == [
        "11 Nov  version 2 accepted",
        "3 Nov  paused",
        "2 Nov  version 1 accepted",
    ]
    standing = course.last
    assert standing is not None
    assert standing_line(standing) == "You follow it since 11 Nov. Version 2."
    account = Account(
        routine=routine(exercise("a")),
        standing=standing,
        course=course,
        adherence=Adherence(),
        responses={},
    )
    assert [line for _, line in exercise_lines(account)] == ["not done yet"]
