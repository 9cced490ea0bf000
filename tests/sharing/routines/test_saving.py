"""A routine is saved whole or not at all, and never over another file unasked."""

import errno
import os
from pathlib import Path

import pytest

from selfcare.sharing.routines.saving import (
    CannotSaveError,
    TakenError,
    name_for,
    named,
    save_routine,
)


@pytest.mark.parametrize(
    ("typed", "means"),
    [
        ("neck", "neck.yaml"),
        (" neck.yaml ", "neck.yaml"),
        ("neck.YML", "neck.YML"),
        ("neck v1.2", "neck v1.2.yaml"),
        ("sub", "sub/stiff-neck.yaml"),
        ("../neck", "../neck.yaml"),
        ("~no-such-person/neck", "~no-such-person/neck.yaml"),
        ("ne\x00ck\x1b", "neck.yaml"),
        ("", "stiff-neck.yaml"),
        ("plan.txt", "plan.txt"),
    ],
)
def test_a_name_means_a_file_in_the_present_folder(typed: str, means: str, tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / "plan.txt").touch()
    assert named(typed, "Stiff neck", tmp_path) == tmp_path / means


def test_a_whole_path_and_the_home_folder_are_understood(tmp_path: Path) -> None:
    assert named("/x/neck", "", tmp_path) == Path("/x/neck.yaml")
    assert named("~/neck", "", tmp_path) == Path.home() / "neck.yaml"


def test_a_name_is_made_of_the_title() -> None:
    assert name_for("Neck & shoulders, first weeks") == "neck-shoulders-first-weeks.yaml"
    assert name_for("!") == "routine.yaml"


@pytest.mark.usefixtures("_umask")
def test_a_new_file_is_its_owners_alone_and_leaves_nothing_beside(tmp_path: Path) -> None:
    path = tmp_path / "neck.yaml"
    save_routine(path, b"one")
    assert path.read_bytes() == b"one"
    assert path.stat().st_mode & 0o777 == 0o600
    save_routine(path, b"two", expected=b"one")
    assert path.stat().st_mode & 0o777 == 0o600
    assert [each.name for each in tmp_path.iterdir()] == ["neck.yaml"]


def test_another_file_is_replaced_only_after_asking(tmp_path: Path) -> None:
    path = tmp_path / "neck.yaml"
    path.write_bytes(b"another's")
    with pytest.raises(TakenError, match=r"There is a file .*neck\.yaml already"):
        save_routine(path, b"mine")
    with pytest.raises(TakenError, match="changed by another program since you opened it"):
        save_routine(path, b"mine", expected=b"what I opened")
    assert path.read_bytes() == b"another's"
    save_routine(path, b"mine", over=True)
    assert path.read_bytes() == b"mine"


def test_a_file_that_comes_into_being_meanwhile_wins(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "neck.yaml"
    real = os.link

    def meanwhile(source: Path, target: Path) -> None:
        path.write_bytes(b"another's")
        real(source, target)

    monkeypatch.setattr(os, "link", meanwhile)
    with pytest.raises(TakenError):
        save_routine(path, b"mine")
    assert path.read_bytes() == b"another's"
    assert [each.name for each in tmp_path.iterdir()] == ["neck.yaml"]


def test_a_stick_that_knows_no_links_will_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_paths: Path) -> None:
        raise PermissionError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(os, "link", refuse)
    save_routine(tmp_path / "neck.yaml", b"mine")
    assert (tmp_path / "neck.yaml").read_bytes() == b"mine"
    assert [each.name for each in tmp_path.iterdir()] == ["neck.yaml"]


def test_a_disk_that_refuses_leaves_what_was_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "neck.yaml"
    path.write_bytes(b"one")

    def refuse(_handle: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(OSError, match="No space left"):
        save_routine(path, b"two", expected=b"one")
    with pytest.raises(OSError, match="No space left"):
        save_routine(tmp_path / "new.yaml", b"two")
    assert path.read_bytes() == b"one"
    assert [each.name for each in tmp_path.iterdir()] == ["neck.yaml"]


def test_odd_places_are_refused(tmp_path: Path) -> None:
    with pytest.raises(CannotSaveError, match="There is no folder"):
        save_routine(tmp_path / "none" / "neck.yaml", b"x")
    target = tmp_path / "precious"
    target.write_bytes(b"precious")
    (tmp_path / "link.yaml").symlink_to(target)
    with pytest.raises(CannotSaveError, match="only points to another file"):
        save_routine(tmp_path / "link.yaml", b"x", over=True)
    assert target.read_bytes() == b"precious"
    (tmp_path / "folder.yaml").mkdir()
    with pytest.raises(CannotSaveError, match="is not a file"):
        save_routine(tmp_path / "folder.yaml", b"x", over=True)
