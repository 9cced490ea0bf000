"""The report as plain text, for mail and for screen readers: no columns, a line a fact."""

import textwrap
from collections.abc import Iterator
from typing import Final

from selfcare.domain.text import clean
from selfcare.sharing.report.document import (
    Block,
    Document,
    Paragraph,
    Pictures,
    Quotations,
    Section,
    Table,
)

WIDTH: Final = 76


def as_text(document: Document, width: int = WIDTH) -> str:
    """Return the whole report, in lines of at most `width` characters."""
    return "\n".join(_lines(document, textwrap.TextWrapper(width, break_on_hyphens=False))) + "\n"


def _lines(document: Document, wrapper: textwrap.TextWrapper) -> Iterator[str]:
    yield document.title
    for section in document.cover:
        yield from _section(section, wrapper)
    if document.cover:
        yield from ("", document.title)
    for line in document.lines:
        yield from _wrapped(line, wrapper)
    for section in document.sections:
        yield from _section(section, wrapper)
    yield from ("", "APPENDIX")
    for section in document.appendix:
        yield from _section(section, wrapper)
    yield ""
    yield from _wrapped(document.foot, wrapper)
    yield f"Made on {document.made_on}."


def _section(section: Section, wrapper: textwrap.TextWrapper) -> Iterator[str]:
    yield from ("", section.heading.upper())
    for block in section.blocks:
        for mark, text in _told(block, section.heading):
            yield from _wrapped(text, wrapper, mark)


def _told(block: Block, heading: str) -> Iterator[tuple[str, str]]:
    """Yield what a block says, with the mark that each line begins with."""
    match block:
        case Paragraph(text):
            yield "", text
        case Table():
            if block.caption != heading:
                yield "", f"{block.caption}:"
            yield from (("- ", _row(block.head, row)) for row in block.rows)
        case Pictures(pictures):
            yield from (("", picture.alt) for picture in pictures)
        case Quotations(items):
            yield from (("> ", f"{item.when} {item.text}") for item in items)


def _row(head: tuple[str, ...], row: tuple[str, ...]) -> str:
    named = zip(head[1:], row[1:], strict=True)
    told = "; ".join(f"{name[:1].lower()}{name[1:]} {value}" for name, value in named if value)
    return f"{row[0]}: {told}"


def _wrapped(text: str, wrapper: textwrap.TextWrapper, mark: str = "") -> Iterator[str]:
    """Yield a paragraph in short lines; a line end in a note begins a new one."""
    wrapper.initial_indent, wrapper.subsequent_indent = mark, "  " if mark else ""
    for part in clean(text).splitlines():
        yield from wrapper.wrap(part)
