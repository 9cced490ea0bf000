"""Reports on made-up diaries."""

from collections.abc import Sequence
from functools import cache

from selfcare.cli.demonstration.made_up import made_up_diary
from selfcare.domain.entries import Entry, Pain, Question
from selfcare.sharing.report.choices import Choices
from selfcare.sharing.report.gather import Report, gather
from selfcare.sharing.report.names import Names
from tests.domain.known import VOCABULARY
from tests.domain.summary.made import CLOCK, on, pain

HOSTILE = (
    '<script>alert(1)</script> </style> [/] [bold] {{ 7*7 }} #panic() $x$ "q" =cmd|calc '
    "\x1b]52;c;aGk=\x07 \u202eevil\u202c \u0645\u0631\u062d\u0628\u0627 " + "w" * 400
)
"""What no form may take for more than words."""


def names() -> Names:
    return Names(VOCABULARY, lambda row: row.exercise.replace("-", " ").capitalize())


def report(entries: Sequence[Entry], *, since: str = "30d", name: str = "") -> Report:
    wanted = Choices(since=since, name=name)
    return gather(entries, wanted, names(), CLOCK)


@cache
def of_the_demo(since: str = "last-visit") -> Report:
    """Return the report of the demo's year, with a question."""
    entries = [*made_up_diary(CLOCK), on(1, Question("May I swim again?"))]
    return report(entries, since=since)


def hostile() -> Report:
    entries = [
        on(1, Pain(("neck-side.l", "<b>zone</b>.l"), 6, triggers=("<i>t",), note=HOSTILE)),
        on(2, Question(HOSTILE)),
        *[pain(back, back % 7) for back in range(3, 20)],
    ]
    return report(entries, since="30d", name="\u202e<b>Name")
