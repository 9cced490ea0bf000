"""Finding a file by typing."""

import os
from pathlib import Path

import pytest

from selfcare.sharing.picking import Pick, completed, meant, picks, shown, start


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("HOME", str(tmp_path))
    for age, name in enumerate(("Neck.yaml", "neck-old.yml", "photo.png", ".hidden.yaml")):
        (tmp_path / name).touch()
        os.utime(tmp_path / name, (1e9 - age, 1e9 - age))
    (tmp_path / "Deeper").mkdir()
    return tmp_path


def names(typed: str) -> list[str]:
    return [pick.path.name for pick in picks(typed)]


@pytest.mark.usefixtures("folder")
def test_routine_files_come_first_the_newest_on_top_then_folders() -> None:
    assert names("~/") == ["Neck.yaml", "neck-old.yml", "Deeper"]
    assert names("~/NE") == ["Neck.yaml", "neck-old.yml"]
    assert names("~/.h") == [".hidden.yaml"]
    assert names("~/photo") == []
    assert names("/nowhere/at/all/") == []


def test_what_is_typed_is_completed_as_far_as_it_is_clear(folder: Path) -> None:
    assert completed("~/n", picks("~/n")).casefold() == "~/neck"
    assert completed("~/d", picks("~/d")) == "~/Deeper/"
    assert completed("~/", picks("~/")) == "~/"
    assert completed("~/x", []) == "~/x"
    assert Pick(folder / "Neck.yaml", is_folder=False).typed == "~/Neck.yaml"


def test_quotes_and_spaces_of_a_dropped_file_are_left_out(folder: Path) -> None:
    assert meant(f" '{folder}/Neck.yaml' ") == f"{folder}/Neck.yaml"
    assert shown(Path("/etc/hosts")) == "/etc/hosts"


def test_it_begins_where_mail_is_saved(folder: Path) -> None:
    assert start() == "~/"
    (folder / "Downloads").mkdir()
    assert start() == "~/Downloads/"
