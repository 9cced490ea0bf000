"""What time it is here. Passed in everywhere, so that a test can say what time it is."""

from datetime import UTC, datetime, tzinfo
from typing import Protocol


class Clock(Protocol):
    """Tells the time, and knows which zone this person lives in."""

    def now(self) -> datetime:
        """Return the present moment, with its offset."""
        ...

    def here(self, moment: datetime) -> datetime:
        """Return the same moment with the offset that this place has then."""
        ...

    def local(self, naive: datetime) -> datetime:
        """Attach this place's offset, as it is on that day, to a wall-clock time without one."""
        ...


class SystemClock:
    """The machine's own clock and zone."""

    def now(self) -> datetime:
        """Return the present moment with the machine's offset."""
        return datetime.now(UTC).astimezone()

    def here(self, moment: datetime) -> datetime:
        """Return the same moment with the offset that the machine's zone has then."""
        return moment.astimezone()

    def local(self, naive: datetime) -> datetime:
        """Attach the offset that the machine's zone has at that wall-clock time."""
        return naive.astimezone()


class FixedClock:
    """A clock that stands still until it is moved. For tests, pictures and the demo."""

    def __init__(self, moment: datetime, zone: tzinfo) -> None:
        self.moment = moment.astimezone(zone)
        self.zone = zone

    def now(self) -> datetime:
        """Return the moment that was set."""
        return self.moment

    def here(self, moment: datetime) -> datetime:
        """Return the same moment in the set zone."""
        return moment.astimezone(self.zone)

    def local(self, naive: datetime) -> datetime:
        """Attach the set zone's offset at that wall-clock time."""
        return naive.replace(tzinfo=self.zone)
