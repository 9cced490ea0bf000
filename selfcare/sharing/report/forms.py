"""The forms that a report can leave in. What one of them needs is imported when it is asked for."""

from pathlib import Path
from typing import Final

from selfcare.domain.entries import Shared
from selfcare.sharing.report.choices import COVER
from selfcare.sharing.report.gather import Report

FORMS: Final = ("html", "pdf", "txt", "json")
"""The endings of the files, the most useful first."""


def as_bytes(report: Report, form: str, *, password: str = "") -> bytes:
    """Return the report in one of `FORMS`; a `password` locks a PDF and nothing else.

    Raises:
        PdfError: the PDF cannot be made here.
    """
    if form == "pdf":
        from selfcare.sharing.report.pdf import as_pdf

        return as_pdf(report.document, report.made, paper=report.choices.paper, password=password)
    return as_words(report, form).encode()


def as_words(report: Report, form: str) -> str:
    """Return the report in one of `FORMS` that is text: `html`, `txt` or `json`."""
    if form == "html":
        from selfcare.sharing.report.html import as_html

        return as_html(report.document)
    if form == "json":
        from selfcare.sharing.report.figures import as_json

        return as_json(report.summary, report.names, report.choices.name, report.made, report.cover)
    from selfcare.sharing.report.text import as_text

    return as_text(report.document)


def form_of(path: Path) -> str:
    """Return the ending of a file, in small letters and without its dot."""
    return path.suffix[1:].lower()


def usual_name(report: Report, form: str) -> str:
    """Return a file name that says nothing about anybody, such as `diary-2026-11-22.html`."""
    return f"diary-{report.made:%Y-%m-%d}.{form}"


def as_shared(report: Report, form: str, recipient: str) -> Shared:
    """Return what the diary keeps about this report having left."""
    period = report.summary.now.period
    return Shared(
        what="report",
        form=form,
        recipient=recipient,
        since=report.choices.since,
        first=period.first.isoformat(),
        last=period.last.isoformat(),
        without=tuple(sorted(report.choices.without)),
        added=(COVER,) if report.choices.has_cover else (),
    )
