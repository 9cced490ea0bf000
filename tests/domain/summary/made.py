"""Entries that are quick to write down, for tests of summaries."""

from datetime import datetime, timedelta

from selfcare.domain.clock import FixedClock
from selfcare.domain.entries import Content, Entry, Pain
from tests.conftest import NOW, ZONE

CLOCK = FixedClock(NOW, ZONE)
"""It is Sunday 22 November 2026."""


def on(back: int, content: Content, *, hour: int = 12, late: float = 0) -> Entry:
    """Return an entry of `back` days ago, noted `late` hours afterwards."""
    at = datetime(2026, 11, 22, hour, tzinfo=ZONE) - timedelta(days=back)
    return Entry(f"{back:04}-{hour:02}", at, at + timedelta(hours=late), content)


def pain(back: int, intensity: int, zone: str = "neck-side.l", *, hour: int = 12) -> Entry:
    """Return a pain in one zone, or no pain."""
    zones = (zone,) if intensity else ()
    return on(back, Pain(zones, intensity), hour=hour)
