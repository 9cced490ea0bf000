"""The page in a sealed file, which only the person it is meant for can open."""

import io
import json
import re
import sys
from pathlib import Path

import pytest

from selfcare.cli.main import COULD_NOT, DONE, WRONG_USAGE
from selfcare.cli.sealing import ENDING
from selfcare.sharing.sealing import lock
from selfcare.sharing.sealing.sealed import open_by
from tests.cli.typed import Type
from tests.needed import needed

pyrage = needed("pyrage")
IDENTITY = pyrage.x25519.Identity.generate()
PUBLIC = str(IDENTITY.to_public())


@pytest.fixture(autouse=True)
def _noted(type_in: Type) -> None:
    type_in("log", "left neck", "6", "--note", "own words")


def plain(file: Path) -> str:
    return open_by(file.read_bytes(), f"{IDENTITY}\n").decode()


def test_a_page_is_sealed_for_a_key(type_in: Type, tmp_path: Path) -> None:
    file = tmp_path / "page.html.age"
    said = type_in("report", "--to", str(file), "--recipient", PUBLIC, "--for", "B")
    assert (said.code, said.out, said.err) == (DONE, f"Written: {file}\n", "")
    assert file.stat().st_mode & 0o777 == 0o600
    assert b"own words" not in file.read_bytes()
    assert "own words" in plain(file)
    (kept,) = json.loads(type_in("list", "--kind", "share", "--json").out)
    assert (kept["what"], kept["form"], kept["recipient"]) == ("report", "html.age", "B")


def test_a_pdf_is_sealed_as_it_is(type_in: Type, tmp_path: Path) -> None:
    needed("typst")
    file = tmp_path / "page.pdf.age"
    assert type_in("report", "--to", str(file), "--recipient", PUBLIC).code == DONE
    assert open_by(file.read_bytes(), f"{IDENTITY}\n").startswith(b"%PDF-")


def test_what_is_sealed_says_so_in_its_name(type_in: Type, tmp_path: Path) -> None:
    type_in("report", "--to", str(tmp_path / "page.txt"), "--recipient", PUBLIC)
    type_in("report", "--to", str(tmp_path), "--recipient", PUBLIC)
    page, dated = sorted(tmp_path.glob("*.age"), reverse=True)
    assert page.name == "page.txt.age"
    assert re.fullmatch(r"diary-\d{4}-\d\d-\d\d\.html\.age", dated.name)
    assert not (tmp_path / "page.txt").exists()


def test_the_known_key_of_whom_it_is_for_is_taken(type_in: Type, tmp_path: Path) -> None:
    file = tmp_path / "page.txt.age"
    said = type_in("report", "--to", str(file), "--for", "B")
    assert (said.code, "No key of B is known. Nothing was written." in said.err) == (
        COULD_NOT,
        True,
    )
    type_in("recipient", "B", "--key", PUBLIC)
    assert type_in("report", "--to", str(file), "--for", "B", "--without", "notes").code == DONE
    assert "own words" not in plain(file)
    again = tmp_path / "again.txt.age"
    type_in("report", "--to", str(again), "--for", "B")
    assert plain(again) == plain(file), "they get the same parts again, and sealed"


def test_six_words_open_it_and_are_shown_once(
    type_in: Type, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "page.txt.age"
    said = type_in("report", "--to", str(file), "--passphrase")
    (words,) = re.findall(r"^    ([a-z]+(?:-[a-z]+){5})$", said.out, re.MULTILINE)
    assert b"own words" in lock.unlock(file.read_bytes(), words)
    assert "not locked" not in said.out
    kept = b"".join(path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())
    assert words.encode() not in kept
    monkeypatch.setattr(sys, "stdin", io.StringIO(""))
    assert type_in("report", "--to", str(file), "--passphrase").code == COULD_NOT


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--to", "page.pdf.age"], "Who is to open it? Add --recipient age1..."),
        (["--recipient", PUBLIC], "Only a file can be sealed: add --to FILE.pdf.age."),
        (["--to", "page.age", "--passphrase"], "The file's ending says its form: .html"),
        (["--to", "page.txt.age", "--password", "--passphrase"], "Only a PDF can have a password"),
    ],
)
def test_what_cannot_be_sealed_is_said_in_one_sentence(
    type_in: Type,
    arguments: list[str],
    said: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    before = sorted(tmp_path.iterdir())
    typed = type_in("report", *arguments)
    assert (typed.code, typed.out, typed.err.count("\n")) == (WRONG_USAGE, "", 1)
    assert said in typed.err
    assert "Nothing was written." in typed.err
    assert sorted(tmp_path.iterdir()) == before


def test_a_key_that_is_none_or_sealing_that_is_missing_leaves_nothing(
    type_in: Type, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "page.txt.age"
    typed = type_in("report", "--to", str(file), "--recipient", "age1abc")
    assert (typed.code, "is no public key" in typed.err) == (COULD_NOT, True)
    monkeypatch.setitem(sys.modules, "pyrage", None)
    typed = type_in("report", "--to", str(file), "--recipient", PUBLIC)
    assert (typed.code, typed.err.count("\n"), "pip install" in typed.err) == (COULD_NOT, 1, True)
    assert not file.exists()
    assert json.loads(type_in("list", "--kind", "share", "--json").out) == []


def test_the_ending_is_that_of_every_sealed_file() -> None:
    assert ENDING == lock.ENDING
