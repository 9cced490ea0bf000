"""What came of a command that somebody typed."""

from collections.abc import Callable
from typing import NamedTuple, TypeAlias


class Typed(NamedTuple):
    """What was printed, and the exit code."""

    code: int
    out: str
    err: str


Type: TypeAlias = Callable[..., Typed]
