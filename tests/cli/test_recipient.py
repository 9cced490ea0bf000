"""Whom one shares with, on the command line: the same as in the app, for everybody who listens to it."""

import json
import sys
from pathlib import Path

import pyrage
import pytest

from selfcare.cli.main import COULD_NOT, DONE, WRONG_USAGE
from selfcare.sharing.sealing.sealed import open_by
from tests.cli.typed import Type

IDENTITY = pyrage.x25519.Identity.generate()
PUBLIC = str(IDENTITY.to_public())


def test_added_listed_changed_and_forgotten(type_in: Type) -> None:
    assert "Nobody yet." in type_in("recipient").out
    assert type_in("recipient", "B").out == "Saved: B.\n"
    assert type_in("recipient").out == "B: no key\n"
    assert type_in("recipient", "B", "--key", PUBLIC).out == "Saved: B, with a key.\n"
    (row,) = json.loads(type_in("recipient", "--json").out)
    assert row == {"name": "B", "key": PUBLIC, "last": ""}
    assert type_in("recipient", "B", "--forget").out.startswith("Forgotten: B.")
    assert "Nobody yet." in type_in("recipient").out
    assert type_in("undo").code == DONE
    assert type_in("recipient").out == f"B: {PUBLIC}\n"


def test_what_cannot_be_meant(type_in: Type, monkeypatch: pytest.MonkeyPatch) -> None:
    assert type_in("recipient", "--forget").code == WRONG_USAGE
    assert "nobody called B" in type_in("recipient", "B", "--forget").err
    said = type_in("recipient", "B", "--key", "age1x")
    assert (said.code, "no public key" in said.err) == (WRONG_USAGE, True)
    monkeypatch.setitem(sys.modules, "pyrage", None)
    assert "selfcare[share]" in type_in("recipient", "B", "--key", PUBLIC).err
    assert "Nobody yet." in type_in("recipient").out


def test_what_is_shared_is_sealed_with_the_key_that_is_known(type_in: Type, tmp_path: Path) -> None:
    type_in("log", "left neck", "6")
    file = tmp_path / "mine.age"
    said = type_in("share", "--to", str(file), "--for", "B")
    assert (said.code, "No key of B is known." in said.err) == (COULD_NOT, True)
    type_in("recipient", "B", "--key", PUBLIC)
    assert type_in("share", "--to", str(file), "--for", "B").code == DONE
    kept = json.loads(open_by(file.read_bytes(), str(IDENTITY)))["entries"]
    assert [each["kind"] for each in kept] == ["pain"]
    assert "Shared a sealed file with B" in type_in("list", "--kind", "share").out
    assert "last on " in type_in("recipient").out
