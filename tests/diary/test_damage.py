"""A damaged file stops nobody: it is kept, told of in a sentence, and the rest goes on."""

import json
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from selfcare.diary.diary import Diary
from selfcare.diary.home import Home
from selfcare.domain.clock import FixedClock
from selfcare.domain.describe import details, headline
from selfcare.domain.entries import Content, Done, Pain, Posture, Session, Visit
from selfcare.domain.vocabulary import Vocabulary
from selfcare.knowledge.loader import load
from tests.conftest import ZONE
from tests.diary.test_storage import DAMAGED

LAST_MONTH = datetime(2026, 10, 3, 8, 30, tzinfo=ZONE)
EVERY_KIND: tuple[Content, ...] = (
    Pain(("neck-side.l",), 6, ("tingling",), ("sit-long",), ("heat",), "after the train"),
    Posture("slump-sit", 3, "at the desk"),
    Session("desk-neck", 1, "pain", (Done("chin-tuck", "stopped", 30, "it hurt"),), 6, 4, 300, "?"),
    Visit("she found the spot"),
)
WRONG: tuple[object, ...] = (
    None,
    True,
    -1,
    6,
    1.5,
    10**400,
    "",
    "x",
    "2026-11-22",
    [],
    [None],
    [[]],
    {},
    {"a": [6]},
)


def shape(tables: object) -> bytes:
    return json.dumps(tables).encode()


WRONG_SHAPES = {
    "entries in a list": shape({"entries": [{"id": "a"}]}),
    "an entry in a word": shape({"entries": {"a": "b"}}),
    "about nothing": shape({"about": None}),
    "a version in words": shape({"about": {"format": {"version": "2"}}}),
}


@pytest.fixture
def path(diary: Diary, home: Home) -> Path:
    """This month's file of a diary that has another month too."""
    diary.add(Visit("last month"), LAST_MONTH)
    added = diary.add(Visit("this month"))
    return home.data / "diary" / added.device / "2026-11.json"


def notes(diary: Diary) -> list[str]:
    return [entry.content.note for entry in diary.entries() if isinstance(entry.content, Visit)]


@pytest.mark.parametrize("content", [*DAMAGED.values(), *WRONG_SHAPES.values()])
def test_it_is_kept_and_told_of_and_the_rest_goes_on(
    path: Path, home: Home, clock: FixedClock, content: bytes
) -> None:
    path.write_bytes(content)
    diary = Diary(home, clock)
    assert notes(diary) == ["last month"]
    (problem,) = diary.problems
    assert "2026-11.json is damaged" in problem
    assert path.read_bytes() == content

    diary.add(Visit("new"))
    assert notes(diary) == ["new", "last month"]
    (aside,) = path.parent.glob("*damaged*")
    assert aside.read_bytes() == content
    assert aside.name in diary.problems[-1]
    assert notes(Diary(home, clock)) == ["new", "last month"]


def test_a_file_cut_at_any_byte_is_damaged_and_none_is_overwritten(
    path: Path, home: Home, clock: FixedClock
) -> None:
    whole = path.read_bytes().rstrip()
    for length in range(len(whole)):
        path.write_bytes(whole[:length])
        assert notes(Diary(home, clock)) == ["last month"]
        Diary(home, clock).add(Visit("new"))
    kept = sorted(aside.read_bytes() for aside in path.parent.glob("*damaged*"))
    assert kept == [whole[:length] for length in range(len(whole))]


def test_a_file_that_was_mended_is_read_again(path: Path, home: Home, clock: FixedClock) -> None:
    whole = path.read_bytes()
    path.write_bytes(whole[:-5])
    diary = Diary(home, clock)
    assert notes(diary) == ["last month"]
    path.write_bytes(whole)
    assert notes(diary) == ["this month", "last month"]
    assert not diary.problems


def test_what_is_no_file_is_told_of_and_left(path: Path, home: Home, clock: FixedClock) -> None:
    path.unlink()
    path.mkdir()
    (home.data / "diary" / ".stfolder").write_bytes(b"")
    diary = Diary(home, clock)
    assert notes(diary) == ["last month"]
    assert "cannot be read: Is a directory" in diary.problems[0]
    with pytest.raises(IsADirectoryError):
        diary.add(Visit("new"))
    diary.add(Visit("older"), LAST_MONTH)
    assert path.is_dir()


def test_damage_on_another_machine_is_told_of_once(
    path: Path, home: Home, clock: FixedClock
) -> None:
    for machine in ("device-aaaaaaaa", "device-bbbbbbbb"):
        path.parent.with_name(machine).mkdir()
        path.parent.with_name(machine).joinpath(path.name).write_bytes(b"")
    diary = Diary(home, clock)
    diary.add(Visit("new"))
    assert set(notes(diary)) == {"new", "this month", "last month"}
    assert len(diary.problems) == 1


def test_a_wrong_value_in_any_field_leaves_the_others_readable(
    path: Path, home: Home, clock: FixedClock
) -> None:
    vocabulary = Vocabulary.from_data(load("zones"), load("words"))
    whole = json.loads(path.read_text())
    for record in wrong_records(home, clock):
        entries = whole["entries"] | {"odd": record}
        path.write_text(json.dumps(whole | {"entries": entries}))
        diary = Diary(home, clock)
        found = diary.entries()
        assert {"this month", "last month"} <= set(notes(diary)), record
        for entry in found:
            headline(entry.content, vocabulary)
            details(entry.content, vocabulary)
            assert all(isinstance(sentence, str) for sentence in diary.problems)
        diary.add(Visit("new"))
        kept = json.loads(path.read_text())["entries"]["odd"]
        assert kept == record


def wrong_records(home: Home, clock: FixedClock) -> Iterator[dict[str, Any]]:
    """Return an entry of each kind with each of its fields missing, or of a wrong type."""
    other = Home(home.data.with_name("other"), home.state)
    for content in EVERY_KIND:
        Diary(other, clock).add(content)
    (path,) = other.data.rglob("*.json")
    for record in json.loads(path.read_text())["entries"].values():
        for name in record:
            yield {key: value for key, value in record.items() if key != name}
            yield from (record | {name: value} for value in WRONG)
        for exercise in record.get("exercises", ()):
            for name in exercise:
                yield from (record | {"exercises": [exercise | {name: value}]} for value in WRONG)
