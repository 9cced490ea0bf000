"""What ids are called on the page."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from selfcare.domain.describe import one_line, routine_name
from selfcare.domain.entries import Assignment, Entry, Session
from selfcare.domain.summary.period import Period
from selfcare.domain.summary.practice import Practised
from selfcare.domain.vocabulary import Vocabulary
from selfcare.sharing.report.document import short_day


@dataclass(frozen=True, slots=True)
class Names:
    """Looks up what a person would call something."""

    vocabulary: Vocabulary
    exercise: Callable[[Practised], str]
    """Names an exercise, a therapist's own one as its version of the routine calls it."""
    titles: Mapping[tuple[str, int], str] = field(default_factory=dict)
    """What each version of a routine is called, where that is known."""
    accepted: Mapping[tuple[str, int], date] = field(default_factory=dict)
    """The day from which each version was followed, where one was assigned."""

    def word(self, wanted: str) -> str:
        """Name a zone, trigger, quality or easer in full."""
        return self.vocabulary.label(wanted)

    def place(self, zone: str) -> str:
        """Name a zone in short, such as `Left side of neck`."""
        short = self.vocabulary.short(zone)
        return short[:1].upper() + short[1:]

    def routine(self, slug: str, version: int) -> str:
        """Name a routine as that version of it was called."""
        return self.titles.get((slug, version)) or routine_name(slug)

    def version(self, slug: str, version: int, period: Period) -> str:
        """Name a version, with the day in that period from which it was followed, if it lies there."""
        named = f"{self.routine(slug, version)}, version {version}"
        began = self.accepted.get((slug, version))
        if began is None or not period.first < began <= period.last:
            return named
        return f"{named}, from {short_day(began, period.last.year)}"


def titles_in(entries: Iterable[Entry]) -> dict[tuple[str, int], str]:
    """Return what each version of a routine was called, as far as it was noted (the newest first).

    What the therapist's file said when it was accepted comes before what a session says.
    """
    accepted: dict[tuple[str, int], str] = {}
    played: dict[tuple[str, int], str] = {}
    for entry in entries:
        said = entry.content
        if isinstance(said, Assignment | Session) and (title := one_line(said.title)):
            known = accepted if isinstance(said, Assignment) else played
            known.setdefault((said.routine, said.version), title)
    return played | accepted


def accepted_in(entries: Iterable[Entry]) -> dict[tuple[str, int], date]:
    """Return the day on which each version of a routine was first accepted (the newest come first)."""
    return {
        (entry.content.routine, entry.content.version): entry.day
        for entry in entries
        if isinstance(entry.content, Assignment) and entry.content.state == "accepted"
    }
