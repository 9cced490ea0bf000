"""What ids are called on the page."""

from collections.abc import Callable
from dataclasses import dataclass

from selfcare.domain.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Names:
    """Looks up what a person would call something."""

    vocabulary: Vocabulary
    exercise: Callable[[str], str]
    """Names an exercise by its id; of an unknown one, makes the id readable."""

    def word(self, wanted: str) -> str:
        """Name a zone, trigger, quality or easer in full."""
        return self.vocabulary.label(wanted)

    def place(self, zone: str) -> str:
        """Name a zone in short, such as `Left side of neck`."""
        short = self.vocabulary.short(zone)
        return short[:1].upper() + short[1:]
