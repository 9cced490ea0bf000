"""What this machine remembers of its reminders, as it changes, and as it lies on disk."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any, Final

from selfcare.domain.entries import Record
from selfcare.domain.reminders.ringing import Due, Mark, Past

KEPT: Final = 300
"""How many marks are kept: those of many weeks, in case that a clock is set back so far."""

LONGEST_SNOOZE: Final = 24 * 60
"""The most minutes for which a reminder can be put off."""

_MOMENTS: Final = Past._fields[1:]


def with_shown(past: Past, due: Due, now: datetime) -> Past:
    """Return `past` after this reminder was shown."""
    known = past.marks.get(due.key)
    shown = known.shown if known else 0
    return _with(past, due.key, Mark(shown + 1, now))


def with_settled(past: Past, due: Due, now: datetime) -> Past:
    """Return `past` after there was nothing left to remind of."""
    known = past.marks.get(due.key)
    return _with(past, due.key, Mark(known.shown if known else 0, now, is_settled=True))


def with_snooze(past: Past, key: str, minutes: int, now: datetime) -> Past:
    """Return `past` with a reminder that was shown put off for so many minutes from now."""
    until = now.astimezone(UTC) + timedelta(minutes=minutes)
    return _with(past, key, Mark(past.marks[key].shown, now, until))


def last_shown(past: Past, now: datetime) -> str:
    """Return the key of what was shown last, within a day; empty where there is none."""
    recent = {
        key: mark.last
        for key, mark in past.marks.items()
        if mark.shown and now - mark.last < timedelta(days=1)
    }
    return max(recent, key=lambda key: recent[key].astimezone(UTC), default="")


def past_record(past: Past) -> Record:
    """Return it as a JSON object."""
    return {
        **{name: _iso(getattr(past, name)) for name in _MOMENTS},
        "marks": {key: _told(mark) for key, mark in past.marks.items()},
    }


def read_past(record: Mapping[str, Any]) -> Past:
    """Read it from its JSON object. What cannot be read is forgotten: at worst, one rings again."""
    marks = record.get("marks")
    read = {}
    for key, row in marks.items() if isinstance(marks, dict) else ():
        try:
            read[key] = _mark(row)
        except (KeyError, TypeError, ValueError, AttributeError):
            continue
    return Past(read, *(_moment(record.get(name)) for name in _MOMENTS))


def _with(past: Past, key: str, mark: Mark) -> Past:
    others = {known: each for known, each in past.marks.items() if known != key}
    kept = list(others.items())[-(KEPT - 1) :]
    return past._replace(marks={**dict(kept), key: mark})


def _told(mark: Mark) -> Record:
    told: Record = {"shown": mark.shown, "last": mark.last.isoformat()}
    if mark.until is not None:
        told["until"] = mark.until.isoformat()
    if mark.is_settled:
        told["settled"] = True
    return told


def _mark(row: Mapping[str, Any]) -> Mark:
    last, until, shown = _moment(row["last"]), _moment(row.get("until")), row["shown"]
    if last is None or isinstance(shown, bool) or not isinstance(shown, int):
        raise ValueError("no mark")
    return Mark(shown, last, until, row.get("settled") is True)


def _moment(text: object) -> datetime | None:
    if not isinstance(text, str):
        return None
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    return moment if moment.tzinfo else None


def _iso(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None
