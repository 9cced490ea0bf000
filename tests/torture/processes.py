"""Child processes that make one change and tell by their exit status how it went."""

import os
import signal
import traceback
from collections.abc import Callable
from enum import IntEnum
from typing import NamedTuple, NoReturn

from selfcare.diary.backups.contents import BackupError
from selfcare.diary.files import NotConfirmedError
from selfcare.diary.lock import BusyError


class Outcome(IntEnum):
    """How a change went in the child."""

    DONE = 0
    REFUSED = 1
    UNCONFIRMED = 2
    STOPPED = 3
    BUSY = 4
    RAISED = 70
    KILLED = 137


class Child(NamedTuple):
    """A forked process that waits until it is let go."""

    pid: int
    gate: int

    def let_go(self) -> None:
        """Let it begin."""
        os.write(self.gate, b"!")
        os.close(self.gate)

    def outcome(self) -> Outcome:
        """Wait for its end."""
        _, status = os.waitpid(self.pid, 0)
        return Outcome.KILLED if os.WIFSIGNALED(status) else Outcome(os.WEXITSTATUS(status))


def fork(work: Callable[[], object]) -> Child:
    """Make a child that is ready to do this work, does it once it is let go, and nothing else."""
    waiting, gate = os.pipe()
    heard, ready = os.pipe()
    pid = os.fork()
    if pid == 0:
        try:
            # who runs the trials in the background may have given us a Ctrl-C that does nothing
            signal.signal(signal.SIGINT, signal.default_int_handler)
            _leave(work, waiting, ready, (gate, heard))
        finally:  # stopped while it was about to leave: a child must never go on as its parent
            os._exit(Outcome.STOPPED)
    os.close(waiting)
    os.close(ready)
    os.read(heard, 1)
    os.close(heard)
    return Child(pid, gate)


def _leave(
    work: Callable[[], object], waiting: int, ready: int, others: tuple[int, ...]
) -> NoReturn:
    outcome = Outcome.RAISED
    try:
        for handle in others:
            os.close(handle)
        os.write(ready, b"!")
        os.read(waiting, 1)
        work()
        outcome = Outcome.DONE
    except NotConfirmedError:
        outcome = Outcome.UNCONFIRMED
    except (OSError, BackupError):
        outcome = Outcome.REFUSED
    except BusyError:
        outcome = Outcome.BUSY
    except KeyboardInterrupt:
        outcome = Outcome.STOPPED
    finally:
        if outcome is Outcome.RAISED:
            traceback.print_exc()
        os._exit(outcome)
