"""From figures to the page: which section stands where."""

from datetime import datetime

from selfcare.domain.summary.summary import Half, Summary
from selfcare.knowledge.loader import load
from selfcare.sharing.report.appendix import appendix
from selfcare.sharing.report.choices import Choices
from selfcare.sharing.report.cover import Cover, cover_sections
from selfcare.sharing.report.document import Document, Paragraph, Pictures, Section, day_in_words
from selfcare.sharing.report.glance import figures, glance, lines_of
from selfcare.sharing.report.measures import after_the_visit, what_was_measured
from selfcare.sharing.report.names import Names
from selfcare.sharing.report.pictures import body_map, day_chart
from selfcare.sharing.report.sections import (
    PLACES,
    WORDS,
    asked,
    came_along,
    crowding,
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
            *_charts(summary),
            *_maps(summary, names),
            *_words(summary, names, choices),
            *what_was_measured(summary),
            *([] if "session" in choices.without else [routines(summary, names)]),
        ),
        appendix=tuple(appendix(summary, names, thresholds)),
        foot=FOOT,
        made_on=day_in_words(made.date()),
    )


def _charts(summary: Summary) -> list[Section]:
    if not any(value.worst is not None for value in summary.days):
        return []
    return [Section("Day by day", (Pictures((day_chart(summary),)),))]


def _places(summary: Summary, names: Names) -> list[Section]:
    """The places that hurt on the most days, in words."""
    before = summary.before.places if summary.before else None
    table = where_it_hurt(summary.now.places[:PLACES], before, names)
    nothing = Paragraph("No place was noted in these days.", "quiet")
    return [Section("Where it hurt", (table if table.rows else nothing,), "half")]


def _maps(summary: Summary, names: Names) -> list[Section]:
    """The body now and before, side by side."""
    halves: list[tuple[str, Half]] = [("Now", summary.now)]
    halves += [("Before", summary.before)] if summary.before else []
    maps = tuple(body_map(when, half, names) for when, half in halves if half.places)
    return [Section("On the body", (Pictures(maps),))] if maps else []


def _words(summary: Summary, names: Names, choices: Choices) -> list[Section]:
    if {"pain", "posture"} <= choices.without:
        return []
    shown = WORDS - crowding(summary)
    return [
        came_along(summary.triggers[:shown], summary, names),
        eased(summary.eased[:shown], summary, names),
    ]
