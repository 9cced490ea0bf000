"""The report as a PDF that screen readers can read (PDF/UA-1), typeset by typst.

Data goes in as JSON and is never run as markup. A letter that none of the fonts has is refused by
typst, rather than left out unseen.
"""

import json
import re
from datetime import UTC, datetime
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Final

from selfcare.sharing.report.document import Document, Plain, plain

INSTALL: Final = (
    'A PDF needs one more part: pip install "selfcare[share]". '
    "The same report as HTML or text works without it."
)

LOCKED_VERSION: Final = "%PDF-2.0"
"""The first version of PDF that knows AES-256 as we use it (ISO 32000-2, 7.6.2)."""

_LONG: Final = re.compile(r"\S{40,}")
_OTHER_LETTERS: Final = re.compile(r"\\u(?!00|01[0-7]|200b)")
"""In JSON, letters beyond Latin, which typst's own fonts may lack. Without any, the computer's
fonts are not looked through: that takes time, and they differ from one computer to the next."""

_PIECES: Final = re.compile(r"\S{1,10}")


class PdfError(Exception):
    """The PDF cannot be made. Its text is for the person, and says what works instead."""


def as_pdf(document: Document, made: datetime, *, paper: str = "a4", password: str = "") -> bytes:
    """Return the report as a PDF, dated `made`; the same bytes for the same, unless it is locked.

    With a `password` it is encrypted by AES-256, and asks for it when it is opened.

    Raises:
        PdfError: the extra `share` is not installed, or no font has some letter of the notes.
    """
    pdf = _typeset(document, made, paper)
    return _locked(pdf, password) if password else pdf


def _typeset(document: Document, made: datetime, paper: str) -> bytes:
    try:
        import typst
    except ImportError as fault:
        raise PdfError(INSTALL) from fault
    data = json.dumps(_breakable(plain(document)))
    try:
        pdf = typst.compile(
            _template(),
            sys_inputs={"report": data, "paper": paper},
            pdf_standards=["ua-1"],
            ignore_system_fonts=not _OTHER_LETTERS.search(data),
            timestamp=made.astimezone(UTC).replace(microsecond=0),
        )
    except typst.TypstError as fault:
        raise PdfError(
            "The PDF could not be made: its fonts may lack a letter of your notes. "
            "Please take HTML instead, which can show every letter."
        ) from fault
    return pdf


def _breakable(part: Plain) -> Plain:
    """Let words that are too long for a line be broken; pictures are left alone."""
    match part:
        case str():
            return _LONG.sub(lambda word: "\u200b".join(_PIECES.findall(word[0])), part)
        case list():
            return [_breakable(each) for each in part]
        case dict():
            return {
                name: value if name == "svg" else _breakable(value) for name, value in part.items()
            }
        case _:
            return part


def _locked(pdf: bytes, password: str) -> bytes:
    try:
        from pypdf import PdfReader, PdfWriter
        from pypdf.errors import DependencyError
    except ImportError as fault:
        raise PdfError(INSTALL) from fault
    writer = PdfWriter(clone_from=PdfReader(BytesIO(pdf)))
    writer.pdf_header = LOCKED_VERSION
    try:
        writer.encrypt(password, algorithm="AES-256")
    except DependencyError as fault:
        raise PdfError(INSTALL) from fault
    locked = BytesIO()
    writer.write(locked)
    return locked.getvalue()


@cache
def _template() -> bytes:
    return Path(__file__).with_name("report.typ").read_bytes()
