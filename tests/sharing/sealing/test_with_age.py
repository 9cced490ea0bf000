"""The standard `age` program opens what is sealed here, and what it seals is opened here."""

import json
import os
import pty
import subprocess
import time
from pathlib import Path
from zipfile import ZipFile

import pytest

from selfcare.sharing.sealing.sealed import (
    needs_passphrase,
    open_by,
    open_with,
    seal_for,
    seal_with,
)
from tests.cli.conftest import type_in
from tests.cli.typed import Type

__all__ = ["type_in"]  # a fixture

pytestmark = [pytest.mark.needs("age"), pytest.mark.needs("age-keygen")]

PLAIN = b"pain 6\n" * 500
WORDS = "one-two-three-four-five-six"
PATIENCE = 30.0


def run(*command: str) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def type_into(command: list[str], words: str, times: int) -> None:
    """Run a program that reads passphrases from a terminal of its own, and type them."""
    child, terminal = pty.fork()
    if child == 0:
        os.execvp(command[0], command)
    give_up = time.monotonic() + PATIENCE
    seen = b""
    typed = 0
    while time.monotonic() < give_up:
        try:
            seen += os.read(terminal, 1024)
        except OSError:  # it has ended
            break
        if seen.count(b"assphrase") > typed and seen.rstrip().endswith(b":") and typed < times:
            typed += 1
            seen = b"assphrase" * typed
            os.write(terminal, words.encode() + b"\n")
    os.close(terminal)
    _, status = os.waitpid(child, 0)
    assert os.waitstatus_to_exitcode(status) == 0, seen


@pytest.fixture
def key(tmp_path: Path) -> Path:
    path = tmp_path / "key.txt"
    run("age-keygen", "-o", str(path))
    return path


def test_age_opens_what_is_sealed_for_a_key(key: Path, tmp_path: Path) -> None:
    file = tmp_path / "a.age"
    file.write_bytes(seal_for(PLAIN, [run("age-keygen", "-y", str(key)).strip()]))
    assert run("age", "-d", "-i", str(key), str(file)).encode() == PLAIN


@pytest.mark.parametrize("armour", [[], ["-a"]])
def test_what_age_seals_for_a_key_is_opened(key: Path, tmp_path: Path, armour: list[str]) -> None:
    plain, file = tmp_path / "plain", tmp_path / "a.age"
    plain.write_bytes(PLAIN)
    public = run("age-keygen", "-y", str(key)).strip()
    run("age", *armour, "-r", public, "-o", str(file), str(plain))
    assert open_by(file.read_bytes(), key.read_text()) == PLAIN


def test_age_opens_what_words_seal(tmp_path: Path) -> None:
    file, plain = tmp_path / "a.age", tmp_path / "plain"
    file.write_bytes(seal_with(PLAIN, WORDS))
    type_into(["age", "-d", "-o", str(plain), str(file)], WORDS, 1)
    assert plain.read_bytes() == PLAIN


@pytest.mark.parametrize("armour", [[], ["-a"]])
def test_what_age_seals_with_words_is_opened(tmp_path: Path, armour: list[str]) -> None:
    plain, file = tmp_path / "plain", tmp_path / "a.age"
    plain.write_bytes(PLAIN)
    type_into(["age", *armour, "-p", "-o", str(file), str(plain)], WORDS, 2)
    assert needs_passphrase(file.read_bytes())
    assert open_with(file.read_bytes(), WORDS) == PLAIN


def test_age_opens_a_share_and_a_backup_and_we_open_what_it_seals_again(
    type_in: Type, key: Path, tmp_path: Path
) -> None:
    public = run("age-keygen", "-y", str(key)).strip()
    type_in("log", "left neck", "6", "--at", "2026-01-05 08:00")
    share, backup = tmp_path / "mine.age", tmp_path / "mine.zip.age"
    type_in("share", "--to", str(share), "--recipient", public)
    type_in("backup", str(backup), "--recipient", public)
    document = run("age", "-d", "-i", str(key), str(share))
    assert [entry["zones"] for entry in json.loads(document)["entries"]] == [["neck-side.l"]]
    archive = tmp_path / "mine.zip"
    run("age", "-d", "-o", str(archive), "-i", str(key), str(backup))
    with ZipFile(archive) as opened:
        assert opened.testzip() is None
        assert any(name.endswith("2026-01.json") for name in opened.namelist())
    again = tmp_path / "again.zip.age"
    run("age", "-a", "-r", public, "-o", str(again), str(archive))
    other = ("--home", str(tmp_path / "other"))
    said = type_in("restore", str(again), "--identity", str(key), "--yes", *other)
    assert "Done: 2 entries changed." in said.out  # the pain, and that something was shared
