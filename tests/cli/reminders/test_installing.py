"""The timer from the command line, and what the doctor says about it."""

import json
from datetime import timedelta
from pathlib import Path

import pytest

from selfcare.cli.main import COULD_NOT, DONE
from selfcare.diary.home import Home
from selfcare.diary.reminding import Memory
from selfcare.domain.clock import SystemClock
from selfcare.reminding.timers.installing import setup_here
from tests.cli.typed import Type
from tests.reminding.timers.test_installing import System


@pytest.fixture
def system(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> System:
    system = System(tmp_path)
    monkeypatch.setenv("PATH", str(system.bin))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(system.config))
    return system


def test_a_dry_run_prints_all_and_writes_nothing(type_in: Type, system: System, home: Home) -> None:
    said = type_in("remind", "install", "--dry-run")
    assert said.code == DONE
    assert f"{system.config}/systemd/user/selfcare-remind-" in said.out
    assert "OnCalendar=minutely" in said.out
    assert "systemctl --user enable --now selfcare-remind-" in said.out
    assert not system.config.exists()
    assert not home.state.exists()


def test_set_up_and_taken_away(type_in: Type, system: System) -> None:
    assert "also when the app is closed" in type_in("remind", "install").out
    assert len(system.files()) == 6
    type_in("remind", "due", "--quiet")
    assert type_in("remind", "uninstall").out.startswith("The timer is gone.")
    assert system.files() == []
    assert type_in("remind", "uninstall").out == "There was no timer.\n"


def test_where_it_cannot_be_set_up_that_is_said(type_in: Type, system: System) -> None:
    (system.bin / "systemctl").unlink()
    said = type_in("remind", "install")
    assert said.code == COULD_NOT
    assert "nothing of it is left: This computer has no systemctl" in said.err
    assert system.files() == []


def test_without_a_home_folder(
    type_in: Type, monkeypatch: pytest.MonkeyPatch, system: System
) -> None:
    monkeypatch.delenv("XDG_CONFIG_HOME")
    monkeypatch.setattr("os.path.expanduser", lambda path: path)
    said = type_in("remind", "install")
    assert (said.code, said.err) == (
        COULD_NOT,
        "selfcare: There is no home folder to put a timer into.\n",
    )
    assert type_in("doctor").code == DONE


def test_the_doctor_says_that_it_is_alive_and_when_it_last_looked(
    type_in: Type, system: System, home: Home
) -> None:
    assert "timer" not in type_in("doctor").out
    type_in("remind", "install")
    assert "is alive. It has not looked yet." in type_in("doctor").out
    type_in("remind", "due", "--quiet")
    last = Memory(home).read().timer
    assert last
    assert f"is alive. It last looked on {last:%Y-%m-%d at %H:%M}." in type_in("doctor").out
    assert type_in("doctor", "--json").out == "[]\n"


def test_the_doctor_finds_a_timer_that_is_dead_silent_or_anothers(
    type_in: Type, system: System, home: Home
) -> None:
    def found() -> list[str]:
        return [row["what"] for row in json.loads(type_in("doctor", "--json").out)]

    type_in("remind", "install")
    type_in("remind", "due", "--quiet")
    memory = Memory(home)
    memory.keep(memory.read()._replace(timer=SystemClock().now() - timedelta(hours=1)))
    assert found() == ["timer-silent"]
    setup = setup_here(home, {"XDG_CONFIG_HOME": str(system.config)})
    next(iter(setup.files)).write_text("changed")
    assert found() == ["timer-other"]
    setup.links[0].unlink()
    assert found() == ["timer-dead"]
    assert "selfcare remind install" in type_in("doctor").out
    type_in("remind", "install")
    type_in("remind", "due", "--quiet")
    assert found() == []


def test_the_doctor_finds_reminders_that_cannot_be_read(
    type_in: Type, system: System, home: Home
) -> None:
    type_in("remind", "add", "log", "20:00")
    home.data.joinpath("reminders.json").write_text("garbage")
    said = type_in("doctor")
    assert said.code == COULD_NOT
    assert said.out.startswith("The file reminders.json is damaged. It was left as it is. You can")
