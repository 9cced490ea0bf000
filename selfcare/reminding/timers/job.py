"""What a timer runs, and what it takes to set one up: the same for each system."""

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Final, NamedTuple, TypeAlias

from selfcare.diary.home import Home

Command: TypeAlias = tuple[str, ...]

TITLE: Final = "selfcare: look for reminders that are due"
"""How the job is called where the system lists it."""

EVERY: Final = 60
"""Seconds from one look to the next."""


class TimerError(Exception):
    """A timer that cannot be set up. Its text is for the person."""


class Job(NamedTuple):
    """What is run once a minute for one data home."""

    name: str
    """The same for each setting up of the same home, so that two make one."""
    command: Command
    environment: Mapping[str, str]


class Setup(NamedTuple):
    """How one system is told of a job."""

    files: Mapping[Path, bytes]
    start: tuple[Command, ...]
    """What makes the system take it up. If one of these fails, it does not."""
    stop: tuple[Command, ...]
    """What makes the system forget it. These may fail: then it did not know it."""
    ask: Command
    """What succeeds while the timer is alive."""
    links: tuple[Path, ...] = ()
    """What the system itself puts down when it takes it up."""


def job_of(home: Home) -> Job:
    """Return the job that looks for what is due in this home.

    Raises:
        TimerError: its folders have names that no timer can be told.
    """
    for folder in home:
        if any(char < " " for char in str(folder)) or not str(folder).isprintable():
            raise TimerError("The name of your data folder has characters that no timer can take.")
    checksum = home.desk.name.rpartition("-")[2]
    look = ("--home", str(home.data), "remind", "due", "--quiet")
    return Job(
        f"selfcare-remind-{checksum}",
        (sys.executable, "-P", "-m", "selfcare", *look),
        {"SELFCARE_STATE": str(home.state)},
    )
