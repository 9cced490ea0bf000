"""The report as JSON: the figures themselves, and what their ids are called."""

import json
from collections.abc import Iterator
from dataclasses import asdict, replace
from datetime import date, datetime
from typing import Final

from selfcare.domain.summary.summary import Summary
from selfcare.sharing.report.appendix import LISTED
from selfcare.sharing.report.cover import Cover
from selfcare.sharing.report.names import Names

FORMAT: Final = {"name": "selfcare-report", "version": 1}


def as_json(
    summary: Summary, names: Names, name: str, made: datetime, cover: Cover | None = None
) -> str:
    """Return one JSON object in ASCII, times in ISO 8601. What is not known is null, never 0."""
    figures = {
        "format": FORMAT,
        "made": made,
        **({"name": name} if name else {}),
        **({"cover": _told(cover)} if cover else {}),
        **asdict(replace(summary, notes=summary.notes[-LISTED:])),
        "routines": _routines(summary, names),
        "words": dict(sorted(_words(summary, names))),
    }
    return json.dumps(figures, indent=1, default=_dated) + "\n"


def _told(cover: Cover) -> dict[str, object]:
    answers = [
        {"question": each.question.id, "ask": each.question.ask, "answer": each.answer}
        for each in cover.answers
    ]
    return {"answers": answers, "marked": cover.marked}


def _routines(summary: Summary, names: Names) -> list[dict[str, object]]:
    versions = dict.fromkeys((row.routine, row.version) for row in summary.practice)
    return [
        {
            "routine": slug,
            "version": version,
            "title": names.routine(slug, version),
            "accepted": names.accepted.get((slug, version)),
        }
        for slug, version in versions
    ]


def _words(summary: Summary, names: Names) -> Iterator[tuple[str, str]]:
    halves = [summary.now, summary.before] if summary.before else [summary.now]
    for half in halves:
        yield from ((place.zone, names.word(place.zone)) for place in half.places)
    for counted in (*summary.triggers, *summary.eased, *summary.qualities):
        yield counted.id, names.word(counted.id)
    for row in reversed(summary.practice):  # where two versions differ, the newer one names it
        yield row.exercise, names.exercise(row)


def _dated(value: object) -> str:
    if isinstance(value, date):  # a datetime is one too
        return value.isoformat()
    raise TypeError(f"{value!r} cannot stand in a report")
