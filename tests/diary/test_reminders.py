"""The reminders' file: shared by machines, never lost, never overwritten when damaged."""

import json
import stat
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from selfcare.diary.backups.contents import find
from selfcare.diary.diary import OvertakenError
from selfcare.diary.home import Home
from selfcare.diary.lock import BusyError, locked
from selfcare.diary.month import NewerFormatError
from selfcare.diary.reminders import Reminders
from selfcare.domain.clock import FixedClock
from selfcare.domain.reminders.reminder import Pause, Plan, Reminder
from tests.conftest import NOW
from tests.domain.reminders.living import reminder


@pytest.fixture
def kept(home: Home, clock: FixedClock) -> Reminders:
    return Reminders(home, clock)


@pytest.fixture
def path(home: Home) -> Path:
    return home.data / "reminders.json"


def new(line: str) -> Reminder:
    return reminder(line, "")


def test_where_there_is_no_file_there_are_none_and_nothing_is_made(
    kept: Reminders, home: Home
) -> None:
    assert kept.plan() == Plan()
    assert not home.data.exists()
    assert not home.state.exists()


def test_what_was_added_is_there_and_counts_from_now(kept: Reminders) -> None:
    added = kept.put(new("posture 9:00"))
    assert kept.plan().reminders == (added,)
    assert added.id.startswith("posture-")
    assert (added.since, added.rev) == (NOW, 1)
    assert added.device.startswith("device-")


def test_changed_and_removed_and_back_again(kept: Reminders, clock: FixedClock) -> None:
    log = kept.put(new("log 20:00"))
    later = kept.put(log._replace(again=0))
    assert (later.id, later.rev, later.again) == (log.id, 2, 0)
    kept.remove(later)
    assert kept.plan().reminders == ()
    back = kept.put(later)
    assert back.rev == 4
    assert kept.plan().reminders == (back,)


def test_what_was_changed_elsewhere_meanwhile_is_not_overwritten(kept: Reminders) -> None:
    log = kept.put(new("log 20:00"))
    kept.put(log)
    with pytest.raises(OvertakenError):
        kept.put(log)
    with pytest.raises(OvertakenError):
        kept.remove(log)
    with pytest.raises(OvertakenError):
        kept.remove(reminder("log 20:00", "unheard-of"))
    (now,) = kept.plan().reminders
    kept.remove(now)
    with pytest.raises(OvertakenError):
        kept.remove(now)


def test_rules(kept: Reminders) -> None:
    pause = (Pause(date(2026, 12, 24)),)
    assert kept.change_rules(lambda rules: rules._replace(pauses=pause)).rev == 1
    assert kept.change_rules(lambda rules: rules._replace(is_open=True)).rev == 2
    assert (kept.plan().rules.pauses, kept.plan().rules.is_open) == (pause, True)


@pytest.mark.usefixtures("_umask")
def test_the_file_is_private_and_readable(kept: Reminders, path: Path) -> None:
    kept.put(new("words köpfchen 10:00"))
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert '"words": "köpfchen"' in path.read_text(encoding="utf-8")
    assert json.loads(path.read_text())["about"] == {
        "format": {"name": "selfcare-reminders", "version": 1}
    }


def test_it_is_backed_up(kept: Reminders, home: Home) -> None:
    kept.put(new("log 20:00"))
    assert [found.name for found in find(home.data)] == ["reminders.json"]


@pytest.mark.parametrize(
    "copy",
    [
        "reminders.sync-conflict-20261122-170500-ABCDEFG.json",
        "reminders (conflicted copy 2026-11-22 170500).json",
        "reminders (Laptop's conflicted copy).json",
    ],
)
def test_two_machines_that_change_at_once_lose_nothing(
    kept: Reminders, home: Home, path: Path, clock: FixedClock, tmp_path: Path, copy: str
) -> None:
    """Each changes another reminder and adds one; the sync program leaves one file as a copy."""
    log, posture = kept.put(new("log 20:00")), kept.put(new("posture 9:00"))
    before = path.read_bytes()
    kept.put(log._replace(again=3))
    kept.put(new("words here 10:00"))
    here = path.read_bytes()
    path.write_bytes(before)
    other = Reminders(home._replace(state=tmp_path / "other-state"), clock)
    other.remove(posture)
    other.put(new("words there 10:00"))
    path.with_name(copy).write_bytes(here)

    def told() -> list[tuple[str, str, int]]:
        return sorted((r.what, r.words, r.again) for r in kept.plan().reminders)

    both = [("log", "", 3), ("words", "here", 0), ("words", "there", 0)]
    assert told() == both
    kept.change_rules(lambda rules: rules)
    path.with_name(copy).unlink()
    assert told() == both


def test_a_damaged_file_is_said_kept_and_never_overwritten(
    kept: Reminders, path: Path, clock: FixedClock
) -> None:
    kept.put(new("log 20:00"))
    for number in (1, 2):
        path.write_text(f"garbage {number}")
        assert kept.plan() == Plan()
        assert kept.problems == ("The file reminders.json is damaged. It was left as it is.",)
        assert path.read_text() == f"garbage {number}"
        kept.put(new("log 21:00"))
        assert len(kept.plan().reminders) == 1
        assert not kept.problems
    aside = sorted(each.read_text() for each in path.parent.glob("*.damaged-*"))
    assert aside == ["garbage 1", "garbage 2"]


@pytest.mark.parametrize(
    "content",
    [
        b"[]",
        b"{}",
        b'{"about": 5}',
        b'{"about": {"format": {"version": "1"}}}',
        b'{"about": {"format": {"version": 1}}, "reminders": []}',
        b"\xff",
        b'{"about": {"format": {"version": 1}}, "a": NaN}',
    ],
)
def test_what_holds_no_reminders_is_damage(kept: Reminders, path: Path, content: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(content)
    assert kept.plan() == Plan()
    assert "is damaged" in kept.problems[0]


def write(path: Path, version: dict[str, Any], *rows: object) -> bytes:
    path.parent.mkdir(exist_ok=True)
    table = {str(number): row for number, row in enumerate(rows)}
    path.write_text(json.dumps({"about": {"format": version}, "reminders": table, "more": {}}))
    return path.read_bytes()


def test_a_newer_file_is_left_alone(kept: Reminders, path: Path) -> None:
    before = write(path, {"version": 2})
    assert kept.plan() == Plan()
    assert "written by a newer selfcare" in kept.problems[0]
    with pytest.raises(NewerFormatError):
        kept.put(new("log 20:00"))
    assert path.read_bytes() == before


def test_a_newer_file_that_allows_it_is_read_and_not_written(kept: Reminders, path: Path) -> None:
    row = {"id": "log-1", "rev": 1, "device": "d", "what": "log", "at": ["20:00"]}
    before = write(path, {"version": 2, "readable_by": 1}, row | {"since": NOW.isoformat()})
    assert [each.id for each in kept.plan().reminders] == ["log-1"]
    with pytest.raises(NewerFormatError):
        kept.put(new("log 20:00"))
    assert path.read_bytes() == before


def test_what_cannot_be_read_is_said_and_stays(kept: Reminders, path: Path) -> None:
    odd = {"id": "dance-1", "rev": 1, "device": "d", "what": "dance", "at": ["20:00"]}
    rows = [odd, 5, {"id": 5}, {"id": "a", "device": 5}, {"id": "a", "device": "d", "rev": "1"}]
    write(path, {"version": 1}, *rows)
    assert kept.plan() == Plan()
    assert "cannot be read" in kept.problems[0]
    kept.put(new("log 20:00"))
    after = json.loads(path.read_text())
    assert list(after["reminders"].values())[:5] == rows
    assert after["more"] == {}


def test_a_file_that_the_disk_does_not_give_is_said(kept: Reminders, path: Path) -> None:
    path.mkdir(parents=True)
    assert kept.plan() == Plan()
    assert kept.problems == ("The file reminders.json cannot be read: Is a directory.",)


def test_a_copy_that_is_taken_away_meanwhile_is_no_problem(kept: Reminders, path: Path) -> None:
    kept.put(new("log 20:00"))
    path.with_name("reminders (copy).json").symlink_to("nowhere")
    assert len(kept.plan().reminders) == 1
    assert kept.problems == ()


def test_it_waits_for_who_is_writing(home: Home, clock: FixedClock) -> None:
    home.desk.mkdir(parents=True)
    with locked(home.desk / "lock"), pytest.raises(BusyError):
        Reminders(home, clock, wait=0).put(new("log 20:00"))
    assert Reminders(home, clock).plan() == Plan()
