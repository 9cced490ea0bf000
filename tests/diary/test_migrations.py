"""An old file is read for ever; a new one is never spoilt by an old program."""

import json
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from selfcare.diary import migrations
from selfcare.diary.backups.snapshots import kept_content, snapshots
from selfcare.diary.diary import Diary
from selfcare.diary.home import Home
from selfcare.diary.migrations import Tables
from selfcare.diary.month import Month, NewerFormatError
from selfcare.domain.clock import FixedClock
from selfcare.domain.entries import Done, Pain, Posture, Session, Visit
from tests.conftest import ZONE

STORED = Path(__file__).parent / "stored"
DEVICE = "device-1f2e3d4c"
LAST_MONTH = datetime(2026, 10, 3, 8, 30, tzinfo=ZONE)
OF_FORMAT_1 = [
    Pain(("neck-side.l",), 6, ("tingling",), ("sit-long",), ("heat",), "nach dem Zug, müde"),
    Posture("slump-sit", 3),
    Session("desk-neck", 1, "pain", (Done("chin-tuck", "stopped", 30, "it hurt"),), 6, 4, 300),
    Visit("she found the spot"),
]


@pytest.fixture
def path(home: Home) -> Path:
    """A month file that a program of format 1 wrote on this machine."""
    home.state.mkdir()
    (home.state / "device").write_text(DEVICE)
    path = home.data / "diary" / DEVICE / "2026-11.json"
    path.parent.mkdir(parents=True)
    path.write_bytes((STORED / "format-1.json").read_bytes())
    return path


@pytest.fixture
def _two_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the present format be 3: ratings were moved to 0-100, then back and put in a list."""

    def to_hundred(tables: Tables) -> Tables:
        return tables | {"entries": {key: _times_ten(row) for key, row in _rows(tables)}}

    def to_ten(tables: Tables) -> Tables:
        entries = {key: row | {"format-3": True} for key, row in _rows(tables)}
        return tables | {"entries": {key: _over_ten(row) for key, row in entries.items()}}

    monkeypatch.setattr(migrations, "STEPS", (to_hundred, to_ten))


def _rows(tables: Tables) -> Iterator[tuple[str, Any]]:
    yield from tables["entries"].items()


def _times_ten(row: dict[str, Any]) -> dict[str, Any]:
    return row | {"intensity": row["intensity"] * 10} if "intensity" in row else row


def _over_ten(row: dict[str, Any]) -> dict[str, Any]:
    return row | {"intensity": row["intensity"] // 10} if "intensity" in row else row


def contents(home: Home, clock: FixedClock) -> list[object]:
    return [entry.content for entry in Diary(home, clock).entries()]


def test_a_stored_file_of_format_1_says_what_it_always_said(
    path: Path, home: Home, clock: FixedClock
) -> None:
    assert contents(home, clock) == OF_FORMAT_1


@pytest.mark.usefixtures("_two_steps")
def test_an_old_file_is_read_as_the_present_format_without_being_touched(
    path: Path, home: Home, clock: FixedClock
) -> None:
    before = path.read_bytes()
    assert contents(home, clock) == OF_FORMAT_1
    assert all(entry.unknown == {"format-3": True} for entry in Diary(home, clock).entries())
    assert path.read_bytes() == before


@pytest.mark.usefixtures("_two_steps")
@pytest.mark.parametrize("over_two_months", [False, True])
def test_it_is_written_in_the_present_format_after_a_snapshot_of_the_old(
    path: Path, home: Home, clock: FixedClock, *, over_two_months: bool
) -> None:
    before = path.read_bytes()
    more = [(Visit("old"), LAST_MONTH)] if over_two_months else []
    Diary(home, clock).add_all([(Visit("new"), None), *more])
    about = json.loads(path.read_bytes())["about"]["format"]
    assert about == {"name": "selfcare-diary", "version": 3, "readable_by": 1}
    assert [Visit("new"), *OF_FORMAT_1, Visit("old")][: 5 + len(more)] == contents(home, clock)
    (snapshot,) = snapshots(home.data)
    assert snapshot.why == "before an upgrade"
    assert kept_content(snapshot, f"diary/{DEVICE}/2026-11.json") == before


@pytest.mark.usefixtures("_two_steps")
def test_without_a_snapshot_there_is_no_upgrade(path: Path, home: Home, clock: FixedClock) -> None:
    before = path.read_bytes()
    (home.data / "backups").write_text("in the way")
    with pytest.raises(FileExistsError):
        Diary(home, clock).add(Visit("new"))
    assert path.read_bytes() == before


def test_an_old_file_that_is_not_what_its_format_says_is_damaged(
    path: Path, home: Home, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(migrations, "STEPS", (lambda tables: {"entries": tables["missing"]},))
    diary = Diary(home, clock)
    assert diary.entries() == []
    assert "damaged" in diary.problems[0]


def newer(path: Path, **stamp: object) -> bytes:
    tables = json.loads(path.read_bytes())
    tables["about"]["format"].update({"version": 2, **stamp})
    path.write_text(json.dumps(tables))
    return path.read_bytes()


def test_an_old_program_reads_a_newer_file_that_says_it_may_and_never_writes_it(
    path: Path, home: Home, clock: FixedClock
) -> None:
    content = newer(path, readable_by=1)
    diary = Diary(home, clock)
    assert contents(home, clock) == OF_FORMAT_1
    assert diary.entries()
    assert "newer selfcare. You can read it here" in diary.problems[0]
    both = [(Visit("new"), None), (Visit("old"), LAST_MONTH)]
    entry = diary.entries()[0]
    for change in (
        lambda: diary.add(Visit("new")),
        lambda: diary.add_all(both),
        lambda: diary.correct(entry, Visit("other")),
        lambda: diary.delete(entry),
    ):
        with pytest.raises(NewerFormatError, match="Nothing was changed"):
            change()
    assert path.read_bytes() == content
    diary.add(Visit("other months still work"), LAST_MONTH)
    assert len(diary.entries()) == len(OF_FORMAT_1) + 1


@pytest.mark.parametrize("stamp", [{}, {"readable_by": 2}, {"readable_by": "1"}])
def test_a_newer_file_that_does_not_say_so_is_not_read(
    path: Path, home: Home, clock: FixedClock, stamp: dict[str, object]
) -> None:
    content = newer(path, **stamp)
    diary = Diary(home, clock)
    assert diary.entries() == []
    assert "Please update to see it" in diary.problems[0]
    with pytest.raises(NewerFormatError):
        diary.add(Visit("new"))
    assert path.read_bytes() == content


@pytest.mark.parametrize("version", [0, -1, "2", None, 1.5])
def test_a_format_that_never_was_is_damage(
    path: Path, home: Home, clock: FixedClock, version: object
) -> None:
    newer(path, version=version)
    assert Diary(home, clock).entries() == []
    added = Diary(home, clock).add(Visit("new"))
    assert Diary(home, clock).entries() == [added]
    assert list(path.parent.glob("*damaged*"))


def test_a_file_that_has_gone_meanwhile_is_begun_anew(path: Path) -> None:
    month = Month(path)
    record = month.records()[0]
    path.unlink()
    month.put([record])
    assert month.records() == [record]
