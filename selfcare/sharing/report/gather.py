"""From entries to a finished report, which can then be had in any form."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from selfcare.domain.clock import Clock
from selfcare.domain.entries import Entry
from selfcare.domain.summary.period import span_of
from selfcare.domain.summary.practice import Assigned
from selfcare.domain.summary.summary import Summary, summarise
from selfcare.sharing.report.build import report_of
from selfcare.sharing.report.choices import Choices, chosen
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


def gather(
    entries: Sequence[Entry],
    choices: Choices,
    names: Names,
    clock: Clock,
    *,
    assigned: Assigned | None = None,
    warnings: Sequence[str] = (),
) -> Report:
    """Make the report that these choices leave of the entries.

    Raises:
        BadRangeError: `choices.since` is no range.
    """
    made = clock.now()
    shown = chosen(entries, choices)
    span = span_of(choices.since, shown, clock)
    summary = summarise(shown, span, assigned=assigned, warnings=warnings)
    document = report_of(summary, names, choices, made)
    return Report(choices=choices, summary=summary, names=names, document=document, made=made)
