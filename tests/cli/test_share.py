"""`selfcare share`, `open`, and sealed backups: whole, private, and opened only by whom it is for."""

import io
import json
import re
import stat
import sys
from datetime import UTC
from pathlib import Path

import pyrage
import pytest

from selfcare.cli import open as open_command
from selfcare.cli.context import Context
from selfcare.cli.main import COULD_NOT, DONE, WRONG_USAGE
from selfcare.diary.home import Home
from selfcare.sharing.sealing.sealed import SealError, open_by
from selfcare.sharing.shared import READ_ONLY
from tests.cli.typed import Type

IDENTITY = pyrage.x25519.Identity.generate()
PUBLIC = str(IDENTITY.to_public())


@pytest.fixture
def key(tmp_path: Path) -> str:
    path = tmp_path / "key.txt"
    path.write_text(f"{IDENTITY}\n")
    return str(path)


@pytest.fixture(autouse=True)
def _noted(type_in: Type) -> None:
    type_in("log", "left neck", "6", "--at", "2026-01-05 08:00", "--note", "own words")
    type_in("log", "left knee", "3", "--at", "2026-02-07 08:00")


def typing(words: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(words + "\n"))


def words_in(out: str) -> str:
    (found,) = re.findall(r"^    ([a-z]+(?:-[a-z]+){5})$", out, re.MULTILINE)
    return str(found)


def test_a_share_for_a_key(type_in: Type, tmp_path: Path, key: str) -> None:
    file = tmp_path / "mine.age"
    said = type_in("share", "--to", str(file), "--recipient", PUBLIC, "--no-notes")
    assert said.code == DONE
    assert said.out == (
        f"Sealed in {file}: 2 entries, 2026-01-05 to 2026-02-07 (2 pain), without notes.\n"
    )
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    plain = open_by(file.read_bytes(), Path(key).read_text())
    assert len(json.loads(plain)["entries"]) == 2
    assert b"own words" not in plain
    assert type_in("share", "--to", str(file), "--recipient", PUBLIC).code == COULD_NOT


def test_a_share_by_words_which_are_shown_once(
    type_in: Type, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, home: Home
) -> None:
    file = tmp_path / "mine.age"
    words = words_in(type_in("share", "--to", str(file), "--passphrase").out)
    typing(words.upper().replace("-", " "), monkeypatch)
    assert "2 of 34" in type_in("open", str(file), "--text").out
    kept = b"".join(path.read_bytes() for path in home.data.rglob("*") if path.is_file())
    assert words.encode() not in kept


def test_a_file_that_age_made_with_a_phrase_of_any_form(
    type_in: Type, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain = tmp_path / "mine.json"
    type_in("export", str(plain))
    sealed = tmp_path / "mine.age"
    sealed.write_bytes(b"age-encryption.org/v1\n-> scrypt AAAA 18\n")

    def open_with(_content: bytes, passphrase: str) -> bytes:
        if passphrase != "My Phrase":
            raise SealError("It is another one.")
        return plain.read_bytes()

    monkeypatch.setattr("selfcare.sharing.sealing.lock.open_with", open_with)
    for words, code in (("My Phrase", DONE), ("my-phrase", COULD_NOT), ("Other", COULD_NOT)):
        typing(words, monkeypatch)
        assert type_in("open", str(sealed), "--text").code == code


def test_a_sealed_share_comes_in_like_an_export(type_in: Type, tmp_path: Path, key: str) -> None:
    file = tmp_path / "mine.age"
    type_in("share", "--to", str(file), "--recipient", PUBLIC)
    other = ("--home", str(tmp_path / "other"))
    said = type_in("import", str(file), "--identity", key, "--yes", *other)
    assert "Done: 2 entries came in." in said.out


def test_nobody_to_open_it_or_nothing_in_it(type_in: Type, tmp_path: Path) -> None:
    file = tmp_path / "mine.age"
    said = type_in("share", "--to", str(file))
    assert (said.code, "Who is to open it?" in said.err) == (WRONG_USAGE, True)
    said = type_in("share", "--to", str(file), "--recipient", "age1abc")
    assert (said.code, "is no public key" in said.err) == (COULD_NOT, True)
    said = type_in("share", "--to", str(file), "--recipient", PUBLIC, "--kind", "visit")
    assert (said.code, "nothing to share" in said.err) == (COULD_NOT, True)
    assert not file.exists()


def test_a_sealed_backup_is_restored(type_in: Type, tmp_path: Path, key: str) -> None:
    assert type_in("backup", str(tmp_path), "--recipient", PUBLIC).code == DONE
    (file,) = tmp_path.glob("selfcare-20*.zip.age")
    assert b"neck-side" not in file.read_bytes()
    other = ("--home", str(tmp_path / "other"))
    said = type_in("restore", str(file), "--identity", key, "--yes", *other)
    assert "Done: 2 entries changed." in said.out
    assert "--identity KEYFILE" in type_in("restore", str(file)).err


def test_two_shares_side_by_side(type_in: Type, tmp_path: Path, key: str) -> None:
    one, two = tmp_path / "one.age", tmp_path / "two.json"
    type_in("share", "--to", str(one), "--recipient", PUBLIC)
    type_in("export", str(two), "--since", "2026-02-01")
    said = type_in("open", str(one), str(two), "--identity", key)
    lines = {line[:27].strip(): line[27:].split() for line in said.out.splitlines()}
    assert lines[""] == ["one.age", "two.json"]
    assert lines["Worst pain"] == ["6", "3"]
    assert lines["Days with an entry"] == ["2", "of", "34", "1", "of", "1"]
    told = json.loads(type_in("open", str(one), str(two), "--identity", key, "--json").out)
    assert [each["worst"] for each in told] == [6, 3]


def test_what_cannot_be_opened_is_one_sentence(type_in: Type, tmp_path: Path, key: str) -> None:
    file = tmp_path / "mine.age"
    type_in("share", "--to", str(file), "--recipient", PUBLIC)
    said = type_in("open", str(file), "--text")
    assert (said.code, "--identity KEYFILE" in said.err) == (WRONG_USAGE, True)
    assert "There is no file" in type_in("open", str(file), "--identity", f"{key}x").err
    file.write_bytes(file.read_bytes()[:-3])
    said = type_in("open", str(file), "--identity", key)
    assert (said.code, "was cut or altered" in said.err) == (COULD_NOT, True)
    file.write_text("a,b\n1,2\n")
    assert "is no share" in type_in("open", str(file)).err
    file.write_text(
        json.dumps({"format": {"name": "selfcare-export", "version": 1}, "entries": [1]})
    )
    assert "1 entries cannot be read" in type_in("open", str(file)).out


def test_the_app_opens_read_only_as_of_the_last_entry(
    type_in: Type, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "mine.json"
    type_in("export", str(file))
    opened: list[tuple[str, str, int, list[Path]]] = []

    def open_app(context: Context, *, read_only: str) -> None:
        files = list(context.home.data.parent.rglob("*"))
        moment = f"{context.clock.now().astimezone(UTC):%Y-%m-%d}"
        opened.append((read_only, moment, len(context.diary.entries()), files))

    monkeypatch.setattr(open_command, "has_full_terminal", lambda: True)
    monkeypatch.setattr(open_command, "open_app", open_app)
    type_in("open", str(file))
    file.write_text(
        json.dumps({"format": {"name": "selfcare-export", "version": 1}, "entries": []})
    )
    type_in("open", str(file))
    assert opened[0] == (READ_ONLY, "2026-02-07", 2, [])
    assert opened[1][2] == 0


def test_at_a_terminal_the_words_are_not_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    from selfcare.cli.sealing import ask_passphrase

    monkeypatch.setattr(sys.stdin, "isatty", lambda: True, raising=False)
    monkeypatch.setattr("getpass.getpass", lambda prompt: f"typed after {prompt}")
    assert ask_passphrase("a.age") == "typed after The words that open a.age: "


def test_private_entries_stay_and_it_is_kept_that_something_left(
    type_in: Type, tmp_path: Path
) -> None:
    type_in("edit", "last", "--private")
    said = type_in("share", "--to", str(tmp_path / "mine.age"), "--recipient", PUBLIC)
    assert "1 entry, 2026-01-05 (1 pain), with notes. Left out, as private: 1 entry;" in said.out
    assert "Shared a sealed file" in type_in("list", "--since", "all").out
    (kept,) = json.loads(type_in("list", "--kind", "share", "--json").out)
    assert (kept["what"], kept["form"], kept["without"]) == ("share", "age", ["private"])
