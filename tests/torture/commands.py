"""The command line as a person runs it, while each of its writing system calls fails."""

import os
import re
import shlex
import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final, TypeAlias

from selfcare.diary.home import Home
from tests.torture.states import CHANGES, Change, Stage
from tests.torture.tally import Tally

CALLS: Final = "write,fsync,truncate,rename,unlink,mkdir,flock"

WAYS: Final = (
    "error=ENOSPC:when={}",
    "error=EIO:when={}",
    "signal=KILL:when={}",
    "signal=INT:when={}",
)

COMMANDS: Final = (
    'log left neck 6 --at "2020-01-01 08:30"',
    'posture slump-sit 3 --at "2020-01-01 08:30"',
    "visit 2020-01-01",
    "edit last --note changed",
    "delete last",
    "undo",
)

Ran: TypeAlias = "subprocess.CompletedProcess[str]"


def fail_at_each_call(folder: Path, command: str, ways: Sequence[str] = WAYS) -> Tally:
    """Run this command once for each of its calls and each way of failing."""
    tally = Tally(f"selfcare {command}, one system call failing or the last")
    change = Change(CHANGES["add"].prepare, lambda diary, _: _run(diary.home, command))
    stage = Stage(folder, change)
    for call, number in _each_call(stage, command):
        for way in ways:
            stage.reset()
            option = f"inject={call}:{way.format(number)}"
            ran = _run(stage.home, command, f"--trace={CALLS}", "-e", option)
            tally.count(f"{command}: {option}: {ran.stderr}", *_unsaid(ran), *_faults(stage, ran))
    return tally


def _run(home: Home, command: str, *strace: str) -> Ran:
    environment = os.environ | {
        "HOME": str(home.state),
        "SELFCARE_HOME": str(home.data),
        "SELFCARE_STATE": str(home.state),
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    tracer = ["strace", "-qq", "-o", str(home.state.with_name("trace")), *strace] if strace else []
    return subprocess.run(
        [*tracer, sys.executable, "-m", "selfcare", *shlex.split(command)],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )


def _each_call(stage: Stage, command: str) -> Iterator[tuple[str, int]]:
    stage.reset()
    ran = _run(stage.home, command, f"--trace={CALLS}")
    assert ran.returncode == 0, ran.stderr
    names = re.findall(r"^(\w+)\(", stage.home.state.with_name("trace").read_text(), re.MULTILINE)
    for call in sorted(set(names)):
        yield from ((call, number) for number in range(1, names.count(call) + 1))


def _faults(stage: Stage, ran: Ran) -> Iterator[str]:
    if ran.returncode == 0:
        yield from stage.faults(done=True)
    elif "Nothing was changed" in ran.stderr:
        yield from stage.faults(done=False)
    elif "It was written" in ran.stderr or "could not be printed" in ran.stderr:
        yield from stage.faults(done=True)
    else:
        yield from stage.faults(done=None)


def _unsaid(ran: Ran) -> Iterator[str]:
    """Say what is wrong with what the person was told."""
    if "Traceback" in ran.stderr:
        yield "a traceback"
    if ran.returncode not in (0, 1, -signal.SIGKILL):
        yield f"exit code {ran.returncode}"
    if ran.returncode == 1 and not re.fullmatch(r"selfcare: [A-Z].*\.?\n", ran.stderr):
        yield "not one sentence"
