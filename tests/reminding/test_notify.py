"""Notices: received as they were meant by real daemons; every way not to arrive is noticed."""

import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from selfcare.domain.reminders.notices import Notice
from selfcare.reminding import notify
from selfcare.reminding.child import NOTICE, for_linux
from selfcare.reminding.notify import Outcome, fit, show
from tests.reminding.desktop import dunst, mock_daemon, session_bus

HELLO = Notice("selfcare", "It is time for what you planned.")
HUNG = Outcome(is_shown=False, why_not="the desktop did not answer")

on_a_bus = [
    pytest.mark.needs("dbus-run-session"),
    pytest.mark.needs("dbus-send"),
    pytest.mark.needs("notify-send"),
]


@pytest.fixture
def bus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[dict[str, str]]:
    with session_bus(tmp_path) as environment:
        for name, value in environment.items():
            monkeypatch.setenv(name, value)
        monkeypatch.delenv("DISPLAY", raising=False)
        yield environment


class TestOnARealBus:
    pytestmark = on_a_bus

    def test_the_daemon_receives_it(self, bus: dict[str, str], tmp_path: Path) -> None:
        with mock_daemon(bus, tmp_path) as daemon:
            assert show(HELLO) == Outcome(is_shown=True)
            received = daemon.wait_for("Notify ")
        assert '"selfcare" "It is time for what you planned."' in received

    @pytest.mark.parametrize(
        ("body", "arrives"),
        [
            ("--help", " --help"),
            ("<b>[/] & [red]", "&lt;b&gt;[/] &amp; [red]"),
            (r"C:\new\table", r"C:\new\table"),
            ("x" * 5000, "x" * 254 + "…"),
            ("a\x1b]52;c;AA\x07\u202eb", "a]52;c;AAb"),
            ("köpfchen 🙂 مرحبا", "köpfchen 🙂 مرحبا"),
        ],
    )
    def test_whatever_one_has_written_arrives(
        self, bus: dict[str, str], tmp_path: Path, body: str, arrives: str
    ) -> None:
        with mock_daemon(bus, tmp_path) as daemon:
            assert show(Notice("--help", body)).is_shown
            received = daemon.wait_for("Notify ")
        assert f'"help" "{arrives}"' in received.replace("\\\\", "\\")

    def test_a_bus_on_which_nobody_shows_notices(self, bus: dict[str, str]) -> None:
        assert show(HELLO) == Outcome(is_shown=False, why_not="nothing here shows notices")

    def test_a_hung_daemon_holds_nobody_and_leaves_no_process(
        self, bus: dict[str, str], tmp_path: Path
    ) -> None:
        with mock_daemon(bus, tmp_path) as daemon:
            daemon.hang()
            start = time.monotonic()
            assert show(HELLO, limit=1) == HUNG
            assert time.monotonic() - start < 3
        assert _processes_with(bus["DBUS_SESSION_BUS_ADDRESS"]) == []

    @pytest.mark.needs("dunst")
    @pytest.mark.needs("Xvfb")
    def test_dunst_shows_it(self, bus: dict[str, str], tmp_path: Path) -> None:
        with dunst(bus, tmp_path) as daemon:
            assert show(Notice("selfcare", "<i>tea</i> & more")).is_shown
            received = daemon.wait_for("tea")
        assert "summary: 'selfcare'" in received
        assert "&lt;i&gt;tea&lt;/i&gt; &amp; more" in received


@pytest.mark.needs("notify-send")
def test_without_a_bus(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere/bus")
    assert show(HELLO) == Outcome(is_shown=False, why_not="there is no desktop session")


def test_where_no_program_shows_notices(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    why = "this computer has no program for notices, such as notify-send"
    assert show(HELLO) == Outcome(is_shown=False, why_not=why)


@pytest.mark.parametrize(
    ("script", "outcome"),
    [
        ("exit(0)", Outcome(is_shown=True)),
        ("print('looks like a success')", Outcome(is_shown=True)),
        ("exit('some complaint')", Outcome(is_shown=False, why_not="the desktop refused it")),
        ("exit(3)", Outcome(is_shown=False, why_not="the desktop refused it")),
        (
            "import plyer_that_is_not_there",
            Outcome(is_shown=False, why_not="the desktop refused it"),
        ),
        ("import time; time.sleep(60)", HUNG),
    ],
)
def test_only_silence_and_a_good_end_count_as_shown(
    monkeypatch: pytest.MonkeyPatch, script: str, outcome: Outcome
) -> None:
    monkeypatch.setattr(notify, "COMMAND", (sys.executable, "-c", script))
    assert show(HELLO, limit=0.5 if outcome == HUNG else 20) == outcome


def test_a_child_that_cannot_be_started(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(notify, "COMMAND", (str(tmp_path / "nothing"),))
    assert show(HELLO).why_not == "it could not be started: No such file or directory"


def test_what_a_child_prints_never_reaches_the_terminal(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    script = "import sys; print(1); print(2, file=sys.stderr); print(sys.stdin.read())"
    monkeypatch.setattr(notify, "COMMAND", (sys.executable, "-c", script))
    assert not show(HELLO).is_shown
    assert capfd.readouterr() == ("", "")


def test_no_other_user_can_read_it_from_the_list_of_processes(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert not any("planned" in argument for argument in notify.COMMAND)
    script = f"import os; assert 'planned' in os.environ['{NOTICE}']"
    monkeypatch.setattr(notify, "COMMAND", (sys.executable, "-c", script))
    assert show(HELLO).is_shown


def test_only_linux_answers(monkeypatch: pytest.MonkeyPatch) -> None:
    for platform, confirmed in (("linux", True), ("darwin", False), ("win32", False)):
        monkeypatch.setattr(sys, "platform", platform)
        assert Outcome(is_shown=True).is_confirmed is confirmed
    assert not Outcome(is_shown=False).is_confirmed


@settings(max_examples=40)
@given(st.text(max_size=300), st.integers(2, 40))
def test_it_fits(text: str, units: int) -> None:
    fitted = fit(text, units)
    assert len(fitted.encode("utf-16-le")) // 2 <= units
    assert fit(fitted, units) == fitted


def test_a_body_for_who_reads_markup_alone() -> None:
    assert for_linux(r"-a\b<&>", is_by_program=False) == r"-a\b&lt;&amp;&gt;"
    assert for_linux(r"-a\b", is_by_program=True) == r" -a\\b"


def _processes_with(environment: str) -> list[str]:
    """Return the programs that still run with this in their environment."""
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            has_it = environment.encode() in folder.joinpath("environ").read_bytes()
            name = folder.joinpath("exe").readlink().name
        except OSError:
            continue
        if has_it and "cat" not in name and "dash" not in name:
            found.append(name)
    return found
