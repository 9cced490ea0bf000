"""What is said about warnings: what to do first, never that all is well."""

from datetime import timedelta

from selfcare.domain.entries import Safety
from selfcare.domain.safety.asking import Reason
from selfcare.domain.safety.numbers import help_lines
from selfcare.domain.safety.sentences import (
    for_the_report,
    in_a_line,
    in_short,
    told,
    when_nothing_is_open,
    why_asked,
)
from selfcare.domain.safety.warnings import open_warnings
from selfcare.knowledge.loader import load
from tests.conftest import NOW
from tests.domain.safety.noted import BOOK, NOTHING, ago, answered, noted

TODAY = NOW.date()
MONTH_AGO = TODAY - timedelta(days=30)
LOCKED = "A jaw stuck open or shut?"
LUMP = "A new lump that grows or does not go away?"
LINES = help_lines("us", load("help_lines"))


def test_one_line_names_the_most_urgent_and_what_to_do() -> None:
    listed = [answered("chest-pressure", "jaw-locked", "new-lump")]
    assert in_short(open_warnings(listed, NOTHING, BOOK, NOW), BOOK, LINES) == (
        "Get help now: Chest pressure, or pain with feeling unwell. "
        "Call 911 now, or go to an emergency department. And 2 more."
    )
    one = open_warnings([answered("new-lump")], NOTHING, BOOK, NOW)
    assert in_short(one, BOOK, LINES).endswith("Book an appointment, and tell your therapist.")
    assert in_short([], BOOK, LINES) == ""


def test_the_report_tells_what_was_marked_and_what_became_of_it() -> None:
    listed = [
        answered("jaw-locked", at=ago(days=3)),
        answered("new-lump", at=ago(days=3)),
        noted(Safety(looked_at=("rf-jaw-lock",)), ago(days=1)),
    ]
    assert for_the_report(listed, NOTHING, BOOK, MONTH_AGO, TODAY) == [
        "Get medical advice today: Jaw stuck (2026-11-19). Looked at by a clinician, as noted on 2026-11-21.",
        "Talk to a clinician: Lump that grows or stays (2026-11-19).",
        f"The safety questions were answered on one day; with yes: {LOCKED} {LUMP}",
    ]


def test_the_report_says_what_was_not_asked_and_never_that_all_is_well() -> None:
    assert for_the_report([], NOTHING, BOOK, MONTH_AGO, TODAY) == [
        "The safety questions were not answered in this time."
    ]
    nothing = [noted(Safety(asked=("fever",))), noted(Safety(asked=("fever",)), ago(days=7))]
    assert for_the_report(nothing, NOTHING, BOOK, MONTH_AGO, TODAY) == [
        "The safety questions were answered on 2 days; nothing was marked."
    ]
    assert for_the_report(nothing[:1], NOTHING, BOOK, MONTH_AGO, TODAY) == [
        "The safety questions were answered on one day; nothing was marked."
    ]


def test_what_is_private_stays_out_of_the_report_and_nothing_false_is_said_instead() -> None:
    assert for_the_report([answered("self-harm")], NOTHING, BOOK, MONTH_AGO, TODAY) == [
        "The safety questions were answered on one day."
    ]
    (warning,) = open_warnings([answered("self-harm")], NOTHING, BOOK, NOW)
    assert warning.sign.is_private


def test_the_first_screen_begins_with_the_most_urgent() -> None:
    several = open_warnings([answered("chest-pressure", "new-lump")], NOTHING, BOOK, NOW)
    assert in_a_line(several, BOOK, is_due=True) == (
        "Get help now: Chest pressure, or pain with feeling unwell, and 1 more. Press w.",
        True,
    )
    lump = open_warnings([answered("new-lump")], NOTHING, BOOK, NOW)
    assert in_a_line(lump, BOOK, is_due=False) == (
        "Talk to a clinician: Lump that grows or stays. Press w.",
        False,
    )
    assert in_a_line([], BOOK, is_due=False) == ("", False)
    assert "safety questions" in in_a_line([], BOOK, is_due=True)[0]


def test_it_is_said_why_questions_come_and_never_that_all_is_well() -> None:
    assert why_asked(Reason.STRONG, 8) == "Pain 8 is strong."
    assert why_asked(Reason.NEW_AREA, 3) == "This is a new place."
    assert why_asked(Reason.SUDDEN, 3) == "It came on suddenly."
    assert why_asked(Reason.WEEKLY, 3) == ""
    assert when_nothing_is_open(Safety(asked=("fever",))) == (
        "Nothing was marked. If you are worried, get advice."
    )
    marked = when_nothing_is_open(Safety(asked=("fever",), yes=("fever",)))
    assert marked == "What you marked is noted. If you are worried, get advice."
    assert "If you are worried" in when_nothing_is_open(None)


def test_a_crisis_line_stands_where_it_helps_and_is_known() -> None:
    (harm,) = open_warnings([answered("self-harm")], NOTHING, BOOK, NOW)
    assert "Crisis line: 988." in told(harm, LINES)
    assert "Crisis line" not in told(harm, help_lines("", load("help_lines")))
    (lump,) = open_warnings([answered("new-lump")], NOTHING, BOOK, NOW)
    assert told(lump, LINES) == f"{lump.sign.text} (Noted 2026-11-22 17:05.)"


def test_a_yes_to_one_question_can_be_an_emergency_alone() -> None:
    urgent = BOOK.urgent_questions()
    assert {"saddle-numb", "chest-pressure", "self-harm", "pulse-tummy"} <= urgent
    assert not {"fever", "breathless", "new-lump"} & urgent
