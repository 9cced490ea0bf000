"""One writer at a time; a dead one blocks nobody, a slow one does not block for ever."""

import errno
import os
from contextlib import ExitStack
from pathlib import Path

import pytest

from selfcare.diary import lock
from selfcare.diary.diary import Diary
from selfcare.diary.home import Home
from selfcare.diary.lock import WAIT, BusyError, locked
from selfcare.domain.clock import FixedClock
from selfcare.domain.entries import Visit


def test_a_held_lock_is_waited_for_less_than_five_seconds(tmp_path: Path) -> None:
    assert 0 < WAIT < 5
    with (
        locked(tmp_path / "lock"),
        pytest.raises(BusyError, match="Nothing was changed"),
        locked(tmp_path / "lock", wait=0),
    ):
        pytest.fail("two held it")
    with locked(tmp_path / "lock", wait=0):
        pass


def test_reading_waits_for_nobody(diary: Diary, home: Home, clock: FixedClock) -> None:
    added = diary.add(Visit())
    other = Diary(home, clock, wait=0)
    with locked(home.desk / "lock"):
        assert other.entries() == [added]
        with pytest.raises(BusyError):
            other.delete(added)
    other.delete(added)


def test_a_disk_without_locks_is_an_error_that_names_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> bool:
        raise OSError(errno.ENOLCK, os.strerror(errno.ENOLCK))

    monkeypatch.setattr(lock, "_try", refuse)
    with pytest.raises(OSError, match="lock") as caught, locked(tmp_path / "lock"):
        pytest.fail("nobody held it")
    assert caught.value.filename == str(tmp_path / "lock")


def test_a_lock_that_is_let_go_meanwhile_is_taken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with ExitStack() as first:
        first.enter_context(locked(tmp_path / "lock"))
        monkeypatch.setattr("selfcare.diary.lock.time.sleep", lambda _: first.close())
        with locked(tmp_path / "lock"):
            pass
