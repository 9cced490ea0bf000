"""A machine that is a copy of another notices it, and goes on under a name of its own."""

import shutil
from datetime import timedelta
from pathlib import Path

import pytest

from selfcare.diary.backups.keeping import keep
from selfcare.diary.device import is_alone, known_device_id
from selfcare.diary.diary import Diary
from selfcare.diary.home import Home
from selfcare.diary.identity import MOST, leave_mark
from selfcare.domain.clock import FixedClock
from selfcare.domain.entries import Content, Visit


@pytest.fixture
def copy(diary: Diary, home: Home, clock: FixedClock, tmp_path: Path) -> Diary:
    """The diary on a machine that is a copy of this one, state and all."""
    diary.add(Visit("before the copy"))
    keep(diary, clock)
    shutil.copytree(home.data, tmp_path / "copy" / "home")
    shutil.copytree(home.state, tmp_path / "copy" / "state")
    return Diary(Home(tmp_path / "copy" / "home", tmp_path / "copy" / "state"), clock)


def synchronise(one: Diary, other: Diary) -> None:
    """Bring each the files that are new on the other; of a file that both have, the first wins."""
    shutil.copytree(one.home.data / "diary", other.home.data / "diary", dirs_exist_ok=True)
    shutil.copytree(other.home.data / "diary", one.home.data / "diary", dirs_exist_ok=True)


def notes(diary: Diary) -> set[Content]:
    return {entry.content for entry in diary.entries()}


def test_of_two_machines_of_one_name_the_one_that_hears_of_the_other_takes_a_new_one(
    diary: Diary, copy: Diary, clock: FixedClock
) -> None:
    name = known_device_id(copy.home.state)
    assert name == known_device_id(diary.home.state)
    diary.add(Visit("here"))
    keep(diary, clock, timedelta())
    synchronise(diary, copy)

    copy.add(Visit("there"))
    assert known_device_id(copy.home.state) != name
    assert "under this machine's name" in copy.problems[0]
    synchronise(diary, copy)
    assert notes(diary) == notes(copy) == set(map(Visit, ("before the copy", "here", "there")))

    diary.add(Visit("again"))
    assert known_device_id(diary.home.state) == name
    assert not diary.problems


def test_a_machine_alone_keeps_its_name(diary: Diary, home: Home, clock: FixedClock) -> None:
    name = diary.add(Visit()).device
    for _ in range(3):
        keep(diary, clock, timedelta())
        assert diary.add(Visit()).device == name
    assert not diary.problems


def test_a_folder_that_was_moved_on_this_machine_keeps_its_name(
    diary: Diary, home: Home, clock: FixedClock
) -> None:
    name = diary.add(Visit()).device
    keep(diary, clock)
    moved = Home(home.data.rename(home.data.with_name("moved")), home.state)
    assert Diary(moved, clock).add(Visit()).device == name


def test_only_so_many_marks_are_remembered(diary: Diary, home: Home) -> None:
    name = diary.add(Visit()).device
    (home.state / "marks").write_text("mark\n" * (MOST + 5))
    leave_mark(home, name)
    assert len((home.state / "marks").read_text().split()) == MOST
    assert is_alone(home, name)


@pytest.mark.parametrize("content", [b"", b"\n\n", b"\xff\xfe\x00"])
def test_a_damaged_mark_costs_a_name_at_most(diary: Diary, home: Home, content: bytes) -> None:
    name = diary.add(Visit()).device
    (home.data / "diary" / name / "writer.txt").write_bytes(content)
    diary.add(Visit())
    assert len(diary.entries()) == 2


def test_a_half_written_list_of_marks_is_swept_at_the_next_change(home: Home, diary: Diary) -> None:
    home.state.mkdir(parents=True, exist_ok=True)
    left = home.state / ".marks.4711.new"
    left.touch()
    diary.add(Visit())
    assert not left.exists()
