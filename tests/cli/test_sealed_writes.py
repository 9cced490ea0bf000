"""What is sealed is written nowhere in plain: every write of these commands is looked at."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pyrage
import pytest

from tests.cli.typed import Type

IDENTITY = pyrage.x25519.Identity.generate()
PUBLIC = str(IDENTITY.to_public())
WORDS = "unmistakable-words"

pytestmark = pytest.mark.needs("strace")


@pytest.fixture(autouse=True)
def _noted(type_in: Type, tmp_path: Path) -> None:
    type_in("log", "left neck", "6", "--note", WORDS)
    (tmp_path / "key.txt").write_text(f"{IDENTITY}\n")
    (tmp_path / "temporary").mkdir()


def written(tmp_path: Path, *command: str) -> list[tuple[str, bool]]:
    """Run a command; return each file that it wrote to, and whether the words were among it."""
    trace = tmp_path / "trace"
    calls = (
        "trace=write,pwrite64,writev,pwritev,pwritev2,sendfile,copy_file_range,splice,memfd_create"
    )
    subprocess.run(
        [
            *("strace", "-f", "-y", "-qq", "-s", "1000000", "-e", calls, "-o", str(trace)),
            *(sys.executable, "-m", "selfcare", *command),
        ],
        env={**os.environ, "TMPDIR": str(tmp_path / "temporary")},
        capture_output=True,
        check=True,
    )
    lines = trace.read_text(errors="replace").splitlines()
    assert not [line for line in lines if "write" not in line.split("(")[0]], "only plain writes"
    files = [re.search(r"\w+\(\d+<([^>]*)>", line) for line in lines]
    return [(found[1], WORDS in line) for found, line in zip(files, lines, strict=True) if found]


def test_sharing_and_a_backup_write_no_plain_word(tmp_path: Path) -> None:
    for command in (
        ["share", "--to", str(tmp_path / "a.age"), "--recipient", PUBLIC],
        ["share", "--to", str(tmp_path / "b.age"), "--passphrase"],
        ["backup", str(tmp_path / "c.zip.age"), "--recipient", PUBLIC],
    ):
        writes = written(tmp_path, *command)
        assert any(".age" in name for name, _ in writes), "it is seen what is written"
        plain = [Path(name) for name, is_plain in writes if is_plain]
        assert all(path.is_relative_to(tmp_path / "home") for path in plain), "but the diary itself"
    assert not list((tmp_path / "temporary").iterdir())


def test_looking_at_a_share_writes_no_plain_word(type_in: Type, tmp_path: Path) -> None:
    sealed, key = str(tmp_path / "a.age"), str(tmp_path / "key.txt")
    type_in("share", "--to", sealed, "--recipient", PUBLIC)
    for command in (["open", "--text"], ["import", "--dry-run", "--json"]):
        writes = written(tmp_path, *command, sealed, "--identity", key)
        assert [name for name, is_plain in writes if is_plain] == []
    assert not list((tmp_path / "temporary").iterdir())


def test_what_comes_in_is_written_into_the_diary_alone(type_in: Type, tmp_path: Path) -> None:
    sealed, key = str(tmp_path / "a.age"), str(tmp_path / "key.txt")
    type_in("share", "--to", sealed, "--recipient", PUBLIC)
    other = tmp_path / "other"
    writes = written(
        tmp_path, "--home", str(other), "import", sealed, "--identity", key, "--yes", "--json"
    )
    plain = [Path(name) for name, is_plain in writes if is_plain]
    assert plain
    kept = (other, tmp_path / "state")  # the state remembers what undo takes back
    assert all(any(path.is_relative_to(each) for each in kept) for path in plain)
    assert not list((tmp_path / "temporary").iterdir())
