"""When the questions come: never before the log is there, and not twice for one thing."""

from datetime import timedelta

import pytest

from selfcare.domain.entries import Entry, Pain, Safety
from selfcare.domain.safety.asking import (
    JUST_NOW,
    LATELY,
    WEEK,
    Reason,
    last_answers,
    reason_after,
    reason_now,
)
from tests.conftest import NOW
from tests.domain.safety.noted import ago, answered, noted, pain

STRONG = Pain(("knee.l",), 7)
MILD = Pain(("knee.l",), 6)
SUDDENLY = Pain(("knee.l",), 2, onset="sudden")
EARLIER = pain("knee.r", 3, at=ago(days=2))


def test_at_set_up_and_every_week() -> None:
    assert reason_now([], NOW) is Reason.SET_UP
    assert reason_now([noted(Safety(read=("rf-dvt",)))], NOW) is Reason.SET_UP
    assert reason_now([answered(at=NOW - WEEK)], NOW) is Reason.WEEKLY
    assert reason_now([answered(at=NOW - WEEK + timedelta(minutes=1))], NOW) is None


def test_to_leave_them_out_is_heeded_for_a_week_and_is_no_answer() -> None:
    left_out = noted(Safety(), ago(days=6))
    assert reason_now([left_out], NOW) is None
    assert reason_now([left_out], NOW + timedelta(days=1)) is Reason.WEEKLY
    assert last_answers([left_out]) is None
    earlier = answered("fever", at=ago(days=1))
    assert last_answers([answered(), left_out, earlier]) == Safety(asked=("fever",))


@pytest.mark.parametrize(
    ("pain_now", "before", "reason"),
    [
        (STRONG, [], Reason.STRONG),
        (MILD, [], None),
        (SUDDENLY, [], Reason.SUDDEN),
        (MILD, [EARLIER], None),
        (Pain(("knee.l", "shin.l"), 2), [EARLIER], Reason.NEW_AREA),
        (Pain((), 0), [EARLIER], None),
        (MILD, [pain("knee.r", 0)], Reason.NEW_AREA),
        (STRONG, [answered(at=NOW - LATELY)], Reason.STRONG),
        (STRONG, [answered(at=NOW - LATELY + timedelta(minutes=1))], None),
        (SUDDENLY, [answered(at=NOW - JUST_NOW)], Reason.SUDDEN),
        (SUDDENLY, [answered(at=NOW)], None),
    ],
)
def test_after_a_pain(pain_now: Pain, before: list[Entry], reason: Reason | None) -> None:
    assert reason_after(pain_now, before, NOW) is reason


def test_answers_to_other_questions_keep_none_away() -> None:
    lately = noted(Safety(asked=("fever", "rash")), ago(hours=1))
    assert reason_after(STRONG, [lately], NOW, ["fever"]) is None
    assert reason_after(STRONG, [lately], NOW, ["fever", "chest-pressure"]) is Reason.STRONG


def test_a_word_in_the_note_is_a_reason_but_not_twice() -> None:
    assert reason_after(MILD, [], NOW, is_named=True) is Reason.NOTE
    assert reason_after(MILD, [answered(at=ago(hours=1))], NOW, is_named=True) is None


def test_answers_of_a_clock_that_ran_ahead_keep_no_question_away() -> None:
    """A machine that once believed it was next year would else never ask until then."""
    ahead = answered(at=NOW + timedelta(days=300))
    assert reason_now([ahead], NOW) is Reason.SET_UP
    assert reason_after(STRONG, [ahead], NOW) is Reason.STRONG
    other_machine = answered(at=NOW + timedelta(minutes=5))
    assert reason_now([other_machine], NOW) is None
