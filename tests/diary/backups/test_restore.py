"""A restore brings back what was lost, takes nothing away unasked, and can itself be taken back."""

import shutil
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, TypeAlias

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from selfcare.diary.backups.contents import BackupError, Contents, Said, read_all, what_is_said
from selfcare.diary.backups.keeping import missing_others, put_back_others, restore
from selfcare.diary.backups.plan import Choice, compare, steps
from selfcare.diary.backups.snapshots import snapshots
from selfcare.diary.diary import Diary, OvertakenError
from selfcare.diary.home import Home
from selfcare.diary.merge import is_deleted, newest_versions, tombstone
from selfcare.diary.settings import Settings
from selfcare.domain.clock import FixedClock
from selfcare.domain.entries import Content, Visit
from tests.conftest import NOW, ZONE

LAST_MONTH = datetime(2026, 10, 3, 8, 30, tzinfo=ZONE)
HERE = "device-aaaaaaaa"
Versions: TypeAlias = dict[str, dict[str, Any]]


def notes(diary: Diary) -> list[Content]:
    return [entry.content for entry in diary.entries()]


def saved(diary: Diary) -> Said:
    return what_is_said(read_all(diary.home.data).files)


def test_what_is_missing_comes_back_and_what_is_new_stays(
    diary: Diary, home: Home, clock: FixedClock
) -> None:
    diary.add_all([(Visit("old"), LAST_MONTH), (Visit("a"), None)])
    then = saved(diary)
    shutil.rmtree(home.data)
    diary.add(Visit("new"))
    assert len(restore(diary, clock, then, Choice.MISSING)) == 2
    assert set(notes(diary)) == {Visit("old"), Visit("a"), Visit("new")}
    assert restore(diary, clock, then, Choice.MISSING) == ()


def test_a_damaged_month_comes_back(diary: Diary, home: Home, clock: FixedClock) -> None:
    path = home.data / "diary" / diary.add(Visit("a")).device / "2026-11.json"
    then = saved(diary)
    path.write_bytes(b"garbage")
    restore(diary, clock, then, Choice.MISSING)
    assert notes(diary) == [Visit("a")]


def test_what_was_changed_or_deleted_here_stays_so(diary: Diary, clock: FixedClock) -> None:
    first, second = diary.add(Visit("a")), diary.add(Visit("b"))
    then = saved(diary)
    diary.correct(first, Visit("a, corrected"))
    diary.delete(second)
    assert restore(diary, clock, then, Choice.MISSING) == ()
    assert notes(diary) == [Visit("a, corrected")]
    assert len(restore(diary, clock, then, Choice.DELETED)) == 1
    assert set(notes(diary)) == {Visit("a, corrected"), Visit("b")}


def test_exactly_makes_it_as_it_was_then(diary: Diary, clock: FixedClock) -> None:
    _, changed, gone = diary.add_all([(Visit(note), None) for note in ("kept", "was", "gone")])
    then = saved(diary)
    diary.correct(changed, Visit("is"))
    diary.delete(gone)
    diary.add(Visit("later"), LAST_MONTH)
    before = notes(diary)
    assert len(restore(diary, clock, then, Choice.EXACTLY)) == 3
    assert set(notes(diary)) == {Visit("kept"), Visit("was"), Visit("gone")}
    assert len(diary.undo()) == 3
    assert notes(diary) == before


def test_before_a_restore_there_is_a_snapshot(diary: Diary, home: Home, clock: FixedClock) -> None:
    then = saved(diary)
    diary.add(Visit("later"))
    restore(diary, clock, then, Choice.EXACTLY)
    assert notes(diary) == []
    (snapshot,) = snapshots(home.data)
    assert snapshot.why == "before a restore"
    assert sum(kept.entries for kept in snapshot.files.values()) == 1


def test_an_original_that_comes_late_wins_over_a_restore_that_was_taken_back(
    diary: Diary, home: Home, clock: FixedClock, tmp_path: Path
) -> None:
    """A new computer: somebody restores too early, takes it back, and then the sync arrives."""
    for number in range(30):
        diary.add(Visit(str(number)), NOW - number * timedelta(days=9))
    then = saved(diary)
    new = Diary(Home(tmp_path / "new", tmp_path / "new-state"), clock)
    restore(new, clock, then, Choice.MISSING)
    assert notes(new) == notes(diary)
    assert len(new.undo()) == 30
    assert notes(new) == []
    assert len(compare(then.records, new.versions()).missing) == 30
    restore(new, clock, then, Choice.MISSING)
    assert notes(new) == notes(diary)
    new.undo()
    shutil.copytree(home.data / "diary", new.home.data / "diary", dirs_exist_ok=True)
    assert notes(new) == notes(diary)


def test_a_correction_after_a_restore_is_not_undone_by_another_machine(
    diary: Diary, clock: FixedClock, home: Home
) -> None:
    diary.add(Visit("a"))
    then = saved(diary)
    shutil.rmtree(home.data / "diary")
    restore(diary, clock, then, Choice.MISSING)
    (entry,) = diary.entries()
    other = Diary(Home(home.data, home.state.with_name("other")), clock)
    corrected = other.correct(entry, Visit("b"))
    with pytest.raises(OvertakenError):
        diary.undo()
    assert diary.entries() == [corrected]


def test_an_undo_that_a_crash_left_remembered_is_passed_over(
    diary: Diary, clock: FixedClock, home: Home
) -> None:
    first = diary.add(Visit("a"))
    then = saved(diary)
    shutil.rmtree(home.data / "diary")
    diary.add(Visit("b"))
    restore(diary, clock, then, Choice.MISSING)
    log = home.desk / "undo.jsonl"
    remembered = log.read_bytes()
    diary.undo()
    log.write_bytes(remembered)
    assert [was and was.content for was, _ in diary.undo()] == [Visit("b")]
    assert first.id not in {entry.id for entry in diary.entries()}


def test_files_beside_the_diary_come_back_if_they_are_missing(diary: Diary, home: Home) -> None:
    diary.add(Visit())
    Settings(home).set("look", "light")
    (home.data / "routines" / "mine").mkdir(parents=True)
    (home.data / "routines" / "mine" / "v1.yaml").write_text("one")
    files = read_all(home.data).files
    Settings(home).set("look", "dark")
    shutil.rmtree(home.data / "routines")
    assert missing_others(diary, files) == ["routines/mine/v1.yaml"]
    put_back_others(diary, files)
    assert (home.data / "routines" / "mine" / "v1.yaml").read_text() == "one"
    assert Settings(home).get("look") == "dark"


def test_what_is_no_entry_and_what_cannot_be_read_is_left_out_and_counted(
    diary: Diary, home: Home
) -> None:
    folder = home.data / "diary" / diary.add(Visit("a")).device
    (folder / "2026-10.json").write_bytes(b"torn")
    (folder / "2026-09.json").write_text('{"about": {"format": {"version": 9}}}')
    (folder / "2026-08.json").write_text(
        '{"entries": {"a": {"id": "a"}, "b": {"id": "b", "kind": "pain", "at": "2026-08-01",'
        ' "rev": 1, "device": "d"}, "c": {"id": "c", "kind": "pain", "at": "2026-08-01", "rev": 1,'
        ' "device": "d", "deleted": true}}}'
    )
    said = saved(diary)
    assert len(said.records) == 1
    assert said.damaged == (f"diary/{folder.name}/2026-10.json",)
    assert said.newer == (f"diary/{folder.name}/2026-09.json",)
    assert said.odd == 3


def test_a_line_here_that_is_no_entry_is_left_alone(
    diary: Diary, home: Home, clock: FixedClock
) -> None:
    then = saved(diary)
    added = diary.add(Visit("later"))
    path = home.data / "diary" / added.device / "2026-11.json"
    path.write_text(path.read_text().replace("visit", "pain"))
    assert restore(diary, clock, then, Choice.EXACTLY) == ()
    assert '"later"' in path.read_text()


def test_a_file_that_cannot_be_read_is_told_and_the_others_are_read(
    diary: Diary, home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    diary.add_all([(Visit("a"), None), (Visit("b"), LAST_MONTH)])
    read_bytes = Path.read_bytes

    def broken(path: Path) -> bytes:
        if path.name == "2026-10.json":
            raise OSError(5, "Input/output error")
        return read_bytes(path)

    monkeypatch.setattr(Path, "read_bytes", broken)
    contents = read_all(home.data)
    assert [path.name for path in contents.unread] == ["2026-10.json"]
    assert len(contents.files) == 1


def test_files_are_read_as_they_were_at_one_moment(
    diary: Diary, home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    diary.add_all([(Visit("a"), None), (Visit("b"), LAST_MONTH)])
    read_bytes = Path.read_bytes
    others = [Visit("meanwhile"), Visit("and again")]

    def while_another_writes(path: Path) -> bytes:
        content = read_bytes(path)
        if others and path.name == "2026-10.json":
            diary.add(others.pop())
        return content

    monkeypatch.setattr(Path, "read_bytes", while_another_writes)
    monkeypatch.setattr("selfcare.diary.backups.contents.TRIES", 1)
    with pytest.raises(BackupError, match="being changed"):
        read_all(home.data)
    monkeypatch.setattr("selfcare.diary.backups.contents.TRIES", 5)
    contents: Contents = read_all(home.data)
    assert len(what_is_said(contents.files).records) == len(diary.entries())


def test_a_file_that_goes_while_it_is_looked_for_is_not_there(
    diary: Diary, home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = home.data / "diary" / diary.add(Visit("a")).device / "2026-10.json"
    path.symlink_to(path.with_name("nowhere"))
    assert len(read_all(home.data).files) == 1


def versions(rev: int, device: str, note: str, *, deleted: bool) -> dict[str, Any]:
    at = {"kind": "visit", "at": NOW.isoformat(), "logged_at": NOW.isoformat()}
    record = {"id": "", **at, "rev": rev, "device": device, "note": note}
    return tombstone(record) if deleted else record


sets_of_versions = some.dictionaries(
    some.sampled_from("abcdef"),
    some.builds(
        versions,
        some.integers(1, 3),
        some.sampled_from([HERE, "device-bbbbbbbb", "-0001"]),
        some.sampled_from("xyz"),
        deleted=some.booleans(),
    ),
).map(lambda found: {key: record | {"id": key} for key, record in found.items()})


def after(here: Versions, then: Versions, choice: Choice) -> Versions:
    change = steps(compare(then, here), choice, HERE)
    return newest_versions([*here.values(), *(step.after for step in change)])


def alive(held: Versions) -> dict[str, str]:
    return {key: record["note"] for key, record in held.items() if not is_deleted(record)}


@settings(max_examples=300)
@given(sets_of_versions, sets_of_versions)
def test_of_any_two_diaries(here: Versions, then: Versions) -> None:
    exactly = after(here, then, Choice.EXACTLY)
    assert alive(exactly) == alive(then)

    restored = after(here, then, Choice.MISSING)
    assert alive(restored).keys() >= alive(here).keys(), "nothing is taken away"
    assert alive(restored).keys() >= alive(then).keys() - {k for k in here if is_deleted(here[k])}
    assert after(restored, then, Choice.MISSING) == restored, "once is enough"

    with_deleted = after(here, then, Choice.DELETED)
    assert alive(with_deleted).keys() == alive(here).keys() | alive(then).keys()
    for choice, result in ((Choice.DELETED, with_deleted), (Choice.EXACTLY, exactly)):
        assert alive(after(result, then, choice)) == alive(result)


@given(sets_of_versions, sets_of_versions)
def test_each_entry_is_counted_once(here: Versions, then: Versions) -> None:
    found = compare(then, here)
    differing = sum(len(pairs) for pairs in found[1:])
    both_gone = {k for k in {*here, *then} if k not in alive(here) and k not in alive(then)}
    assert found.same + differing == len({*here, *then} - both_gone)
