"""From entries to a finished report, which can then be had in any form."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from selfcare.domain.clock import Clock
from selfcare.domain.entries import Entry
from selfcare.domain.summary.period import Period, span_of
from selfcare.domain.summary.practice import Assigned
from selfcare.domain.summary.summary import Summary, summarise
from selfcare.sharing.report.build import report_of
from selfcare.sharing.report.choices import Choices, chosen
from selfcare.sharing.report.cover import Cover, cover_of
from selfcare.sharing.report.document import Document
from selfcare.sharing.report.names import Names


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """Everything that any form of a report is made from."""

    choices: Choices
    summary: Summary
    names: Names
    document: Document
    made: datetime
    cover: Cover | None


def gather(
    entries: Sequence[Entry],
    choices: Choices,
    names: Names,
    clock: Clock,
    *,
    assigned: Callable[[Period], Assigned] | None = None,
    warnings: Callable[[Period], Sequence[str]] | None = None,
) -> Report:
    """Make the report that these choices leave of the entries.

    `assigned` says what was asked for in a period, and `warnings` what the therapist should know of
    it; they are called once the period is known.

    Raises:
        BadRangeError: `choices.since` is no range.
    """
    made = clock.now()
    shown = chosen(entries, choices)
    span = span_of(choices.since, shown, clock)
    shows_routines = "session" not in choices.without
    summary = summarise(
        shown,
        span,
        assigned=assigned(span.now) if assigned and shows_routines else None,
        warnings=warnings(span.now) if warnings else (),
    )
    cover = cover_of(entries, choices)
    return Report(
        choices=choices,
        summary=summary,
        names=names,
        document=report_of(summary, names, choices, made, cover),
        made=made,
        cover=cover,
    )
