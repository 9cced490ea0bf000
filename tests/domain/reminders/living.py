"""A computer that looks for what is due, minute by minute, in any zone and with any clock."""

from collections.abc import Collection
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from selfcare.domain.clock import FixedClock
from selfcare.domain.reminders.past import with_shown
from selfcare.domain.reminders.reading import read_reminder, split
from selfcare.domain.reminders.reminder import Pause, Plan, Quiet, Reminder, Rules
from selfcare.domain.reminders.ringing import Due, Past, due, rest

LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)


def reminder(line: str, name: str = "r", *, pauses: tuple[Pause, ...] = ()) -> Reminder:
    """Return what is typed as a reminder that has been there for ever."""
    return read_reminder(split(line), LONG_AGO)._replace(id=name, pauses=pauses)


class Computer:
    """Looks whenever its clock is moved, and remembers what it has shown."""

    def __init__(
        self,
        lines: Collection[str],
        at: str,
        zone: str = "Europe/Berlin",
        *,
        quiet: Quiet | None = None,
        pauses: tuple[Pause, ...] = (),
    ) -> None:
        self.clock = FixedClock(
            datetime.fromisoformat(at).replace(tzinfo=ZoneInfo(zone)), ZoneInfo(zone)
        )
        each = [
            reminder(line, f"r{number}")._replace(since=self.clock.now())
            for number, line in enumerate(lines)
        ]
        self.plan = Plan(tuple(each), Rules(quiet, pauses))
        self.past = Past()
        self.rung: list[tuple[str, str]] = []
        """What rang: the wall clock and what was remarkable about it."""

    def look(self) -> list[Due]:
        """Show what is due."""
        now = self.clock.now()
        self.past = rest(self.past, now)
        found = due(self.plan, self.past, self.clock)
        for each in found:
            self.past = with_shown(self.past, each, now)
            self.rung.append(
                (f"{now:%d %H:%M %Z}", "late" * each.is_late or "again" * each.is_again)
            )
        return found

    def wait(self, until: timedelta, step: int = 1) -> "Computer":
        """Let time pass, looking every `step` minutes."""
        end = self.clock.moment.astimezone(UTC) + until
        self.look()
        while self.clock.moment.astimezone(UTC) < end:
            self.sleep(timedelta(minutes=step))
            self.look()
        return self

    def sleep(self, until: timedelta) -> "Computer":
        """Let time pass without looking."""
        self.clock.moment = (self.clock.moment.astimezone(UTC) + until).astimezone(self.clock.zone)
        return self

    def set_clock(self, wall: str) -> "Computer":
        """Put the clock to another time."""
        self.clock.moment = datetime.fromisoformat(wall).replace(tzinfo=self.clock.zone)
        return self

    def travel(self, zone: str) -> "Computer":
        """Go to another zone."""
        self.clock.zone = ZoneInfo(zone)
        self.clock.moment = self.clock.moment.astimezone(self.clock.zone)
        return self

    @property
    def days(self) -> list[date]:
        """The days of which something was shown, told from the marks."""
        return [date.fromisoformat(key.split()[1]) for key in self.past.marks]
