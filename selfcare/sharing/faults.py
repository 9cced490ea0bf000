"""What is wrong with a file that came in, said so that its writer can put it right."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from selfcare.domain.text import clean

MOST: Final = 200
"""How many faults are noted at most; a file with more is not what it says it is."""

SHOWN: Final = 20
"""How many faults an error's text lists before it only counts the rest."""


class Fault(NamedTuple):
    """One thing to put right. Faults sort by where they are."""

    line: int
    """Counted from 1; 0 for the file as a whole."""
    column: int
    """Counted from 1; 0 for the line as a whole."""
    sentence: str

    def __str__(self) -> str:
        return f"line {self.line}: {self.sentence}" if self.line else self.sentence


class RoutineFileError(Exception):
    """A routine file that cannot be used. Its text lists what to put right, line by line."""

    def __init__(self, name: str, faults: Sequence[Fault]) -> None:
        self.name = name
        self.faults = tuple(faults)
        shown = [str(fault) for fault in self.faults[:SHOWN]]
        more = len(self.faults) - len(shown)
        if more > 0:
            shown.append(f"and {more} more")
        called = " ".join(clean(name).split())
        super().__init__("\n  ".join([f"{called} cannot be used as it is:", *shown]))
