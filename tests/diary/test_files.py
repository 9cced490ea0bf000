"""Writing a file in one step: what is left after each way in which the disk can fail."""

import errno
import os
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from selfcare.diary.files import NotConfirmedError, sweep, sync_folder, write_once, write_whole
from selfcare.diary.home import private_folder


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "2026-11.json"
    path.write_bytes(b"as it was")
    return path


@pytest.mark.usefixtures("_umask")
def test_a_file_is_its_owners_alone_from_its_first_byte(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    modes: list[int] = []

    def write(handle: int, content: bytes) -> int:
        modes.append(stat.S_IMODE(os.fstat(handle).st_mode))
        return real(handle, content)

    real = os.write
    monkeypatch.setattr(os, "write", write)
    write_whole(path, b"as it should be")
    assert modes == [0o600]
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_disk_that_takes_a_little_at_a_time_gets_everything(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.write
    monkeypatch.setattr(os, "write", lambda handle, content: real(handle, content[:2]))
    write_whole(path, b"as it should be")
    assert path.read_bytes() == b"as it should be"


@pytest.mark.parametrize("call", ["open", "write", "fsync", "close", "replace"])
@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EIO, errno.EDQUOT])
def test_a_failing_call_leaves_the_old_file_and_names_it(
    path: Path, monkeypatch: pytest.MonkeyPatch, call: str, number: int
) -> None:
    monkeypatch.setattr(os, call, failing(number))
    with pytest.raises(OSError, match=os.strerror(number)) as caught:
        write_whole(path, b"as it should be")
    assert caught.value.filename == str(path)
    assert path.read_bytes() == b"as it was"
    assert list(path.parent.iterdir()) == [path]


def test_a_name_that_the_disk_does_not_confirm_is_another_error(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "fsync", for_folders(os.fsync, failing(errno.EIO)))
    with pytest.raises(NotConfirmedError) as caught:
        write_whole(path, b"as it should be")
    assert caught.value.filename == str(path)
    assert path.read_bytes() == b"as it should be"


@pytest.mark.parametrize("times", [1, 9])
def test_a_new_file_whose_name_the_disk_does_not_confirm_is_there_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, times: int
) -> None:
    real, left = os.fsync, [failing(errno.EIO)] * times

    def sometimes(handle: int) -> None:
        left.pop()(handle) if left else real(handle)

    monkeypatch.setattr(os, "fsync", for_folders(os.fsync, sometimes))
    path = tmp_path / "page.html"
    with pytest.raises(NotConfirmedError) as caught:
        write_once(path, b"new")
    assert caught.value.filename == str(path)
    assert path.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [path]


def test_a_new_file_that_cannot_be_written_is_named_as_it_was_to_be_called(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "write", failing(errno.ENOSPC))
    with pytest.raises(OSError, match="space") as caught:
        write_once(tmp_path / "page.html", b"new")
    assert caught.value.filename == str(tmp_path / "page.html")
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("number", [errno.EINVAL, errno.ENOTSUP])
def test_a_file_system_without_syncing_of_folders_is_no_error(
    path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    monkeypatch.setattr(os, "fsync", for_folders(os.fsync, failing(number)))
    write_whole(path, b"as it should be")
    sync_folder(path.parent)
    assert path.read_bytes() == b"as it should be"


def test_new_folders_have_reached_the_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    synced: list[int] = []
    monkeypatch.setattr(os, "fsync", lambda handle: synced.append(os.fstat(handle).st_ino))
    made = private_folder(tmp_path / "home" / "diary" / "device")
    assert synced == [folder.stat().st_ino for folder in reversed(made.parents)][-3:]


def test_a_folder_that_may_not_be_listed_is_as_durable_as_it_can_be(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "open", failing(errno.EACCES))
    sync_folder(tmp_path)


def test_sweeping_takes_only_what_was_half_written(path: Path) -> None:
    kept = [".2026-11.json.swp", "notes.new", path.name]
    for name in (*kept, ".2026-11.json.77.new", ".pending.json.78.new"):
        path.with_name(name).write_bytes(b"half")
    sweep(path.parent, "pending.json.")
    assert names(path.parent) == {*kept, ".2026-11.json.77.new"}
    sweep(path.parent)
    assert names(path.parent) == set(kept)
    sweep(path.parent / "missing")


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def failing(number: int) -> Callable[..., int]:
    def call(*_: object) -> int:
        raise OSError(number, os.strerror(number))

    return call


def for_folders(real: Callable[[int], None], other: Callable[[int], object]) -> Callable[..., None]:
    def call(handle: int) -> None:
        (other if stat.S_ISDIR(os.fstat(handle).st_mode) else real)(handle)

    return call
