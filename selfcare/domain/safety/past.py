"""What was logged on the days before a pain, as far as a rule may ask."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date, timedelta
from itertools import pairwise
from typing import Final

from selfcare.domain.days import last_days
from selfcare.domain.entries import Entry, Pain, Session
from selfcare.domain.safety.signs import areas_of

LONGEST: Final = 104
"""Days before a pain that any rule may look at: 90 before a new one's 14."""
WINDOW: Final = 14
"""Days that a rule looks at if it does not ask for more."""
SLACK: Final = 7
"""Days without an entry that a long count forgives."""
QUIET_BEFORE_NEW: Final = 90
"""Days without a place before it counts as new again."""
MORNING_ENDS: Final = 12
"""The hour before which the first rating of a day is that of the morning."""


class Past:
    """Days by area and by trigger, gathered once."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        """Gather what `entries`, in any order, say."""
        self._felt: dict[str, dict[date, set[str]]] = defaultdict(lambda: defaultdict(set))
        self._worst: dict[str, dict[date, int]] = defaultdict(dict)
        self._with: dict[str, set[date]] = defaultdict(set)
        self._before: dict[date, int] = {}
        self._mornings: dict[date, int] = {}
        for entry in sorted(entries, key=lambda entry: entry.at):
            if isinstance(entry.content, Pain):
                self._take(entry.content, entry)
            elif isinstance(entry.content, Session) and entry.content.before is not None:
                self._before.setdefault(entry.day, entry.content.before)
        self._days: dict[tuple[str, frozenset[str]], list[date]] = {}
        self._rises = list(self._risen())

    def _take(self, pain: Pain, entry: Entry) -> None:
        day = entry.day
        for trigger in pain.triggers:
            self._with[trigger].add(day)
        if entry.at.hour < MORNING_ENDS:
            self._mornings.setdefault(day, pain.intensity)
        if not pain.intensity:
            return
        for area in areas_of(pain.zones):
            self._felt[area][day].update(pain.qualities)
            worst = self._worst[area]
            worst[day] = max(pain.intensity, worst.get(day, 0))

    def lasts(self, area: str, until: date, at_least: int, feels: Collection[str] = ()) -> bool:
        """Whether this area hurt (with one of these qualities) on so many days, as far as a rule looks."""
        days = self._days_with(area, feels)
        so_far = bisect_right(days, until)
        if so_far < at_least:
            return False
        return days[so_far - at_least] > until - timedelta(days=max(WINDOW, at_least + SLACK))

    def days_with(self, triggers: Iterable[str], until: date) -> int:
        """Count those of the last `WINDOW` days that have one of these triggers."""
        noted = [self._with[trigger] for trigger in triggers if trigger in self._with]
        return sum(any(day in days for days in noted) for day in last_days(until, WINDOW))

    def is_new(self, area: str, until: date, within: int) -> bool:
        """Whether this area was first noted in the last `within` days, after 90 days without it."""
        days = self._days_with(area)
        first = bisect_right(days, until - timedelta(days=within + QUIET_BEFORE_NEW))
        return first < len(days) and until - timedelta(days=within) < days[first] <= until

    def has_risen(self, area: str, until: date, times: int) -> bool:
        """Whether the strongest pain of this area rose on each of the last `times` days."""
        worst = self._worst.get(area, {})
        ratings = [worst.get(day) for day in last_days(until, times + 1)]
        return all(
            earlier is not None and later is not None and later > earlier
            for earlier, later in pairwise(ratings)
        )

    def was_worse_after(self, until: date, by: int, times: int) -> bool:
        """Whether each of the last `times` routines had `by` points more on the morning after.

        A routine counts where pain was rated before it, and again before noon of the next day.
        """
        so_far = bisect_left(self._rises, (until,))
        latest = self._rises[max(0, so_far - times) : so_far]
        return len(latest) == times and min(rise for _, rise in latest) >= by

    def _days_with(self, area: str, feels: Collection[str] = ()) -> Sequence[date]:
        """Return the days on which this area hurt (with one of these qualities), the earliest first."""
        wanted = (area, frozenset(feels))
        if wanted not in self._days:
            felt = self._felt.get(area, {})
            self._days[wanted] = sorted(
                day for day, qualities in felt.items() if not feels or qualities & wanted[1]
            )
        return self._days[wanted]

    def _risen(self) -> Iterator[tuple[date, int]]:
        for day, before in sorted(self._before.items()):
            morning = self._mornings.get(day + timedelta(days=1))
            if morning is not None:
                yield day, morning - before
