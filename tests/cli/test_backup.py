"""`selfcare backup`: one file, private, never over another one unasked."""

import stat
import zipfile
from pathlib import Path

import pytest

from selfcare.cli.main import COULD_NOT, DONE, WRONG_USAGE
from selfcare.diary.home import Home
from tests.cli.typed import Type


@pytest.fixture
def file(type_in: Type, tmp_path: Path) -> Path:
    type_in("log", "left neck", "6", "--at", "2026-01-05 08:00")
    type_in("log", "left knee", "3", "--at", "2026-02-07 08:00")
    return tmp_path / "mine.zip"


def test_everything_is_in_one_private_file(type_in: Type, file: Path) -> None:
    said = type_in("backup", str(file))
    assert said.code == DONE
    assert said.out.startswith(f"Saved in {file}: 2 entries, 2026-01-05 to 2026-02-07.\n")
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert zipfile.ZipFile(file).testzip() is None


def test_a_file_that_is_there_is_kept_unless_one_insists(type_in: Type, file: Path) -> None:
    file.write_text("something else")
    said = type_in("backup", str(file))
    assert said.code == COULD_NOT
    assert said.err == (
        f"selfcare: {file} is there already. Nothing was written. To replace it, add --yes.\n"
    )
    assert file.read_text() == "something else"
    assert type_in("backup", str(file), "--yes").code == DONE
    assert zipfile.is_zipfile(file)


def test_a_folder_gets_a_file_named_after_the_day(type_in: Type, file: Path) -> None:
    assert type_in("backup", str(file.parent)).code == DONE
    (made,) = file.parent.glob("selfcare-20*.zip")
    assert zipfile.is_zipfile(made)


def test_without_a_folder_or_entries_nothing_is_written(type_in: Type, tmp_path: Path) -> None:
    said = type_in("backup", str(tmp_path / "mine.zip"))
    assert (said.code, list(tmp_path.glob("mine*"))) == (COULD_NOT, [])
    assert "nothing to back up yet" in said.err
    said = type_in("backup", str(tmp_path / "missing" / "mine.zip"))
    assert (said.code, "There is no folder" in said.err) == (COULD_NOT, True)
    assert type_in("backup").code == WRONG_USAGE


def test_what_is_damaged_is_saved_as_it_is_and_told_of(
    type_in: Type, file: Path, home: Home
) -> None:
    path = next(iter(home.data.glob("diary/*/2026-01.json")))
    path.write_text("garbage")
    said = type_in("backup", str(file))
    assert said.code == DONE
    assert f"{path.relative_to(home.data)} is damaged. It was saved as it is." in said.out
    assert zipfile.ZipFile(file).read(str(path.relative_to(home.data))) == b"garbage"


def test_what_cannot_be_read_is_told_of_and_the_rest_is_saved(
    type_in: Type, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read_bytes = Path.read_bytes

    def broken(path: Path) -> bytes:
        if path.name == "2026-01.json":
            raise OSError(5, "Input/output error")
        return read_bytes(path)

    monkeypatch.setattr(Path, "read_bytes", broken)
    said = type_in("backup", str(file))
    assert said.code == COULD_NOT
    assert "2026-01.json" in said.err
    assert "1 entry, 2026-02-07." in said.out
    monkeypatch.setattr("selfcare.diary.backups.contents.TRIES", 0)
    assert "being changed at this moment" in type_in("backup", str(file), "--force").err
