"""After a change: what was noticed is said, and there is a backup of the hour."""

from pathlib import Path

import pytest

from selfcare.cli.main import DONE
from selfcare.diary.home import Home
from tests.cli.typed import Type


def backups(home: Home) -> list[Path]:
    return list(home.data.glob("backups/*/*.json"))


def test_the_first_change_of_an_hour_makes_a_backup_and_others_do_not(
    type_in: Type, home: Home
) -> None:
    type_in("list")
    assert backups(home) == []
    type_in("log", "none")
    first = backups(home)
    assert len(first) == 1
    type_in("log", "none")
    type_in("undo")
    assert backups(home) == first


def test_where_none_can_be_made_the_entry_is_saved_all_the_same(type_in: Type, home: Home) -> None:
    home.data.mkdir()
    (home.data / "backups").touch()
    said = type_in("log", "none")
    assert (said.code, said.err) == (DONE, "")
    assert said.out.startswith("Saved: ")


def test_it_is_said_that_a_damaged_file_was_set_aside(type_in: Type, home: Home) -> None:
    type_in("log", "none")
    next(iter(home.data.glob("diary/*/20*.json"))).write_text("garbage")
    said = type_in("log", "none")
    assert said.code == DONE
    assert "is damaged. It was kept as" in said.err
    assert "selfcare doctor" in said.err


def test_it_is_said_that_this_machine_took_a_new_name(
    type_in: Type, home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    type_in("log", "none")
    next(iter(home.data.glob("diary/*/writer.txt"))).write_text("somebody else's")
    said = type_in("log", "none")
    assert said.code == DONE
    assert "under this machine's name" in said.err
    assert type_in("log", "none").err == ""
