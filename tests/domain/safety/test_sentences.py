"""What is said about warnings: what to do first, never that all is well."""

from datetime import timedelta

from selfcare.domain.entries import Safety
from selfcare.domain.safety.numbers import help_lines
from selfcare.domain.safety.sentences import for_the_report, in_short
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
