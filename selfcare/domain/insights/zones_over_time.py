"""Where it hurt over some days: for each zone how strong, and on how many days.

A day counts once for a zone, with its strongest pain there. Days on which nothing was noted are
gaps: they are in no mean, and are never taken for days without pain.
"""

from collections.abc import Iterable
from datetime import date
from typing import Final, NamedTuple

from selfcare.domain.entries import Entry, Pain

MEASURES: Final = ("worst", "mean")
"""How a zone's days become one number."""


class ZoneDays(NamedTuple):
    """One zone over some days."""

    zone: str
    worst: int
    """The strongest pain, 1-10."""
    mean: float
    """The mean of the days' strongest pains, over the days on which it hurt there: 1.0-10.0."""
    days: int
    """On how many days it hurt there."""

    def strength(self, measure: str) -> int:
        """Return `worst`, or `mean` rounded to a whole number, as the body map shows it: 1-10."""
        return self.worst if measure == "worst" else int(self.mean + 0.5)


class ZonesOverTime(NamedTuple):
    """All zones that hurt over some days."""

    noted: int
    """The days on which pain was noted, or that there was none."""
    zones: tuple[ZoneDays, ...]
    """The zones that hurt on most days first; of those, the worst."""

    def marks(self, measure: str = "worst") -> dict[str, int]:
        """Return what the body map shows: a strength of 1-10 by zone."""
        return {each.zone: each.strength(measure) for each in self.zones}

    def of(self, zone: str) -> ZoneDays | None:
        """Return one zone; None where it did not hurt there."""
        return next((each for each in self.zones if each.zone == zone), None)


def zones_over_time(entries: Iterable[Entry]) -> ZonesOverTime:
    """Sum up the pains among these entries, in any order."""
    noted: set[date] = set()
    by_zone: dict[str, dict[date, int]] = {}
    for entry in entries:
        if isinstance(entry.content, Pain):
            noted.add(entry.day)
            for zone in entry.content.zones if entry.content.intensity else ():
                days = by_zone.setdefault(zone, {})
                days[entry.day] = max(entry.content.intensity, days.get(entry.day, 0))
    zones = [
        ZoneDays(zone, max(days.values()), sum(days.values()) / len(days), len(days))
        for zone, days in by_zone.items()
    ]
    return ZonesOverTime(
        len(noted), tuple(sorted(zones, key=lambda each: (-each.days, -each.worst, each.zone)))
    )
