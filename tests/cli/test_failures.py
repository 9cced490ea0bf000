"""What a person is told when the disk, the lock or the terminal fails: one true sentence."""

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from selfcare.cli.main import COULD_NOT, DONE, main
from selfcare.diary import files
from selfcare.diary.diary import Diary
from selfcare.diary.home import Home
from selfcare.diary.undo import UndoLog
from selfcare.domain.entries import Visit


def failing(handle: int) -> None:
    raise OSError(errno.EIO, "Input/output error")


def told(capsys: pytest.CaptureFixture[str]) -> str:
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.startswith("selfcare: ")
    assert printed.err.count("\n") == 1
    return printed.err


def test_a_disk_that_refuses_is_named_and_nothing_has_changed(
    diary: Diary, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    added = diary.add(Visit())
    with monkeypatch.context() as broken:
        broken.setattr(os, "fsync", failing)
        assert main(["undo"]) == COULD_NOT
    said = told(capsys)
    assert "Input/output error" in said
    assert "2026-11.json" in said
    assert "Nothing was changed" in said
    assert diary.entries() == [added]


def test_a_disk_that_does_not_confirm_is_not_said_to_have_kept_nothing(
    diary: Diary, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    diary.add(Visit())
    with monkeypatch.context() as broken:
        broken.setattr(files, "_sync_names", failing)
        assert main(["undo"]) == COULD_NOT
    said = told(capsys)
    assert "It was written" in said
    assert "Nothing was changed" not in said
    assert diary.entries() == []


def test_a_full_disk_that_the_answer_goes_to_does_not_deny_the_change(
    diary: Diary, home: Home
) -> None:
    diary.add(Visit())
    with Path("/dev/full").open("w") as full:
        ran = subprocess.run(
            [sys.executable, "-m", "selfcare", "undo"],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert ran.returncode == COULD_NOT
    assert ran.stderr.count("\n") == 1
    assert "could not be printed: No space left" in ran.stderr
    assert "Nothing was changed" not in ran.stderr
    assert diary.entries() == []


@pytest.mark.parametrize("command", ["list", "visit today"])
def test_a_damaged_file_is_told_of_by_whichever_command_comes_upon_it(
    home: Home, capsys: pytest.CaptureFixture[str], command: str
) -> None:
    main(["visit", "today"])
    (path,) = (home.data / "diary").glob("*/*.json")
    path.write_text("torn")
    capsys.readouterr()
    assert main(command.split()) == DONE
    said = capsys.readouterr().err
    assert said.startswith(f"selfcare: The file {path.name} is damaged")
    assert said.count("\n") == 1


def test_stopping_it_says_so(
    diary: Diary, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def stop(_: UndoLog) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(UndoLog, "last", stop)
    assert main(["undo"]) == COULD_NOT
    assert "Stopped" in told(capsys)
