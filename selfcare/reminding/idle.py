"""For how long nobody has touched the computer, where the system tells it."""

import re
import subprocess
import sys
from typing import Final

LIMIT: Final = 1.0
"""Seconds to wait for an answer: without one, somebody counts as being there."""

_LINUX: Final = (
    "loginctl", "show-session", "auto", "--property=IdleHint", "--property=IdleSinceHintMonotonic"
)  # fmt: skip
_MAC: Final = ("ioreg", "-c", "IOHIDSystem", "-d", "4")

_IDLE: Final = re.compile(r"IdleHint=yes")
_SINCE: Final = re.compile(r"IdleSinceHintMonotonic=(\d+)")
_NANOSECONDS: Final = re.compile(r'"HIDIdleTime" = (\d+)')


def idle_seconds(now: float) -> float:
    """Return the seconds since a key or the mouse was last touched; 0 where nobody can tell.

    `now`: the time of the machine's monotonic clock, in seconds.
    """
    if sys.platform == "darwin":
        found = _NANOSECONDS.search(_asked(_MAC))
        return int(found[1]) / 1e9 if found else 0
    if sys.platform == "linux":
        said = _asked(_LINUX)
        since = _SINCE.search(said)
        return now - int(since[1]) / 1e6 if since and _IDLE.search(said) else 0
    return 0


def _asked(command: tuple[str, ...]) -> str:
    try:
        done = subprocess.run(  # noqa: S603 - one of the two above
            command, capture_output=True, stdin=subprocess.DEVNULL, timeout=LIMIT, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout.decode(errors="replace")
