"""Snapshots cost little, are readable by a person, and never lose a good copy of a month."""

import json
import os
import stat
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from selfcare.diary.backups import rolling
from selfcare.diary.backups.contents import BackupError, what_is_said
from selfcare.diary.backups.keeping import keep, keep_now
from selfcare.diary.backups.retention import MOST
from selfcare.diary.backups.snapshots import (
    Snapshot,
    kept_content,
    read_snapshot,
    snapshots,
    times,
)
from selfcare.diary.diary import Diary
from selfcare.diary.due import HOUR, is_due
from selfcare.diary.home import Home
from selfcare.diary.settings import Settings
from selfcare.domain.clock import FixedClock
from selfcare.domain.entries import Pain, Visit
from tests.conftest import NOW, ZONE

LAST_MONTH = datetime(2026, 10, 3, 8, 30, tzinfo=ZONE)
DAY = timedelta(days=1)
NOTHING = timedelta(0)


def newest(home: Home) -> Snapshot:
    return next(iter(snapshots(home.data)))


def said(snapshot: Snapshot) -> set[str]:
    """Return the notes in a snapshot."""
    files = {name: kept_content(snapshot, name) for name in snapshot.files}
    return {record["note"] for record in what_is_said(files).records.values()}


def files(home: Home) -> set[str]:
    return {path.name for path in (home.data / "backups").glob("*/files/*")}


def test_one_is_made_an_hour_and_only_when_something_has_changed(
    diary: Diary, home: Home, clock: FixedClock
) -> None:
    diary.add(Visit("one"))
    assert keep(diary, clock)
    diary.add(Visit("two"))
    assert not keep(diary, clock)
    clock.moment += HOUR
    assert keep(diary, clock)
    assert said(newest(home)) == {"one", "two"}
    clock.moment += DAY
    assert not keep(diary, clock)
    assert len(list(snapshots(home.data))) == 2


def test_only_a_month_that_changed_is_stored_again(
    diary: Diary, home: Home, clock: FixedClock
) -> None:
    diary.add_all([(Visit("old"), LAST_MONTH), (Visit("new"), None)])
    keep(diary, clock, NOTHING)
    first = files(home)
    assert len(first) == 2
    clock.moment += HOUR
    diary.add(Visit("newer"))
    keep(diary, clock, NOTHING)
    assert len(files(home) - first) == 1


def test_a_person_can_read_it(diary: Diary, home: Home, clock: FixedClock) -> None:
    name = diary.add(Visit("she found the spot")).device
    keep(diary, clock)
    folder = home.data / "backups" / name
    (path,) = folder.glob("*.json")
    assert path.name == "20261122T160500Z.json"
    told = json.loads(path.read_text())
    assert told["made"] == "2026-11-22T17:05:00+01:00"
    kept = told["files"][f"diary/{name}/2026-11.json"]
    assert kept["kept_as"].startswith(f"diary.{name}.2026-11.")
    assert "she found the spot" in (folder / "files" / kept["kept_as"]).read_text()


def test_settings_and_routines_are_in_it_and_nothing_else(
    diary: Diary, home: Home, clock: FixedClock
) -> None:
    name = diary.add(Visit()).device
    Settings(home).set("look", "light")
    (home.data / "routines" / "desk-neck").mkdir(parents=True)
    (home.data / "routines" / "desk-neck" / "v1.yaml").write_text("format: selfcare-routine/1\n")
    for other in ("notes.txt", "diary/.DS_Store", f"diary/{name}/x.txt", "routines/.x/y.yaml"):
        (home.data / other).parent.mkdir(exist_ok=True)
        (home.data / other).write_text("not ours")
    keep(diary, clock)
    wanted = {f"diary/{name}/2026-11.json", "settings.toml", "routines/desk-neck/v1.yaml"}
    assert set(newest(home).files) == wanted


@pytest.mark.parametrize("harm", ["damaged", "gone", "unreadable"])
def test_the_newest_has_a_good_copy_of_each_month_whatever_became_of_it(
    diary: Diary, home: Home, clock: FixedClock, harm: str
) -> None:
    name = diary.add(Visit("good"), LAST_MONTH).device
    keep(diary, clock)
    path = home.data / "diary" / name / "2026-10.json"
    if harm == "damaged":
        path.write_bytes(b'{"entries": {"torn')
    else:
        path.unlink()
    if harm == "unreadable":
        path.mkdir()
    for _ in range(120):
        clock.moment += 2 * DAY
        diary.add(Visit("later"))
        assert keep(diary, clock)
    assert "good" in said(newest(home))
    assert len(list(snapshots(home.data))) <= MOST


def test_while_the_disk_does_not_give_a_month_it_stays_as_it_was(
    diary: Diary, home: Home, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    diary.add(Visit("one"))
    keep(diary, clock, NOTHING)
    diary.add(Visit("two"))
    read_bytes = Path.read_bytes

    def broken(path: Path) -> bytes:
        if path.name == "2026-11.json":
            raise OSError(5, "Input/output error")
        return read_bytes(path)

    with monkeypatch.context() as disk:
        disk.setattr(Path, "read_bytes", broken)
        assert not keep(diary, clock, NOTHING)
    assert said(newest(home)) == {"one"}


def test_what_was_never_good_is_not_in_it(diary: Diary, home: Home, clock: FixedClock) -> None:
    path = home.data / "diary" / diary.add(Visit("fine")).device / "2026-10.json"
    path.write_bytes(b"garbage")
    path.with_name("2026-09.json").mkdir()
    keep(diary, clock)
    assert [name[-12:] for name in newest(home).files] == ["2026-11.json"]


def test_a_copy_that_a_sync_program_left_is_in_it_while_it_is_there(
    diary: Diary, home: Home, clock: FixedClock
) -> None:
    folder = home.data / "diary" / diary.add(Visit()).device
    copy = folder / "2026-11 (conflicted copy).json"
    copy.write_bytes((folder / "2026-11.json").read_bytes())
    keep(diary, clock, NOTHING)
    assert len(newest(home).files) == 2
    copy.unlink()
    clock.moment += HOUR
    keep(diary, clock, NOTHING)
    assert len(newest(home).files) == 1


def test_a_month_of_a_newer_program_is_copied_as_it_is(
    diary: Diary, home: Home, clock: FixedClock
) -> None:
    path = home.data / "diary" / diary.add(Visit()).device / "2026-10.json"
    path.write_text('{"about": {"format": {"version": 9}}, "entries": {"a": {"odd": 1}}}')
    keep(diary, clock)
    name = path.relative_to(home.data).as_posix()
    assert kept_content(newest(home), name) == path.read_bytes()


def test_files_that_no_snapshot_needs_go_and_those_of_a_damaged_one_stay(
    diary: Diary, home: Home, clock: FixedClock
) -> None:
    for _ in range(30):
        diary.add(Visit())
        keep(diary, clock, NOTHING)
        clock.moment += timedelta(minutes=10)
    assert len(files(home)) == len(list(snapshots(home.data))) < 12
    (folder,) = (home.data / "backups").iterdir()
    oldest = min(times(folder).items())[1]
    oldest.write_text("damaged")
    before = files(home)
    for _ in range(3):
        diary.add(Visit())
        keep(diary, clock, NOTHING)
        clock.moment += timedelta(minutes=10)
    assert before < files(home)


def test_space_is_bounded_and_the_newest_stays(
    diary: Diary, home: Home, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rolling, "SPACE", 10_000)
    for number in range(20):
        diary.add(Visit(f"{number}" * 800))
        keep(diary, clock, NOTHING)
        clock.moment += HOUR
        paths = (home.data / "backups").glob("*/files/*")
        assert sum(path.stat().st_size for path in paths) <= max(10_000, 4 * (number + 1) * 2_000)
    assert len(said(newest(home))) == 20
    assert 2 <= len(list(snapshots(home.data))) < 8


def test_one_whose_file_is_gone_is_made_whole_by_the_next(
    diary: Diary, home: Home, clock: FixedClock
) -> None:
    diary.add(Visit("here"))
    keep(diary, clock, NOTHING)
    (path,) = (home.data / "backups").glob("*/files/*")
    path.write_bytes(path.read_bytes()[:-1])
    with pytest.raises(BackupError, match="damaged"):
        said(newest(home))
    keep_now(diary, clock, "now")
    assert said(newest(home)) == {"here"}


def test_several_in_one_second_are_kept_apart(diary: Diary, home: Home, clock: FixedClock) -> None:
    for note in "abc":
        diary.add(Visit(note))
        keep_now(diary, clock, f"before {note}")
    whys = {snapshot.why: said(snapshot) for snapshot in snapshots(home.data)}
    assert whys == {"before a": {"a"}, "before b": {"a", "b"}, "before c": {"a", "b", "c"}}


@pytest.mark.usefixtures("_umask")
def test_nobody_else_can_read_any_of_it(diary: Diary, home: Home, clock: FixedClock) -> None:
    diary.add(Visit())
    keep(diary, clock)
    for path in (home.data / "backups", *(home.data / "backups").rglob("*")):
        assert stat.S_IMODE(path.stat().st_mode) == (0o700 if path.is_dir() else 0o600)


def test_without_a_diary_nothing_is_made(diary: Diary, home: Home, clock: FixedClock) -> None:
    assert not keep(diary, clock)
    assert not home.data.exists()
    assert not home.state.exists()
    assert list(snapshots(home.data)) == []


def test_a_machine_that_only_reads_makes_them_and_leaves_no_mark(
    diary: Diary, home: Home, clock: FixedClock, tmp_path: Path
) -> None:
    diary.add(Visit("hers"))
    reader = Home(home.data, tmp_path / "reader")
    assert keep(Diary(reader, clock), clock)
    assert len(list((home.data / "diary").iterdir())) == 1
    assert said(newest(home)) == {"hers"}


def test_what_goes_wrong_is_nobody_s_trouble(diary: Diary, home: Home, clock: FixedClock) -> None:
    diary.add(Visit())
    (home.data / "backups").write_text("in the way")
    assert not keep(diary, clock)


@pytest.mark.parametrize(
    ("name", "due"),
    [
        ("20261122T160500Z.json", False),
        ("20261122T150501Z.json", False),
        ("20261122T150500Z.json", True),
        ("20261122T160600Z.json", False),
        ("20261122T170500Z.json", True),
        ("29990101T000000Z.json", True),
        ("other.json", True),
        ("", True),
    ],
)
def test_when_one_is_due(tmp_path: Path, name: str, due: bool) -> None:
    (tmp_path / name).touch()
    assert is_due(tmp_path, NOW, HOUR) is due
    assert is_due(tmp_path / "missing", NOW, HOUR)


SNAPSHOT = b'{"format": {"name": "selfcare-snapshot", "version": 1}, '
MADE = b'"made": "2026-11-22T17:05:00+01:00", "why": "", '
OUTSIDE = (
    b'"files": {"settings.toml": {"kept_as": "../../x", "sha256": "", "size": 1, "entries": 0, '
    b'"signature": null}}}'
)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"[]",
        b"{",
        b"\xff",
        b"[" * 100_000,
        b'{"format": 1}',
        SNAPSHOT.replace(b"1}", b"2}") + MADE + b'"files": {}}',
        SNAPSHOT + MADE + b'"files": []}',
        SNAPSHOT + MADE + b'"files": {"settings.toml": 1}}',
        SNAPSHOT + b'"made": "now", "why": "", "files": {}}',
        SNAPSHOT + MADE + OUTSIDE,
    ],
    ids=range(11),
)
def test_a_damaged_list_is_passed_over(
    diary: Diary, home: Home, clock: FixedClock, content: bytes
) -> None:
    folder = home.data / "backups" / diary.add(Visit("here")).device
    keep(diary, clock, NOTHING)
    bad = folder / "20261122T160501Z.json"
    bad.write_bytes(content)
    (folder / "20261322T160501Z.json").write_bytes(b"a month 13")
    assert read_snapshot(bad) is None
    assert said(newest(home)) == {"here"}
    clock.moment += HOUR
    diary.add(Visit("later"))
    assert keep(diary, clock, NOTHING)
    assert said(newest(home)) == {"here", "later"}


def test_a_long_name_is_cut(diary: Diary, home: Home, clock: FixedClock) -> None:
    folder = home.data / "diary" / diary.add(Pain((), 0)).device
    long = folder / f"2026-11 ({'copy of ' * 15}).json"
    os.link(folder / "2026-11.json", long)
    keep(diary, clock)
    assert len(newest(home).files) == 2
    assert all(len(name) < 200 for name in files(home))


def test_where_none_can_be_read_just_now_none_is_removed(
    diary: Diary, home: Home, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    diary.add(Visit("here"))
    monkeypatch.setattr(rolling, "read_snapshot", lambda _path: None)
    assert keep(diary, clock, NOTHING)
    monkeypatch.undo()
    assert said(newest(home)) == {"here"}


def test_what_a_link_leads_to_elsewhere_is_not_backed_up(
    diary: Diary, home: Home, clock: FixedClock, tmp_path: Path
) -> None:
    diary.add(Visit())
    elsewhere = tmp_path / "elsewhere" / "neck"
    elsewhere.mkdir(parents=True)
    (elsewhere / "v1.yaml").write_text("not ours")
    (home.data / "routines").symlink_to(elsewhere.parent)
    keep(diary, clock)
    assert not any(name.startswith("routines") for name in newest(home).files)
