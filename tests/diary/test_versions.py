"""Accepted versions are written once, kept for ever, and told by their checksum."""

import errno
import os
import stat
from pathlib import Path

import pytest

from selfcare.diary.backups.contents import find
from selfcare.diary.files import write_once
from selfcare.diary.home import Home
from selfcare.diary.versions import VersionError, Versions, checksum
from tests.diary.test_files import failing

ONE, TWO = b"one\n", b"two\n"


@pytest.fixture
def versions(home: Home) -> Versions:
    return Versions(home.data)


@pytest.mark.usefixtures("_umask")
def test_a_version_is_a_file_of_its_owner_alone(versions: Versions, home: Home) -> None:
    assert versions.is_empty
    assert versions.keep("neck", 1, ONE) == 1
    assert not versions.is_empty
    path = home.data / "routines" / "neck" / "v1.yaml"
    assert path.read_bytes() == ONE
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert list(path.parent.iterdir()) == [path]
    assert versions.read("neck", 1, checksum(ONE)) == ONE


def test_a_version_is_never_overwritten(versions: Versions) -> None:
    assert versions.keep("neck", 1, ONE) == 1
    assert versions.keep("neck", 1, TWO) == 2, "another file of the same number is the next one"
    assert versions.keep("neck", 1, TWO) == 2, "and is not kept twice"
    assert versions.read("neck", 1, checksum(ONE)) == ONE
    assert versions.read("neck", 2, checksum(TWO)) == TWO


def test_two_machines_that_accept_at_the_same_time_lose_nothing(versions: Versions) -> None:
    versions.keep("neck", 2, ONE)
    folder = versions.folder / "neck"
    (folder / "v2.sync-conflict-20261122-170500-ABC.yaml").write_bytes(TWO)
    (folder / "v22.yaml").write_bytes(b"another number\n")
    assert versions.read("neck", 2, checksum(ONE)) == ONE
    assert versions.read("neck", 2, checksum(TWO)) == TWO


def test_a_version_that_was_changed_or_is_not_here_is_told(versions: Versions) -> None:
    versions.keep("neck", 1, ONE)
    with pytest.raises(VersionError, match="is damaged"):
        versions.read("neck", 1, checksum(TWO))
    with pytest.raises(VersionError, match="not on this computer yet"):
        versions.read("neck", 3, checksum(TWO))
    (versions.folder / "neck" / "v3.yaml").mkdir()
    with pytest.raises(VersionError, match="not on this computer yet"):
        versions.read("neck", 3, checksum(TWO))


def test_pictures_lie_beside_their_version(versions: Versions, tmp_path: Path) -> None:
    versions.keep("neck", 1, ONE)
    versions.keep_picture("neck", 1, "towel.png", b"PNG")
    versions.keep_picture("neck", 1, "towel.png", b"another")
    kept = versions.picture("neck", 1, "towel.png")
    assert kept is not None
    assert kept.read_bytes() == b"PNG"
    assert versions.picture("neck", 2, "towel.png") is None
    kept.unlink()
    kept.symlink_to(tmp_path)
    assert versions.picture("neck", 1, "towel.png") is None


def test_a_disk_without_links_writes_once_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "link", failing(errno.EPERM))
    path = tmp_path / "v1.yaml"
    write_once(path, ONE)
    with pytest.raises(FileExistsError):
        write_once(path, TWO)
    assert path.read_bytes() == ONE
    assert list(tmp_path.iterdir()) == [path]


def test_a_failing_disk_leaves_nothing_half_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "link", failing(errno.ENOSPC))
    with pytest.raises(OSError, match="No space") as caught:
        write_once(tmp_path / "v1.yaml", ONE)
    assert caught.value.filename == str(tmp_path / "v1.yaml")
    assert list(tmp_path.iterdir()) == []


def test_versions_of_any_script_are_backed_up_and_their_pictures_too(
    versions: Versions, home: Home
) -> None:
    versions.keep("rücken", 1, ONE)
    versions.keep_picture("rücken", 1, "handtuch groß.png", b"PNG")
    (versions.folder / "rücken" / ".v2.yaml.1.new").write_bytes(TWO)
    (versions.folder / "rücken" / "notes.txt").write_bytes(TWO)
    names = [found.name for found in find(home.data)]
    assert names == ["routines/rücken/v1-handtuch groß.png", "routines/rücken/v1.yaml"]
