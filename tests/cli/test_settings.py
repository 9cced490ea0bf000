"""What the settings screen does can be done with a command."""

import json

import pytest

from selfcare.cli.main import DONE, WRONG_USAGE
from selfcare.diary.home import Home
from tests.cli.typed import Type


def test_all_settings_and_what_they_can_be(type_in: Type) -> None:
    shown = type_in("settings").out
    assert "look       dark     can be: dark, light" in shown
    assert "breathing  off" in shown
    assert json.loads(type_in("settings", "--json").out)["bell"] == "on"


def test_one_is_changed_and_said_back(type_in: Type, home: Home) -> None:
    typed = type_in("settings", "glyphs", "ascii")
    assert (typed.code, typed.out) == (DONE, "Saved: glyphs is now ascii.\n")
    assert (home.data / "settings.toml").read_text() == 'glyphs = "ascii"\n'
    assert json.loads(type_in("settings", "glyphs", "--json").out) == {"glyphs": "ascii"}


def test_of_the_characters_a_sample_is_shown(type_in: Type) -> None:
    shown = type_in("settings", "glyphs").out
    assert "Pictures: blocks" in shown
    assert "▚" in shown
    assert "\U0001cd92" in shown
    assert "boxes or question marks" in shown
    assert "▚" not in type_in("settings", "look").out


@pytest.mark.parametrize(
    ("words", "about"),
    [
        (("glyph",), "Did you mean glyphs?"),
        (("xyzzy", "1"), "See them all with: selfcare settings"),
        (("glyphs", "braille"), "glyphs can be blocks, octants, ascii"),
    ],
)
def test_what_cannot_be_meant_changes_nothing(
    type_in: Type, home: Home, words: tuple[str, ...], about: str
) -> None:
    typed = type_in("settings", *words)
    assert typed.code == WRONG_USAGE
    assert about in typed.err
    assert not home.data.exists()


def test_a_damaged_file_is_told_and_kept_aside(type_in: Type, home: Home) -> None:
    home.data.mkdir()
    (home.data / "settings.toml").write_text("look = ")
    assert "is damaged" in type_in("settings").err
    assert "It was kept as settings.damaged-" in type_in("settings", "look", "light").err
    assert type_in("settings", "look", "--json").err == ""
