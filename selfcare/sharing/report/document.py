"""A report before it has a form: sections of sentences, tables, pictures and quotations.

All forms are made from this one value, so that none can say what another does not.
"""

from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from typing import Literal, TypeAlias

from selfcare.domain.text import clean


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A sentence or two."""

    text: str
    tone: Literal["plain", "strong", "quiet"] = "plain"


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under a heading each; the first column is words, the others mostly figures."""

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing as SVG, and the same in words."""

    svg: str
    alt: str
    caption: str
    is_small: bool = False
    """Whether two of them fit side by side."""


@dataclass(frozen=True, slots=True)
class Pictures:
    """Drawings side by side."""

    pictures: tuple[Picture, ...]


@dataclass(frozen=True, slots=True)
class Quotation:
    """Something that the person wrote, kept apart from what the program says."""

    when: str
    text: str


@dataclass(frozen=True, slots=True)
class Quotations:
    """What the person wrote, one after another."""

    items: tuple[Quotation, ...]


Block: TypeAlias = Paragraph | Table | Pictures | Quotations


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what stands under it."""

    heading: str
    blocks: tuple[Block, ...]
    width: Literal["full", "half"] = "full"
    """Whether two of them stand side by side on the first page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """The whole report."""

    title: str
    lines: tuple[str, ...]
    """What stands under the title: whose it is, and which days it is about."""
    sections: tuple[Section, ...]
    """The first page."""
    cover: tuple[Section, ...] = ()
    """A page before it, where one is wanted."""
    appendix: tuple[Section, ...]
    foot: str
    """The last line of the first page."""
    made_on: str
    """The day on which it was made, in words."""


Plain: TypeAlias = "str | bool | list[Plain] | dict[str, Plain]"


def plain(part: object) -> Plain:
    """Return a part of a report as dicts, lists and cleaned texts, each dict naming its `kind`."""
    if isinstance(part, str):
        return clean(part)
    if isinstance(part, tuple):
        return [plain(each) for each in part]
    if is_dataclass(part) and not isinstance(part, type):
        own = {field.name: plain(getattr(part, field.name)) for field in fields(part)}
        return own | {"kind": type(part).__name__}
    return bool(part)


def day_in_words(day: date) -> str:
    """Return such as `3 November 2026`."""
    return f"{day.day} {day:%B %Y}"


def short_day(day: date, this_year: int) -> str:
    """Return such as `3 Nov`, and of another year `3 Nov 2025`."""
    return f"{day.day} {day:%b}" + ("" if day.year == this_year else f" {day.year}")


def days_in_words(count: int) -> str:
    """Return `1 day` or such as `25 days`."""
    return f"{count:,} {'day' if count == 1 else 'days'}"
