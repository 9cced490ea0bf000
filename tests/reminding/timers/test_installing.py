"""Set up twice it is there once; taken away, nothing is left; where it fails, nothing is left either."""

import sys
from pathlib import Path

import pytest

from selfcare.diary.home import Home
from selfcare.reminding.timers import installing
from selfcare.reminding.timers.installing import (
    install,
    is_alive,
    is_as_it_would_be,
    is_installed,
    setup_here,
    uninstall,
)
from selfcare.reminding.timers.job import Setup, TimerError

SYSTEMCTL = """#!/bin/sh
# What systemctl does to the files, and no more.
echo "$@" >> "{calls}"
units="{units}"
case "$2" in
  enable) /bin/mkdir -p "$units/timers.target.wants"
          /bin/ln -sf "$units/$4" "$units/timers.target.wants/$4" ;;
  disable) /bin/rm -f "$units/timers.target.wants/$4" ;;
  --quiet) [ -L "$units/timers.target.wants/$4" ] ;;
esac
"""


class System:
    """A Linux with a systemd of its own."""

    def __init__(self, folder: Path) -> None:
        self.bin = folder / "bin"
        self.config = folder / "config"
        self.calls = folder / "calls"
        self.bin.mkdir()
        self.put(SYSTEMCTL.format(calls=self.calls, units=self.config / "systemd/user"))

    def put(self, script: str) -> None:
        """Have systemctl do something else."""
        program = self.bin / "systemctl"
        program.write_text(script)
        program.chmod(0o755)

    def files(self) -> list[str]:
        """Everything that is there, folders too."""
        return sorted(p.relative_to(self.config).as_posix() for p in self.config.rglob("*"))


@pytest.fixture
def system(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> System:
    system = System(tmp_path)
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("PATH", str(system.bin))
    return system


@pytest.fixture
def setup(system: System, home: Home) -> Setup:
    return setup_here(home, {"XDG_CONFIG_HOME": str(system.config)})


def test_set_up_and_taken_away_nothing_is_left(system: System, setup: Setup) -> None:
    assert not is_installed(setup)
    assert not is_alive(setup)
    install(setup)
    assert is_installed(setup)
    assert is_alive(setup)
    assert is_as_it_would_be(setup)
    assert uninstall(setup)
    assert not is_alive(setup)
    assert system.files() == []
    assert system.calls.read_text().splitlines()[-2] == "--user daemon-reload"


def test_two_are_one(system: System, setup: Setup) -> None:
    install(setup)
    once = system.files()
    install(setup)
    assert system.files() == once
    assert len(once) == 6
    assert is_alive(setup)


def test_what_is_not_there_can_be_taken_away(system: System, setup: Setup) -> None:
    assert not uninstall(setup)
    assert not system.calls.exists()


def test_what_others_have_there_stays(system: System, setup: Setup) -> None:
    other = system.config / "systemd/user/other.timer"
    install(setup)
    other.write_text("theirs")
    uninstall(setup)
    assert system.files() == ["systemd", "systemd/user", "systemd/user/other.timer"]


@pytest.mark.parametrize(
    ("script", "says"),
    [
        (
            "#!/bin/sh\necho 'Failed to connect to bus' >&2\nexit 1\n",
            "systemctl --user daemon-reload said: Failed to connect to bus",
        ),
        ("#!/bin/sh\nexit 3\n", "systemctl --user daemon-reload said: 3"),
    ],
)
def test_where_the_system_refuses_nothing_is_left(
    system: System, setup: Setup, script: str, says: str
) -> None:
    system.put(script)
    with pytest.raises(TimerError, match=says):
        install(setup)
    assert system.files() == []


def test_where_there_is_no_systemd_nothing_is_left(system: System, setup: Setup) -> None:
    (system.bin / "systemctl").unlink()
    with pytest.raises(TimerError, match="This computer has no systemctl"):
        install(setup)
    assert system.files() == []


def test_a_system_that_does_not_answer(
    system: System, setup: Setup, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(installing, "LIMIT", 0.1)
    system.put("#!/bin/sh\nexec /bin/sleep 60\n")
    with pytest.raises(TimerError, match="systemctl did not answer"):
        install(setup)
    assert system.files() == []


def test_changed_files_are_noticed(system: System, setup: Setup) -> None:
    install(setup)
    next(iter(setup.files)).write_text("changed")
    assert not is_as_it_would_be(setup)


@pytest.mark.parametrize("platform", ["linux", "darwin", "win32"])
def test_each_system_has_its_own(
    monkeypatch: pytest.MonkeyPatch, home: Home, tmp_path: Path, platform: str
) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setenv("HOME", str(tmp_path))
    program = {"linux": "systemctl", "darwin": "launchctl", "win32": "schtasks"}[platform]
    setup = setup_here(home, {})
    assert setup.ask[0] == program
    assert all(path.is_relative_to(tmp_path) for path in setup.files)


def test_without_a_home_folder(monkeypatch: pytest.MonkeyPatch, home: Home) -> None:
    monkeypatch.setattr("os.path.expanduser", lambda path: path)
    with pytest.raises(TimerError, match="There is no home folder"):
        setup_here(home, {})
