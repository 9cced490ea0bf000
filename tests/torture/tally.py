"""Counting trials: how many there were, and what went wrong in which."""

import json
from collections import Counter
from time import monotonic
from typing import Final

LOST: Final = "acknowledged, but lost"
UNREADABLE: Final = "a file is unreadable"


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

    def as_json(self) -> str:
        """Return what was counted, for another process to read."""
        return json.dumps([self.trials, self.faults, self.examples])

    def read_json(self, text: str) -> None:
        """Take over what another process counted."""
        self.trials, faults, self.examples = json.loads(text)
        self.faults.update(faults)
