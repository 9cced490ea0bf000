"""Bringing a backup back by keys: seen first, one change, taken back by one key, or not at all."""

import errno
from pathlib import Path
from threading import Event

import pytest

from selfcare.diary.backups.archive import as_bytes
from selfcare.diary.backups.contents import read_all
from selfcare.diary.backups.snapshots import snapshots
from selfcare.diary.diary import Diary
from selfcare.diary.home import Home
from selfcare.domain.clock import FixedClock
from selfcare.domain.entries import Pain, Visit
from selfcare.tui.app import SelfcareApp
from selfcare.tui.areas.bringing_back import _Back, _Found
from tests.conftest import NOW
from tests.tui.reading import said, shown
from tests.tui.test_bringing_in import bring
from tests.tui.test_leaving import go, lines, settled
from tests.tui.test_logging import SIZE, press


@pytest.fixture
def lost(tmp_path: Path, clock: FixedClock) -> Diary:
    """The diary of a computer that is gone."""
    there = Diary(Home(tmp_path / "lost" / "data", tmp_path / "lost" / "state"), clock)
    there.add_all([(Pain(("knee.l",), 3), None), (Visit("first"), None)])
    (there.home.data / "settings.toml").write_text("")
    return there


def backup(diary: Diary) -> bytes:
    return as_bytes(read_all(diary.home.data).files, NOW)


async def test_what_is_missing_comes_back_and_is_taken_away_again(
    app: SelfcareApp, diary: Diary, lost: Diary, downloads: Path
) -> None:
    own = diary.add(Pain(("neck-side.l",), 5))
    async with app.run_test(size=SIZE) as pilot:
        await bring(pilot, downloads / "mine.zip", backup(lost))
        assert "Backup of 2026-11-22 17:05: 2 entries" in shown(app)
        assert "Bring back 2 entries and 1 file?" in shown(app)
        assert diary.entries() == [own]
        await go(pilot, "y")
        assert "Done: 2 entries came back. Undo takes that back." in lines(app)
        assert len(diary.entries()) == 3
        assert (diary.home.data / "settings.toml").exists()
        assert "before a restore" in [each.why for each in snapshots(diary.home.data)]
        await go(pilot, "3", "enter")
        assert "There is nothing to bring back." in shown(app)
        await go(pilot, "y", "escape", "u")
        assert "Taken back: " in said(app)
    assert diary.entries() == [own]


async def test_what_was_deleted_stays_deleted_and_the_way_back_is_named(
    app: SelfcareApp, diary: Diary, downloads: Path
) -> None:
    diary.add(Visit("first"))
    old = diary.add(Pain(("knee.l",), 3))
    kept = backup(diary)
    diary.delete(old)
    async with app.run_test(size=SIZE) as pilot:
        await bring(pilot, downloads / "mine.zip", kept)
        assert "selfcare restore FILE --deleted" in lines(app)
        assert "There is nothing to bring back." in shown(app)


@pytest.mark.parametrize("key", ["n", "escape"])
async def test_it_is_left(
    app: SelfcareApp, diary: Diary, lost: Diary, downloads: Path, key: str
) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await bring(pilot, downloads / "mine.zip", backup(lost))
        await go(pilot, key)
        assert app.screen.name == "sharing"
    assert diary.entries() == []


async def test_a_backup_that_was_cut_is_a_sentence(
    app: SelfcareApp, diary: Diary, lost: Diary, downloads: Path
) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await bring(pilot, downloads / "mine.zip", backup(lost)[:-40])
        assert "This file cannot be used as a backup." in lines(app)
        assert "Nothing was changed" in lines(app)
    assert diary.entries() == []


async def test_files_alone_come_back_and_a_full_disk_is_said(
    app: SelfcareApp, lost: Diary, downloads: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("selfcare.diary.backups.keeping.put_back_others", full)
    async with app.run_test(size=SIZE) as pilot:
        await bring(pilot, downloads / "mine.zip", backup(lost))
        await go(pilot, "y")
        assert "Done: 2 entries came back." in lines(app)
        assert "A file beside it could not be written: No space left on device." in lines(app)
        monkeypatch.undo()
        monkeypatch.setenv("HOME", str(downloads.parent))
        await go(pilot, "3", "enter")
        assert "Bring back 1 file?" in shown(app)
        await go(pilot, "y")
        assert "Done." in said(app)


async def test_escape_stops_it_before_anything_is_written(
    app: SelfcareApp, diary: Diary, lost: Diary, downloads: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, go_on = Event(), Event()

    bring_back = app._bring_back

    def slowly(found: _Found, stopped: Event) -> _Back:
        begun.set()
        assert go_on.wait(10)
        return bring_back(found, stopped)

    async with app.run_test(size=SIZE) as pilot:
        await bring(pilot, downloads / "mine.zip", backup(lost))
        monkeypatch.setattr("tests.tui.settling.PATIENCE", 0.05)
        monkeypatch.setattr(app, "_bring_back", slowly)
        await press(pilot, "y")
        assert begun.wait(10)
        await press(pilot, "escape")
        go_on.set()
        await settled(pilot)
        assert said(app) == "Stopped. Nothing was changed."
    assert diary.entries() == []
