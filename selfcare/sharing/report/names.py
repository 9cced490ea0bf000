"""What ids are called on the page."""

from collections.abc import Callable
from dataclasses import dataclass

from selfcare.domain.summary.practice import Practised
from selfcare.domain.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Names:
    """Looks up what a person would call something."""

    vocabulary: Vocabulary
    exercise: Callable[[Practised], str]
    """Names an exercise, a therapist's own one as its version of the routine calls it."""

    def word(self, wanted: str) -> str:
        """Name a zone, trigger, quality or easer in full."""
        return self.vocabulary.label(wanted)

    def place(self, zone: str) -> str:
        """Name a zone in short, such as `Left side of neck`."""
        short = self.vocabulary.short(zone)
        return short[:1].upper() + short[1:]
