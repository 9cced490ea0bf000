"""How pain went: by week and month, by time of day and weekday, and beside sleep and daily life.

A day counts with its strongest pain; a day on which nothing was noted is a gap, in no mean. What was
noted later from memory is shown here, as the calendar shows it.
"""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from statistics import fmean
from typing import Final, NamedTuple

from selfcare.domain.entries import Day, Entry, Pain

PARTS: Final = ("night", "morning", "afternoon", "evening")
"""Six hours each, from midnight."""

WEEKDAYS: Final = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


class Mean(NamedTuple):
    """A mean of ratings, 0-10, over this number of them; None where there are none."""

    name: str
    value: float | None
    number: int

    @classmethod
    def of(cls, name: str, values: list[int]) -> "Mean":
        """Return the mean of some ratings."""
        return cls(name, fmean(values) if values else None, len(values))


class Trends(NamedTuple):
    """All that was noted, as it went."""

    worst: dict[date, int]
    """The strongest pain of each day that has one noted, 0-10."""
    parts: tuple[Mean, ...]
    """By time of day, each noted pain for itself."""
    beside: dict[str, dict[date, int]]
    """From check-ins, by `sleep` (10 very well), `in_the_way` (10 completely) and `stress`, 0-10."""

    def weekdays(self) -> list[Mean]:
        """Return the mean day of each weekday."""
        return [
            Mean.of(name, [value for day, value in self.worst.items() if day.weekday() == number])
            for number, name in enumerate(WEEKDAYS)
        ]

    def weeks(self, last: date, count: int, of: str = "") -> list[Mean]:
        """Return the last weeks up to a day, from Monday to Sunday, each named after its Monday."""
        monday = last - timedelta(days=last.weekday())
        starts = [monday - timedelta(weeks=back) for back in reversed(range(count))]
        return [self._mean(start, start + timedelta(days=6), of) for start in starts]

    def months(self, last: date, count: int) -> list[Mean]:
        """Return the last months up to a day, each named after its first day."""
        return [self._mean(start, end, "") for start, end in months(last, count)]

    def years(self, last: date) -> list[Mean]:
        """Return the calendar years from the first noted day up to a day, each by its number."""
        by_year: dict[int, list[int]] = {}
        for day, value in self.worst.items():
            by_year.setdefault(day.year, []).append(value)
        first = min(by_year, default=last.year + 1)
        return [Mean.of(str(each), by_year.get(each, [])) for each in range(first, last.year + 1)]

    def between(self, first: date, last: date) -> Mean:
        """Return the mean of the days from one to another, both included."""
        return self._mean(first, last, "")

    def _mean(self, first: date, last: date, of: str) -> Mean:
        series = self.beside.get(of, {}) if of else self.worst
        days = (first + timedelta(days=number) for number in range((last - first).days + 1))
        return Mean.of(first.isoformat(), [series[day] for day in days if day in series])


def trends(entries: Iterable[Entry]) -> Trends:
    """Read the trends out of entries in any order. Of two check-ins of one day the later holds."""
    worst: dict[date, int] = {}
    parts: list[list[int]] = [[] for _ in PARTS]
    beside: dict[str, dict[date, int]] = {"sleep": {}, "in_the_way": {}, "stress": {}}
    for entry in sorted(entries, key=lambda entry: entry.at):
        content = entry.content
        if isinstance(content, Pain):
            rating = content.intensity
            day = entry.at.date()
            worst[day] = max(rating, worst.get(day, rating))
            parts[entry.at.hour // 6].append(rating)
        elif isinstance(content, Day):
            for name, series in beside.items():
                value = getattr(content, name)
                if value is not None:
                    series[entry.at.date()] = value
    return Trends(worst, tuple(map(Mean.of, PARTS, parts)), beside)


def months(last: date, count: int) -> Iterator[tuple[date, date]]:
    """Yield the first and last day of each of the last months up to a day."""
    number = last.year * 12 + last.month - 1
    for month in range(number - count + 1, number + 1):
        first = date(month // 12, month % 12 + 1, 1)
        yield first, date((month + 1) // 12, (month + 1) % 12 + 1, 1) - timedelta(days=1)
