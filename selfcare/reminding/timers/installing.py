"""Setting up the timer of this system, asking after it, and taking it away without a trace."""

import os
import subprocess
import sys
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Final

from selfcare.diary.files import write_whole
from selfcare.diary.home import Home, private_folder
from selfcare.reminding.timers.job import Command, Setup, TimerError, job_of

LIMIT: Final = 30.0
"""Seconds that the system may take for one command."""


def setup_here(home: Home, environ: Mapping[str, str]) -> Setup:
    """Return how the timer of this system looks for what is due in this home.

    Raises:
        TimerError: there is no home folder to put it into, or the home's name cannot be told.
    """
    job = job_of(home)
    if sys.platform == "win32":
        from selfcare.reminding.timers import scheduler

        return scheduler.setup(job, home.desk)
    if sys.platform == "darwin":
        from selfcare.reminding.timers import launchd

        return launchd.setup(job, _own("Library/LaunchAgents"), os.getuid())
    from selfcare.reminding.timers import systemd

    chosen = environ.get("XDG_CONFIG_HOME", "")
    config = Path(chosen) if os.path.isabs(chosen) else _own(".config")  # noqa: PTH117
    return systemd.setup(job, config / "systemd/user")


def install(setup: Setup) -> None:
    """Write the files, and have the system take them up. To do it twice is to do it once.

    Raises:
        TimerError: the system did not. Nothing is left of the attempt.
        OSError: a file cannot be written. Nothing is left either.
    """
    known = is_installed(setup)
    try:
        for path, content in setup.files.items():
            private_folder(path.parent)
            write_whole(path, content)
        if known:
            _try(setup.stop)
        for command in setup.start:
            _run(command)
    except (TimerError, OSError):
        uninstall(setup)
        raise


def uninstall(setup: Setup) -> bool:
    """Have the system forget it, and remove the files; return whether there was anything.

    Raises:
        OSError: a file cannot be removed.
    """
    there = [path for path in (*setup.files, *setup.links) if path.exists() or path.is_symlink()]
    if not there:
        return False
    _try(setup.stop)
    for path in there:
        path.unlink(missing_ok=True)
    folders = (folder for path in (*setup.links, *setup.files) for folder in path.parents[:2])
    for folder in sorted(set(folders), reverse=True):
        with suppress(OSError):  # there is something else in it
            folder.rmdir()
    _try(command for command in setup.start if "daemon-reload" in command)
    return True


def is_installed(setup: Setup) -> bool:
    """Return whether the files are there."""
    return all(path.exists() for path in setup.files)


def is_as_it_would_be(setup: Setup) -> bool:
    """Return whether the files say what they would say today: the program may have moved."""
    return all(path.read_bytes() == content for path, content in setup.files.items())


def is_alive(setup: Setup) -> bool:
    """Return whether the system says that the timer runs."""
    try:
        _run(setup.ask)
    except TimerError:
        return False
    return True


def _own(folder: str) -> Path:
    home = os.path.expanduser("~")  # noqa: PTH111 - Path.home raises where there is none
    if not os.path.isabs(home):  # noqa: PTH117
        raise TimerError("There is no home folder to put a timer into.")
    return Path(home, folder)


def _try(commands: Iterable[Command]) -> None:
    for command in commands:
        with suppress(TimerError):
            _run(command)


def _run(command: Command) -> None:
    try:
        done = subprocess.run(  # noqa: S603 - the system's own program, told what we made up
            command, stdin=subprocess.DEVNULL, capture_output=True, timeout=LIMIT, check=False
        )
    except FileNotFoundError:
        raise TimerError(f"This computer has no {command[0]}, which timers need here.") from None
    except subprocess.TimeoutExpired:
        raise TimerError(f"{command[0]} did not answer.") from None
    if done.returncode:
        said = done.stderr.decode(errors="replace").strip().partition("\n")[0]
        raise TimerError(f"{' '.join(command[:3])} said: {said or done.returncode}.")
