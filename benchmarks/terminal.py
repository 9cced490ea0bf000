"""Runs a program in a terminal, and watches what it draws and how soon it answers."""

import fcntl
import os
import pty
import select
import struct
import subprocess
import termios
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from time import perf_counter

COLUMNS, ROWS = 80, 24
Ask = Callable[[bytes, bytes], float]
"""Types these keys, and returns the seconds until that text was drawn."""
PATIENCE = 20.0
"""Seconds after which nothing more is hoped for."""


def first_sight(
    text: bytes, command: Sequence[str], environ: Mapping[str, str], folder: Path
) -> float:
    """Return the seconds from the program's start until the text has reached the terminal.

    Raises:
        TimeoutError: it did not come; the error holds what came instead.
    """
    with _running(command, environ, folder, (COLUMNS, ROWS)) as (terminal, start):
        _wait_for(text, terminal)
        return perf_counter() - start


class Conversation:
    """What is typed into a terminal, and what was drawn in it."""

    def __init__(self, terminal: int) -> None:
        """Listen to this terminal."""
        self._terminal = terminal
        self._heard = b""

    def has_drawn(self, text: bytes) -> bool:
        """Whether this was drawn by now, at any time."""
        while select.select([self._terminal], [], [], 0)[0]:
            self._heard += os.read(self._terminal, 65536)
        return text in self._heard

    def ask(self, keys: bytes, answer: bytes) -> float:
        """Type these keys, and return the seconds until that text was drawn.

        Raises:
            TimeoutError: it did not come; the error holds what came instead.
        """
        self.has_drawn(b"")
        start = perf_counter()
        os.write(self._terminal, keys)
        self._heard += _wait_for(answer, self._terminal)
        return perf_counter() - start


@contextmanager
def conversation(
    command: Sequence[str], environ: Mapping[str, str], folder: Path, size: tuple[int, int]
) -> Iterator[Conversation]:
    """Run the program, and give what types into it and hears its answers."""
    with _running(command, environ, folder, size) as (terminal, _):
        yield Conversation(terminal)


@contextmanager
def answer_to(
    command: Sequence[str], environ: Mapping[str, str], folder: Path, size: tuple[int, int]
) -> Iterator[Ask]:
    """Run the program, and give what types something into it and tells when the answer was drawn."""
    with conversation(command, environ, folder, size) as talk:
        yield talk.ask


@contextmanager
def _running(
    command: Sequence[str], environ: Mapping[str, str], folder: Path, size: tuple[int, int]
) -> Iterator[tuple[int, float]]:
    """The terminal of a running program, `size` being columns and rows, and when it was started."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", size[1], size[0], 0, 0))
    start = perf_counter()
    program = subprocess.Popen(
        command, stdin=theirs, stdout=theirs, stderr=theirs, env=environ, cwd=folder,
        start_new_session=True,
    )  # fmt: skip
    try:
        yield ours, start
    finally:
        program.kill()
        program.wait()
        os.close(theirs)
        os.close(ours)


def _wait_for(text: bytes, terminal: int) -> bytes:
    seen = b""
    while text not in seen:
        if not select.select([terminal], [], [], PATIENCE)[0]:
            raise TimeoutError(f"{text!r} was never drawn, but {seen[-500:]!r}")
        seen += os.read(terminal, 65536)
    return seen
