"""The demo shows the whole app, and leaves no trace."""

import os
import signal
import stat
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest

from selfcare.cli import demo
from selfcare.cli.context import Context
from selfcare.cli.main import main
from tests.terminal import Terminal

OpenApp = Callable[[Context], None]


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
        monkeypatch.setattr(demo, "has_full_terminal", lambda: True)

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


@pytest.mark.parametrize(
    "fault", [KeyboardInterrupt, OSError(28, "No space left on device", "2026-11.json")]
)
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


def test_without_a_terminal_it_can_still_be_kept(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["demo"]) == 2
    assert "terminal" in capsys.readouterr().err
    assert main(["demo", "--home", str(tmp_path / "kept")]) == 0
    assert everything_in(tmp_path / "kept") != []


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


@pytest.mark.needs("tmux")
def test_in_a_real_terminal_it_opens_and_leaves_no_trace(tmp_path: Path, temporary: Path) -> None:
    home = tmp_path / "nobody"
    home.mkdir()
    settings = {"HOME": str(home), "TMPDIR": str(temporary), "PYTHONDONTWRITEBYTECODE": "1"}
    with Terminal("demo", environment=settings) as terminal:
        assert "demo: all made up" in terminal.wait_for("14 days")
        terminal.keys("C-q")
        terminal.wait_for("That was the demo")
        terminal.wait_for("ended with 0")
    assert everything_in(home) == []
    assert everything_in(temporary) == []
