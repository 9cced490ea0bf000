"""Entries as the flat JSON objects that lie on disk, and back."""

from collections.abc import Callable, Mapping
from datetime import datetime
from sys import intern
from typing import Any, Final

from selfcare.domain.entries import (
    STATES,
    WORST,
    AfterVisit,
    Assignment,
    BadEntryError,
    Content,
    Day,
    Done,
    Entry,
    Foreign,
    Intake,
    Known,
    Measure,
    Pain,
    Posture,
    Profile,
    Question,
    Recipient,
    Record,
    Rest,
    Safety,
    Session,
    Shared,
    Visit,
)

KINDS: Final[Mapping[type[Any], str]] = {
    Pain: "pain",
    Posture: "posture",
    Session: "session",
    Visit: "visit",
    Profile: "profile",
    Safety: "safety",
    Assignment: "assignment",
    Rest: "rest",
    Question: "question",
    Shared: "share",
    Recipient: "recipient",
    Intake: "intake",
    Day: "day",
    Measure: "measure",
    AfterVisit: "after-visit",
}
"""The name that each kind of content has on disk."""

_ENVELOPE: Final = frozenset(
    {"id", "kind", "at", "logged_at", "rev", "device", "deleted", "private"}
)
_NOTHING: Final[Mapping[str, Any]] = {}
_KNOWN: Final = {kind: _ENVELOPE.union(content._fields) for content, kind in KINDS.items()}


def kind_of(content: Content) -> str:
    """Return the name that this content's kind has on disk."""
    return content.kind if isinstance(content, Foreign) else KINDS[type(content)]


def as_record(entry: Entry) -> Record:
    """Return the entry as a JSON object; fields that say nothing are left out."""
    record: Record = {
        "id": entry.id,
        "kind": kind_of(entry.content),
        "at": entry.at.isoformat(),
        "logged_at": entry.logged_at.isoformat(),
        "rev": entry.rev,
        "device": entry.device,
    }
    if entry.private:
        record["private"] = True
    if not isinstance(entry.content, Foreign):
        record.update(_fields(entry.content))
    return record | dict(entry.unknown)


def from_record(record: Mapping[str, Any]) -> Entry:
    """Read an entry from its JSON object.

    Raises:
        BadEntryError: a field that every entry has is missing or is not what it should be.
    """
    try:
        kind = record["kind"]
        read = _READERS.get(kind)
        content: Content = read(record) if read else Foreign(kind)
        known = _KNOWN.get(kind, _ENVELOPE)
        at = _moment(record["at"])
        return Entry(
            id=record["id"],
            at=at,
            logged_at=at if record["logged_at"] == record["at"] else _moment(record["logged_at"]),
            content=content,
            rev=record["rev"],
            device=intern(record["device"]),
            unknown=_NOTHING
            if known.issuperset(record)
            else {name: value for name, value in record.items() if name not in known},
            private=bool(record.get("private")),
        )
    except (KeyError, TypeError, ValueError, AttributeError) as fault:
        name = record.get("id", "without an id")
        raise BadEntryError(f"Entry {name} cannot be read: {fault!r}") from fault


def _fields(content: Known) -> Record:
    """Return the content's own fields; those that say nothing are left out."""
    fields = {
        name: value for name, value in content._asdict().items() if value not in ((), "", None)
    }
    if isinstance(content, Pain):
        fields["zones"] = content.zones
    if isinstance(content, Session):
        fields["exercises"] = [_stated(done) for done in content.exercises]
    return {
        name: list(value) if isinstance(value, tuple) else value for name, value in fields.items()
    }


def _stated(done: Done) -> Record:
    said = {name: value for name, value in done._asdict().items() if value not in ("", None, ())}
    if done.despite:
        said["despite"] = list(done.despite)
    return said if done.seconds else {name: said[name] for name in said if name != "seconds"}


def _moment(text: str) -> datetime:
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise ValueError(f"the time {text} has no offset")
    return moment


def _list(record: Mapping[str, Any], name: str) -> list[Any]:
    values = record.get(name, [])
    if not isinstance(values, list):
        raise TypeError(f"{name} is not a list")
    return values


def _word(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(f"{value!r} is not a word")
    return value


def _words(record: Mapping[str, Any], name: str) -> tuple[str, ...]:
    return tuple(map(intern, _list(record, name))) if name in record else ()


def _count(value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or value < 0:
        raise ValueError(f"{value!r} is not a whole number")
    return value


def _note(record: Mapping[str, Any]) -> str:
    return _word(record.get("note", ""))


def _rating(value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= WORST:
        raise ValueError(f"{value!r} is not a whole number from 0 to {WORST}")
    return value


def _rating_or_none(value: object) -> int | None:
    return None if value is None else _rating(value)


def _pain(record: Mapping[str, Any]) -> Pain:
    return Pain(
        zones=_words(record, "zones"),
        intensity=_rating(record["intensity"]),
        qualities=_words(record, "qualities"),
        triggers=_words(record, "triggers"),
        eased_by=_words(record, "eased_by"),
        note=_note(record),
        onset=_word(record.get("onset", "")),
    )


def _posture(record: Mapping[str, Any]) -> Posture:
    return Posture(
        posture=_word(record["posture"]),
        intensity=_rating(record["intensity"]),
        note=_note(record),
    )


def _session(record: Mapping[str, Any]) -> Session:
    return Session(
        routine=_word(record["routine"]),
        version=_count(record["version"]),
        ended=_word(record["ended"]),
        exercises=tuple(map(_done, _list(record, "exercises"))),
        before=_rating_or_none(record.get("before")),
        after=_rating_or_none(record.get("after")),
        seconds=_count(record.get("seconds", 0)),
        note=_note(record),
        title=_word(record.get("title", "")),
    )


def _done(record: Mapping[str, Any]) -> Done:
    return Done(
        exercise=_word(record["exercise"]),
        result=_word(record["result"]),
        seconds=_count(record.get("seconds", 0)),
        reason=_word(record.get("reason", "")),
        despite=_words(record, "despite"),
        pain=_rating_or_none(record.get("pain")),
    )


def _visit(record: Mapping[str, Any]) -> Visit:
    return Visit(note=_note(record))


def _profile(record: Mapping[str, Any]) -> Profile:
    return Profile(flags=_words(record, "flags"), note=_note(record))


def _safety(record: Mapping[str, Any]) -> Safety:
    return Safety(
        asked=_words(record, "asked"),
        yes=_words(record, "yes"),
        read=_words(record, "read"),
        looked_at=_words(record, "looked_at"),
        ahead=_words(record, "ahead"),
        note=_note(record),
    )


def _question(record: Mapping[str, Any]) -> Question:
    return Question(note=_note(record))


def _share(record: Mapping[str, Any]) -> Shared:
    return Shared(
        what=_word(record["what"]),
        form=_word(record["form"]),
        recipient=_word(record.get("recipient", "")),
        since=_word(record.get("since", "")),
        first=_word(record.get("first", "")),
        last=_word(record.get("last", "")),
        without=_words(record, "without"),
        note=_note(record),
        added=_words(record, "added"),
    )


def _recipient(record: Mapping[str, Any]) -> Recipient:
    return Recipient(
        name=_word(record["name"]),
        key=_word(record.get("key", "")),
        state=_word(record.get("state", "known")),
        note=_note(record),
    )


def _day(record: Mapping[str, Any]) -> Day:
    return Day(
        in_the_way=_rating_or_none(record.get("in_the_way")),
        sleep=_rating_or_none(record.get("sleep")),
        stress=_rating_or_none(record.get("stress")),
        eased_by=_words(record, "eased_by"),
        good=_word(record.get("good", "")),
        note=_note(record),
    )


def _assignment(record: Mapping[str, Any]) -> Assignment:
    if record["state"] not in STATES:
        raise ValueError(f"{record['state']!r} is nothing that can be done with a routine")
    return Assignment(
        routine=_word(record["routine"]),
        version=_count(record["version"]),
        state=record["state"],
        title=_word(record.get("title", "")),
        sha256=_word(record.get("sha256", "")),
        note=_note(record),
    )


def _rest(record: Mapping[str, Any]) -> Rest:
    return Rest(why=_word(record.get("why", "rest")), note=_note(record))


def _intake(record: Mapping[str, Any]) -> Intake:
    return Intake(question=_word(record["question"]), note=_note(record))


def _measure(record: Mapping[str, Any]) -> Measure:
    items, values = _words(record, "items"), tuple(map(_whole, _list(record, "values")))
    if len(items) != len(values):
        raise ValueError("there are not as many values as items")
    return Measure(_word(record["name"]), items, values, _note(record))


def _whole(value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int):
        raise TypeError(f"{value!r} is not a whole number")
    return value


def _after_visit(record: Mapping[str, Any]) -> AfterVisit:
    return AfterVisit(_words(record, "felt"), _word(record.get("pressure", "")), _note(record))


_READERS: Final[Mapping[str, Callable[[Mapping[str, Any]], Content]]] = {
    "pain": _pain,
    "posture": _posture,
    "session": _session,
    "visit": _visit,
    "profile": _profile,
    "safety": _safety,
    "assignment": _assignment,
    "rest": _rest,
    "question": _question,
    "share": _share,
    "recipient": _recipient,
    "intake": _intake,
    "day": _day,
    "measure": _measure,
    "after-visit": _after_visit,
}
