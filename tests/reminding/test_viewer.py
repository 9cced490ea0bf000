"""Pictures: opened by the system's viewer and by nothing else, and only those of a routine."""

import os
import sys
from pathlib import Path

import pytest

from selfcare.reminding import viewer
from selfcare.reminding.viewer import show

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="xdg-open is of Linux")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "routines" / "neck"
    folder.mkdir(parents=True)
    (folder / "v1-towel.png").write_bytes(b"\x89PNG")
    return folder


@pytest.fixture
def opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where a viewer notes what it was given, and whether it could have read from a terminal."""
    note = tmp_path / "opened"
    xdg_open(tmp_path, monkeypatch, f'echo "$# $1 $(cat)" > {note}')
    return note


def xdg_open(folder: Path, monkeypatch: pytest.MonkeyPatch, does: str) -> None:
    programs = folder / "bin"
    programs.mkdir()
    program = programs / "xdg-open"
    program.write_text(f"#!/bin/sh\n{does}\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{programs}:/usr/bin:/bin")
    monkeypatch.setenv("DISPLAY", ":9")


def test_the_viewer_is_given_the_picture_and_nothing_else(folder: Path, opened: Path) -> None:
    assert show(folder / "v1-towel.png", folder, wait=20) == ""
    assert opened.read_text() == f"1 {folder / 'v1-towel.png'} \n"


def test_a_viewer_that_stays_open_is_not_waited_for(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    xdg_open(tmp_path, monkeypatch, f"cat {pipe}; exit 1")
    assert show(folder / "v1-towel.png", folder, wait=0.3) == ""
    pipe.write_text("")  # waits for the viewer, which is still there, and closes it


@pytest.mark.parametrize("does", ["exit 3", "echo noise; echo more >&2; exit 4"])
def test_a_viewer_that_fails_is_told_of(
    folder: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
    does: str,
) -> None:
    xdg_open(tmp_path, monkeypatch, does)
    path = folder / "v1-towel.png"
    assert show(path, folder, wait=20) == f"No program here shows it. The picture is at {path}"
    assert capfd.readouterr() == ("", "")


def test_a_viewer_that_cannot_be_started_is_told_of(
    folder: Path, opened: Path, tmp_path: Path
) -> None:
    (tmp_path / "bin" / "xdg-open").write_bytes(b"\x00")
    assert show(folder / "v1-towel.png", folder).startswith("No program here shows it.")


def test_where_there_is_no_viewer_or_no_desktop_it_says_so(
    folder: Path, opened: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = folder / "v1-towel.png"
    monkeypatch.delenv("DISPLAY")
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    assert show(path, folder) == f"There is no desktop here. The picture is at {path}"
    monkeypatch.setenv("PATH", str(tmp_path))
    assert show(path, folder).startswith("This computer has no program that opens pictures.")
    assert not opened.exists()


def test_only_pictures_of_the_routine_are_opened(
    folder: Path, opened: Path, tmp_path: Path
) -> None:
    elsewhere = tmp_path / "secret.png"
    elsewhere.write_bytes(b"\x89PNG")
    (folder / "v1-link.png").symlink_to(elsewhere)
    (folder / "v1-run.sh").write_text("#!/bin/sh")
    (folder / "v1-folder.png").mkdir()
    (folder / "out").symlink_to(tmp_path)
    refused = [
        elsewhere,
        folder / ".." / ".." / "secret.png",
        folder / "out" / "secret.png",
        folder / "v1-link.png",
        folder / "v1-run.sh",
        folder / "v1-folder.png",
        folder / "v1-gone.png",
    ]
    for path in refused:
        assert show(path, folder) == (
            f"{path.name} is not opened: it is not a picture that came with the routine."
        )
    assert show(folder / "v1-towel.png", tmp_path / "gone").startswith("v1-towel.png is not opened")
    assert not opened.exists()


def test_endings_are_those_of_the_format() -> None:
    schema = (Path(__file__).parents[2] / "routines" / "routine.schema.json").read_text()
    assert "png|jpg|jpeg|gif|webp" in schema
    assert {".png", ".jpg", ".jpeg", ".gif", ".webp"} == viewer.ENDINGS
