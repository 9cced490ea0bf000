"""Says a few words aloud with the computer's own voice, from a process that cannot get in the way.

A voice may hang, print into the terminal, or have no sound to speak through. So each sentence has a
process of its own, in a session of its own without a terminal, which is ended with all that it started
when it takes too long. Nobody waits for it: a thread sees to one sentence at a time.
"""

import os
import queue
import signal
import subprocess
import sys
import threading
from collections.abc import Sequence
from contextlib import suppress
from shutil import which
from typing import Final

from selfcare.domain.text import clean

LIMIT: Final = 12.0
"""Seconds after which a voice counts as hung: the longest name of an exercise takes about five."""

LONGEST: Final = 200
"""Characters of a sentence that are said at most."""

FAILED: Final = "The words could not be spoken here, so the routine goes on without them."
"""What to tell the person, once."""

_PROGRAMS: Final = (("espeak-ng", "-s", "150", "--"), ("espeak", "-s", "150", "--"), ("say",))
_PLYER: Final = (sys.executable, "-P", "-c", "import sys, plyer; plyer.tts.speak(sys.argv[1])")


class Voice:
    """Speaks in the background; a sentence that comes while another waits takes its place."""

    def __init__(self, command: Sequence[str] | None = None, limit: float = LIMIT) -> None:
        """Speak with a command that takes the sentence last, or with what this computer has."""
        self._command = tuple(command) if command else None
        self._limit = limit
        self._waiting: queue.SimpleQueue[str] = queue.SimpleQueue()
        self._thread: threading.Thread | None = None
        self.problem = ""
        """What went wrong, as a sentence for the person; empty while all is well."""

    def say(self, sentence: str) -> None:
        """Say this soon. Returns at once, and never fails; after a failure it keeps silent."""
        if self.problem:
            return
        self._waiting.put(clean(sentence).replace("\n", " ").strip("- ")[:LONGEST])
        if self._thread is None:
            self._thread = threading.Thread(target=self._speak, name="voice", daemon=True)
            self._thread.start()

    def finish(self, wait: float) -> None:
        """Wait until all is said, but no longer than so many seconds."""
        thread, self._thread = self._thread, None
        if thread:
            self._waiting.put("")
            thread.join(wait)

    def _speak(self) -> None:
        while sentence := self._newest():
            if not self.problem and not _spoken(self._command or found(), sentence, self._limit):
                self.problem = FAILED

    def _newest(self) -> str:
        """Wait for a sentence; of those that wait, return the last one before the end."""
        sentence = self._waiting.get()
        while sentence:
            try:
                newer = self._waiting.get_nowait()
            except queue.Empty:
                break
            if not newer:
                self._waiting.put(newer)
                break
            sentence = newer
        return sentence


def found() -> tuple[str, ...]:
    """Return the command of the voice that this computer has; the sentence is to come last."""
    for name, *arguments in _PROGRAMS:
        path = which(name)
        if path:
            return (path, *arguments)
    return _PLYER


def _spoken(command: Sequence[str], sentence: str, limit: float) -> bool:
    """Say one sentence, and return whether that went well."""
    try:
        child = subprocess.Popen(  # noqa: S603 - a voice of the system; the sentence is one argument
            [*command, sentence],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            start_new_session=True,
        )
    except OSError:
        return False
    with child:
        try:
            _, complaint = child.communicate(timeout=limit)
        except subprocess.TimeoutExpired:
            _end(child)
            return False
    return child.returncode == 0 and not _is_failure(complaint.decode(errors="replace"))


def _is_failure(complaint: str) -> bool:
    """Return whether a voice says that it failed: without sound, espeak does so and exits with 0.

    Sound systems grumble on stderr also when all is well, so not every word there counts.
    """
    return any(line.lower().startswith("error") for line in complaint.splitlines())


def _end(child: "subprocess.Popen[bytes]") -> None:
    """End a voice and all that it started."""
    if sys.platform == "win32":
        child.kill()
        return
    with suppress(ProcessLookupError):
        os.killpg(child.pid, signal.SIGKILL)
