"""Notices on the desktop, by plyer in a process of its own.

Plyer blocks for as long as the desktop does, prints straight to the terminal, and returns normally
though nothing was shown. So it runs in a session of its own, without a terminal, is ended with all
that it started when it takes too long, and whatever is said on stderr counts as "not shown".
"""

import json
import os
import signal
import subprocess
import sys
from contextlib import suppress
from typing import Final, NamedTuple

from selfcare.domain.reminders.notices import TITLE, Notice
from selfcare.domain.text import clean
from selfcare.reminding.child import NOTICE

LIMIT: Final = 5.0
"""Seconds after which the desktop counts as hung."""

TITLE_UNITS, BODY_UNITS = 63, 255
"""The longest title and body that Windows takes, in UTF-16 units."""

COMMAND: Final = (sys.executable, "-P", "-W", "ignore", "-m", "selfcare.reminding.child")


class Outcome(NamedTuple):
    """What became of a notice."""

    is_shown: bool
    """Whether the desktop took it without complaint."""
    why_not: str = ""
    """A few words for the person."""

    @property
    def is_confirmed(self) -> bool:
        """Whether something on the desktop has answered. Only Linux's services do."""
        return self.is_shown and sys.platform == "linux"


def show(notice: Notice, limit: float = LIMIT) -> Outcome:
    """Show a notice on the desktop; wait at most `limit` seconds. Never fails."""
    ready = (fit(notice.title, TITLE_UNITS).lstrip("- ") or TITLE, fit(notice.body, BODY_UNITS))
    try:
        child = subprocess.Popen(  # noqa: S603 - our own module; no argument comes from outside
            COMMAND,
            env={**os.environ, NOTICE: json.dumps(ready)},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            start_new_session=True,
        )
    except OSError as fault:
        return Outcome(is_shown=False, why_not=f"it could not be started: {fault.strerror}")
    with child:
        try:
            _, complaint = child.communicate(timeout=limit)
        except subprocess.TimeoutExpired:
            _end(child)
            return Outcome(is_shown=False, why_not="the desktop did not answer")
    return _outcome(child.returncode, complaint.decode(errors="replace"))


def fit(text: str, units: int) -> str:
    """Return as much of the text as fits into so many UTF-16 units, fit to be shown."""
    text = clean(text).replace("\t", " ").strip()
    if _units(text) <= units:
        return text
    while _units(text) > units - 1:
        text = text[: -max(1, (_units(text) - units) // 2)]
    return f"{text}…"


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def _outcome(code: int, complaint: str) -> Outcome:
    if not complaint.strip() and code == 0:
        return Outcome(is_shown=True)
    for known, words in _COMPLAINTS.items():
        if known in complaint:
            return Outcome(is_shown=False, why_not=words)
    return Outcome(is_shown=False, why_not="the desktop refused it")


_COMPLAINTS: Final = {
    "No module named 'plyer'": "the library that shows notices is not installed",
    "NotImplementedError": "this computer has no program for notices, such as notify-send",
    "No usable implementation": "this computer has no program for notices, such as notify-send",
    "ServiceUnknown": "nothing here shows notices",
    "was not provided by any .service files": "nothing here shows notices",
    "StartServiceByName": "what shows notices here could not be started",
    "autolaunch": "there is no desktop session",
    "Could not connect": "there is no desktop session",
    "Failed to connect": "there is no desktop session",
}
"""What stands in a complaint, and what it means."""


def _end(child: subprocess.Popen[bytes]) -> None:
    """End the process and all that it started."""
    if sys.platform == "win32":
        child.kill()
    else:
        with suppress(ProcessLookupError):
            os.killpg(child.pid, signal.SIGKILL)
    child.communicate()
