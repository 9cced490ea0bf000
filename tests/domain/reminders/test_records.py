"""Reminders, rules and what a machine remembers, as they lie on disk."""

import json
from datetime import UTC, date, datetime, time
from typing import Any

import pytest
from hypothesis import given, settings

from selfcare.domain.reminders.past import KEPT, last_shown, past_record, read_past, with_shown
from selfcare.domain.reminders.records import (
    read_reminder,
    read_rules,
    reminder_record,
    rules_record,
)
from selfcare.domain.reminders.reminder import BadReminderError, Pause, Quiet, Reminder, Rules
from selfcare.domain.reminders.ringing import Due, Mark, Past
from tests.conftest import NOW
from tests.domain.reminders.living import reminder
from tests.domain.reminders.test_reading import reminders

PAUSES = (Pause(date(2026, 6, 10)), Pause(date(2026, 7, 1), date(2026, 7, 2)))


@settings(max_examples=40)
@given(reminders())
def test_a_reminder_comes_back_as_it_was(made: Reminder) -> None:
    made = made._replace(id="r", rev=3, device="d", pauses=PAUSES, unknown={"newer": [1]})
    assert read_reminder(json.loads(json.dumps(reminder_record(made)))) == made


@pytest.mark.parametrize(
    "rules",
    [
        Rules(),
        Rules(Quiet(time(22), time(7)), PAUSES, True, 3, "d", {"newer": 1}),
    ],
)
def test_rules_come_back_as_they_were(rules: Rules) -> None:
    assert read_rules(json.loads(json.dumps(rules_record(rules)))) == rules


@pytest.mark.parametrize(
    "change",
    [
        {"id": 5},
        {"what": "dance"},
        {"what": []},
        {"since": "2026-01-01T00:00:00"},
        {"since": "soon"},
        {"at": []},
        {"at": ["25:00"]},
        {"at": ["20:00+01:00"]},
        {"at": 5},
        {"days": ["someday"]},
        {"every": 0, "hours": ["09:00", "17:00"]},
        {"every": True, "hours": ["09:00", "17:00"]},
        {"every": 45, "hours": ["17:00", "09:00"]},
        {"every": 45, "hours": ["09:00"]},
        {"every": 45, "hours": ["09:00", "17:00+01:00"]},
        {"every": 45},
        {"again": 99},
        {"until": "2026-02-30"},
        {"pauses": [["2026-02-30", None]]},
        {"words": None},
    ],
)
def test_what_cannot_be_a_reminder_is_said_to_be_none(change: dict[str, Any]) -> None:
    with pytest.raises(BadReminderError, match="It was left as it is"):
        read_reminder(reminder_record(reminder("log 20:00")) | change)


@pytest.mark.parametrize("change", [{"quiet": ["22:00"]}, {"pauses": 5}, {"quiet": 5}])
def test_what_cannot_be_rules_is_said_to_be_none(change: dict[str, Any]) -> None:
    with pytest.raises(BadReminderError, match="They were left as they are"):
        read_rules(rules_record(Rules()) | change)


def test_what_a_machine_remembers_comes_back_as_it_was() -> None:
    marks = {"a every": Mark(1, NOW, NOW), "b 2026-11-22 20:00": Mark(0, NOW, None, True)}
    past = Past(marks, NOW, NOW, NOW, NOW)
    assert read_past(json.loads(json.dumps(past_record(past)))) == past
    assert read_past(past_record(Past())) == Past()


@pytest.mark.parametrize(
    "row", [None, {}, {"shown": 1, "last": "soon"}, {"shown": True, "last": NOW.isoformat()}]
)
def test_what_cannot_be_remembered_is_forgotten(row: object) -> None:
    record = {"checked": "2026-01-01T00:00:00", "rested": 5, "marks": {"a": row}}
    assert read_past(record) == Past()
    assert read_past({"marks": []}) == Past()


def test_it_remembers_the_last_few_hundred() -> None:
    past = Past()
    each = reminder("log 20:00")
    for number in range(KEPT + 9):
        slot = datetime(2026, 1, 1, number // 60, number % 60)  # noqa: DTZ001 - a wall clock's time
        past = with_shown(past, Due(each, slot), NOW)
    assert len(past.marks) == KEPT
    assert "r 2026-01-01 05:08" in past.marks
    assert "r 2026-01-01 00:00" not in past.marks


def test_what_was_shown_last() -> None:
    assert last_shown(Past(), NOW) == ""
    marks = {
        "old": Mark(1, datetime(2026, 1, 1, tzinfo=UTC)),
        "later": Mark(1, NOW),
        "settled": Mark(0, NOW),
    }
    assert last_shown(Past(marks), NOW) == "later"
