"""The file to carry away can be opened by anything, and is refused when it is not what it was."""

import json
import stat
import struct
import subprocess
import sys
import zipfile
from collections.abc import Callable, Mapping
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from selfcare.diary.backups import opening
from selfcare.diary.backups.archive import as_bytes
from selfcare.diary.backups.contents import BackupError, is_name
from selfcare.diary.backups.opening import Backup, read_archive
from selfcare.diary.files import write_whole
from tests.conftest import NOW

FILES = {
    "diary/device-1f2e3d4c/2026-11.json": b'{"entries": {}}\n' * 20,
    "diary/device-1f2e3d4c/2026-11 (Kopie von M\xc3\xbcller).json".encode().decode(): b"{}\n",
    "settings.toml": b"",
    "routines/desk-neck/v1.yaml": b"format: selfcare-routine/1\n",
}
WHOLE = as_bytes(FILES, NOW)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "backup.zip"


def opened(path: Path, content: bytes) -> Backup | None:
    """Return what is read of a file with this content; None where it is refused."""
    path.write_bytes(content)
    try:
        return read_archive(path)
    except BackupError as fault:
        assert "Nothing was changed" in str(fault)
        return None


def packed(members: Mapping[str, bytes], how: int = zipfile.ZIP_STORED) -> bytes:
    into = BytesIO()
    with zipfile.ZipFile(into, "w", how) as archive:
        for name, content in members.items():
            archive.writestr(zipfile.ZipInfo(name), content, how)
    return into.getvalue()


def unpacked() -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(WHOLE)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_what_was_written_is_read_again(path: Path) -> None:
    write_whole(path, as_bytes(FILES, NOW))
    assert read_archive(path) == Backup(NOW, FILES)


def test_equal_files_give_equal_bytes_in_whatever_order() -> None:
    assert as_bytes(dict(reversed(FILES.items())), NOW) == WHOLE


@pytest.mark.usefixtures("_umask")
def test_it_is_private_and_replaced_in_one_step(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_whole(path, as_bytes(FILES, NOW))
    assert stat.S_IMODE(path.stat().st_mode) == 0o600

    def no_space(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", no_space)
    with pytest.raises(OSError, match="No space"):
        write_whole(path, as_bytes({}, NOW))
    assert path.read_bytes() == WHOLE
    assert list(path.parent.iterdir()) == [path]


def test_any_other_program_can_open_it(path: Path, tmp_path: Path) -> None:
    path.write_bytes(WHOLE)
    out = tmp_path / "out"
    subprocess.run([sys.executable, "-m", "zipfile", "-e", path, out], check=True)
    found = {each.relative_to(out).as_posix() for each in out.rglob("*") if each.is_file()}
    assert found == {*FILES, "manifest.json", "read-me.txt"}
    assert "not encrypted" in (out / "read-me.txt").read_text()
    assert json.loads((out / "manifest.json").read_text())["made"] == NOW.isoformat()


def test_packed_again_by_another_program_it_is_as_good(path: Path) -> None:
    members = {"diary/": b"", "diary/device-1f2e3d4c/": b"", **unpacked()}
    members.pop("read-me.txt")
    assert opened(path, packed(members, zipfile.ZIP_DEFLATED)) == Backup(NOW, FILES)


@settings(max_examples=150)
@given(some.integers(0, len(WHOLE) - 1))
def test_cut_anywhere_it_is_refused(tmp_path: Path, length: int) -> None:
    assert opened(tmp_path / "cut.zip", WHOLE[:length]) is None


@settings(max_examples=400)
@given(some.integers(0, len(WHOLE) - 1), some.integers(1, 255))
def test_with_any_byte_changed_it_is_refused_or_says_the_same(
    tmp_path: Path, at: int, flip: int
) -> None:
    changed = WHOLE[:at] + bytes([WHOLE[at] ^ flip]) + WHOLE[at + 1 :]
    found = opened(tmp_path / "changed.zip", changed)
    assert found is None or found == Backup(NOW, FILES)


@settings(max_examples=200)
@given(some.binary(max_size=400), some.sampled_from([0, 22]))
def test_garbage_is_refused(tmp_path: Path, garbage: bytes, of_the_end: int) -> None:
    end = WHOLE[len(WHOLE) - of_the_end :]
    assert opened(tmp_path / "garbage.zip", garbage + end) is None


@pytest.mark.parametrize(
    "change",
    [
        lambda members: members | {"settings.toml": b"look = 'light'\n"},
        lambda members: {n: c for n, c in members.items() if n != "settings.toml"},
        lambda members: members | {"diary/device-1f2e3d4c/2026-12.json": b"{}"},
        lambda members: {n: c for n, c in members.items() if n != "manifest.json"},
    ],
    ids=["changed", "one less", "one more", "no list"],
)
def test_files_that_are_not_those_of_the_list_are_refused(
    path: Path, change: Callable[[dict[str, bytes]], dict[str, bytes]]
) -> None:
    assert opened(path, packed(change(unpacked()))) is None


@pytest.mark.parametrize(
    "name",
    [
        "../settings.toml",
        "diary/../../2026-11.json",
        "diary/../2026-11.json",
        "/etc/passwd.json",
        "/diary/d/2026-11.json",
        "C:/diary/d/2026-11.json",
        "diary\\d\\2026-11.json",
        "diary/d\\..\\..\\x/2026-11.json",
        "diary/d/e/2026-11.json",
        "diary/2026-11.json",
        "diary/.d/2026-11.json",
        "diary/d/.2026-11.json",
        "diary/d/2026-11.json\x00",
        "diary/d/\u202e.json\x1b",
        "diary/d/con:.json",
        "diary/d/" + "x" * 300 + ".json",
        "routines/../settings.toml",
        "routines/x/../../y.yaml",
        "routines/.x/y.yaml",
        "backups/d/20261122T160500Z.json",
        "selfcare.py",
        "",
    ],
)
def test_a_name_that_has_no_place_in_a_backup_is_refused(path: Path, name: str) -> None:
    assert not is_name(name)
    members = unpacked() | {name: b"{}"}
    listed = json.loads(members["manifest.json"])
    extra = as_bytes({name: b"{}"}, NOW) if "\x00" not in name and name else b""
    if extra:
        with zipfile.ZipFile(BytesIO(extra)) as archive:
            listed["files"] += json.loads(archive.read("manifest.json"))["files"]
    members["manifest.json"] = json.dumps(listed).encode()
    assert opened(path, packed(members)) is None


def test_a_name_that_is_there_twice_is_refused(path: Path) -> None:
    into = BytesIO(WHOLE)
    with zipfile.ZipFile(into, "a") as archive, pytest.warns(UserWarning, match="Duplicate"):
        archive.writestr("settings.toml", b"")
    assert opened(path, into.getvalue()) is None


@pytest.mark.parametrize("kind", [stat.S_IFLNK, stat.S_IFDIR, stat.S_IFIFO, stat.S_IFCHR])
def test_what_is_no_plain_file_is_refused(path: Path, kind: int) -> None:
    into = BytesIO(packed({n: c for n, c in unpacked().items() if n != "settings.toml"}))
    with zipfile.ZipFile(into, "a") as archive:
        link = zipfile.ZipInfo("settings.toml")
        link.external_attr = (kind | 0o777) << 16
        archive.writestr(link, b"")
    assert opened(path, into.getvalue()) is None


def test_a_bomb_is_refused_before_it_is_unpacked(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "MOST_BYTES", 10_000)
    bomb = packed(unpacked() | {"reminders.json": b"0" * 1_000_000}, zipfile.ZIP_DEFLATED)
    assert len(bomb) < 10_000
    monkeypatch.setattr(zipfile.ZipFile, "open", _never)
    assert opened(path, bomb) is None


def _never(*_: object) -> None:
    raise AssertionError("nothing is unpacked")


def test_a_bomb_that_hides_its_size_is_refused(path: Path) -> None:
    bomb = bytearray(packed({"settings.toml": b"0" * 1_000_000}, zipfile.ZIP_DEFLATED))
    size = struct.pack("<I", 1_000_000)
    while (at := bomb.find(size)) >= 0:
        bomb[at : at + 4] = struct.pack("<I", 10)
    assert opened(path, bytes(bomb)) is None
    members = bytearray(packed(unpacked() | {"settings.toml": b"0" * 77_777}))
    size = struct.pack("<I", 77_777)
    while (at := members.find(size)) >= 0:
        members[at : at + 4] = struct.pack("<I", 0)
    assert opened(path, bytes(members)) is None


def test_too_many_or_too_great_is_refused(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "MOST_FILES", 5)
    assert opened(path, WHOLE) is None
    monkeypatch.setattr(opening, "MOST_BYTES", 100)
    assert opened(path, WHOLE) is None


def test_one_that_is_encrypted_or_packed_in_a_strange_way_is_refused(path: Path) -> None:
    for at, value in ((8, 1), (10, 99)):  # the flags, and the way of packing
        changed = bytearray(WHOLE)
        entry = changed.rfind(b"PK\x01\x02")
        changed[entry + at : entry + at + 2] = struct.pack("<H", value)
        assert opened(path, bytes(changed)) is None
    assert opened(path, packed(unpacked(), zipfile.ZIP_BZIP2)) is None


@pytest.mark.parametrize(
    "manifest",
    [
        b"",
        b"[]",
        b"6",
        b"null",
        b"[" * 100_000,
        b"\xff",
        b'{"format": 6}',
        b'{"format": {"name": "other", "version": 1}}',
        b'{"format": {"name": "selfcare-backup", "version": "1"}}',
        b'{"format": {"name": "selfcare-backup", "version": 1}}',
        b'{"format": {"name": "selfcare-backup", "version": 1}, "files": 6}',
        b'{"format": {"name": "selfcare-backup", "version": 1}, "files": [6]}',
        b'{"format": {"name": "selfcare-backup", "version": 1}, "files": [{}]}',
        b'{"format": {"name": "selfcare-backup", "version": 1}, "files": []}',
        b'{"format": {"name": "selfcare-backup", "version": 1}, "files": [], "made": 6}',
        b'{"format": {"name": "selfcare-backup", "version": 1}, "files": [], "made": "now"}',
        b'{"format": {"name": "selfcare-backup", "version": 1}, "files": [], "made": "2026-11-22"}',
    ],
    ids=range(17),
)
def test_a_list_that_is_none_is_refused(path: Path, manifest: bytes) -> None:
    assert opened(path, packed({"manifest.json": manifest})) is None


def test_one_of_a_newer_program_is_refused_for_that_reason(path: Path) -> None:
    manifest = b'{"format": {"name": "selfcare-backup", "version": 2}, "files": {}}'
    path.write_bytes(packed({"manifest.json": manifest}))
    with pytest.raises(BackupError, match="newer selfcare"):
        read_archive(path)


def test_what_is_no_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BackupError, match="cannot be used"):
        read_archive(tmp_path)
    with pytest.raises(BackupError, match="cannot be used"):
        read_archive(Path("/dev/zero"))
    with pytest.raises(FileNotFoundError):
        read_archive(tmp_path / "missing.zip")
