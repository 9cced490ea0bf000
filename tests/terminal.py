"""A real terminal for tests: the installed program inside tmux."""

import os
import subprocess
import sys
import time
import uuid
from collections.abc import Callable, Mapping
from pathlib import Path
from types import TracebackType

PATIENCE = 20.0
"""Seconds after which something that was waited for counts as not coming."""


class Terminal:
    """One tmux window with the program in it. Use it as a context."""

    def __init__(self, *arguments: str, environment: Mapping[str, str] | None = None) -> None:
        """Run `selfcare` with these arguments, on the home that the environment names."""
        self._socket = f"selfcare-test-{uuid.uuid4().hex[:8]}"
        settings = [f"{name}={value}" for name, value in (environment or {}).items()]
        program = [sys.executable, "-m", "selfcare", *arguments]
        shell = f"env -u COLUMNS -u LINES {' '.join(settings)} {' '.join(program)}; echo ended with $?; cat"
        self._tmux("-f", os.devnull, "new-session", "-d", "-x", "80", "-y", "24", shell)

    def __enter__(self) -> "Terminal":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        value: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close the window, whatever runs in it."""
        self._tmux("kill-server")

    def keys(self, *keys: str) -> None:
        """Type keys, by tmux's names."""
        self._tmux("send-keys", *keys)

    def resize(self, columns: int, rows: int) -> None:
        """Give the window another size."""
        self._tmux("resize-window", "-x", str(columns), "-y", str(rows))

    def screen(self) -> str:
        """Return what can be read."""
        return self._tmux("capture-pane", "-p")

    def wait_for(self, text: str) -> str:
        """Return the screen as soon as it shows this text."""
        return self.wait_until(lambda screen: text in screen, f"{text!r} to appear")

    def wait_until(self, is_there: Callable[[str], bool], what: str) -> str:
        """Return the screen as soon as it is as wanted."""
        give_up = time.monotonic() + PATIENCE
        while not is_there(screen := self.screen()):
            if time.monotonic() > give_up:
                raise AssertionError(f"waited in vain for {what}:\n{screen}")
            time.sleep(0.05)
        return screen

    def program_id(self) -> int:
        """Return the process id of the program."""
        shell = self._tmux("list-panes", "-F", "#{pane_pid}").strip()
        children = Path(f"/proc/{shell}/task/{shell}/children").read_text().split()
        return int(children[0])

    def _tmux(self, *arguments: str) -> str:
        command = ["tmux", "-L", self._socket, *arguments]
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout
