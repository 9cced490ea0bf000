"""What a screen is given: the words, the time, and a way to read. Only the app writes."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Protocol, TypeAlias

from selfcare.domain.clock import Clock
from selfcare.domain.entries import Entry
from selfcare.domain.preferences import chosen
from selfcare.domain.vocabulary import Vocabulary

if TYPE_CHECKING:
    from selfcare.domain.following.schedule import Agenda
    from selfcare.domain.insights.insights import Insights

Warn: TypeAlias = Callable[[Iterable[str]], str]
"""Given the flags of an exercise: what to say before it to this person; empty for nothing."""


class Speaker(Protocol):
    """Says things aloud, and never gets in the way."""

    problem: str
    """What went wrong, as a sentence for the person; empty while all is well."""

    def say(self, sentence: str) -> None:
        """Say this soon; return at once."""
        ...


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


def _unset(_name: str) -> str:
    return ""


@dataclass(frozen=True, slots=True)
class Given:
    """The same for every screen."""

    read: Reader
    vocabulary: Vocabulary
    clock: Clock
    is_demo: bool = False
    begun: Callable[[], str] = str
    """Names the routine that was begun and not ended; empty where there is none."""
    setting: Callable[[str], str] = _unset
    """Reads what stands in the file of settings; an empty text where nothing does."""

    agenda: "Callable[[], Agenda | None]" = lambda: None
    """Reads what is due today of the assigned routines: slow, for a thread of its own."""

    insights: "Callable[[date | None], Insights | None]" = lambda _since: None
    """Asks the diary everything, from a day on: slow, for a thread of its own."""

    read_only: str = ""
    """What to say where nothing can be noted; else empty."""

    def preference(self, name: str) -> str:
        """Return what a setting is, as in the file, or as long as none is chosen."""
        return chosen(name, self.setting)

    def today(self) -> date:
        """Return the local date."""
        return self.clock.now().date()
