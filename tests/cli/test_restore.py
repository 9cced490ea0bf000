"""`selfcare restore`: shows first, asks, and says how to take it back."""

import json
import shutil
import sys
from io import StringIO
from pathlib import Path

import pytest

from selfcare.cli.main import COULD_NOT, DONE, WRONG_USAGE
from selfcare.diary.home import Home
from tests.cli.typed import Type


@pytest.fixture
def file(type_in: Type, tmp_path: Path) -> Path:
    """Return a backup of three entries, of which one was corrected and one deleted since."""
    for number, day in enumerate(("01-05", "02-07", "02-08")):
        type_in("log", "left neck", str(number + 1), "--at", f"2026-{day} 08:00")
    file = tmp_path / "mine.zip"
    type_in("backup", str(file))
    type_in("delete", "last")
    type_in("edit", "last", "9")
    type_in("log", "left knee", "7", "--at", "2026-03-01 09:00")
    return file


class Terminal(StringIO):
    """Somebody at the keyboard."""

    def isatty(self) -> bool:
        return True


def intensities(type_in: Type) -> set[int]:
    return {row["intensity"] for row in json.loads(type_in("list", "--since", "all", "--json").out)}


def test_it_is_shown_before_anything_changes(type_in: Type, file: Path) -> None:
    said = type_in("restore", str(file), "--dry-run")
    assert said.code == DONE
    first, *rest = said.out.splitlines()
    assert first.endswith(": 3 entries, 2026-01-05 to 2026-02-08.")
    assert rest == [
        "  stays          1 entry changed here since, 2026-02-07",
        "  stays deleted  1 entry deleted here since, 2026-02-08",
        "  stays          1 entry here and not in the backup, 2026-03-01",
        "  the same       1 entry",
        "To bring back what you deleted, too, add --deleted.",
    ]
    assert intensities(type_in) == {1, 9, 7}


def test_what_is_missing_comes_back_and_undo_takes_it_back(
    type_in: Type, file: Path, home: Home
) -> None:
    shutil.rmtree(home.data / "diary")
    said = type_in("restore", str(file), "--yes")
    assert "  comes back     3 entries missing here, 2026-01-05 to 2026-02-08\n" in said.out
    assert said.out.endswith("Done: 3 entries changed. To take that back: selfcare undo\n")
    assert intensities(type_in) == {1, 2, 3}
    assert type_in("undo").out.count("Taken back") == 3
    assert intensities(type_in) == set()


def test_exactly_is_a_choice_of_its_own_and_one_undo_takes_it_back(
    type_in: Type, file: Path
) -> None:
    said = type_in("restore", str(file), "--exactly", "--yes")
    assert "  is as it was   1 entry changed here since, 2026-02-07\n" in said.out
    assert "  comes back     1 entry deleted here since, 2026-02-08\n" in said.out
    assert "  is taken away  1 entry here and not in the backup, 2026-03-01\n" in said.out
    assert intensities(type_in) == {1, 2, 3}
    type_in("undo")
    assert intensities(type_in) == {1, 9, 7}


def test_what_was_deleted_comes_back_when_asked_for(type_in: Type, file: Path) -> None:
    assert type_in("restore", str(file), "--yes").out.endswith("There is nothing to bring back.\n")
    type_in("restore", str(file), "--yes", "--deleted")
    assert intensities(type_in) == {1, 9, 7, 3}
    assert type_in("restore", str(file), "--deleted", "--exactly").code == WRONG_USAGE


def test_an_undo_of_many_says_how_many(type_in: Type, tmp_path: Path, home: Home) -> None:
    for day in range(1, 25):
        type_in("log", "none", "--at", f"2026-01-{day:02} 08:00")
    type_in("backup", str(tmp_path / "mine.zip"))
    shutil.rmtree(home.data / "diary")
    type_in("restore", str(tmp_path / "mine.zip"), "--yes")
    assert type_in("undo").out == "Taken back: a change of 24 entries.\n"


@pytest.mark.parametrize(
    ("answer", "changes"),
    [("y\n", True), (" YES \n", True), ("n\n", False), ("\n", False), ("", False)],
)
def test_somebody_at_the_keyboard_is_asked(
    type_in: Type, file: Path, monkeypatch: pytest.MonkeyPatch, answer: str, *, changes: bool
) -> None:
    monkeypatch.setattr(sys, "stdin", Terminal(answer))
    said = type_in("restore", str(file), "--deleted")
    assert said.code == DONE
    assert "Go on? [y/N] " in said.out
    assert ("Nothing was changed." in said.out) is not changes
    assert intensities(type_in) == ({1, 9, 7, 3} if changes else {1, 9, 7})


def test_a_script_must_say_yes(type_in: Type, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", StringIO("y\n"))
    said = type_in("restore", str(file), "--deleted")
    assert said.code == COULD_NOT
    assert said.err == ("selfcare: Nothing was changed. To go on without being asked, add --yes.\n")
    assert intensities(type_in) == {1, 9, 7}


def test_json(type_in: Type, file: Path) -> None:
    said = type_in("restore", str(file), "--dry-run", "--json")
    told = json.loads(said.out)
    assert told.pop("made")
    assert told == {
        "same": 1,
        "missing": 0,
        "older_here": 0,
        "changed_here": 1,
        "deleted_here": 1,
        "only_here": 1,
        "files": [],
    }
    assert json.loads(type_in("restore", str(file), "--yes", "--json").out)["same"] == 1
    assert json.loads(type_in("restore", str(file), "--yes", "--json", "--deleted").out)
    assert intensities(type_in) == {1, 9, 7, 3}


def test_files_beside_the_diary_and_what_is_left_out_are_said(
    type_in: Type, file: Path, home: Home
) -> None:
    (home.data / "settings.toml").write_text('look = "light"\n')
    folder = next(iter(home.data.glob("diary/*")))
    (folder / "2026-05.json").write_text("garbage")
    (folder / "2026-06.json").write_text('{"about": {"format": {"version": 9}}}')
    (folder / "2026-07.json").write_text('{"entries": {"a": {"id": "a"}}}')
    type_in("backup", str(file), "--force")
    (home.data / "settings.toml").unlink()
    said = type_in("restore", str(file), "--yes")
    assert "  comes back     settings.toml, also after an undo\n" in said.out
    assert f"{folder.name}/2026-05.json was damaged already" in said.out
    assert f"{folder.name}/2026-06.json was written by a newer selfcare" in said.out
    assert "Left out: 1 line that cannot be read." in said.out
    assert (home.data / "settings.toml").exists()


def test_the_backups_on_this_computer_are_listed_and_opened_by_their_time(
    type_in: Type, file: Path, home: Home
) -> None:
    made = json.loads(type_in("restore", "--list", "--json").out)[0]
    assert made["entries"] == 1
    line, hint = type_in("restore", "--list").out.splitlines()
    time = line[:19]
    assert made["made"].startswith(time.replace(" ", "T"))
    assert line[19:] == "         1 entry"
    assert hint == f'To look into one, and then decide: selfcare restore "{time}"'
    shutil.rmtree(home.data / "diary")
    assert type_in("restore", time, "--yes").code == DONE
    assert intensities(type_in) == {1}
    assert "  before a restore" in type_in("restore", "--list").out
    assert f"Backup of {time[:16]}: 1 entry, 2026-01-05." in type_in("restore", time).out


def test_a_backup_without_entries_says_so(type_in: Type, tmp_path: Path) -> None:
    type_in("log", "none")
    type_in("undo")
    assert ": 0 entries.\n" in type_in("backup", str(tmp_path / "mine.zip")).out


def test_where_there_is_no_backup_that_is_said(type_in: Type) -> None:
    assert "no backup yet" in type_in("restore", "--list").out
    assert type_in("restore", "--list", "--json").out == "[]\n"
    for name in ("yesterday", "missing.zip", ""):
        said = type_in("restore", name)
        assert (said.code, f'There is no backup "{name}".' in said.err) == (COULD_NOT, True)
    assert type_in("restore").code == WRONG_USAGE


@pytest.mark.parametrize("harm", ["cut", "changed"])
def test_a_damaged_file_is_refused_in_a_sentence(type_in: Type, file: Path, harm: str) -> None:
    whole = file.read_bytes()
    file.write_bytes(
        whole[:-400] if harm == "cut" else whole.replace(b'"intensity": 3', b'"intensity": 8')
    )
    said = type_in("restore", str(file), "--yes")
    assert said.code == COULD_NOT
    assert said.err.startswith("selfcare: This file cannot be used as a backup. It is ")
    assert "Nothing was changed." in said.err
    assert intensities(type_in) == {1, 9, 7}


def test_a_damaged_snapshot_is_refused_in_a_sentence(type_in: Type, file: Path, home: Home) -> None:
    next(iter(home.data.glob("backups/*/files/*"))).write_text("rotten")
    said = type_in("restore", type_in("restore", "--list").out[:16], "--yes")
    assert said.code == COULD_NOT
    assert "This backup is damaged" in said.err
