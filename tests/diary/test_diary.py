"""What the one door promises: what was acknowledged is there, and every change has a way back."""

import errno
import json
import os
import stat
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from selfcare.diary.diary import Diary, OvertakenError
from selfcare.diary.home import Home
from selfcare.diary.month import Month
from selfcare.domain.clock import FixedClock
from selfcare.domain.entries import BadEntryError, Pain, Posture, Session, Visit
from tests.conftest import NOW, ZONE

NECK = Pain(zones=("neck-side.l",), intensity=6, triggers=("sit-long",), note="after the train")
LAST_MONTH = datetime(2026, 10, 3, 8, 30, tzinfo=ZONE)


def texts(diary: Diary) -> list[tuple[str, object]]:
    return [(entry.at.isoformat(), entry.content) for entry in diary.entries()]


def test_an_empty_diary_is_read_without_making_anything(diary: Diary, home: Home) -> None:
    assert diary.entries() == []
    assert not home.data.exists()
    assert not home.state.exists()


def test_what_was_added_is_there_for_the_next_program(
    diary: Diary, home: Home, clock: FixedClock
) -> None:
    added = diary.add(NECK)
    assert Diary(home, clock).entries() == [added]
    assert added.at == added.logged_at == NOW


def test_one_file_a_month_and_device(diary: Diary, home: Home) -> None:
    diary.add(NECK)
    diary.add(Visit("she found the spot"), LAST_MONTH)
    device = (home.state / "device").read_text().strip()
    files = sorted(path.relative_to(home.data) for path in home.data.rglob("*.json"))
    assert files == [Path(f"diary/{device}/2026-10.json"), Path(f"diary/{device}/2026-11.json")]


def test_the_file_says_in_plain_json_what_was_noted(diary: Diary, home: Home) -> None:
    added = diary.add(NECK)
    (path,) = (home.data / "diary").glob("*/2026-11.json")
    tables = json.loads(path.read_text(encoding="utf-8"))
    assert tables["about"]["format"] == {"name": "selfcare-diary", "version": 1}
    assert tables["entries"][added.id] == {
        "id": added.id,
        "kind": "pain",
        "at": "2026-11-22T17:05:00+01:00",
        "logged_at": "2026-11-22T17:05:00+01:00",
        "rev": 1,
        "device": added.device,
        "zones": ["neck-side.l"],
        "intensity": 6,
        "triggers": ["sit-long"],
        "note": "after the train",
    }


def test_newest_first_and_only_the_days_and_kinds_that_were_asked_for(diary: Diary) -> None:
    old = diary.add(Visit(), LAST_MONTH)
    new = diary.add(NECK)
    middle = diary.add(Posture("slump-sit", 3), NOW - timedelta(days=2))
    assert diary.entries() == [new, middle, old]
    assert diary.entries(since=date(2026, 11, 20)) == [new, middle]
    assert diary.entries(since=date(2026, 11, 21)) == [new]
    assert diary.entries(until=date(2026, 11, 20)) == [middle, old]
    assert diary.entries(kinds={"visit"}) == [old]


def test_a_correction_replaces_what_was_said_and_keeps_the_id(diary: Diary) -> None:
    added = diary.add(NECK)
    corrected = diary.correct(added, NECK._replace(intensity=7, note=""))
    assert diary.entries() == [corrected]
    assert (corrected.id, corrected.rev, corrected.logged_at) == (added.id, 2, added.logged_at)
    assert corrected.content == NECK._replace(intensity=7, note="")


def test_a_correction_of_the_day_may_cross_into_another_month(diary: Diary) -> None:
    added = diary.add(NECK)
    moved = diary.correct(added, at=LAST_MONTH)
    assert diary.entries() == [moved]
    assert diary.entries(since=date(2026, 11, 1)) == []
    assert moved.at == LAST_MONTH
    diary.undo()
    assert [(e.at, e.content) for e in diary.entries()] == [(NOW, NECK)]


def test_what_was_deleted_is_gone_from_the_file(diary: Diary, home: Home) -> None:
    diary.delete(diary.add(NECK))
    assert diary.entries() == []
    (path,) = (home.data / "diary").glob("*/2026-11.json")
    assert "after the train" not in path.read_text()


@pytest.mark.parametrize("change", ["add", "correct", "move", "delete"])
def test_undo_takes_back_the_last_change_whatever_it_was(diary: Diary, change: str) -> None:
    first = diary.add(NECK)
    before = texts(diary)
    match change:
        case "add":
            diary.add(Posture("slump-sit", 0))
        case "correct":
            diary.correct(first, NECK._replace(intensity=1))
        case "move":
            diary.correct(first, at=LAST_MONTH)
        case "delete":
            diary.delete(first)
    assert texts(diary) != before
    assert diary.undo()
    assert texts(diary) == before


def test_undo_goes_back_through_all_changes_of_one_entry(diary: Diary) -> None:
    entry = diary.add(NECK)
    entry = diary.correct(entry, NECK._replace(intensity=5))
    entry = diary.correct(entry, NECK._replace(intensity=4))
    diary.delete(entry)
    seen = []
    while diary.undo():
        seen.append([e.content for e in diary.entries()])
    assert seen == [[NECK._replace(intensity=4)], [NECK._replace(intensity=5)], [NECK], []]


def test_undo_says_what_it_took_back(diary: Diary) -> None:
    added = diary.add(NECK)
    assert diary.undo() == [(added, None)]
    assert diary.undo() == []


def test_one_undo_takes_back_everything_that_was_added_together(diary: Diary) -> None:
    diary.add_all([(NECK, None), (Visit(), LAST_MONTH)])
    assert len(diary.undo()) == 2
    assert diary.entries() == []


def test_undo_passes_over_a_change_that_a_crash_prevented(
    diary: Diary, monkeypatch: pytest.MonkeyPatch
) -> None:
    diary.add(NECK)
    with monkeypatch.context() as broken:
        broken.setattr(Month, "put", _no_space)
        with pytest.raises(OSError, match="No space"):
            diary.add(Visit())
    assert [entry.content for entry in diary.entries()] == [NECK]
    diary.undo()
    assert diary.entries() == []


def test_an_entry_that_another_window_changed_is_not_overwritten(
    diary: Diary, home: Home, clock: FixedClock
) -> None:
    seen_here = diary.add(NECK)
    changed_there = Diary(home, clock).correct(seen_here, NECK._replace(intensity=2))
    for change in (lambda: diary.correct(seen_here, NECK), lambda: diary.delete(seen_here)):
        with pytest.raises(OvertakenError, match="changed elsewhere"):
            change()
    assert diary.entries() == [changed_there]


def test_undo_leaves_alone_what_another_device_changed_since(
    diary: Diary, home: Home, clock: FixedClock
) -> None:
    entry = diary.add(NECK)
    elsewhere = Diary(Home(home.data, home.state.with_name("other-machine")), clock)
    changed = elsewhere.correct(entry, NECK._replace(intensity=1))
    with pytest.raises(OvertakenError, match="another device"):
        diary.undo()
    assert diary.entries() == [changed]


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (NECK._replace(intensity=11), "whole number from 0 to 10"),
        (NECK._replace(intensity=-1), "whole number from 0 to 10"),
        (Posture("slump-sit", 12), "whole number from 0 to 10"),
        (Session("desk-neck", 1, "finished", before=11), "whole number from 0 to 10"),
        (Pain((), 3), "where it hurts"),
        (NECK._replace(note="x" * 20_000), "20,000 characters"),
    ],
)
def test_bad_content_is_refused_in_a_sentence_and_changes_nothing(
    diary: Diary, home: Home, content: Pain, sentence: str
) -> None:
    with pytest.raises(BadEntryError, match=sentence):
        diary.add(content)
    assert not home.data.exists()


@pytest.mark.usefixtures("_umask")
def test_nobody_else_can_read_any_of_it(diary: Diary, home: Home) -> None:
    diary.correct(diary.add(NECK), at=LAST_MONTH)
    for top in (home.data, home.state):
        for path in (top, *top.rglob("*")):
            wanted = 0o700 if path.is_dir() else 0o600
            assert stat.S_IMODE(path.stat().st_mode) == wanted, path


def test_a_damaged_month_is_kept_aside_and_the_others_go_on(diary: Diary, home: Home) -> None:
    other = diary.add(Visit(), LAST_MONTH)
    diary.add(NECK)
    (path,) = (home.data / "diary").glob("*/2026-11.json")
    path.write_text('{"entries": {"torn')
    assert diary.entries() == [other]
    assert "2026-11.json is damaged" in diary.problems[0]
    added = diary.add(NECK)
    assert diary.entries() == [added, other]
    (aside,) = path.parent.glob("*damaged*")
    assert aside.read_text() == '{"entries": {"torn'


def test_fields_of_a_newer_version_survive_a_correction(diary: Diary, home: Home) -> None:
    added = diary.add(NECK)
    (path,) = (home.data / "diary").glob("*/2026-11.json")
    tables = json.loads(path.read_text())
    tables["entries"][added.id]["weather"] = {"hPa": 1013}
    path.write_text(json.dumps(tables))
    (entry,) = diary.entries()
    corrected = diary.correct(entry, NECK._replace(intensity=5))
    assert corrected.unknown == {"weather": {"hPa": 1013}}
    assert diary.entries() == [corrected]


def test_a_record_that_is_no_entry_is_reported_and_left_in_its_file(
    diary: Diary, home: Home
) -> None:
    added = diary.add(NECK)
    (path,) = (home.data / "diary").glob("*/2026-11.json")
    tables = json.loads(path.read_text())
    tables["entries"]["odd"] = tables["entries"][added.id] | {"id": "odd", "intensity": 99}
    path.write_text(json.dumps(tables))
    assert diary.entries() == [added]
    assert "cannot be read" in diary.problems[0]
    diary.add(Visit())
    assert json.loads(path.read_text())["entries"]["odd"]["intensity"] == 99


def test_a_file_from_the_future_is_neither_read_nor_touched(diary: Diary, home: Home) -> None:
    diary.add(NECK)
    (path,) = (home.data / "diary").glob("*/2026-11.json")
    newer = json.dumps({"about": {"format": {"version": 2}}, "entries": {}})
    path.write_text(newer)
    assert diary.entries() == []
    assert "newer selfcare" in diary.problems[0]


def test_a_window_sees_what_another_wrote(diary: Diary, home: Home, clock: FixedClock) -> None:
    assert diary.entries() == []
    added = Diary(home, clock).add(NECK)
    assert diary.entries() == [added]


def _no_space(*_: object) -> None:
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
