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


def as_text(document: Document) -> str:
    """Return the whole report, in lines of at most 76 characters where words allow it."""
    lines = [document.title]
    for line in document.lines:
        lines += _wrapped(line)
    for section in document.sections:
        lines += _section(section)
    lines += ["", "APPENDIX"]
    for section in document.appendix:
        lines += _section(section)
    lines += ["", *_wrapped(document.foot), f"Made on {document.made_on}."]
    return "\n".join(lines) + "\n"


def _section(section: Section) -> Iterator[str]:
    yield from ("", section.heading.upper())
    for block in section.blocks:
        if isinstance(block, Table) and block.caption != section.heading:
            yield from _wrapped(f"{block.caption}:")
        yield from _block(block)


def _block(block: Block) -> Iterator[str]:
    match block:
        case Paragraph(text):
            yield from _wrapped(text)
        case Table(_, head, rows):
            for words, *figures in rows:
                named = zip(head[1:], figures, strict=True)
                told = "; ".join(
                    f"{name[:1].lower()}{name[1:]} {value}" for name, value in named if value
                )
                yield from _wrapped(f"{words}: {told}" if told else words, "- ")
        case Pictures(pictures):
            for picture in pictures:
                yield from _wrapped(picture.alt)
        case Quotations(items):
            for item in items:
                yield from _wrapped(f"{item.when} {item.text}", "> ")


def _wrapped(text: str, mark: str = "") -> Iterator[str]:
    """Yield a paragraph in short lines; a line end in a note begins a new one."""
    for part in clean(text).splitlines() or [""]:
        yield from textwrap.wrap(
            part,
            WIDTH,
            initial_indent=mark,
            subsequent_indent="  " if mark else "",
            break_long_words=True,
            break_on_hyphens=False,
        )
