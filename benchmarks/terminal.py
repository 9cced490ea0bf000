"""Runs a program in a terminal of 80 columns and 24 rows, and watches what it draws."""

import fcntl
import os
import pty
import select
import struct
import subprocess
import termios
from collections.abc import Mapping, Sequence
from pathlib import Path
from time import perf_counter

COLUMNS, ROWS = 80, 24
PATIENCE = 20.0
"""Seconds after which nothing more is hoped for."""


def first_sight(
    text: bytes, command: Sequence[str], environ: Mapping[str, str], folder: Path
) -> float:
    """Return the seconds from the program's start until the text has reached the terminal.

    Raises:
        TimeoutError: it did not come; the error holds what came instead.
    """
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
    start = perf_counter()
    program = subprocess.Popen(
        command, stdin=theirs, stdout=theirs, stderr=theirs, env=environ, cwd=folder,
        start_new_session=True,
    )  # fmt: skip
    try:
        _wait_for(text, ours)
        return perf_counter() - start
    finally:
        program.kill()
        program.wait()
        os.close(theirs)
        os.close(ours)


def _wait_for(text: bytes, terminal: int) -> None:
    seen = b""
    while text not in seen:
        if not select.select([terminal], [], [], PATIENCE)[0]:
            raise TimeoutError(f"{text!r} was never drawn, but {seen[-500:]!r}")
        seen += os.read(terminal, 65536)
