"""Settings survive; comments do too; what is damaged is kept aside and never overwritten."""

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfcare.diary.home import Home
from selfcare.diary.lock import BusyError, locked
from selfcare.diary.settings import Settings

BY_HAND = """\
# mine
look = "dark"   # easier in the evening
shiny = true

[of-a-newer-version]
depth = 3
"""

texts = st.text(st.characters(exclude_categories=["Cs"]))


def file(home: Home, content: bytes) -> Path:
    home.data.mkdir(exist_ok=True)
    path = home.data / "settings.toml"
    path.write_bytes(content)
    return path


def asides(home: Home) -> list[Path]:
    return list(home.data.glob("settings.damaged-*.toml"))


def test_nothing_is_set_and_nothing_is_made_at_first(home: Home) -> None:
    assert Settings(home).get("look") == ""
    assert not home.data.exists()


@given(texts)
def test_what_was_set_is_there_for_the_next_program(home: Home, value: str) -> None:
    Settings(home).set("look", value)
    Settings(home).set("other", "x")
    assert Settings(home).get("look") == value


@pytest.mark.parametrize(
    ("written", "read"),
    [("true", "on"), ("false", "off"), ("3", "3"), ("[]", ""), ("2026-11-22", ""), ("{a=1}", "")],
)
def test_what_was_written_by_hand_is_read_as_a_word(home: Home, written: str, read: str) -> None:
    file(home, f"bell = {written}".encode())
    assert Settings(home).get("bell") == read


def test_comments_and_what_is_not_known_survive_a_change(home: Home) -> None:
    path = file(home, BY_HAND.encode())
    settings = Settings(home)
    settings.set("look", "light")
    settings.set("glyphs", "ascii")
    expected = BY_HAND.replace('"dark"', '"light"').replace(
        "shiny = true\n", 'shiny = true\nglyphs = "ascii"\n'
    )
    assert path.read_text() == expected
    assert not settings.problem


@pytest.mark.parametrize("content", [b"look = ", b"\xff\xfe", b"[look", b"look = 1\nlook = 2"])
def test_a_damaged_file_counts_as_not_set_and_is_kept_aside_before_the_first_change(
    home: Home, content: bytes
) -> None:
    path = file(home, content)
    settings = Settings(home)
    assert settings.get("look") == ""
    assert "Nothing in the file was changed" in settings.problem
    assert path.read_bytes() == content
    settings.set("look", "light")
    (aside,) = asides(home)
    assert aside.read_bytes() == content
    assert aside.name in settings.problem
    assert Settings(home).get("look") == "light"
    settings.set("look", "dark")
    assert (settings.get("look"), settings.problem) == ("dark", ""), "it is told once"


@pytest.mark.parametrize("content", [b"[look]\na = 1\n", b"look = [1, 2]\n"])
def test_a_value_that_would_be_lost_is_kept_aside(home: Home, content: bytes) -> None:
    file(home, content + b"[other]\nb = 2\n")
    settings = Settings(home)
    settings.set("look", "light")
    (aside,) = asides(home)
    assert content in aside.read_bytes()
    assert aside.name in settings.problem
    held = tomllib.loads((home.data / "settings.toml").read_text())
    assert held == {"look": "light", "other": {"b": 2}}


def test_a_file_that_cannot_be_reached_is_left_alone(home: Home) -> None:
    (home.data / "settings.toml").mkdir(parents=True)
    settings = Settings(home)
    assert settings.get("look") == ""
    with pytest.raises(OSError, match="settings"):
        settings.set("look", "light")


def test_two_windows_do_not_lose_each_others_setting(home: Home) -> None:
    script = (
        "import sys; from pathlib import Path; from selfcare.diary.home import Home;"
        "from selfcare.diary.settings import Settings;"
        "s = Settings(Home(Path(sys.argv[1]), Path(sys.argv[2])));"
        "[s.set(f'{sys.argv[3]}{n}', 'x') for n in range(15)]"
    )
    windows = [
        subprocess.Popen([sys.executable, "-c", script, str(home.data), str(home.state), name])
        for name in "ab"
    ]
    assert [window.wait(60) for window in windows] == [0, 0]
    held = tomllib.loads((home.data / "settings.toml").read_text())
    assert sorted(held) == sorted(f"{name}{n}" for name in "ab" for n in range(15))


def test_a_window_that_keeps_them_to_itself_is_not_waited_for_for_ever(home: Home) -> None:
    home.desk.mkdir(parents=True)
    with locked(home.desk / "settings-lock"), pytest.raises(BusyError):
        Settings(home, wait=0).set("look", "light")
    assert Settings(home).get("look") == ""


def test_to_read_them_does_not_wait_for_what_only_writing_needs() -> None:
    script = (
        "import sys; from pathlib import Path; from selfcare.diary.home import Home;"
        "from selfcare.diary.settings import Settings;"
        "assert Settings(Home(Path(sys.argv[1]), Path())).get('look') == 'dark';"
        "assert 'tomlkit' not in sys.modules"
    )
    here = Path(__file__).parent / "stored"
    assert subprocess.run([sys.executable, "-c", script, str(here)], check=False).returncode == 0
