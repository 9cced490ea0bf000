"""The demo shows the whole app, and leaves no trace."""

import os
import signal
import stat
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from selfcare.cli import demo
from selfcare.cli.context import Context
from selfcare.cli.main import main

OpenApp = Callable[[Context], None]
WAIT = 30.0


@pytest.fixture(autouse=True)
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Let temporary folders be made here, and let the person's own be made nowhere."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    monkeypatch.delenv("SELFCARE_HOME")
    monkeypatch.delenv("SELFCARE_STATE")
    return folder


@pytest.fixture
def opening(monkeypatch: pytest.MonkeyPatch) -> Callable[[OpenApp], None]:
    """Let something else be done where the app would open."""

    def instead(do: OpenApp) -> None:
        def open_app(context: Context, *, is_demo: bool) -> None:
            assert is_demo
            do(context)

        monkeypatch.setattr(demo, "open_app", open_app)

    return instead


def everything_in(tmp_path: Path) -> list[str]:
    return sorted(str(path.relative_to(tmp_path)) for path in tmp_path.rglob("*"))


def test_it_opens_on_a_year_of_entries_in_a_private_folder_that_goes_again(
    opening: Callable[[OpenApp], None],
    temporary: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    seen = []

    def look(context: Context) -> None:
        seen.append(len(context.diary.entries()))
        context.diary.delete(context.diary.entries()[0])
        [folder] = temporary.iterdir()
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
        assert context.home.data.is_relative_to(folder)
        assert context.home.state.is_relative_to(folder)

    opening(look)
    assert main(["demo"]) == 0
    assert seen[0] > 700
    assert everything_in(tmp_path) == ["temporary"]
    [said] = capsys.readouterr().out.splitlines()
    assert "demo" in said
    assert len(said) < 80


@pytest.mark.parametrize("fault", [KeyboardInterrupt, OSError(28, "No space left on device")])
def test_nothing_stays_behind_when_it_is_cut_short(
    opening: Callable[[OpenApp], None], tmp_path: Path, fault: type[BaseException] | BaseException
) -> None:
    def fail(_context: Context) -> None:
        raise fault

    opening(fail)
    assert main(["demo"]) == 1
    assert everything_in(tmp_path) == ["temporary"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
@pytest.mark.parametrize("name", ["SIGHUP", "SIGTERM"])
def test_nothing_stays_behind_when_the_terminal_is_closed(
    opening: Callable[[OpenApp], None], tmp_path: Path, name: str
) -> None:
    number = getattr(signal, name)
    before = signal.getsignal(number)
    opening(lambda _context: os.kill(os.getpid(), number))
    with pytest.raises(SystemExit) as stopped:
        main(["demo"])
    assert stopped.value.code == 128 + number
    assert everything_in(tmp_path) == ["temporary"]
    assert signal.getsignal(number) is before


@pytest.mark.parametrize("exists", [False, True])
def test_in_a_new_folder_it_is_kept_for_the_command_line(
    opening: Callable[[OpenApp], None],
    tmp_path: Path,
    temporary: Path,
    capsys: pytest.CaptureFixture[str],
    *,
    exists: bool,
) -> None:
    kept = tmp_path / "kept"
    if exists:
        kept.mkdir()
    opening(lambda context: context.diary.delete(context.diary.entries()[0]))
    assert main(["demo", "--home", str(kept)]) == 0
    assert str(kept) in capsys.readouterr().out
    assert everything_in(temporary) == []
    assert {path.name for path in tmp_path.iterdir()} == {"kept", "temporary"}
    assert main(["list", "--home", str(kept)]) == 0
    assert len(capsys.readouterr().out.splitlines()) > 30


@pytest.mark.parametrize("is_folder", [True, False])
def test_a_place_where_something_lies_is_refused(
    opening: Callable[[OpenApp], None],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    *,
    is_folder: bool,
) -> None:
    taken = tmp_path / "taken"
    if is_folder:
        taken.mkdir()
        (taken / "letter.txt").write_text("Dear reader", encoding="utf-8")
    else:
        taken.write_text("Dear reader", encoding="utf-8")
    before = everything_in(tmp_path)
    opening(lambda _context: pytest.fail("the app was opened"))
    assert main(["demo", "--home", str(taken)]) == 2
    assert "Nothing was changed" in capsys.readouterr().err
    assert everything_in(tmp_path) == before


class Terminal:
    """A terminal of 80 columns and 24 rows, in which one command runs."""

    def __init__(self, socket: Path, command: str, environ: dict[str, str]) -> None:
        self._tmux = ("tmux", "-S", str(socket), "-f", os.devnull)
        self._environ = environ
        shell = f"{command}; tmux wait-for -S over; exec cat"
        self.run("new-session", "-d", "-x", "80", "-y", "24", shell)

    def run(self, *arguments: str) -> str:
        done = subprocess.run(
            (*self._tmux, *arguments),
            env=self._environ,
            capture_output=True,
            text=True,
            check=True,
            timeout=WAIT,
        )
        return done.stdout

    def shows(self, text: str) -> str:
        """Wait until a text is on the screen, and return all that is there."""
        give_up = time.monotonic() + WAIT
        while text not in (screen := self.run("capture-pane", "-p")):
            assert time.monotonic() < give_up, screen
        return screen


@pytest.mark.needs("tmux")
def test_in_a_real_terminal_it_opens_and_leaves_no_trace(tmp_path: Path, temporary: Path) -> None:
    home = tmp_path / "nobody"
    home.mkdir()
    passed_on = {name: os.environ[name] for name in ("PATH", "PYTHONPATH") if name in os.environ}
    environ = passed_on | {"HOME": str(home), "TMPDIR": str(temporary), "TERM": "screen-256color"}
    environ["PYTHONDONTWRITEBYTECODE"] = "1"
    socket = tmp_path / "socket"
    terminal = Terminal(socket, f"{sys.executable} -m selfcare demo", environ)
    try:
        assert "demo: all made up" in terminal.shows("14 days")
        terminal.run("send-keys", "C-q")
        terminal.run("wait-for", "over")
        assert "That was the demo" in terminal.shows("That was the demo")
    finally:
        terminal.run("kill-server")
    assert everything_in(home) == []
    assert everything_in(temporary) == []
