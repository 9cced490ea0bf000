"""Played routines as procedures: one for the whole, and one an exercise, done or not."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Final

from selfcare.domain.describe import routine_name
from selfcare.domain.entries import Done, Entry, Session
from selfcare.domain.text import clean
from selfcare.sharing.exports.fhir.codes import EXERCISES, Resource, concept
from selfcare.sharing.exports.fhir.making import ENTRY, Bundle, notes
from selfcare.sharing.exports.fhir.observations import add_rating

_ENDED: Final = {"finished": "completed", "stopped": "stopped", "pain": "stopped"}
_RESULTS: Final = {
    "done": "completed",
    "partly": "stopped",
    "stopped": "stopped",
    "skipped": "not-done",
}
_UNKNOWN: Final = "unknown"

_REASONS: Final = {
    "no-time": "No time",
    "hurts": "It hurt",
    "not-clear": "Not clear how",
    "no-room": "No room",
    "other": "Another reason",
}

Plan = tuple[str, Mapping[str, str]]
"""How to refer to a care plan, and to its requests by exercise."""


def add_session(
    bundle: Bundle, entry: Entry, session: Session, plan: Plan | None, names: Mapping[str, str]
) -> None:
    """Add a played routine. It is noted when it ends, so that it began as long before."""
    start = entry.at - timedelta(seconds=session.seconds)
    based_on = {"basedOn": [{"reference": plan[0]}]} if plan else {}
    whole = _procedure(bundle, _ENDED.get(session.ended, _UNKNOWN), start, entry.at) | {
        "code": {"text": clean(routine_name(session.routine))},
        **based_on,
        **notes(session.note),
    }
    if session.ended == "pain":
        whole["statusReason"] = {"text": _REASONS["hurts"]}
    url = bundle.add(whole, ENTRY, entry.id)
    for number, done in enumerate(session.exercises, 1):
        part = _exercise(bundle, done, start, entry.at, names) | {"partOf": [{"reference": url}]}
        if plan and done.exercise in plan[1]:
            part["basedOn"] = [{"reference": plan[1][done.exercise]}]
        bundle.add(part, ENTRY, f"{entry.id}/{number}")
    for name, value, when in (
        ("before", session.before, start),
        ("after", session.after, entry.at),
    ):
        if value is not None:
            add_rating(bundle, entry, value, when, name, url)


def _exercise(
    bundle: Bundle, done: Done, start: datetime, end: datetime, names: Mapping[str, str]
) -> Resource:
    status = _RESULTS.get(done.result, _UNKNOWN)
    shown = clean(names.get(done.exercise, routine_name(done.exercise)))
    exercise = _procedure(bundle, status, start, end) | {
        "code": concept(EXERCISES, done.exercise, shown)
    }
    if done.reason:
        reason = _REASONS.get(done.reason, done.reason.replace("-", " "))
        exercise["statusReason"] = {"text": clean(reason)}
    said = f"{done.seconds} s spent holding or moving" if done.seconds else ""
    return exercise | notes(said)


def _procedure(bundle: Bundle, status: str, start: datetime, end: datetime) -> Resource:
    """Return what every procedure has. One that was not done has no length, only its time."""
    if status == "not-done" or start == end:
        when: Resource = {"performedDateTime": end.isoformat()}
    else:
        when = {"performedPeriod": {"start": start.isoformat(), "end": end.isoformat()}}
    procedure = {"resourceType": "Procedure", "status": status, "subject": bundle.subject}
    return procedure | when
