"""Entries of every kind, with texts that mean harm, for the tests of what leaves."""

from datetime import timedelta
from typing import Final

from selfcare.domain.entries import (
    Content,
    Done,
    Entry,
    Foreign,
    Pain,
    Posture,
    Session,
    Visit,
)
from selfcare.domain.identifiers import new_id
from tests.conftest import NOW

HOSTILE: Final = (
    "=cmd|' /C calc'!A0",
    "+1",
    "-1+2",
    "@SUM(A1)",
    "\t=1",
    "  =HYPERLINK(1)",
    "\uff1d1+1",
    'a "quoted", thing; =1\nand a second line',
    "\u202eright to left override",
    "\x1b]52;c;aGVsbG8=\x07",
    "a\x00b",
    "<script>alert(1)</script>",
    "[/] #set text(red) ${x}",
    "\u0627\u0644\u0631\u0642\u0628\u0629 \u4e2d\u6587 \U0001f926",
    "x" * 10_000,
)
"""Formulas, markup, orders to a terminal, other scripts, and length."""


def entry(content: Content, number: int = 0) -> Entry:
    """Return an entry of so many hours ago."""
    at = (NOW - timedelta(hours=number)).replace(microsecond=0)
    return Entry(new_id(at, number.to_bytes(10)), at, at, content, device="desk")


def one_of_each() -> list[Entry]:
    """Return an entry of each kind, the latest first."""
    exercises = (
        Done("chin-tuck", "done", 60),
        Done("doorway-pec", "skipped", 0, "no-time"),
        Done("micro-break", "partly", 10),
        Done("own-one", "stopped", 5, "hurts"),
    )
    contents: list[Content] = [
        Pain(("neck-side.l", "low-back.m"), 6, ("stiff",), ("sit-long",), ("move",), "after lunch"),
        Pain((), 0),
        Posture("slump-sit", 0, "at the desk"),
        Session("desk-neck", 1, "finished", exercises, 5, 3, 300, "good"),
        Session("gone-routine", 2, "pain", (), 4),
        Visit("Talked about breaks"),
        Foreign("dream"),
    ]
    return [entry(content, number) for number, content in enumerate(contents)]


def hostile() -> list[Entry]:
    """Return pains whose notes mean harm, the oldest first."""
    pains = [Pain(("knee.l",), 4, note=text) for text in HOSTILE]
    return [entry(pain, len(pains) - number) for number, pain in enumerate(pains)]
