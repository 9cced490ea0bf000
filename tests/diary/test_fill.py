"""A whole diary is written at once, and never over another."""

import stat
from datetime import timedelta
from pathlib import Path

import pytest

from selfcare.diary.diary import Diary
from selfcare.diary.fill import fill
from selfcare.diary.home import Home
from selfcare.domain.clock import FixedClock
from selfcare.domain.entries import Entry, Pain
from selfcare.domain.identifiers import new_id
from tests.conftest import NOW


def entry(days_ago: int, device: str = "desk") -> Entry:
    at = NOW - timedelta(days=days_ago)
    return Entry(new_id(at), at, NOW, Pain(("knee.l",), 4), rev=3, device=device)


def files(home: Home) -> list[Path]:
    return sorted(path for path in home.data.rglob("*") if path.is_file())


def test_entries_come_back_as_they_were(home: Home, clock: FixedClock) -> None:
    entries = [entry(0), entry(1, "phone"), entry(40)]
    fill(home, entries)
    assert Diary(home, clock).entries() == entries
    assert [str(path.relative_to(home.data / "diary")) for path in files(home)] == [
        "desk/2026-10.json",
        "desk/2026-11.json",
        "phone/2026-11.json",
    ]


@pytest.mark.usefixtures("_umask")
def test_only_their_owner_can_read_the_files(home: Home) -> None:
    fill(home, [entry(0)])
    assert [stat.S_IMODE(path.stat().st_mode) for path in files(home)] == [0o600]
    folders = [home.data, *(path for path in home.data.rglob("*") if path.is_dir())]
    assert {stat.S_IMODE(folder.stat().st_mode) for folder in folders} == {0o700}


def test_a_home_that_has_a_diary_is_left_as_it_is(home: Home, diary: Diary) -> None:
    kept = diary.add(Pain(("knee.l",), 4))
    with pytest.raises(FileExistsError):
        fill(home, [entry(0)])
    assert diary.entries() == [kept]


def test_nothing_to_write_is_an_empty_diary(home: Home, diary: Diary) -> None:
    fill(home, [])
    assert diary.entries() == []
