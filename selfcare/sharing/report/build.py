"""From figures to the page: which section stands where."""

from datetime import datetime

from selfcare.domain.summary.summary import Summary
from selfcare.knowledge.loader import load
from selfcare.sharing.report.appendix import appendix
from selfcare.sharing.report.choices import Choices
from selfcare.sharing.report.cover import Cover, cover_sections
from selfcare.sharing.report.document import Document, Paragraph, Section, day_in_words
from selfcare.sharing.report.glance import figures, glance, lines_of
from selfcare.sharing.report.measures import after_the_visit, what_was_measured
from selfcare.sharing.report.names import Names
from selfcare.sharing.report.pictures import body_maps, chart
from selfcare.sharing.report.room import Room, room_on
from selfcare.sharing.report.sections import (
    PLACES,
    asked,
    came_along,
    eased,
    routines,
    warned,
    where_it_hurt,
)

TITLE = "Pain and posture diary"

FOOT = (
    "Noted by the client at home. Nobody checked the entries, and nothing here is a diagnosis. "
    "No entry is a gap, never a zero."
)


def report_of(
    summary: Summary, names: Names, choices: Choices, made: datetime, cover: Cover | None = None
) -> Document:
    """Put the figures of a summary onto a page; `made` is when, with its offset."""
    thresholds = load("thresholds")
    room = room_on(summary, names)
    return Document(
        title=TITLE,
        cover=tuple(cover_sections(cover, choices.name)),
        lines=lines_of(summary, choices),
        sections=(
            *warned(summary),
            *asked(summary.questions, summary.now.period.last.year),
            *after_the_visit(summary),
            glance(summary, thresholds),
            figures(summary),
            *_places(summary, names),
            *(chart(summary) if room.has_chart else ()),
            *(body_maps(summary, names) if room.has_maps else ()),
            *_words(summary, names, choices, room),
            *what_was_measured(summary, room.measures),
            *_routines(summary, names, choices, room),
        ),
        appendix=tuple(appendix(summary, names, thresholds, room)),
        foot=FOOT,
        made_on=day_in_words(made.date()),
    )


def _places(summary: Summary, names: Names) -> list[Section]:
    """The places that hurt on the most days, in words."""
    before = summary.before.places if summary.before else None
    table = where_it_hurt(summary.now.places[:PLACES], before, names)
    nothing = Paragraph("No place was noted in these days.", "quiet")
    return [Section("Where it hurt", (table if table.rows else nothing,), "half")]


def _words(summary: Summary, names: Names, choices: Choices, room: Room) -> list[Section]:
    if {"pain", "posture"} <= choices.without:
        return []
    return [
        came_along(summary.triggers[: room.words], summary, names),
        eased(summary.eased[: room.words], summary, names),
    ]


def _routines(summary: Summary, names: Names, choices: Choices, room: Room) -> list[Section]:
    if "session" in choices.without:
        return []
    return [routines(summary.practice[: room.exercises], summary.now.period, names)]
