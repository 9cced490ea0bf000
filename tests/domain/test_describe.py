"""Entries in plain English."""

import pytest

from selfcare.domain.describe import details, headline
from selfcare.domain.entries import (
    Assignment,
    Content,
    Day,
    Foreign,
    Pain,
    Posture,
    Profile,
    Question,
    Rest,
    Safety,
    Session,
    Shared,
    Visit,
)
from tests.domain.known import VOCABULARY


@pytest.mark.parametrize(
    ("content", "words", "more"),
    [
        (Pain((), 0), "No pain", []),
        (Pain(("knee.l",), 4), "Pain 4, left knee", []),
        (
            Pain(("knee.l", "neck-side.l", "calf.r"), 4),
            "Pain 4, left knee, left side of neck and right calf",
            [],
        ),
        (
            Pain(("knee.l",), 2, ("tingling",), ("sit-long",), ("move", "rest"), "a\n\x1bb"),
            "Pain 2, left knee",
            ["tingling", "long sitting", "eased by walking, moving about, rest", '"a b"'],
        ),
        (Posture("slump-sit", 3, "tired"), "Slumped sitting, pain 3", ['"tired"']),
        (Session("desk-neck", 1, "pain"), "Desk neck, stopped for pain", []),
        (
            Session("desk-neck", 1, "finished", before=5, after=3),
            "Desk neck, finished",
            ["pain 5 before, 3 after"],
        ),
        (Session("desk-neck", 1, "early", before=5), "Desk neck, early", []),
        (Session("desk", 1, "finished", title="Neck\nx"), "Neck x, finished", []),
        (Assignment("desk", 2, "accepted", "Neck"), "New routine: Neck, version 2", []),
        (Assignment("desk-neck", 2, "resumed"), "Desk neck: on again", []),
        (Assignment("desk-neck", 2, "lost"), "Desk neck: lost", []),
        (Rest("flare", "knee"), "Flare-up day", ['"knee"']),
        (Rest("holiday"), "Rest day", []),
        (Visit("x"), "Visit to the therapist", ['"x"']),
        (Profile(("statin", "cancer")), "About you: 2 marked", []),
        (Profile(), "About you: nothing marked", []),
        (
            Pain(("knee.l",), 4, ("sharp",), onset="sudden"),
            "Pain 4, left knee",
            ["sudden", "sharp"],
        ),
        (Safety(("fever", "rash"), ("rash",)), "Safety questions: 1 marked", []),
        (Safety(("fever",)), "Safety questions: nothing was marked", []),
        (Safety(looked_at=("rf-dvt",)), "Warning looked at", []),
        (Safety(read=("rf-dvt",)), "Warning read", []),
        (Safety(), "Safety questions: left out", []),
        (Question("May I swim?"), "Question for the therapist", ['"May I swim?"']),
        (Shared("report", "txt"), "Shared a report", ["txt", "nothing noted"]),
        (
            Shared("report", "pdf", "B", "30d", "2026-11-01", "2026-11-22", ("notes",)),
            "Shared a report with B",
            ["pdf", "2026-11-01 to 2026-11-22", "without notes"],
        ),
        (
            Shared("report", "pdf", added=("cover", "new"), without=("notes",)),
            "Shared a report",
            ["pdf", "nothing noted", "with your background", "with new", "without notes"],
        ),
        (Day(3, eased_by=("rest",), good="sun\n"), "Day: in the way 3", ["eased by rest", '"sun"']),
        (Day(), "Day", []),
        (Foreign("dream"), "Noted by a newer selfcare", []),
        (Pain(("tail.m",), 1), "Pain 1, tail.m", []),
    ],
)
def test_what_was_noted_and_what_else_was_said(
    content: Content, words: str, more: list[str]
) -> None:
    assert headline(content, VOCABULARY) == words
    assert details(content, VOCABULARY) == more
