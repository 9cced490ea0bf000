"""A page to begin with, where it is wanted: what somebody told about themselves before a first session."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from selfcare.domain.entries import Entry
from selfcare.domain.intake import Answered, cover, questions
from selfcare.domain.profile import Flag, flags, held
from selfcare.knowledge.loader import load
from selfcare.sharing.report.choices import PRIVATE, Choices
from selfcare.sharing.report.document import Paragraph, Quotation, Quotations, Section

NOTHING = "Nothing was answered yet."


class Cover(NamedTuple):
    """What the cover says."""

    answers: tuple[Answered, ...] = ()
    marked: tuple[str, ...] = ()
    """What the person marked about themselves, in a few words each."""


def cover_of(entries: Sequence[Entry], choices: Choices) -> Cover | None:
    """Return what goes onto the cover; None where none is wanted."""
    if not choices.has_cover:
        return None
    shows_private = PRIVATE not in choices.without
    told = cover(entries, questions(load("intake")), with_private=shows_private)
    known = flags(load("profile"), load("exercises"))
    return Cover(tuple(told), tuple(_marked(entries, known, with_private=shows_private)))


def cover_sections(told: Cover | None, name: str) -> Iterator[Section]:
    """Yield the sections of the cover, whose `name` it bears if there is one."""
    if told is None:
        return
    if name:
        yield Section("About", (Paragraph(f"Name: {name}"),))
    for heading, group in groupby(told.answers, lambda each: each.question.section):
        said = tuple(Quotation(each.question.ask, each.answer) for each in group)
        yield Section(heading, (Quotations(said),))
    if told.marked:
        yield Section("Marked by the client", (Paragraph("; ".join(told.marked) + "."),))
    if not (told.answers or told.marked):
        yield Section("Background", (Paragraph(NOTHING, "quiet"),))


def _marked(
    entries: Iterable[Entry], known: Iterable[Flag], *, with_private: bool
) -> Iterator[str]:
    newest = held(entries)
    if newest and (with_private or not newest.private):
        marked = getattr(newest.content, "flags", ())
        yield from (flag.label for flag in known if flag.id in marked)
