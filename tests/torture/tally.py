"""Counting trials: how many there were, and what went wrong in which."""

from collections import Counter
from time import monotonic


class Tally:
    """The trials of one kind."""

    def __init__(self, kind: str) -> None:
        """Begin to count, and to measure the time."""
        self.kind = kind
        self.trials = 0
        self.faults: Counter[str] = Counter()
        self.examples: dict[str, str] = {}
        self._began = monotonic()

    def count(self, example: str, *faults: str) -> None:
        """Count one trial; `example` tells how to find it again."""
        self.trials += 1
        for fault in faults:
            self.faults[fault] += 1
            self.examples.setdefault(fault, example)

    def seconds(self) -> float:
        """Return how long it has taken so far."""
        return monotonic() - self._began
