"""What a screen is given: the words, the time, and a way to read. Only the app writes."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from selfcare.domain.clock import Clock
from selfcare.domain.entries import Entry
from selfcare.domain.vocabulary import Vocabulary


class Reader(Protocol):
    """The reading half of the diary."""

    @property
    def problems(self) -> tuple[str, ...]:
        """What could not be read so far, each a sentence for the person."""
        ...

    @property
    def is_empty(self) -> bool:
        """Whether nothing is noted."""
        ...

    def entries(
        self,
        since: date | None = None,
        until: date | None = None,
        kinds: Collection[str] | None = None,
    ) -> list[Entry]:
        """Return the entries of these days, the newest first."""
        ...


@dataclass(frozen=True, slots=True)
class Given:
    """The same for every screen."""

    read: Reader
    vocabulary: Vocabulary
    clock: Clock
    is_demo: bool = False
    begun: Callable[[], str] = str
    """Names the routine that was begun and not ended; empty where there is none."""

    def today(self) -> date:
        """Return the local date."""
        return self.clock.now().date()
