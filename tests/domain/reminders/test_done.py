"""A reminder keeps quiet about what is done."""

from datetime import datetime, timedelta

import pytest

from selfcare.domain.entries import Content, Entry, Foreign, Pain, Posture, Session, Visit
from selfcare.domain.reminders.done import is_settled, reads
from selfcare.domain.reminders.ringing import Due
from tests.conftest import NOW
from tests.domain.reminders.living import reminder

TODAY = NOW.replace(tzinfo=None, hour=17, minute=0)
NECK = Pain(("neck-side.l",), 6)
PLAYED = Session("desk-neck", 1, "stopped")


def entry(content: Content, at: datetime = NOW) -> Entry:
    return Entry("x", at, at, content)


def settled(line: str, *entries: Entry, begun: str = "", slot: datetime = TODAY) -> bool:
    return is_settled(Due(reminder(line), slot), entries, begun, NOW)


@pytest.mark.parametrize("line", ["routine desk-neck 17:00", "routine 17:00"])
def test_a_routine_that_was_begun(line: str) -> None:
    assert not settled(line)
    assert settled(line, entry(PLAYED))
    assert settled(line, begun="desk-neck")
    assert not settled(line, entry(PLAYED, NOW - timedelta(days=1)), entry(NECK))


def test_another_routine_does_not_count() -> None:
    assert not settled("routine low-back 17:00", entry(PLAYED), begun="desk-neck")


def test_the_log() -> None:
    assert not settled("log 17:00", entry(PLAYED))
    assert settled("log 17:00", entry(Pain((), 0)))
    assert settled("log 17:00", entry(Foreign("day")))
    assert not settled("log 17:00", entry(NECK, NOW - timedelta(days=1)))


def test_a_log_that_is_late_is_about_its_own_day_or_today() -> None:
    yesterday = TODAY - timedelta(days=1)
    assert settled("log 17:00", entry(NECK, NOW - timedelta(days=1)), slot=yesterday)
    assert settled("log 17:00", entry(NECK), slot=yesterday)


def test_a_posture() -> None:
    every, once = "posture every 45m 9:00-18:00", "posture 17:00"
    assert not settled(every)
    for minutes, answers in ((10, True), (44, True), (45, False)):
        assert settled(every, entry(Posture("p", 0), NOW - timedelta(minutes=minutes))) is answers
    for minutes, answers in ((10, True), (35, True), (36, False)):
        assert settled(once, entry(Posture("p", 0), NOW - timedelta(minutes=minutes))) is answers


def test_a_visit_that_nobody_has_noted_beforehand_needs_no_reminder() -> None:
    assert settled("visit 17:00", entry(Visit()))
    assert not settled("visit 17:00", entry(Visit(), NOW + timedelta(days=1)))
    assert not settled("visit 2026-11-23 17:00")


@pytest.mark.parametrize("line", ["words tea 17:00", "look-back 17:00"])
def test_nobody_can_know_that_these_are_done(line: str) -> None:
    assert not settled(line, entry(NECK), entry(PLAYED), begun="desk-neck")


def test_the_diary_is_read_only_where_it_can_tell() -> None:
    assert reads([Due(reminder("words tea 17:00"), TODAY)]) is None
    log = Due(reminder("log 17:00"), TODAY)
    late = Due(reminder("log 18:00"), TODAY - timedelta(days=1))
    assert reads([log, late]) == (late.slot.date(), TODAY.date() + timedelta(days=1))
