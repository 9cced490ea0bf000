"""A clock that goes on while the computer sleeps, so that a sleep is seen as a gap.

Python's own monotonic clock stands still then on Linux and macOS: a stretch would seem to go on
where it was left, hours ago.
"""

import time
from typing import Final

_CLOCK: Final[int | None] = getattr(time, "CLOCK_BOOTTIME", getattr(time, "CLOCK_MONOTONIC", None))
"""Linux has the first; the second counts sleep on macOS; Windows' monotonic clock does anyway."""


def seconds() -> float:
    """Return seconds since some moment; never less than before."""
    return time.monotonic() if _CLOCK is None else time.clock_gettime(_CLOCK)
