"""On how many days something was noted: entries themselves, places, triggers, what eased."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import fmean
from typing import Final, Literal, TypeAlias

from selfcare.domain.entries import Entry, Pain, Posture, Session
from selfcare.domain.summary.period import Period

LATE: Final = timedelta(hours=12)
"""An entry that was noted so long afterwards counts as filled in later. Our own choice."""

Field: TypeAlias = Literal["triggers", "eased_by", "qualities"]
FIELDS: Final[tuple[Field, ...]] = ("triggers", "eased_by", "qualities")

Words: TypeAlias = Mapping[Field, Mapping[str, Set[date]]]
"""On which days each word was noted together with pain."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """How much of a period was noted."""

    days: int
    """How many days the period has."""
    logged: int
    """On how many of them a pain, a posture or a routine was noted; the others are gaps."""
    entries: int
    late: int
    """How many of the entries were filled in later than 12 hours afterwards."""

    @property
    def gaps(self) -> int:
        """Days without an entry. Nothing is known about them."""
        return self.days - self.logged

    @property
    def late_percent(self) -> int:
        """The share of entries that were filled in later, 0-100."""
        return round(100 * self.late / self.entries) if self.entries else 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A zone that hurt, and on how many days; 0-10."""

    zone: str
    days: int
    mean: float
    """The average, over the days on which it hurt, of the strongest pain there on that day."""
    worst: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """A word that was noted, and on how many days, now and in the period before."""

    id: str
    days: int
    before: int


def coverage(entries: Iterable[Entry], period: Period) -> Coverage:
    """Count days and entries."""
    noted = [e for e in entries if isinstance(e.content, Pain | Posture | Session)]
    return Coverage(
        days=period.days,
        logged=len({entry.day for entry in noted}),
        entries=len(noted),
        late=sum(entry.logged_at - entry.at > LATE for entry in noted),
    )


def places(entries: Iterable[Entry]) -> tuple[Place, ...]:
    """Return the zones that hurt, those on the most days first."""
    strongest: dict[str, dict[date, int]] = {}
    for entry in entries:
        if isinstance(entry.content, Pain) and entry.content.intensity:
            for zone in entry.content.zones:
                days = strongest.setdefault(zone, {})
                days[entry.day] = max(entry.content.intensity, days.get(entry.day, 0))
    found = [
        Place(
            zone=zone,
            days=len(days),
            mean=round(fmean(days.values()), 1),
            worst=max(days.values()),
        )
        for zone, days in strongest.items()
    ]
    return tuple(sorted(found, key=lambda place: (-place.days, -place.mean, place.zone)))


def words_by_day(entries: Iterable[Entry]) -> Words:
    """Gather the words of pains, and postures that hurt, which are named like triggers."""
    words: dict[Field, dict[str, set[date]]] = {field: defaultdict(set) for field in FIELDS}
    for entry in entries:
        match entry.content:
            case Pain(intensity=intensity) as pain if intensity:
                day = entry.day
                for field, days in words.items():
                    for word in getattr(pain, field):
                        days[word].add(day)
            case Posture(posture, intensity) if intensity:
                words["triggers"][posture].add(entry.day)
            case _:
                pass
    return words


def counted(now: Words, before: Words, field: Field) -> tuple[Counted, ...]:
    """Return what was noted together with pain, what came on the most days first."""
    earlier = before[field]
    found = [
        Counted(id=word, days=len(days), before=len(earlier.get(word, ())))
        for word, days in now[field].items()
    ]
    return tuple(sorted(found, key=lambda each: (-each.days, each.id)))
