"""Every writing system call of every kind of change fails once, or is the last before a kill."""

import os
import re
import shutil
import subprocess
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Final

from tests.torture.processes import Outcome, fork
from tests.torture.states import CHANGES, Stage
from tests.torture.tally import Tally

CALLS: Final = (
    "openat,write,fsync,fdatasync,truncate,ftruncate,close,rename,renameat,renameat2,unlink,unlinkat,"
    "mkdir,mkdirat,flock"
)
WAYS: Final = (
    "error=ENOSPC:when={}",
    "error=ENOSPC:when={}+",
    "error=EIO:when={}",
    "error=EDQUOT:when={}",
    "signal=KILL:when={}",
    "signal=INT:when={}",
)
"""How a call can fail: once, from then on (a disk that stays full), or as the last one."""

KNOWN: Final = {
    Outcome.DONE: True,
    Outcome.UNCONFIRMED: True,
    Outcome.REFUSED: False,
    Outcome.BUSY: False,
    Outcome.STOPPED: None,
    Outcome.KILLED: None,
}
"""Whether the change must have been made, by the outcome; None where either will do."""


def fail_at_each_call(folder: Path, kind: str, ways: Sequence[str] = WAYS) -> Tally:
    """Try this kind of change once for each of its calls and each way of failing."""
    tally = Tally(f"{kind}, one system call failing or the last")
    stage = Stage(folder, CHANGES[kind])
    for call, number in _each_call(stage):
        for way in ways:
            stage.reset()
            option = f"inject={call}:{way.format(number)}"
            outcome, _ = traced(stage.make, "-e", option)
            faults = list(stage.faults(done=KNOWN[outcome])) if outcome in KNOWN else [outcome.name]
            tally.count(f"{kind}: {option}", *faults)
    return tally


def traced(work: Callable[[], object], *options: str) -> tuple[Outcome, str]:
    """Do the work in a child under strace; return how it went, and the calls that were traced.

    The calls are counted from the beginning of the work: Python itself has started by then.

    Raises:
        PermissionError: strace may not do this here. Its text says why.
    """
    child = fork(work)
    with NamedTemporaryFile("r", encoding="utf-8", errors="replace") as log:
        command = ["strace", "-f", "-o", log.name, "-p", str(child.pid), "-e", f"trace={CALLS}"]
        with subprocess.Popen([*command, *options], stderr=subprocess.PIPE, text=True) as strace:
            assert strace.stderr is not None
            first = strace.stderr.readline()
            child.let_go()
            outcome = child.outcome()
        if "attached" not in first:
            raise PermissionError(first)
        return outcome, log.read()


def may_trace() -> str:
    """Return why processes cannot be traced here, or an empty text."""
    if not shutil.which("strace"):
        return "strace is not installed"
    try:
        traced(lambda: None)
    except PermissionError as fault:
        return str(fault)
    return ""


def modes_from_the_first_byte(folder: Path, kind: str) -> Tally:
    """Look at how each file and folder is made where nothing else would keep others out."""
    tally = Tally(f"{kind}: files and folders made")
    stage = Stage(folder, CHANGES[kind])
    stage.reset()

    def make() -> None:
        os.umask(0)
        stage.make()

    _, log = traced(make)
    for line in log.splitlines():
        made = re.search(r'(mkdir|openat)\w*\(.*"(.*)".*(?:O_CREAT.*)?, (0[0-7]+)\) = ', line)
        if made and "EEXIST" not in line:
            wanted = "0700" if made[1] == "mkdir" else "0600"
            tally.count(line, *([] if made[3] == wanted else ["others may read it"]))
    return tally


def _each_call(stage: Stage) -> Iterator[tuple[str, int]]:
    stage.reset()
    outcome, log = traced(stage.make)
    assert outcome is Outcome.DONE
    names = re.findall(r"^\d+ +(\w+)\(", log, re.MULTILINE)
    for call in sorted(set(names)):
        yield from ((call, number) for number in range(1, names.count(call) + 1))
