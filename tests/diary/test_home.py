"""Where the files are: what was given, else the environment, else the platform's own folder."""

import sys
from pathlib import Path

import platformdirs
import pytest

from selfcare.diary.home import Home, find_home, private_folder


def test_what_was_given_comes_before_the_environment(tmp_path: Path) -> None:
    environ = {"SELFCARE_HOME": str(tmp_path / "a"), "SELFCARE_STATE": str(tmp_path / "s")}
    assert find_home(str(tmp_path / "b"), environ) == Home(tmp_path / "b", tmp_path / "s")
    assert find_home(None, environ) == Home(tmp_path / "a", tmp_path / "s")


@pytest.mark.parametrize("xdg", [None, "/elsewhere", "not/absolute", ""])
def test_on_linux_we_answer_as_platformdirs(
    monkeypatch: pytest.MonkeyPatch, xdg: str | None
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    environ = {} if xdg is None else {"XDG_DATA_HOME": xdg, "XDG_STATE_HOME": xdg}
    for name, value in environ.items():
        monkeypatch.setenv(name, value)
    home = find_home(None, environ)
    if xdg != "not/absolute":  # the XDG rule: such a path is to be ignored
        assert str(home.data) == platformdirs.user_data_dir("selfcare", appauthor=False)
        assert str(home.state) == platformdirs.user_state_dir("selfcare", appauthor=False)
    assert home.data.is_absolute()


def test_elsewhere_platformdirs_answers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    assert find_home(None, {}).data.name == "selfcare"
    assert find_home(None, {}).state.is_absolute()


def test_two_homes_of_one_name_have_a_desk_each(tmp_path: Path) -> None:
    desks = {Home(tmp_path / name / "home", tmp_path / "state").desk for name in ("a", "b")}
    assert len(desks) == 2
    assert all(desk.parent == tmp_path / "state" for desk in desks)


def test_a_folder_that_is_there_is_left_as_it_is(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    assert private_folder(tmp_path) == tmp_path
    assert tmp_path.stat().st_mode & 0o777 == 0o755
