"""Real desktops for tests: a private session bus, and on it nothing, a daemon, or a hung one."""

import os
import signal
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import pytest

PATIENCE = 20.0

BUS = """<busconfig>
  <type>session</type><listen>unix:tmpdir=/tmp</listen>
  <policy context="default"><allow send_destination="*"/><allow eavesdrop="true"/><allow own="*"/></policy>
</busconfig>"""
"""A bus that starts nothing by itself."""

SYSTEM_PYTHON = "/usr/bin/python3"
"""Debian's, which has python3-dbusmock."""


@contextmanager
def session_bus(folder: Path) -> Iterator[dict[str, str]]:
    """Run a private bus; give what the environment has to say about it."""
    settings = folder / "bus.conf"
    settings.write_text(BUS)
    tell = 'echo "$DBUS_SESSION_BUS_ADDRESS"; exec cat'
    command = ["dbus-run-session", f"--config-file={settings}", "--", "sh", "-c", tell]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as bus:
        assert bus.stdout
        yield {"DBUS_SESSION_BUS_ADDRESS": bus.stdout.readline().strip()}
        bus.communicate()


class Daemon:
    """A notification daemon that writes down what it received."""

    def __init__(self, command: list[str], environment: Mapping[str, str], log: Path) -> None:
        """Start it, and wait until it answers to the name."""
        self._environment = {**os.environ, **environment}
        self._log = log
        with log.open("wb") as output:
            self._process = subprocess.Popen(
                command, env=self._environment, stdout=output, stderr=subprocess.STDOUT
            )
        wait_until(self._is_there, "the daemon")

    def hang(self) -> None:
        """Let it answer nothing any more."""
        self._process.send_signal(signal.SIGSTOP)

    def end(self) -> None:
        """End it, hung or not."""
        self._process.kill()
        self._process.wait()

    def received(self) -> str:
        """Return its log."""
        return self._log.read_text()

    def wait_for(self, text: str) -> str:
        """Return its log as soon as it holds this text."""
        wait_until(lambda: text in self.received(), repr(text))
        return self.received()

    def _is_there(self) -> bool:
        ask = "dbus-send --session --print-reply --dest=org.freedesktop.DBus / "
        ask += "org.freedesktop.DBus.NameHasOwner string:org.freedesktop.Notifications"
        asked = subprocess.run(
            ask.split(), env=self._environment, capture_output=True, text=True, check=False
        )
        return "true" in asked.stdout


@contextmanager
def mock_daemon(environment: Mapping[str, str], folder: Path) -> Iterator[Daemon]:
    """Run dbusmock's notification daemon."""
    need_dbusmock()
    command = [SYSTEM_PYTHON, "-u", "-m", "dbusmock", "--template", "notification_daemon"]
    daemon = Daemon(command, environment, folder / "mock.log")
    try:
        yield daemon
    finally:
        daemon.end()


def need_dbusmock() -> None:
    """Skip the test where the mock is missing, or fail it where everything has to be there."""
    asked = [SYSTEM_PYTHON, "-c", "import dbusmock"]
    if subprocess.run(asked, capture_output=True, check=False).returncode == 0:
        return
    if "SELFCARE_TESTS_NEED_EVERYTHING" in os.environ:
        pytest.fail("python3-dbusmock is not installed")
    pytest.skip("python3-dbusmock is not installed")


@contextmanager
def dunst(environment: Mapping[str, str], folder: Path) -> Iterator[Daemon]:
    """Run dunst, a real one, on a screen that nobody sees."""
    reading, writing = os.pipe()
    with subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-nolisten", "tcp"],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    ) as screen:
        os.close(writing)
        with os.fdopen(reading) as told:
            display = f":{told.readline().strip()}"
        daemon = Daemon(["dunst", "-print"], {**environment, "DISPLAY": display}, folder / "dunst")
        try:
            yield daemon
        finally:
            daemon.end()
            screen.terminate()


def wait_until(is_so: Callable[[], bool], what: str) -> None:
    """Wait for something that comes soon."""
    give_up = time.monotonic() + PATIENCE
    while not is_so():
        if time.monotonic() > give_up:
            raise AssertionError(f"waited in vain for {what}")
        time.sleep(0.02)
