"""Entries survive the way to disk and back."""

import json
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfcare.domain.checks import check
from selfcare.domain.entries import (
    STATES,
    AfterVisit,
    Assignment,
    BadEntryError,
    Content,
    Day,
    Done,
    Entry,
    Foreign,
    Measure,
    Pain,
    Posture,
    Profile,
    Question,
    Recipient,
    Rest,
    Safety,
    Session,
    Shared,
    Visit,
)
from selfcare.domain.records import KINDS, as_record, from_record, kind_of

words = st.lists(st.sampled_from(["neck-side.l", "sit-long", "tingling"]), max_size=3).map(tuple)
ratings = st.integers(0, 10)
notes = st.text(max_size=40)
done = st.builds(
    Done,
    exercise=st.just("chin-tuck"),
    result=st.sampled_from(["done", "partly", "skipped", "stopped"]),
    seconds=st.integers(0, 600),
    reason=st.sampled_from(["", "no time"]),
    despite=st.sampled_from([(), ("pregnant", "statin")]),
    pain=st.none() | ratings,
)
contents: st.SearchStrategy[Content] = st.one_of(
    st.builds(
        Pain,
        zones=words,
        intensity=ratings,
        qualities=words,
        triggers=words,
        eased_by=words,
        note=notes,
        onset=st.sampled_from(["", "sudden"]),
    ),
    st.builds(Posture, posture=st.just("slump-sit"), intensity=ratings, note=notes),
    st.builds(
        Session,
        routine=st.just("desk-neck"),
        version=st.integers(1, 9),
        ended=st.sampled_from(["finished", "stopped", "pain"]),
        exercises=st.lists(done, max_size=3).map(tuple),
        before=st.none() | ratings,
        after=st.none() | ratings,
        seconds=st.integers(0, 3600),
        note=notes,
        title=notes,
    ),
    st.builds(
        Assignment,
        routine=st.just("desk-neck"),
        version=st.integers(1, 9),
        state=st.sampled_from(STATES),
        title=notes,
        sha256=st.sampled_from(["", "ab" * 32]),
        note=notes,
    ),
    st.builds(Rest, why=st.sampled_from(["rest", "sick", "flare"]), note=notes),
    st.builds(Visit, note=notes),
    st.builds(Profile, flags=words, note=notes),
    st.builds(
        Day,
        in_the_way=st.none() | ratings,
        sleep=st.none() | ratings,
        stress=st.none() | ratings,
        eased_by=words,
        good=notes,
        note=notes,
    ),
    st.builds(
        lambda values, note: Measure("peg", ("pain",) * len(values), tuple(values), note),
        st.lists(ratings, max_size=3),
        notes,
    ),
    st.builds(
        Measure, name=st.just("change"), items=st.just(("2026-11-01",)), values=st.just((-5,))
    ),
    st.builds(
        AfterVisit, felt=words, pressure=st.sampled_from(["", "fine", "too-much"]), note=notes
    ),
    st.builds(Safety, asked=words, yes=words, read=words, looked_at=words, ahead=words, note=notes),
    st.builds(Question, note=notes.map("Why {}?".format)),
    st.builds(
        Shared,
        what=st.just("report"),
        form=st.sampled_from(["html", "pdf"]),
        recipient=notes,
        first=st.sampled_from(["", "2026-11-01"]),
        without=st.lists(st.sampled_from(["notes", "posture"]), max_size=2).map(tuple),
        note=notes,
        added=st.sampled_from([(), ("cover",)]),
    ),
    st.builds(
        Recipient,
        name=notes.filter(str.strip),
        key=st.sampled_from(["", "age1xyz"]),
        state=st.sampled_from(["known", "forgotten"]),
    ),
    st.builds(Foreign, kind=st.just("dream")),
)
moments = st.builds(
    lambda seconds, minutes: (
        datetime(2000, 1, 1, tzinfo=UTC) + timedelta(seconds=seconds)
    ).astimezone(timezone(timedelta(minutes=minutes))),
    st.integers(0, 10**9),
    st.integers(-720, 840),
)
entries = st.builds(
    Entry,
    id=st.uuids().map(str),
    at=moments,
    logged_at=moments,
    content=contents,
    rev=st.integers(1, 99),
    device=st.just("device-1"),
    unknown=st.dictionaries(st.sampled_from(["weather", "mood"]), st.integers()),
    private=st.booleans(),
)

RECORD = {
    "id": "1",
    "kind": "pain",
    "at": "2026-11-22T17:05:00+01:00",
    "logged_at": "2026-11-22T17:05:00+01:00",
    "rev": 1,
    "device": "device-1",
    "zones": ["neck-side.l"],
    "intensity": 6,
}


@given(entries)
def test_to_json_and_back_is_the_same_entry(entry: Entry) -> None:
    assert from_record(json.loads(json.dumps(as_record(entry)))) == entry


def test_fields_that_say_nothing_are_not_written() -> None:
    entry = from_record(RECORD)
    assert as_record(entry) == RECORD


def test_no_pain_is_written_as_an_answer_of_its_own() -> None:
    nothing = Pain((), 0)
    record = as_record(from_record(RECORD)._replace(content=nothing))
    assert (record["zones"], record["intensity"]) == ([], 0)
    assert nothing.is_none
    assert not Pain(("knee.l",), 0).is_none


def test_a_kind_of_a_newer_version_keeps_all_its_fields() -> None:
    record = RECORD | {"kind": "dream", "colour": "blue"}
    entry = from_record(record)
    assert kind_of(entry.content) == "dream"
    assert as_record(entry) == record


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("at", "2026-11-22T17:05:00"),
        ("at", "yesterday"),
        ("at", 5),
        ("intensity", 11),
        ("intensity", 6.5),
        ("intensity", True),
        ("zones", "neck"),
        ("zones", [1]),
        ("zones", None),
    ],
)
def test_a_record_that_is_no_entry_is_refused_with_its_id(field: str, value: object) -> None:
    with pytest.raises(BadEntryError, match="Entry 1 cannot be read"):
        from_record(RECORD | {field: value})


@given(
    st.dictionaries(
        st.sampled_from(
            [*RECORD, *["exercises", "before", "name", "items", "values", "felt", "good"]]
        ),
        st.integers() | st.text() | st.lists(st.integers() | st.text(), max_size=2),
    )
)
def test_no_record_raises_anything_else(fields: dict[str, Any]) -> None:
    for kind in KINDS.values():
        try:
            from_record(RECORD | fields | {"kind": kind})
        except BadEntryError as fault:
            sentence = str(fault)
            assert sentence.startswith("Entry")


@given(contents)
def test_every_good_content_passes_the_check(content: Content) -> None:
    if isinstance(content, Pain) and content.intensity and not content.zones:
        content = content._replace(zones=("knee.l",))
    check(content)


def test_a_rating_during_an_exercise_is_checked_like_any_other() -> None:
    session = Session("desk-neck", 1, "pain", (Done("chin-tuck", "stopped", pain=11),))
    with pytest.raises(BadEntryError, match="whole number from 0 to 10"):
        check(session)


def test_what_cannot_be_done_with_a_routine_is_no_entry() -> None:
    fields = {"kind": "assignment", "routine": "neck", "version": 1}
    paused = from_record(RECORD | fields | {"state": "paused"}).content
    assert paused == Assignment("neck", 1, "paused")
    with pytest.raises(BadEntryError, match="nothing that can be done"):
        from_record(RECORD | fields | {"state": "eaten"})


def test_the_day_is_the_local_one() -> None:
    late = RECORD | {"at": "2026-11-22T23:30:00-05:00"}
    assert from_record(late).day.isoformat() == "2026-11-22"


@pytest.mark.parametrize(
    "measure",
    [
        {"name": "peg", "items": ["pain"], "values": [1, 2]},
        {"name": "peg", "items": ["pain"], "values": [True]},
        {"name": "peg", "items": ["pain"], "values": 1},
        {"items": [], "values": []},
    ],
)
def test_a_measure_has_a_whole_number_for_each_item(measure: dict[str, Any]) -> None:
    with pytest.raises(BadEntryError, match="cannot be read"):
        from_record(RECORD | {"kind": "measure"} | measure)


@pytest.mark.parametrize(
    ("content", "about"),
    [
        (Measure("peg", ("pain",), ()), "needs its number"),
        (Measure("psfs", ("film",), (11,)), "from 0 to 10"),
        (Day(stress=-1), "from 0 to 10"),
    ],
)
def test_a_check_in_that_cannot_be_meant_is_refused(content: Content, about: str) -> None:
    with pytest.raises(BadEntryError, match=about):
        check(content)
