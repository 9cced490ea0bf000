"""Entries and plans for the tests of what is due and what was kept."""

from datetime import date, datetime, timedelta
from itertools import count
from typing import Any

from selfcare.domain.entries import Assignment, Content, Done, Entry, Rest, Session
from selfcare.domain.following.schedule import Plan
from selfcare.domain.routines.routine import Dose, Exercise, Routine
from tests.conftest import ZONE

MONDAY = date(2026, 11, 2)
_IDS = count()


def entry(content: Content, day: date = MONDAY, hour: int = 12) -> Entry:
    at = datetime(day.year, day.month, day.day, hour, tzinfo=ZONE)
    return Entry(f"entry-{next(_IDS):09}", at, at, content)


def after(days: int) -> date:
    return MONDAY + timedelta(days=days)


def assigned(state: str, day: date, *, version: int = 1, hour: int = 12, slug: str = "r") -> Entry:
    return entry(Assignment(slug, version, state, f"Title {version}", f"sum-{version}"), day, hour)


def exercise(slug: str, times_a_day: int = 1, **more: object) -> Exercise:
    fields: dict[str, Any] = {
        "id": slug,
        "name": slug.title(),
        "kind": "stretch",
        "steps": ("Do.",),
        "each_side": False,
        "dose": Dose(hold=17, repetitions=3, times_a_day=times_a_day),
    }
    fields.update(more)
    return Exercise(**fields)


def routine(*exercises: Exercise, **more: object) -> Routine:
    fields: dict[str, Any] = {
        "slug": "r",
        "title": "R",
        "purpose": "",
        "exercises": exercises or (exercise("a"), exercise("b")),
    }
    fields.update(more)
    return Routine(**fields)


def plan(*exercises: Exercise, since: date = MONDAY, **more: object) -> Plan:
    return Plan(routine(*exercises, **more), since)


def session(
    *results: tuple[str, str] | tuple[str, str, str],
    day: date = MONDAY,
    before: int | None = None,
    after: int | None = None,
    version: int = 1,
    hour: int = 12,
) -> Entry:
    done = tuple(Done(each[0], each[1], 0, *each[2:]) for each in results)
    return entry(Session("r", version, "finished", done, before, after), day, hour)


def whole(day: date) -> Entry:
    return session(("a", "done"), ("b", "done"), day=day)


def rest(day: date, why: str = "rest") -> Entry:
    return entry(Rest(why), day)
